// What stands before every line of a text and is none of its words: the mark of a quotation, of a list or of a change, or the
// number of the line.

import { tally } from './groups.ts';
import { withHidden } from './hidden.ts';
import type { Lines } from './lines.ts';
import type { Span } from './span.ts';

/** So many lines must have it, and so much of all from the first that has it to the last. */
const LEAST_LINES = 12;
const MOST = 0.9;
/** So many lines are looked at before all of them are. */
const SAMPLE = 32;
/** Nothing else is as long. */
const LONGEST = 12;

/** A mark before a line: of a quotation, once or several times, of a list, of an added line or of a comment; the bar of a quoting program. */
const MARK = /^(?:(?:[>＞] ?)+|(?:[-+*•·|#%;]|\/\/) ?)/;
/** What such marks begin with. */
const MARKS = '>＞-+*•·|#%;/';
/** The number of a line, as programs print it. */
const NUMBER = /^[ \t]{0,6}\[?(\d{1,6})\]?/;
/** What parts such a number from the line. */
const AFTER_NUMBER = '.:：、|)） \t';
/** A line that begins with a Chinese character prints something. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** A text of which each line that begins as all do has characters without width in that place: nothing else moves. */
export function withoutPrefix({ text, starts, ends }: Lines): string {
	const named = namedLengths({ text, starts, ends });
	if (named !== undefined) return hidden(text, starts, named);
	const headAt = (at: number) => {
		const start = starts[at] ?? 0;
		return text.slice(start, Math.min(ends[at] ?? start, start + LONGEST));
	};
	const counted = areCounted(starts.length, headAt);
	const marked = starts.filter((start) => MARKS.includes(text.charAt(start))).length >= LEAST_LINES;
	if (!(counted || marked) || !isLikely({ text, starts, ends }, headAt)) return text;
	const all = starts.map((_, at) => headAt(at));
	const lengths =
		(counted ? numberLengths(all) : undefined) ?? markLengths(all, (at) => text.slice(starts[at], ends[at]));
	if (lengths === undefined) return text;
	return hidden(text, starts, lengths);
}

/** A text with characters without width in place of so much of the beginning of each line. */
function hidden(text: string, starts: readonly number[], lengths: readonly number[]): string {
	const spans = lengths.map((length, at): Span => {
		const start = starts[at] ?? 0;
		return { start, end: start + length };
	});
	return withHidden(text, spans);
}

/** What stands between the name of a file and its line; with a number the number's end. */
const AFTER_NAME = /[:：(](?=[^:：(]*$)/;
/** A name of a file: it has an ending or a folder, and no marks of lists and strings. */
const NAME = /^[^\s"'“”{}[\],;|<>]*[./\\][^\s"'“”{}[\],;|<>]*$/;
const AFTER_NUMBER_OF_NAME = /^\d{1,6}(?:\):?|[:：-])\s?/;
/** When a program wrote a line. */
const WRITTEN = /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?\]?[ \t:]{0,2}/;
/** A shorter name is none. */
const LEAST_NAME = 4;
const LONGEST_NAME = 200;

/** How long the name of a file is that every line begins with, its number included, or the time of it; undefined where none is. */
function namedLengths({ text, starts, ends }: Lines): readonly number[] | undefined {
	const count = starts.at(-1) === text.length ? starts.length - 1 : starts.length;
	if (count < LEAST_LINES || text.charCodeAt(0) !== text.charCodeAt(starts[count - 1] ?? 0)) return undefined;
	const headOf = (at: number) => {
		const start = starts[at] ?? 0;
		return text.slice(start, Math.min(ends[at] ?? start, start + LONGEST_NAME));
	};
	const first = headOf(0);
	let shared = first.length;
	const timed = WRITTEN.test(first);
	const lengths = [];
	for (let at = 0; at < count; at++) {
		const head = headOf(at);
		let same = 0;
		while (same < shared && first.charCodeAt(same) === head.charCodeAt(same)) same++;
		shared = same;
		if (shared < LEAST_NAME) return undefined;
		lengths.push(timed ? (WRITTEN.exec(head)?.[0].length ?? 0) : 0);
	}
	if (timed) return lengths.includes(0) ? undefined : lengths;
	const name = nameEnd(first.slice(0, shared));
	if (name < 0) return undefined;
	const numbers = lengths.map((_, at) => AFTER_NUMBER_OF_NAME.exec(headOf(at).slice(name + 1))?.[0].length ?? 0);
	const numbered = numbers.every((length) => length > 0);
	if (first.charAt(name) === '(' && !numbered) return undefined;
	return numbers.map((length) => name + 1 + (numbered ? length : 0));
}

/** Where the name of a file ends that words begin with; -1 where they begin with none. */
function nameEnd(words: string): number {
	const end = AFTER_NAME.exec(words)?.index ?? -1;
	return end + 1 < LEAST_NAME || !NAME.test(words.slice(0, end)) ? -1 : end;
}

/** Whether most lines in the middle of a text begin with a mark or a number: one cheap look. */
function isLikely({ text, starts }: Lines, headAt: (line: number) => string): boolean {
	if (starts.length < LEAST_LINES) return false;
	const printed: number[] = [];
	for (let line = 0; line < starts.length; line++) {
		const start = starts[line] ?? 0;
		const code = text.charCodeAt(start);
		const prints = code >= FIRST_HAN && code <= LAST_HAN;
		if (prints || headAt(line).trim() !== '') printed.push(line);
	}
	const first = Math.max(0, (printed.length - SAMPLE) >> 1);
	const sample = printed.slice(first, first + SAMPLE).map(headAt);
	return sample.filter((line) => MARK.test(line) || NUMBER.test(line)).length >= sample.length * MOST;
}

/** How long the number is that each line begins with; undefined where lines are not counted. */
function numberLengths(lines: readonly string[]): readonly number[] | undefined {
	const found = lines.map((line) => NUMBER.exec(line));
	const rests = lines.map((line, at) => line.slice(found[at]?.[0].length ?? 0));
	let after = rests.find((rest, at) => found[at] !== null && rest.trim() !== '') ?? '';
	for (const [at, rest] of rests.entries()) {
		if (found[at] === null || rest.trim() === '') continue;
		while (!rest.startsWith(after)) after = after.slice(0, -1);
	}
	let parting = 0;
	while (parting < after.length && AFTER_NUMBER.includes(after.charAt(parting))) parting++;
	if (parting === 0) return undefined;
	return lines.map((line, at) => {
		const length = found[at]?.[0].length ?? 0;
		return length === 0 ? 0 : Math.min(line.length, length + parting);
	});
}

/** Whether nearly every line begins with the number that follows that of the line above; it is told by the first that do not. */
function areCounted(lines: number, headAt: (line: number) => string): boolean {
	const least = Math.max(LEAST_LINES, (lines - 1) * MOST);
	let counted = 0;
	let before = Number.NaN;
	for (let at = 0; at < lines; at++) {
		const number = Number(NUMBER.exec(headAt(at))?.[1] ?? Number.NaN);
		if (number === before + 1) counted++;
		before = number;
		if (counted + lines - 1 - at < least) return false;
	}
	return true;
}

/** How long the mark is that each line begins with; undefined where lines begin in other ways. */
function markLengths(lines: readonly string[], lineAt: (at: number) => string): readonly number[] | undefined {
	const found = lines.map((line) => (MARKS.includes(line.charAt(0)) ? (MARK.exec(line)?.[0] ?? '') : ''));
	const counts = new Map<string, number>();
	for (const mark of found) if (mark !== '') tally(counts, mark.trimEnd());
	const [usual = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
	const has = (at: number) => found[at]?.trimEnd() === usual;
	const first = lines.findIndex((_, at) => has(at));
	const last = lines.findLastIndex((_, at) => has(at));
	const printed = lines.slice(first, last + 1).filter((line) => line.trim() !== '').length;
	if (count < LEAST_LINES || count < printed * MOST) return undefined;
	// Lines of a table begin with bars too: those of prose, which have no other bar, tell a quotation.
	const isProse = (_: string, at: number) => has(at) && lineAt(at).includes('。') && lineAt(at).lastIndexOf('|') === 0;
	if (usual === '|' && !lines.some(isProse)) return undefined;
	return found.map((mark, at) => (has(at) ? mark.length : 0));
}
