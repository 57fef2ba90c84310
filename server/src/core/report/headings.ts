// Finds the section headings of a report by their words; a numeral alone never makes a heading.

import type { FormSection, SectionKey } from '../forms/types.ts';
import { withoutBookmark } from '../number/amount.ts';
import { digitOf, fold, foldedCode, skipSpaces, trimEnd } from '../text/chars.ts';
import { distance } from '../text/distance.ts';
import type { Lines } from '../text/lines.ts';
import { CHINESE_NUMERALS, type Numbering, readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';

/** A line that opens a section. */
export interface Heading extends Span {
	readonly key: SectionKey;
	readonly line: number;
	readonly numbering: Numbering;
	/** Whether the words are the official ones or a usual variant, and not merely alike. */
	readonly exact: boolean;
	/** Whether cells follow on the same line, so that the line belongs to a table too. */
	readonly shared: boolean;
}

/** No heading is longer, its number and the spaces around it included. */
const LONGEST = 64;
/** Headings that follow each other with nothing between them are a table of contents. */
const CONTENTS_RUN = 4;
/** A number of so many digits may be that of a page. */
const MOST_PAGE_DIGITS = 3;

/** The wordings of the headings of a family of reports, folded; made of its catalogue once. */
export interface HeadingWords {
	readonly sections: ReadonlyMap<string, FormSection>;
	readonly titles: readonly { readonly section: FormSection; readonly words: string }[];
	/** Numerals of sections, which no mark need part from the words. */
	readonly numerals: string;
	/** The last characters of all wordings: a line that ends otherwise is no heading, whatever else it says. */
	readonly last: ReadonlySet<number>;
}

/** Makes the wordings of some sections ready. */
export function makeHeadingWords(sections: readonly FormSection[]): HeadingWords {
	const wordings = sections.flatMap((section) =>
		[section.title, ...section.variants].map((words) => [fold(words), section] as const),
	);
	return {
		sections: new Map(wordings),
		titles: sections.map((section) => ({ section, words: fold(section.title) })),
		numerals: CHINESE_NUMERALS.slice(0, sections.length),
		last: new Set(wordings.map(([words]) => words.charCodeAt(words.length - 1))),
	};
}

/** Whether a line that ends with a character may be a heading: with its last word, a page number, or a mark behind it. */
function mayEndHeading(code: number, { last }: HeadingWords): boolean {
	const folded = foldedCode(code);
	return folded === 0 || digitOf(code) >= 0 || last.has(folded);
}

/** The headings of a text in its order, a table of contents left out. */
export function findHeadings(lines: Lines, known: HeadingWords): readonly Heading[] {
	const candidates: (Heading & { readonly paged: boolean })[] = [];
	let tab = lines.text.indexOf('\t');
	for (let line = 0; line < lines.starts.length; line++) {
		if (tab >= 0 && tab < (lines.starts[line] ?? 0)) tab = lines.text.indexOf('\t', lines.starts[line]);
		const found = readHeading(lines, { line, tab }, known);
		if (found !== undefined) candidates.push(found);
	}
	return firstOfEach(withoutContents(lines, candidates));
}

/** `tab` is where the first tab stands from the beginning of the line on, or -1. */
function readHeading(
	lines: Lines,
	{ line, tab }: { readonly line: number; readonly tab: number },
	known: HeadingWords,
): (Heading & { readonly paged: boolean }) | undefined {
	const { text } = lines;
	const from = lines.starts[line] ?? 0;
	let end = lines.ends[line] ?? 0;
	if (end - from < 4 || text.charCodeAt(from) === 9) return undefined;
	const paged = tab >= 0 && tab < end;
	if (paged) end = tab;
	if (end - from > LONGEST * 2) return undefined;
	const start = skipSpaces(text, from, end);
	end = trimEnd(text, start, end);
	if (end - start < 4 || !mayEndHeading(text.charCodeAt(end - 1), known)) return undefined;
	const second = paged ? text.indexOf('\t', tab + 1) : -1;
	const shared = second >= 0 && second < (lines.ends[line] ?? 0);
	const page = pageNumberStart(text, start, end);
	if (page > start && page < end) return headingAt(text, { start, end: page, line, paged: true, shared }, known);
	const ofContents = paged && isPage(text, tab + 1, lines.ends[line] ?? 0);
	return headingAt(text, { start, end, line, paged: ofContents, shared }, known);
}

/** Where the page number of a table of contents begins, its dots and spaces before it; `end` where there is none. */
function pageNumberStart(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && digitOf(text.charCodeAt(at - 1)) >= 0) at--;
	if (at === end) return end;
	const words = trimEnd(text, start, at);
	let dots = words;
	while (dots > start && '.…·．-—'.includes(text.charAt(dots - 1))) dots--;
	return dots === at ? end : trimEnd(text, start, dots);
}

