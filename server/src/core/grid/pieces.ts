// What a cell of words prints, parted at its spaces, and whether it prints more than a cell does.

import { isStated, isUnstated } from '../number/amount.ts';
import { isSpace, isZeroWidth, skipSpaces } from '../text/chars.ts';
import { type Cell, makeCell } from './grid.ts';

/** A piece that prints more characters is no cell of a table, whatever it says. */
const LONGEST_CELL = 240;

/** What a cell prints, parted at its spaces. */
export function piecesOf(text: string, { start, end }: Cell): readonly Cell[] {
	const pieces: Cell[] = [];
	for (let at = start; at < end; ) {
		let stop = at;
		while (stop < end && (!isSpace(text.charCodeAt(stop)) || isZeroWidth(text.charCodeAt(stop)))) stop++;
		pieces.push(makeCell(text, at, stop));
		at = skipSpaces(text, stop, end);
	}
	return pieces;
}

/** Whether a piece of a cell of words is a value: it stands in a run of such pieces that holds a number or ends the cell. */
export function isValue(pieces: readonly Cell[], at: number): boolean {
	const like = (index: number) => {
		const amount = pieces[index]?.amount;
		return amount !== undefined && (isStated(amount) || isUnstated(amount));
	};
	if (!like(at)) return false;
	let first = at;
	let last = at;
	while (like(first - 1)) first--;
	while (like(last + 1)) last++;
	if (last === pieces.length - 1) return true;
	for (let index = first; index <= last; index++) if (pieces[index]?.amount.kind === 'number') return true;
	return false;
}

/** Whether a piece prints more than a cell does; the spaces that align columns do not count. */
export function isLong(text: string, start: number, end: number): boolean {
	let printed = 0;
	if (end - start > LONGEST_CELL)
		for (let at = start; at < end && printed <= LONGEST_CELL; at++) if (!isSpace(text.charCodeAt(at))) printed++;
	return printed > LONGEST_CELL;
}
