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

/** The lines between the first and the last that differ: kept ones after `-`, new ones after `+`, with their numbers. */
function difference(kept: string, actual: string): string {
	const before = kept.split('\n');
	const after = actual.split('\n');
	let first = 0;
	while (first < before.length && first < after.length && before[first] === after[first]) first++;
	let same = 0;
	const room = Math.min(before.length, after.length) - first;
	while (same < room && before.at(-1 - same) === after.at(-1 - same)) same++;
	return [
		...numbered(' ', before, Math.max(0, first - CONTEXT), first),
		...numbered('-', before, first, before.length - same),
		...numbered('+', after, first, after.length - same),
		...numbered(' ', after, after.length - same, Math.min(after.length, after.length - same + CONTEXT)),
	].join('\n');
}

function numbered(mark: string, lines: readonly string[], from: number, to: number): readonly string[] {
	const shown = lines.slice(from, Math.min(to, from + MOST)).map((line, at) => `${mark} ${from + at + 1}\t${line}`);
	return to - from > MOST ? [...shown, `${mark} … ${to - from - MOST} more`] : shown;
}
