// Finds the section headings of a report by their words; where most have their numbers, the others by their number too.

import { withoutBookmark } from '../number/bookmark.ts';
import { digitOf, fold, foldedCode, isSpace, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type Numbering, readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { chooseHeadings, withoutLists } from './choose-headings.ts';
import {
	type Candidate,
	type Heading,
	type HeadingWords,
	LOST,
	likeTitle,
	mayEndWith,
	wordingOf,
} from './heading-words.ts';
import { withNumbered } from './headings-by-number.ts';
import { garbledHeading, headingsWithin, mayEndWithTitle, tailHeading } from './inline-headings.ts';

/** No heading is longer, its number and the spaces around it included. */
const LONGEST = 64;
/** A text with fewer headings may have them in the middle of its lines. */
const FEW_HEADINGS = 3;

/** A text that is looked through for headings. */
interface Scan extends Lines {
	readonly known: HeadingWords;
	readonly candidates: Candidate[];
}

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
export function findHeadings(lines: Lines, known: HeadingWords): readonly Heading[] {
	const { text, starts, ends } = lines;
	const scan: Scan = { text, starts, ends, known, candidates: [] };
	let tab = nextOf(text, '\t', 0);
	let bar = nextOf(text, '|', 0);
	for (let line = 0; line < starts.length; line++) {
		const start = starts[line] ?? 0;
		const end = ends[line] ?? 0;
		if (end - start < 4) continue;
		if (tab < start) tab = nextOf(text, '\t', start);
		if (bar < start) bar = nextOf(text, '|', start);
		if (tab < end || bar < end) readCells(scan, line);
		else if (mayEndHeading(scan, start, end))
			addCandidate(scan, { start, end, line, alone: true, cell: false, paged: false });
	}
	const chosen = chooseHeadings(text, scan.candidates);
	if (chosen.length === known.sections.length) return chosen;
	if (chosen.length === 0 && !known.sections.some(({ title }) => text.includes(title))) return chosen;
	const found = new Set(chosen.map(({ key }) => key));
	const missing = new Set(known.sections.flatMap(({ key }) => (found.has(key) ? [] : [key])));
	const within = withoutLists(text, headingsWithin(lines, known, missing));
	const all = chooseHeadings(text, [...scan.candidates, ...within]);
	return withNumbered(lines, all.length >= Math.min(FEW_HEADINGS, known.sections.length) ? all : chosen, known);
}

/** Where a character stands from an offset on, or beyond the text. */
function nextOf(text: string, character: string, from: number): number {
	const at = text.indexOf(character, from);
	return at < 0 ? text.length + 1 : at;
}

/** Looks at the first cell of a line with tabs or bars, and at the last: a heading stands before a table or behind one. */
function readCells(scan: Scan, line: number): void {
	const { text, starts, ends, known } = scan;
	const from = starts[line] ?? 0;
	let end = ends[line] ?? 0;
	const start = skipSeparators(text, from, end);
	while (end > start && isBetween(text.charCodeAt(end - 1))) end--;
	if (end - start < 4) return;
	const words = mayEndWith(known, text.charCodeAt(end - 1));
	if (!words && known.begins[text.charCodeAt(start)] !== 1) return;
	let first = start;
	while (first < end && !isSeparator(text.charCodeAt(first))) first++;
	const paged = first < end && isPageNumber(text, first, end);
	const alone = first === end || paged || isRepeated(text, { start, end: first }, end);
	const cell = !alone || start > from;
	if (mayEndHeading(scan, start, first)) addCandidate(scan, { start, end: first, line, alone, cell, paged });
	if (alone || !words) return;
	let last = end;
	while (last > first && end - last <= LONGEST && !isSeparator(text.charCodeAt(last - 1))) last--;
	if (mayEndHeading(scan, last, end)) addCandidate(scan, { start: last, end, line, alone, cell, paged });
}

/** Whether behind a cell nothing stands up to an offset but the same cell again: a merged one that every place repeats. */
function isRepeated(text: string, cell: Span, end: number): boolean {
	const words = text.slice(cell.start, cell.end);
	let at = cell.end;
	while (at < end) {
		const next = skipSeparators(text, at, end);
		if (next === at || (next < end && !text.startsWith(words, next))) return false;
		at = Math.min(end, next + words.length);
	}
	return cell.end < end;
}

function skipSeparators(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBetween(text.charCodeAt(at))) at++;
	return at;
}

/** Whether a character only stands between cells: separators, spaces, and the marks of cells without words. */
function isBetween(code: number): boolean {
	return isSeparator(code) || code === 0x22 || code === 0x2c || code === 0x20 || code === 0x3000;
}

function isSeparator(code: number): boolean {
	return code === 0x09 || code === 0x7c;
}

