// The lines at the head of a text as titles are looked for in them: without marks, labels and numbers of lines.

import { withoutBookmark } from '../number/bookmark.ts';
import { foldedCode, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A title, and a part of one, is not longer. */
export const LONGEST = 80;
/** What may stand before a title on its line: a label, a kind in brackets, or the number of the line. */
const BEFORE =
	/^(?:【(?!图|一图|解读)[^】]{0,12}】\s*|(?!上一|下一|当前|您的|图|一图|.{0,2}解读)[^：:]{0,12}[：:]\s*(?=.*[报年])|标\s*题\s+|\[?\d{1,3}(?:[\]:.、)|]\s*|\s{2,}|\s(?!\s*[年\d])))/;
/** When a page was made, told on a line behind its title. */
const DATED = /(?<=[告报])[\s\u3000]+(?:发布|发文|成文|公开|生成)(?:日期|时间)[：:]/;
/** Marks around a title that are no part of it: of Markdown, of lists, of quotes, of what underlines it. */
const AROUND = '#*"＂“”《》|=~+-–_•·●◆■★>[],';
/** What programs print in a cell that holds nothing. */
const NOTHING = /^(?:None|null|NaN|nan|undefined)$/;
/** Longer lines are searched at their spaces too, lines with cells at their separators. */
const LONG_LINE = 2 * LONGEST;
/** So much of a text is searched so. */
const MOST_SPLIT = 8000;

/** The first lines of a text, those with cells parted at their separators, long ones at spaces that no digit touches. */
export function splitLines({ text, starts, ends }: Lines, before: number): Lines {
	const parts: { start: number; end: number }[] = [];
	for (let line = 0; line < starts.length && (starts[line] ?? 0) < Math.min(before, MOST_SPLIT); line++) {
		const start = starts[line] ?? 0;
		const end = Math.min(ends[line] ?? 0, before, MOST_SPLIT);
		const between = (ends[line] ?? 0) - start > LONG_LINE ? /[\t|,\u3000]+|(?<!\d) +(?!\d)/g : /[\t|,]+/g;
		let from = start;
		for (const { 0: mark, index } of text.slice(start, end).matchAll(between)) {
			parts.push({ start: from, end: start + index });
			from = start + index + mark.length;
		}
		parts.push({ start: from, end });
	}
	const whole = parts.filter((part) => !NOTHING.test(text.slice(part.start, part.end)));
	return { text, starts: whole.map((part) => part.start), ends: whole.map((part) => part.end) };
}

/** Whether a line holds nothing but spaces. */
export function isBlankLine({ text, starts, ends }: Lines, line: number): boolean {
	const end = ends[line] ?? 0;
	return skipSpaces(text, starts[line] ?? 0, end) === end;
}

/** Whether a line holds a character, in any of its forms: one cheap look. */
export function holds({ text, starts, ends }: Lines, line: number, code: number): boolean {
	for (let at = starts[line] ?? 0, end = ends[line] ?? 0; at < end; at++)
		if (foldedCode(text.charCodeAt(at)) === code) return true;
	return false;
}

/** The next line with words, or one behind the last. */
export function nextLine(lines: Lines, line: number): number {
	let next = line + 1;
	while (next < lines.starts.length && textOf(lines, next) === '') next++;
	return next;
}

/** The words of a line, without what stands around them. */
export function textOf(lines: Lines, line: number): string {
	const { start, end } = content(lines, line);
	return lines.text.slice(start, end);
}

/** A line without the spaces and marks around it, and without a label or the number of the line. */
export function content(lines: Lines, line: number): Span {
	const { text } = lines;
	let end = trimEnd(text, lines.starts[line] ?? 0, lines.ends[line] ?? 0);
	let start = skipMarks(text, lines.starts[line] ?? 0, end);
	const tag = text.charAt(end - 1) === '>' ? text.slice(start, end).search(/<\/[^<>]*>$/) : -1;
	if (tag > 0) end = trimEnd(text, start, start + tag);
	const words = text.slice(start, end);
	const dated = words.includes('日期') || words.includes('时间') ? words.search(DATED) : -1;
	if (dated > 0) end = trimEnd(text, start, start + dated);
	while (end > start && AROUND.includes(text.charAt(end - 1))) end = trimEnd(text, start, end - 1);
	const before = BEFORE.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0].length ?? 0;
	if (before > 0) start = skipMarks(text, start + before, end);
	return withoutBookmark(text, start, end);
}

function skipMarks(text: string, start: number, end: number): number {
	let at = skipSpaces(text, start, end);
	for (;;) {
		const tag = text.charAt(at) === '<' ? text.slice(at, end).indexOf('>') + 1 : 0;
		const step = tag > 0 ? tag : at < end && AROUND.includes(text.charAt(at)) ? 1 : 0;
		if (step === 0) return at;
		at = skipSpaces(text, at + step, end);
	}
}
