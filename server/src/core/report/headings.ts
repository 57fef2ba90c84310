// Finds the section headings of a report by their words; a numeral alone never makes a heading.

import { SECTIONS } from '../forms/sections.ts';
import type { FormSection, SectionKey } from '../forms/types.ts';
import { withoutBookmark } from '../number/amount.ts';
import { digitOf, fold, foldedCode, isSpace, skipSpaces, trimEnd } from '../text/chars.ts';
import { distance } from '../text/distance.ts';
import type { Lines } from '../text/lines.ts';
import { type Numbering, readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { type Candidate, chooseHeadings } from './choose-headings.ts';
import { headingsWithin, mayEndWithHeading, tailHeading } from './inline-headings.ts';

/** A line, a cell or the end of a line that opens a section. */
export interface Heading extends Span {
	readonly key: SectionKey;
	readonly line: number;
	readonly numbering: Numbering;
	/** Whether the words are the official ones or a usual variant, and not merely alike. */
	readonly exact: boolean;
	/** Whether something else stands on the same line, so that the line belongs to a table too. */
	readonly shared: boolean;
}

/** No heading is longer, its number and the spaces around it included. */
const LONGEST = 64;
/** A text with fewer headings may have them in the middle of its lines. */
const FEW_HEADINGS = 3;

const WORDINGS: ReadonlyMap<string, FormSection> = new Map(
	SECTIONS.flatMap((section) => [section.title, ...section.variants].map((words) => [fold(words), section] as const)),
);
const TITLES = SECTIONS.map((section) => ({ section, words: fold(section.title) }));

/** A numeral that no mark parts from the words. */
const NUMERALS = '一二三四五六';
const LOST = 0xfffd;

/** The last characters of all wordings: words that end otherwise are no heading, whatever else they say. */
const LAST = new Set([...WORDINGS.keys()].map((words) => words.charCodeAt(words.length - 1)));

/** A stretch of a line between tabs and bars. */
interface Piece extends Span {
	readonly line: number;
	/** Whether it has its line for itself. */
	readonly alone: boolean;
	/** Whether it is a cell: something else stands on the line, or a separator before it. */
	readonly cell: boolean;
	/** Whether a page number stands behind it on the line. */
	readonly paged: boolean;
}

/** The headings of a text in its order, a table of contents left out. */
export function findHeadings(lines: Lines): readonly Heading[] {
	const candidates: Candidate[] = [];
	const separators = { tab: nextOf(lines.text, '\t', 0), bar: nextOf(lines.text, '|', 0) };
	for (let line = 0; line < lines.starts.length; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		if (end - start < 4) continue;
		if (separators.tab < start) separators.tab = nextOf(lines.text, '\t', start);
		if (separators.bar < start) separators.bar = nextOf(lines.text, '|', start);
		if (separators.tab >= end && separators.bar >= end)
			addCandidate(lines.text, { start, end, line, alone: true, cell: false, paged: false }, candidates);
		else readCells(lines.text, { start, end }, line, candidates);
	}
	const chosen = chooseHeadings(lines.text, candidates);
	if (chosen.length >= FEW_HEADINGS) return chosen;
	const within = chooseHeadings(lines.text, headingsWithin(lines));
	return within.length >= FEW_HEADINGS ? within : chosen;
}

/** Where a character stands from an offset on, or beyond the text. */
function nextOf(text: string, character: string, from: number): number {
	const at = text.indexOf(character, from);
	return at < 0 ? text.length + 1 : at;
}

/** Looks at each stretch of a line between tabs and bars that ends as a heading does. */
function readCells(text: string, { start, end }: Span, line: number, candidates: Candidate[]): void {
	for (let from = start; from < end; ) {
		let to = from;
		while (to < end && !isSeparator(text.charCodeAt(to))) to++;
		if (to - from >= 4 && mayEndHeading(text, from, to)) {
			const before = isBlank(text, start, from);
			const paged = before && isPageNumber(text, to, end);
			const alone = before && (paged || isBlank(text, to, end));
			addCandidate(text, { start: from, end: to, line, alone, cell: !alone || from > start, paged }, candidates);
		}
		from = to + 1;
	}
}

function isSeparator(code: number): boolean {
	return code === 0x09 || code === 0x7c;
}

/** Whether a stretch holds nothing but spaces, separators and marks. */
function isBlank(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (foldedCode(text.charCodeAt(at)) !== 0) return false;
	return true;
}

function addCandidate(text: string, piece: Piece, candidates: Candidate[]): void {
	if (!mayEndHeading(text, piece.start, piece.end)) return;
	const found = piece.end - piece.start > LONGEST * 2 ? undefined : readPiece(text, piece);
	if (found !== undefined) candidates.push(found);
	else if (mayEndWithHeading(text, piece.end)) candidates.push(...tailHeading(text, piece));
}

/** Whether the last character of a stretch may be that of a heading, of a page number, or of words in another script. */
function mayEndHeading(text: string, start: number, end: number): boolean {
	let at = end - 1;
	while (at > start && isSpace(text.charCodeAt(at))) at--;
	const folded = foldedCode(text.charCodeAt(at));
	return folded < 0x2e80 || LAST.has(folded) || folded === LOST;
}

function readPiece(text: string, piece: Piece): Candidate | undefined {
	const start = skipMarks(text, piece.start, piece.end);
	const end = trimEnd(text, start, piece.end);
	const page = pageNumberStart(text, start, end);
	if (page > start && page < end) return headingAt(text, { ...piece, start, end: page, paged: true });
	return headingAt(text, { ...piece, start, end: withoutOtherScript(text, start, end) });
}

/** Past the spaces, tags and marks of lists and quotations that a line may begin with. */
function skipMarks(text: string, start: number, end: number): number {
	let at = skipSpaces(text, start, end);
	while (at < end && text.charCodeAt(at) === 0x3c && text.indexOf('>', at) > at && text.indexOf('>', at) < end)
		at = skipSpaces(text, text.indexOf('>', at) + 1, end);
	while (at < end && '+-•·●■◆▪※>'.includes(text.charAt(at))) at = skipSpaces(text, at + 1, end);
	return at;
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

/** Whether a stretch holds a page number alone, between separators. */
function isPageNumber(text: string, start: number, end: number): boolean {
	let first = start;
	while (first < end && (isSeparator(text.charCodeAt(first)) || isSpace(text.charCodeAt(first)))) first++;
	return first < end && pageNumberStart(text, first - 1, trimEnd(text, first, end)) <= first;
}

/** The end of a stretch without words of another script behind the Chinese ones: 一、总体情况 / Overview. */
function withoutOtherScript(text: string, start: number, end: number): number {
	let at = end;
	let letters = false;
	while (at > start) {
		const folded = foldedCode(text.charCodeAt(at - 1));
		if (folded >= 0x2e80) break;
		if (folded > 0x39) letters = true;
		at--;
	}
	return letters ? trimEnd(text, start, at) : end;
}

function headingAt(text: string, place: Piece): Candidate | undefined {
	const { start, end } = withoutBookmark(text, place.start, place.end);
	if (end - start < 4 || end - start > LONGEST) return undefined;
	const last = lastMeaning(text, start, end);
	if (!LAST.has(last) && last !== LOST) return undefined;
	const outer = readNumbering(text, start, end);
	const inner = readNumbering(text, outer.end, end);
	const numbering = outer.style === 'digits' && inner.style === 'chinese' ? inner : outer;
	const words = withoutBookmark(text, numbering.end, end);
	const match = matchWords(fold(text, words.start, words.end), numbering);
	if (match === undefined || (place.cell && !isSure(match, numbering))) return undefined;
	const { line, paged, alone } = place;
	return { key: match.section.key, exact: match.exact, line, paged, shared: !alone, numbering, start, end };
}

/** Whether the words of a cell are a heading's: its official title, or exact ones behind its own number. */
function isSure({ section, exact, official }: Match, { value }: Numbering): boolean {
	return official || (exact && value === section.number);
}

function lastMeaning(text: string, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		const folded = foldedCode(text.charCodeAt(at - 1));
		if (folded !== 0) return folded;
	}
	return 0;
}

interface Match {
	readonly section: FormSection;
	/** Whether the words are known, and whether they are the title itself. */
	readonly exact: boolean;
	readonly official: boolean;
}

function matchWords(printed: string, numbering: Numbering): Match | undefined {
	const bare = NUMERALS.includes(printed.charAt(0)) ? printed.slice(1) : printed;
	const known = WORDINGS.get(printed) ?? WORDINGS.get(bare);
	if (known !== undefined) return { section: known, exact: true, official: bare === fold(known.title) };
	if (numbering.style === 'bracketed' || /^(无|没有|暂无|关于)/.test(printed)) return undefined;
	// One lost character is up to three signs of loss.
	const lost = printed.includes('\ufffd');
	const words = lost ? printed.replace(/\ufffd+/g, '\ufffd') : printed;
	for (const { section, words: title } of TITLES) {
		const numbered = numbering.style !== 'none' && numbering.value === section.number;
		if (numbered && words.length <= title.length + 16 && words.endsWith(title))
			return { section, exact: true, official: false };
		const most = title.length >> 2;
		if ((numbered || most > 1 || lost) && distance(words, title, most) <= most)
			return { section, exact: false, official: false };
	}
	return undefined;
}