function addCandidate(scan: Scan, piece: Piece): void {
	const { text, known, candidates } = scan;
	const found = readPiece(scan, piece);
	if (found !== undefined) candidates.push(found);
	else if (mayEndWith(known, text.charCodeAt(piece.end - 1)) && mayEndWithTitle(scan, piece.end))
		candidates.push(...tailHeading(scan, piece), ...(piece.cell ? [] : garbledHeading(scan, piece)));
}

/** Whether the last character of a stretch may be that of a heading, of a page number, or of words in another script. */
function mayEndHeading({ text, known }: Scan, start: number, end: number): boolean {
	if (end - start < 4) return false;
	let at = end - 1;
	while (at > start && isSpace(text.charCodeAt(at))) at--;
	const folded = foldedCode(text.charCodeAt(at));
	return folded < 0x2e80 || known.last.has(folded) || folded === LOST;
}

function readPiece(scan: Scan, piece: Piece): Candidate | undefined {
	const { text } = scan;
	const start = skipMarks(text, piece.start, piece.end);
	let end = trimMarks(text, start, piece.end);
	const comma = text.slice(start, Math.min(end, start + LONGEST)).indexOf(',');
	if (comma > 0 && isRepeated(text, { start, end: start + comma }, end)) end = start + comma;
	if (end - start > LONGEST * 2) return undefined;
	const page = pageNumberStart(text, start, end);
	const isPaged = page > start && page < end;
	const words = isPaged ? page : withoutOtherScript(text, start, end);
	const { line, alone, cell, paged } = piece;
	return headingAt(scan, { start, end: words, line, alone, cell, paged: paged || isPaged });
}

/** Past the spaces, tags and marks of lists and quotations that a line may begin with. */
function skipMarks(text: string, start: number, end: number): number {
	let at = skipSpaces(text, start, end);
	while (at < end && text.charCodeAt(at) === 0x3c && text.indexOf('>', at) > at && text.indexOf('>', at) < end)
		at = skipSpaces(text, text.indexOf('>', at) + 1, end);
	while (at < end && '+-•·●■◆▪※★☆>["='.includes(text.charAt(at))) at = skipSpaces(text, at + 1, end);
	const key =
		text.charAt(at - 1) === '"' ? KEY.exec(text.slice(at, Math.min(end, at + LONGEST)))?.[0].length : undefined;
	return at + (key ?? 0);
}

/** The rest of the name of a value in quotes, and the quote of the value: `A": "`. */
const KEY = /^[^"]{1,40}"\s{0,4}:\s{0,4}"/;

/** The end of a line without the spaces, quotes and commas of cells that hold nothing. */
function trimMarks(text: string, start: number, end: number): number {
	let at = trimEnd(text, start, end);
	while (at > start && '",]='.includes(text.charAt(at - 1))) at = trimEnd(text, start, at - 1);
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
	const first = skipSeparators(text, start, end);
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

function headingAt({ text, known }: Scan, place: Piece): Candidate | undefined {
	const { start, end } = withoutBookmark(text, place.start, place.end);
	if (end - start < 4 || end - start > LONGEST) return undefined;
	const last = lastMeaning(text, start, end);
	if (!known.last.has(last) && last !== LOST) return undefined;
	const outer = readRoman(text, start, end) ?? readNumbering(text, start, end);
	const inner = readNumbering(text, outer.end, end);
	const numbering = isWithinOther(outer, inner) ? inner : outer;
	const words = withoutBookmark(text, numbering.end, end);
	const printed = fold(text, words.start, words.end);
	const wording = wordingOf(printed, known) ?? (place.cell ? undefined : likeTitle(printed, numbering, known));
	if (wording === undefined) return undefined;
	const { section, exact, official } = wording;
	const own = numbering.value === section.number;
	if (place.cell && !official && !own) return undefined;
	const { line, paged, alone } = place;
	return { key: section.key, own, exact, line, paged, shared: !alone, numbering, start, end };
}

/** Ⅰ、 and its like, which are no numerals elsewhere. */
function readRoman(text: string, start: number, end: number): Numbering | undefined {
	const value = text.charCodeAt(start) - 0x215f;
	if (!(value >= 1 && value <= 12)) return undefined;
	return { style: 'digits', value, start, end: skipSpaces(text, start + 1, end) };
}

/** Whether the number of a line stands before that of its heading: `[12] 一、`, `12 （一）`. */
function isWithinOther(outer: Numbering, inner: Numbering): boolean {
	return inner.style === 'chinese' || (inner.style === 'bracketed' && outer.style !== 'none');
}

function lastMeaning(text: string, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		const folded = foldedCode(text.charCodeAt(at - 1));
		if (folded !== 0) return folded;
	}
	return 0;
}
