// Headings that stand behind the last number of a table, or in the middle of a page that lost its line ends.

import type { FormSection, SectionKey } from '../forms/types.ts';
import { digitOf, fold, isHan, isSpace } from '../text/chars.ts';
import { type Lines, lineAt } from '../text/lines.ts';
import { countOf, type Numbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import type { Candidate, HeadingWords } from './heading-words.ts';

/** A text, and the headings that it may hold. */
interface Source {
	readonly text: string;
	readonly known: HeadingWords;
}

/** A line, or a cell of one. */
interface Piece extends Span {
	readonly line: number;
}

/** How long a title with its number is at most, with spaces in it. */
const LONGEST = 48;
/** Words of so many characters are no chance. */
const LONG_TITLE = 8;
/** What stands before a title that is only spoken of. */
const QUOTED = '《“「『‘"（(见照';

/** Whether a stretch of text ends with the last two characters of a title: one cheap look. */
export function mayEndWithTitle({ text, known }: Source, end: number): boolean {
	return known.endings.some((ending) => text.endsWith(ending, end));
}

/** The heading that a line ends with behind numbers or a space: `0 20 1035、存在的主要问题及改进情况`. */
export function tailHeading({ text, known }: Source, { start: from, end, line }: Piece): readonly Candidate[] {
	const section = known.sections.find(({ title }) => text.endsWith(title, end));
	const number = section === undefined ? undefined : numberBefore(text, end - section.title.length);
	if (section === undefined || number?.apart !== true || number.numbering.value !== section.number) return [];
	const { start, numbering } = number;
	if (start < from) return [];
	return [{ key: section.key, own: true, exact: true, paged: false, shared: true, line, numbering, start, end }];
}

/** The number before a title, with its mark; `apart`: nothing but a number, a space or a stop stands before it. */
interface Numbered {
	readonly start: number;
	readonly numbering: Numbering;
	readonly apart: boolean;
}

/** So many characters at the end of a title, and it is no other one. */
const FEWEST_LEFT = 4;
/** What stands where the first characters of a heading were garbled. */
const GARBLED =
	/^[\u0021-\u02dd\u2013-\u2122\ufffd]*[\u00c0-\u024f\u02c6-\u02dd\ufffd][\u0021-\u02dd\u2013-\u2122\ufffd]*$/;

/** The heading of which a line holds the end alone, behind garbled characters: `‰î•˜˜ÊS改进情况`. */
export function garbledHeading({ text, known }: Source, { start, end, line }: Piece): readonly Candidate[] {
	let left = end;
	while (left > start && isHan(text.charCodeAt(left - 1))) left--;
	if (end - left < FEWEST_LEFT || left - start > LONGEST || !GARBLED.test(text.slice(start, left))) return [];
	const words = text.slice(left, end);
	const titles = known.sections.filter(({ title }) => title.endsWith(words));
	const [only] = titles;
	if (titles.length !== 1 || only === undefined) return [];
	// Its number is lost too, and not the report's fault.
	const numbering = { style: 'chinese', value: only.number, start, end: start } as const;
	return [{ key: only.key, own: true, exact: false, paged: false, shared: false, line, numbering, start, end }];
}

/** The number that stands before an offset: 四、 or （四） or 4. or 第四部分; undefined where none does. */
function numberBefore(text: string, end: number): Numbered | undefined {
	const from = Math.max(0, end - LONGEST);
	let mark = end;
	let marked = false;
	for (; mark > from; mark--) {
		const isMark = '、.．:：)）〕]'.includes(text.charAt(mark - 1));
		if (!isMark && !isSpace(text.charCodeAt(mark - 1))) break;
		marked ||= isMark;
	}
	const part = text.endsWith('部分', mark);
	if (part) mark -= 2;
	if (!(marked || part) || mark === from) return undefined;
	const value = countOf(text.charAt(mark - 1));
	if (value === 0) return undefined;
	const opened = '第（(〔['.includes(text.charAt(mark - 2));
	const start = opened ? mark - 2 : mark - 1;
	const before = text.charCodeAt(start - 1);
	const apart = start === 0 || digitOf(before) >= 0 || isSpace(before) || '|。)）"'.includes(text.charAt(start - 1));
	const digits = digitOf(text.charCodeAt(mark - 1)) >= 0;
	const style = digits ? 'digits' : opened && !part ? 'bracketed' : 'chinese';
	return { start, numbering: { style, value, start, end }, apart };
}

/**
 * The headings of some sections in the middle of lines, or torn over several: behind their own numbers, behind any
 * number between spaces, or official titles between spaces.
 */
export function headingsWithin(
	lines: Lines,
	known: HeadingWords,
	wanted: ReadonlySet<SectionKey>,
): readonly Candidate[] {
	const { text } = lines;
	const found: Candidate[] = [];
	for (const { section, pattern } of known.patterns) {
		if (!wanted.has(section.key)) continue;
		const own: { heading: Candidate; apart: boolean }[] = [];
		for (const { 0: printed, index } of text.matchAll(pattern)) {
			const heading = headingIn(lines, section, { start: index, end: index + printed.length });
			if (heading !== undefined) own.push(heading);
		}
		const apart = own.filter((one) => one.apart);
		for (const { heading } of apart.length > 0 ? apart : own) found.push(heading);
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Whether words say enough to be a heading without a number: the title, or as much as a long one. */
function isLong(words: string, { title }: FormSection): boolean {
	return words === fold(title) || words.length >= LONG_TITLE;
}

function headingIn(
	lines: Lines,
	section: FormSection,
	{ start, end }: Span,
): { readonly heading: Candidate; readonly apart: boolean } | undefined {
	const { text } = lines;
	const number = numberBefore(text, start);
	const own = number?.numbering.value === section.number;
	const open = end === text.length || isSpace(text.charCodeAt(end)) || '（("|,'.includes(text.charAt(end));
	const behind = start === 0 || isSpace(text.charCodeAt(start - 1)) || text.charAt(start - 1) === '。';
	const bare = number === undefined && behind && open && text.charAt(end) !== ',';
	if (!(own || (number?.apart === true && open)) && !(bare && isLong(fold(text, start, end), section)))
		return undefined;
	if (number !== undefined && QUOTED.includes(text.charAt(number.start - 1))) return undefined;
	const numbering = number?.numbering ?? { style: 'none', value: 0, start, end: start };
	const place = { line: lineAt(lines, end - 1), start: number?.start ?? start, end };
	return {
		heading: { key: section.key, own, exact: true, paged: false, shared: true, numbering, ...place },
		apart: number?.apart ?? true,
	};
}