function isPage(text: string, start: number, end: number): boolean {
	const first = skipSpaces(text, start, end);
	return first < end && pageNumberStart(text, first - 1, trimEnd(text, first, end)) <= first;
}

function headingAt(
	text: string,
	place: Span & { line: number; paged: boolean; shared: boolean },
	known: HeadingWords,
): (Heading & { readonly paged: boolean }) | undefined {
	const { start, end } = withoutBookmark(text, place.start, place.end);
	if (end - start < 4 || end - start > LONGEST) return undefined;
	if (!known.last.has(lastMeaning(text, start, end))) return undefined;
	const numbering = readNumbering(text, start, end);
	if (numbering.style === 'bracketed') return undefined;
	const words = withoutBookmark(text, numbering.end, end);
	const match = matchWords(fold(text, words.start, words.end), numbering, known);
	if (match === undefined) return undefined;
	const { line, paged, shared } = place;
	return { key: match.section.key, exact: match.exact, line, paged, shared, numbering, start, end };
}

function lastMeaning(text: string, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		const folded = foldedCode(text.charCodeAt(at - 1));
		if (folded !== 0) return folded;
	}
	return 0;
}

function matchWords(
	words: string,
	numbering: Numbering,
	{ sections, titles, numerals }: HeadingWords,
): { section: FormSection; exact: boolean } | undefined {
	const numbered = numerals.includes(words.charAt(0)) ? sections.get(words.slice(1)) : undefined;
	const known = sections.get(words) ?? numbered;
	if (known !== undefined) return { section: known, exact: true };
	if (/^(无|没有|暂无|关于)/.test(words)) return undefined;
	for (const { section, words: title } of titles) {
		const inPlace = numbering.style !== 'none' && numbering.value === section.number;
		if (inPlace && words.length <= title.length + 16 && words.endsWith(title)) return { section, exact: true };
		const most = title.length >> 2;
		const may = inPlace || most > 1 || words.includes('\ufffd');
		if (may && distance(words, title, most) <= most) return { section, exact: false };
	}
	return undefined;
}

/** Leaves out lines with a page number, and runs of headings with nothing between them that stand again below. */
function withoutContents<T extends Heading & { readonly paged: boolean }>(
	lines: Lines,
	candidates: readonly T[],
): readonly T[] {
	const contents = new Set<T>(candidates.filter((candidate) => candidate.paged));
	const counts = new Map<SectionKey, number>();
	for (const { key } of candidates) counts.set(key, (counts.get(key) ?? 0) + 1);
	for (const run of runsOf(lines, candidates)) {
		if (run.length < CONTENTS_RUN) continue;
		const again = run.filter(({ key }) => (counts.get(key) ?? 0) > 1);
		if (again.length * 2 >= run.length) for (const entry of run) contents.add(entry);
	}
	return candidates.filter((candidate) => !contents.has(candidate));
}

/** Candidates with nothing between them but blank lines and page numbers; none stands twice in a run. */
function runsOf<T extends Heading>(lines: Lines, candidates: readonly T[]): readonly T[][] {
	const runs: T[][] = [];
	for (const candidate of candidates) {
		const run = runs.at(-1);
		const previous = run?.at(-1);
		const next = previous !== undefined && isBlankBetween(lines, previous.line, candidate.line);
		if (next && run?.some((entry) => entry.key === candidate.key) === false) run.push(candidate);
		else runs.push([candidate]);
	}
	return runs;
}

function isBlankBetween(lines: Lines, before: number, after: number): boolean {
	for (let line = before + 1; line < after; line++) {
		const end = lines.ends[line] ?? 0;
		const start = skipSpaces(lines.text, lines.starts[line] ?? 0, end);
		if (!isBlankOrPage(lines.text, start, trimEnd(lines.text, start, end))) return false;
	}
	return true;
}

function isBlankOrPage(text: string, start: number, end: number): boolean {
	if (end - start > MOST_PAGE_DIGITS) return false;
	for (let at = start; at < end; at++) if (digitOf(text.charCodeAt(at)) < 0) return false;
	return true;
}

/** Of several lines that open the same section the best one: exact words before like ones, then the first. */
function firstOfEach(candidates: readonly Heading[]): readonly Heading[] {
	const best = new Map<SectionKey, Heading>();
	for (const candidate of candidates) {
		const known = best.get(candidate.key);
		if (known === undefined || (candidate.exact && !known.exact)) best.set(candidate.key, candidate);
	}
	return [...best.values()].sort((a, b) => a.start - b.start);
}
