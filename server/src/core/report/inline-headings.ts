// Headings that stand behind the last number of a table, or in the middle of a page that lost its line ends.

import type { FormSection } from '../forms/types.ts';
import { digitOf, isSpace } from '../text/chars.ts';
import { type Lines, lineAt } from '../text/lines.ts';
import { CHINESE_NUMERALS, readNumbering } from '../text/numbering.ts';
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
/** What stands before a title that is only spoken of. */
const QUOTED = '《“「『‘"（(见照';

/** Whether a stretch of text ends with the last two characters of a title: one cheap look. */
export function mayEndWithTitle({ text, known }: Source, end: number): boolean {
	return known.endings.some((ending) => text.endsWith(ending, end));
}

/** The heading that a line ends with behind numbers or a space: `0 20 1035、存在的主要问题及改进情况`. */
export function tailHeading({ text, known }: Source, { start, end, line }: Piece): readonly Candidate[] {
	const from = Math.max(start, end - LONGEST);
	for (const section of known.sections) {
		if (!text.endsWith(section.title, end)) continue;
		const found = numberBefore(text, section, { start: from, end: end - section.title.length });
		if (found?.apart === true) return [{ ...headed(section, found), line, end }];
	}
	return [];
}

/** What is the same for all headings with their titles and own numbers among other words. */
function headed({ key }: FormSection, { start, numbering }: Numbered): Omit<Candidate, 'line' | 'end'> {
	return { key, own: true, exact: true, paged: false, shared: true, start, numbering };
}

/** A heading without its place: where its number stands, and whether nothing but a number, a space or a stop stands before. */
interface Numbered extends Pick<Candidate, 'start' | 'numbering'> {
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

function isHan(code: number): boolean {
	return code >= 0x3400 && code <= 0x9fff;
}

/** The number of a section before its title, with the mark behind it. */
function numberBefore(text: string, { number }: FormSection, { start, end }: Span): Numbered | undefined {
	let mark = end;
	while (mark > start && (isSpace(text.charCodeAt(mark - 1)) || '、.．'.includes(text.charAt(mark - 1)))) mark--;
	if (mark === end || mark === start) return undefined;
	const first = mark - 1;
	const digit = digitOf(text.charCodeAt(first));
	if (digit !== number && text.charAt(first) !== CHINESE_NUMERALS.charAt(number - 1)) return undefined;
	const before = text.charCodeAt(first - 1);
	const apart = first === start || digitOf(before) >= 0 || isSpace(before) || '|。)）'.includes(text.charAt(first - 1));
	return { start: first, numbering: readNumbering(text, first, end), apart };
}

/** The headings in the middle of lines: official titles with their own numbers, those behind a number or a stop first. */
export function headingsWithin(lines: Lines, { sections }: HeadingWords): readonly Candidate[] {
	const { text } = lines;
	const found: Candidate[] = [];
	for (const section of sections) {
		const own: (Candidate & { readonly apart: boolean })[] = [];
		for (let at = text.indexOf(section.title); at >= 0; at = text.indexOf(section.title, at + 1)) {
			const number = numberBefore(text, section, { start: Math.max(0, at - LONGEST), end: at });
			if (number === undefined || QUOTED.includes(text.charAt(number.start - 1))) continue;
			const { apart } = number;
			own.push({ ...headed(section, number), apart, end: at + section.title.length, line: lineAt(lines, at) });
		}
		found.push(...(own.some(({ apart }) => apart) ? own.filter(({ apart }) => apart) : own));
	}
	return found.sort((a, b) => a.start - b.start);
}
