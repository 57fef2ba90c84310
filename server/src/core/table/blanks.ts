// The blank cells of a row, which print nothing: where between two separators each of them stands.

import { type Cell, closedCell, makeCell } from '../grid/grid.ts';
import { SEPARATORS, type Strip } from '../grid/tokens.ts';
import { isLineEnd } from '../text/chars.ts';
import { isSeparator } from './measure.ts';

/** Where a row is read: its separators are counted from behind a token. */
export interface From {
	/** The token behind which counting begins. */
	readonly token: number;
	/** So many separators stand between the beginning of the row and that token. */
	readonly place: number;
}

/**
 * The blank cell at a place, counted in separators. Where values stand on lines of their own, nothing can be written
 * between two separators that stand on such lines too.
 */
export function blankAt(strip: Strip, separator: number, from: From, place: number): Cell {
	const { text, tokens, delimiter, end, marked } = strip;
	const known = marked?.cells[(tokens[from.token]?.before[separator] ?? 0) + place - from.place];
	if (known !== undefined) return known;
	const start = tokens[from.token]?.end ?? 0;
	const stop = tokens[from.token + 1]?.start ?? end;
	if (SEPARATORS[separator] === 'line') return lineAt(text, start, stop, place - from.place);
	let left = place - from.place;
	for (let at = start; at < stop && left > 0; at++) {
		if (!isSeparator(text.charAt(at), separator, delimiter) || --left > 0) continue;
		let to = at + 1;
		while (to < stop && !isSeparator(text.charAt(to), separator, delimiter) && !isLineEnd(text.charCodeAt(to))) to++;
		const room = to === end || !isLineEnd(text.charCodeAt(to));
		return room || hasRoom(strip, separator) ? between(text, at + 1, to) : closedCell(text, at + 1);
	}
	return closedCell(text, start);
}

/** What stands between two separators; of quotes with nothing between them the inside. */
function between(text: string, from: number, to: number): Cell {
	const cell = makeCell(text, from, to);
	return text.slice(cell.start, cell.end) === '""' ? makeCell(text, cell.start + 1, cell.start + 1) : cell;
}

/** The blank line that is so many line ends behind an offset. */
function lineAt(text: string, start: number, stop: number, ends: number): Cell {
	let left = ends;
	for (let at = start; at < stop; at++) {
		if (!isLineEnd(text.charCodeAt(at))) continue;
		if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
		if (--left > 0) continue;
		let to = at + 1;
		while (to < stop && !isLineEnd(text.charCodeAt(to))) to++;
		return makeCell(text, at + 1, to);
	}
	return closedCell(text, start);
}

/** Whether values stand on the line of the separator before them: there a blank cell can be filled. */
function hasRoom({ text, tokens }: Strip, separator: number): boolean {
	for (let at = 1; at < tokens.length; at++) {
		const token = tokens[at];
		if (token?.kind !== 'value') continue;
		let back = token.start - 1;
		while (back >= 0 && ' \u3000'.includes(text.charAt(back))) back--;
		return isSeparator(text.charAt(back), separator, '');
	}
	return false;
}
