// What stands among the lines of a table and is none of its cells: drawn rules, page numbers, the marks of a merge.

import { digitOf, skipSpaces, trimEnd } from '../text/chars.ts';

/** What rules are drawn with. */
const RULE = '-─━═=_—┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╪╫+:|│┃｜ \t\u3000';
/** A rule holds so many strokes in a row; fewer state that there is nothing to state. */
const LEAST_STROKES = 3;
const STROKES = '-─━═=_—';
/** What may stand on both sides of a page number. */
const DASHES = '-－—–―−·~～';
/** No report has more pages. */
const MOST_PAGE_DIGITS = 4;
/** What a merge leaves in a text: seven of a kind at the beginning of a line. */
const MARKS = ['<<<<<<<', '=======', '>>>>>>>', '|||||||'];

/** Whether a stretch that begins with no space is drawn: strokes and the corners between them, and nothing else. */
export function isDrawn(text: string, first: number, end: number): boolean {
	let strokes = 0;
	let most = 0;
	for (let at = first; at < end; at++) {
		const character = text.charAt(at);
		if (!RULE.includes(character)) return false;
		strokes = STROKES.includes(character) ? strokes + 1 : 0;
		if (strokes > most) most = strokes;
	}
	return most >= LEAST_STROKES || (first < end && '┌┬┐├┼┤└┴┘╔╠╚┏┣┗'.includes(text.charAt(first)));
}

/** Whether a table of a wiki may stand in a text. */
export function mayBeWiki(text: string): boolean {
	return text.includes('{|');
}

/** Whether a line of a wiki's table parts two of its rows, or begins or ends it: |-, {| and |}. */
export function isWikiRule(text: string, start: number, end: number): boolean {
	const [first, second] = [text.charAt(start), text.charAt(start + 1)];
	if (first === '{') return second === '|';
	if (first !== '|' || (second !== '-' && second !== '}')) return false;
	return (
		trimEnd(text, start, end) === start + 2 || (text.charAt(start + 2) === ' ' && text.slice(start, end).includes('='))
	);
}

/** Whether a line is a mark of a merge. */
export function isMark(text: string, start: number, end: number): boolean {
	return end - start >= 7 && MARKS.some((mark) => text.startsWith(mark, start)) && !text.startsWith('========', start);
}

/** Whether a piece of text counts pages: — 3 —, 第 3 页, 3/9, Page 3 of 9. */
export function isPageNumber(text: string, start: number, end: number): boolean {
	if (end - start > 24) return false;
	const first = text.charAt(start);
	if (DASHES.includes(first) && DASHES.includes(text.charAt(end - 1))) return isCount(text, start + 1, end - 1);
	if (digitOf(text.charCodeAt(start)) < 0 && first !== '第' && first !== 'P' && first !== 'p') return false;
	return /^(?:第\s*\d+\s*页\s*(?:[，,/／]?\s*共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)$/i.test(
		text.slice(start, end),
	);
}

function isCount(text: string, from: number, to: number): boolean {
	let start = skipSpaces(text, from, to);
	let end = trimEnd(text, start, to);
	while (start < end && DASHES.includes(text.charAt(start))) start = skipSpaces(text, start + 1, end);
	while (end > start && DASHES.includes(text.charAt(end - 1))) end = trimEnd(text, start, end - 1);
	if (start === end || end - start > MOST_PAGE_DIGITS) return false;
	for (let at = start; at < end; at++) if (digitOf(text.charCodeAt(at)) < 0) return false;
	return true;
}
