// Headings that stand behind the last number of a table, or in the middle of a page that lost its line ends.

import { SECTIONS } from '../forms/sections.ts';
import type { FormSection } from '../forms/types.ts';
import { digitOf, isSpace } from '../text/chars.ts';
import { type Lines, lineAt } from '../text/lines.ts';
import { readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './choose-headings.ts';

/** The official titles, the marks in them as they are usually printed. */
const TITLES: readonly FormSection[] = SECTIONS;
/** What every title ends with. */
const ENDS = TITLES.map(({ title }) => title.slice(-2));
/** How long a title with its number is at most, with spaces in it. */
const LONGEST = 48;
const NUMERALS = '一二三四五六';
/** What stands before a title that is only spoken of. */
const QUOTED = '《“「『‘"（(见照';

/** Whether a stretch of text ends with the last two characters of a title: one cheap look. */
export function mayEndWithHeading(text: string, end: number): boolean {
	return ENDS.some((ending) => text.endsWith(ending, end));
}

/** The heading that a line ends with behind numbers or a space: `0 20 1035、存在的主要问题及改进情况`. */
export function tailHeading(text: string, piece: Span & { readonly line: number }): readonly Candidate[] {
	const from = Math.max(piece.start, piece.end - LONGEST);
	for (const section of TITLES) {
		const words = section.title;
		if (!text.endsWith(words, piece.end)) continue;
		const found = numberBefore(text, section, { start: from, end: piece.end - words.length });
		if (found?.apart === true)
			return [
				{ ...found, end: piece.end, key: section.key, exact: true, line: piece.line, paged: false, shared: true },
			];
	}
	return [];
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
export function garbledHeading(
	text: string,
	{ start, end, line }: Span & { readonly line: number },
): readonly Candidate[] {
	let left = end;
	while (left > start && isHan(text.charCodeAt(left - 1))) left--;
	if (end - left < FEWEST_LEFT || left - start > LONGEST || !GARBLED.test(text.slice(start, left))) return [];
	const words = text.slice(left, end);
	const titles = TITLES.filter(({ title }) => title.endsWith(words));
	const [only] = titles;
	if (titles.length !== 1 || only === undefined) return [];
	// Its number is lost too, and not the report's fault.
	const numbering = { style: 'chinese', value: only.number, start, end: start } as const;
	return [{ key: only.key, exact: false, paged: false, shared: false, line, numbering, start, end }];
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
	if (digit !== number && text.charAt(first) !== NUMERALS.charAt(number - 1)) return undefined;
	const before = text.charCodeAt(first - 1);
	const apart = first === start || digitOf(before) >= 0 || isSpace(before) || '|。)）'.includes(text.charAt(first - 1));
	return { start: first, numbering: readNumbering(text, first, end), apart };
}

/** The headings in the middle of lines: official titles with their own numbers, those behind a number or a stop first. */
export function headingsWithin(lines: Lines): readonly Candidate[] {
	const { text } = lines;
	const found: Candidate[] = [];
	for (const section of TITLES) {
		const own: (Candidate & Numbered)[] = [];
		for (let at = text.indexOf(section.title); at >= 0; at = text.indexOf(section.title, at + 1)) {
			const number = numberBefore(text, section, { start: Math.max(0, at - LONGEST), end: at });
			if (number === undefined || QUOTED.includes(text.charAt(number.start - 1))) continue;
			const place = { end: at + section.title.length, line: lineAt(lines, at) };
			own.push({ ...number, ...place, key: section.key, exact: true, paged: false, shared: true });
		}
		found.push(...(own.some(({ apart }) => apart) ? own.filter(({ apart }) => apart) : own));
	}
	return found.sort((a, b) => a.start - b.start);
}
