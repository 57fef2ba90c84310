// Headings whose words nobody knows: a line of its own with the number of a section, in the style of the others, where that
// section should stand.

import { aroundSection, sectionOf } from '../forms/forms.ts';
import { fold, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type NumberingStyle, readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { usualStyle } from './choose-headings.ts';
import type { Heading, HeadingWords } from './heading-words.ts';

/** A longer line is a sentence, its number included. */
const LONGEST = 40;
/** What stands in a sentence and in no heading. */
const SENTENCE = /[。；，;]/;

/**
 * Some headings of a report with those of the sections that lack one and stand in their place under other words. Where
 * another line in that place is numbered alike, a list stands there, and none of its lines is taken.
 */
export function withNumbered(
	lines: Lines,
	headings: readonly Heading[],
	{ sections, isLabel }: HeadingWords,
): readonly Heading[] {
	const style = usualStyle(
		headings.filter(({ key, numbering }) => numbering.value === sectionOf({ sections }, key).number),
	);
	if (style === undefined) return headings;
	const found = sections.flatMap((section): Heading[] => {
		const { key, number } = section;
		if (headings.some((heading) => heading.key === key)) return [];
		const { above, below } = aroundSection(headings, section, { sections });
		const place = { first: above === undefined ? 0 : above.line + 1, end: below?.line ?? lines.starts.length };
		const numbered = numberedLines(lines, place, { style, isLabel });
		const [only] = numbered;
		if (numbered.length !== 1 || only?.numbering.value !== number || !isTitle(lines.text, only)) return [];
		return [{ key, exact: false, shared: false, ...only }];
	});
	return found.length === 0 ? headings : [...headings, ...found].sort((a, b) => a.start - b.start);
}

type Numbered = Omit<Heading, 'key' | 'exact' | 'shared'>;

/** The lines of a stretch that begin with a number in a style and are no row of a table. */
function numberedLines(
	{ text, starts, ends }: Lines,
	{ first, end: last }: { readonly first: number; readonly end: number },
	{ style, isLabel }: { readonly style: NumberingStyle; readonly isLabel: HeadingWords['isLabel'] },
): readonly Numbered[] {
	const found: Numbered[] = [];
	for (let line = first; line < last; line++) {
		const { start, end } = withoutBars(text, starts[line] ?? 0, ends[line] ?? 0);
		const numbering = readNumbering(text, start, end);
		if (numbering.style !== style || isRow(text, start, end) || isLabel(fold(text, numbering.end, end))) continue;
		found.push({ line, numbering, start: numbering.start, end });
	}
	return found;
}

/** A line without the spaces, tabs and bars around its words. */
function withoutBars(text: string, from: number, to: number): Span {
	let start = skipSpaces(text, from, to);
	let end = trimEnd(text, start, to);
	while (start < end && text.charAt(start) === '|') start = skipSpaces(text, start + 1, end);
	while (end > start && text.charAt(end - 1) === '|') end = trimEnd(text, start, end - 1);
	return { start, end };
}

/** Whether a line has several cells. */
function isRow(text: string, start: number, end: number): boolean {
	const words = text.slice(start, end);
	return words.includes('\t') || words.includes('|');
}

/** Whether a numbered line has words, and no sentence, and something stands behind it: a text may break off in a heading. */
function isTitle(text: string, { numbering, end }: Numbered): boolean {
	const isShort = end > numbering.end && end - numbering.start <= LONGEST;
	return isShort && !SENTENCE.test(text.slice(numbering.end, end)) && skipSpaces(text, end, text.length) < text.length;
}
