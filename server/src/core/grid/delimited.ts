// Quotes in delimited text, as RFC 4180, spreadsheets and lists of programs write them: a quoted cell may hold separators
// and line ends.

import { isLineEnd, isSpace } from '../text/chars.ts';
import { endsLine, lineEnd, lineStart } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';

/** A quote that does not close within so many characters is a character like others. */
const LONGEST_QUOTED = 4000;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const TAB = 9;

/** Whether a character opens a quoted cell; an apostrophe does so in the lists of programs alone. */
export function isQuote(code: number, delimiter: string): boolean {
	return code === QUOTE || (code === APOSTROPHE && delimiter === ',');
}

/** Whether nothing but spaces and the brackets of a list stands between the beginning of a cell and its quote. */
export function opensCell(text: string, { start, end }: Span, delimiter: string): boolean {
	for (let at = start; at < end; at++) {
		const bracket = delimiter === ',' && text[at] === '[';
		if (!bracket && !isSpace(text.charCodeAt(at))) return false;
	}
	return true;
}

/** Whether a comma stands between two lists of a program: a row ends there as it does at a line end. */
export function betweenLists(text: string, separator: number): boolean {
	if (text[separator] !== ',') return false;
	let before = separator - 1;
	let behind = separator + 1;
	while (text[before] === ' ') before--;
	while (text[behind] === ' ') behind++;
	return text[before] === ']' && text[behind] === '[';
}

/** Whether a bracket is the last on its line of one or more lists, with no comma behind it: the last row ends there as others do at theirs. */
export function endsList(text: string, bracket: number): boolean {
	if (text[bracket] !== ']') return false;
	let end = bracket + 1;
	while (text[end] === ' ') end++;
	return endsLine(text, end) && /^\s*(?:\[|\]+$)/.test(text.slice(lineStart(text, bracket), bracket + 1));
}

/**
 * Where the quote closes that opens a cell: directly before a separator, a line end or the end of the text, spaces
 * aside; 0 where it does not, so that it is a character. A doubled quote within stands for one. A cell of several lines
 * holds no separator: else one quote too many would swallow the rows below.
 */
export function closingQuote(text: string, open: number, delimiter: string): number {
	const last = Math.min(text.length, open + LONGEST_QUOTED);
	const quote = text.charCodeAt(open);
	let lines = false;
	let parted = false;
	for (let at = open + 1; at < last && !(lines && parted); at++) {
		const code = text.charCodeAt(at);
		lines ||= isLineEnd(code);
		parted ||= code === TAB || text[at] === delimiter;
		if (code !== quote) continue;
		if (text.charCodeAt(at + 1) === quote) at++;
		else return closes(text, at, delimiter) ? at : 0;
	}
	return 0;
}

function closes(text: string, quote: number, delimiter: string): boolean {
	let next = quote + 1;
	while (next < text.length && (text[next] === ' ' || (delimiter === ',' && text[next] === ']'))) next++;
	if (next === text.length) return true;
	const code = text.charCodeAt(next);
	return code === TAB || isLineEnd(code) || code === 0x7c || (delimiter !== '' && text[next] === delimiter);
}

/** The delimiters of files of comma-separated values, of tables of TeX, and what is shown in place of a tab. */
const DELIMITERS = [',', ';', '&', '→', '⇥', '␉', '»'];
/** Any other mark that parts four numbers and is none of them itself: 3#0#12#0. */
const MARKED =
	/\d ?([^\s\w\u00c0-\u02ff\u2e80-\u3000\u3005-\u9fff\uac00-\ufaff０-９.．+＋\-－–—()（）[\]|│┃｜"'%％,;]|_)\1* ?\d+ ?\1+ ?\d+ ?\1+ ?\d/g;
/** A line of such a file parts so many cells at least, and so many such lines make a table. */
const LEAST_CELLS = 3;
const LEAST_LINES = 4;
/** In a text of no more lines than this, such as a file that holds little but heads, half as many make one. */
const SHORT = 8;
/** A line that parts more cells than this is no row: all rows of a table stand on it. */
const LONGEST_ROW = 40;

/** The delimiters that stand in several lines of a text as often as in a table; most texts have none. */
export function delimitersIn(text: string): readonly string[] {
	const marks = [...text.matchAll(MARKED)].map(({ 1: mark = '' }) => mark);
	return [...new Set([...DELIMITERS, ...marks])].filter((delimiter) => {
		let lines = 0;
		let inLine = 0;
		for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
			inLine++;
			const line = lineEnd(text, at);
			const next = text.indexOf(delimiter, at + 1);
			if (next >= 0 && next < line) continue;
			if (inLine + 1 >= LEAST_CELLS) lines += inLine + 1 > LONGEST_ROW ? LEAST_LINES : 1;
			inLine = 0;
		}
		return lines >= LEAST_LINES || (lines * 2 >= LEAST_LINES && isShort(text));
	});
}

function isShort(text: string): boolean {
	let lines = 0;
	for (let at = 0; at < text.length && lines <= SHORT; at++) if (isLineEnd(text.charCodeAt(at))) lines++;
	return lines <= SHORT;
}
