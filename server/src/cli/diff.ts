// What a repair would change, as a unified diff.

const CONTEXT = 3;

/** The lines that differ between two texts of as many lines, with those around them; an empty text where none does. */
export function unifiedDiff(path: string, before: string, after: string): string {
	const old = linesOf(before);
	const young = linesOf(after);
	const changed = old.flatMap((line, at) => (line === young[at] ? [] : [at]));
	if (old.length === young.length && changed.length === 0) return '';
	const runs: readonly Run[] =
		old.length === young.length ? runsOf(changed, old.length) : [[0, Math.max(old.length, young.length)]];
	const name = nameOf(path);
	const hunks = runs.map(([from, to]) => hunk(from, old.slice(from, to), young.slice(from, to)));
	return `--- ${name}\n+++ ${name}\n${hunks.join('')}`;
}

type Run = readonly [from: number, to: number];

/** Changed lines that stand near each other are shown together. */
function runsOf(changed: readonly number[], count: number): readonly Run[] {
	const runs: [number, number][] = [];
	for (const at of changed) {
		const last = runs.at(-1);
		const to = Math.min(count, at + CONTEXT + 1);
		if (last !== undefined && at - CONTEXT <= last[1]) last[1] = to;
		else runs.push([Math.max(0, at - CONTEXT), to]);
	}
	return runs;
}

function hunk(from: number, before: readonly string[], after: readonly string[]): string {
	const length = Math.max(before.length, after.length);
	let out = `@@ -${from + 1},${before.length} +${from + 1},${after.length} @@\n`;
	let at = 0;
	while (at < length) {
		if (before[at] === after[at]) {
			out += printed(' ', before[at++]);
			continue;
		}
		let end = at;
		while (end < length && before[end] !== after[end]) end++;
		for (let line = at; line < end; line++) out += printed('-', before[line]);
		for (let line = at; line < end; line++) out += printed('+', after[line]);
		at = end;
	}
	return out;
}

/** A name as `patch` reads it: in quotes where it holds what would end it, and ended by a tab where it holds a blank. */
function nameOf(path: string): string {
	if (!/["\\\p{Cc}]/u.test(path)) return /\s/.test(path) ? `${path}\t` : path;
	const bytes = [...new TextEncoder().encode(path)].map((byte) => {
		if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
		return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
	});
	return `"${bytes.join('')}"`;
}

function printed(mark: string, line: string | undefined): string {
	if (line === undefined) return '';
	return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** The lines of a text with what ends them. */
function linesOf(text: string): readonly string[] {
	const lines: string[] = [];
	for (let from = 0; from < text.length; ) {
		const feed = text.indexOf('\n', from);
		const end = feed < 0 ? text.length : feed + 1;
		lines.push(text.slice(from, end));
		from = end;
	}
	return lines;
}
