// The blank cells of a row, which print nothing: where between two separators each of them stands.

import { type Cell, closedCell, makeCell } from '../../grid/grid.ts';
import { SEPARATORS, type Strip, type Token } from '../../grid/tokens.ts';
import { BLANK, UNREADABLE } from '../../number/amount.ts';
import { isLineEnd, isZeroWidth } from '../../text/chars.ts';
import type { Span } from '../../text/span.ts';
import { saysNothing } from '../rows/nulls.ts';
import type { Convention } from './convention.ts';
import { countBefore, isSeparator, mayBeginRow, partsVisibly, printedBy } from './measure.ts';

/** Where a row is read: its separators are counted from behind a token. */
export interface From {
	/** The token behind which counting begins. */
	readonly token: number;
	/** So many separators stand between the beginning of the row and that token. */
	readonly place: number;
}

/** A place of a row in which none of its values stands; `next` is the token behind the row. */
export interface Gap {
	readonly from: From;
	readonly wanted: number;
	readonly next: number;
}

/** The words that stand in a gap, where something is printed between cells: they are what the cell says. */
export function wordsAt(strip: Strip, separator: number, gap: Gap): Cell | undefined {
	if (!partsVisibly(strip, separator)) return undefined;
	const { tokens, text } = strip;
	const own = inside(strip, separator, gap);
	const [first] = own;
	const last = own.at(-1);
	if (first === undefined || last === undefined) return undefined;
	if (own.length === 1 && saysNothing(strip, tokens.indexOf(first, gap.from.token))) return { ...first, amount: BLANK };
	return { ...(first === last ? first : makeCell(text, first.from, last.to)), amount: UNREADABLE };
}

/** The tokens of a row that stand in a gap of it. */
function inside(strip: Strip, separator: number, { from, wanted, next }: Gap): readonly Token[] {
	const begin = countBefore(strip, from.token, separator) - from.place;
	return strip.tokens.slice(from.token + 1, next).filter((token) => (token.before[separator] ?? 0) - begin === wanted);
}

/**
 * Whether a number fills a gap that is none of the values of its row, or anything at all where nothing is printed between
 * cells: what the row prints was not understood.
 */
export function isForeign(strip: Strip, separator: number, gap: Gap): boolean {
	const own = inside(strip, separator, gap);
	return partsVisibly(strip, separator) ? own.length === 1 && own[0]?.kind === 'value' : own.length > 0;
}

/** Whether something that was not understood stands in a gap behind the values of a row: the cell is not blank. */
export function isTaken(
	strip: Strip,
	{ separator, rowEnd }: Pick<Convention, 'separator' | 'rowEnd'>,
	{ from, wanted, next }: Gap,
): boolean {
	const begin = countBefore(strip, from.token, separator) - from.place;
	const isInside = (at: number) => countBefore(strip, at, separator) - begin === wanted;
	if (!partsVisibly(strip, separator)) return isInside(next) && isSpoiltNumber(strip, next);
	for (let at = next; at < strip.tokens.length && !mayBeginRow(strip, at, rowEnd); at++)
		if (isInside(at) && !saysNothing(strip, at)) return true;
	return false;
}

/** Whether a token that is no value prints digits and no letter: `49.` or `[49]`. */
function isSpoiltNumber(strip: Strip, at: number): boolean {
	return strip.tokens[at]?.kind === 'word' && /^[^\p{L}\d]*\d[^\p{L}]*$/u.test(printedBy(strip, at));
}

/**
 * The blank cell at a place, counted in separators. Where values stand on lines of their own, nothing can be written
 * between two separators that stand on such lines too.
 */
export function blankAt(strip: Strip, separator: number, { from, wanted }: Omit<Gap, 'next'>): Cell {
	const { text, tokens, delimiter, end, marked } = strip;
	const known = marked?.cells[countBefore(strip, from.token, separator) + wanted - from.place];
	if (known !== undefined) return known;
	const start = tokens[from.token]?.end ?? 0;
	const stop = tokens[from.token + 1]?.start ?? end;
	if (SEPARATORS[separator] === 'line') return lineAt(text, { start, end: stop }, wanted - from.place);
	let left = wanted - from.place;
	for (let at = start; at < stop && left > 0; at++) {
		if (!isSeparator(text.charAt(at), separator, delimiter) || --left > 0) continue;
		let to = at + 1;
		while (to < stop && !isSeparator(text.charAt(to), separator, delimiter) && !isLineEnd(text.charCodeAt(to))) to++;
		const room = to === end || !isLineEnd(text.charCodeAt(to));
		return room || hasRoom(strip, separator) ? between(text, at + 1, to) : closedCell(text, at + 1);
	}
	return closedCell(text, start);
}

/** Quotes with nothing between them, the last of a list perhaps. */
const EMPTY = /^(?:""|'')\]*$/;
const LONGEST_EMPTY = 8;

/** What stands between two separators; of quotes with nothing between them the inside. */
function between(text: string, from: number, to: number): Cell {
	const cell = makeCell(text, from, to);
	if (!EMPTY.test(text.slice(cell.start, Math.min(cell.end, cell.start + LONGEST_EMPTY)))) return cell;
	return makeCell(text, cell.start + 1, cell.start + 1);
}

/** The blank line that is so many line ends behind the beginning of a stretch. */
function lineAt(text: string, { start, end: stop }: Span, ends: number): Cell {
	let left = ends;
	for (let at = start; at < stop; at++) {
		if (!isLineEnd(text.charCodeAt(at))) continue;
		if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
		if (--left > 0) continue;
		let from = at + 1;
		while (from < stop && isZeroWidth(text.charCodeAt(from))) from++;
		let to = from;
		while (to < stop && !isLineEnd(text.charCodeAt(to))) to++;
		return makeCell(text, from, to);
	}
	return closedCell(text, start);
}

/**
 * Whether values stand on the line of the separator before them, or where there are none labels on that of the one
 * behind them: there a blank cell can be filled.
 */
function hasRoom({ text, tokens, delimiter }: Strip, separator: number): boolean {
	const value = tokens.find(({ kind }, at) => at > 0 && kind === 'value');
	if (value === undefined)
		return tokens.some(({ end }) => isSeparator(text.charAt(beyondSpaces(text, end, 1)), separator, delimiter));
	return isSeparator(text.charAt(beyondSpaces(text, value.start - 1, -1)), separator, delimiter);
}

/** The first place from an offset on, in either direction, at which no space stands. */
function beyondSpaces(text: string, from: number, step: 1 | -1): number {
	let at = from;
	while (at >= 0 && at < text.length && ' \u3000'.includes(text.charAt(at))) at += step;
	return at;
}
