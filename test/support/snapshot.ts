// Compares a text with the one that was looked at and kept beside the tests, and renews the kept one when asked to.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Lines shown around a difference, and the most lines shown of each side. */
const CONTEXT = 2;
const MOST = 40;

/** Asserts that a text is the one kept at a path from the project's root; GOUJI_RENEW=1 keeps the new one instead. */
export function matchSnapshot(path: string, actual: string): void {
	if (process.env['GOUJI_RENEW']) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, actual);
		return;
	}
	const kept = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	if (kept === actual) return;
	const what = kept === undefined ? `${path} is not there yet.` : `${path} differs:\n${difference(kept, actual)}`;
	assert.fail(`${what}\nIf the new text is right: GOUJI_RENEW=1 npm test`);
}

/** The lines that differ, kept ones after `-`, new ones after `+`, and what stands around the first and the last. */
function difference(kept: string, actual: string): string {
	const before = kept.split('\n');
	const after = actual.split('\n');
	const room = Math.min(before.length, after.length);
	let head = 0;
	while (head < room && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < room - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	// Where no line came or went, a line is compared with the one in its place.
	const differs = (at: number) => before.length !== after.length || before[at] !== after[at];
	const ends = { before: before.length - tail, after: after.length - tail };
	return [
		...numbered(' ', before, (at) => at >= head - CONTEXT && at < head),
		...numbered('-', before, (at) => at >= head && at < ends.before && differs(at)),
		...numbered('+', after, (at) => at >= head && at < ends.after && differs(at)),
		...numbered(' ', after, (at) => at >= ends.after && at < ends.after + CONTEXT),
	].join('\n');
}

function numbered(mark: string, lines: readonly string[], wanted: (at: number) => boolean): readonly string[] {
	const all = lines.map((line, at) => `${mark} ${at + 1}\t${line}`).filter((_, at) => wanted(at));
	return all.length > MOST ? [...all.slice(0, MOST), `${mark} … ${all.length - MOST} more`] : all;
}
