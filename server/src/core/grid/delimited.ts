// Quotes in delimited text, as RFC 4180 and spreadsheets write them: a quoted cell may hold separators and line ends.

import { isLineEnd } from '../text/chars.ts';

/** A quote that does not close within so many characters is a character like others. */
const LONGEST_QUOTED = 4000;
const QUOTE = 0x22;
const TAB = 9;

/**
 * Where the quote closes that opens a cell: directly before a separator, a line end or the end of the text, spaces
 * aside; 0 where it does not, so that it is a character. A doubled quote within stands for one. A cell of several lines
 * holds no separator: else one quote too many would swallow the rows below.
 */
export function closingQuote(text: string, open: number, delimiter: string): number {
	const last = Math.min(text.length, open + LONGEST_QUOTED);
	let lines = false;
	let parted = false;
	for (let at = open + 1; at < last && !(lines && parted); at++) {
		const code = text.charCodeAt(at);
		lines ||= isLineEnd(code);
		parted ||= code === TAB || text[at] === delimiter;
		if (code !== QUOTE) continue;
		if (text.charCodeAt(at + 1) === QUOTE) at++;
		else return closes(text, at, delimiter) ? at : 0;
	}
	return 0;
}

function closes(text: string, quote: number, delimiter: string): boolean {
	let next = quote + 1;
	while (next < text.length && text.charCodeAt(next) === 0x20) next++;
	if (next === text.length) return true;
	const code = text.charCodeAt(next);
	return code === TAB || isLineEnd(code) || code === 0x7c || (delimiter !== '' && text[next] === delimiter);
}

/** The delimiters of files of comma-separated values. */
const DELIMITERS = [',', ';'];
/** A line of such a file parts so many cells at least, and so many such lines make a table. */
const LEAST_CELLS = 3;
const LEAST_LINES = 4;

/** The delimiters that stand in several lines of a stretch as often as in a table; most texts have none. */
export function delimitersIn(text: string, start: number, end: number): readonly string[] {
	return DELIMITERS.filter((delimiter) => {
		let lines = 0;
		let inLine = 0;
		for (let at = text.indexOf(delimiter, start); at >= 0 && at < end; at = text.indexOf(delimiter, at + 1)) {
			inLine++;
			const line = lineEnd(text, at, end);
			const next = text.indexOf(delimiter, at + 1);
			if (next >= 0 && next < line) continue;
			if (inLine + 1 >= LEAST_CELLS) lines++;
			inLine = 0;
		}
		return lines >= LEAST_LINES;
	});
}

function lineEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && !isLineEnd(text.charCodeAt(at))) at++;
	return at;
}
