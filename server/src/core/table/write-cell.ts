// A number written into a cell of a table: as its old number is printed, and what that does not show, as the table's others are.

import { type Cell, isWrapped } from '../grid/grid.ts';
import { isStated, spanOfNumber } from '../number/amount.ts';
import { type Exact, format } from '../number/exact.ts';
import { type NumberStyle, styleOf, writeNumber } from '../number/write.ts';
import { digitOf } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import type { Table } from './table.ts';

/** A table where it stands. */
export interface Printed {
	readonly text: string;
	readonly table: Pick<Table, 'rows'>;
}

/** So many digits before the point show whether a table parts thousands. */
const LEAST_DIGITS = 4;
/** So many rows show how a table prints its numbers. */
const ROWS_ASKED = 40;

/** A stretch of text, and what is written there. */
type Edit = Span & { readonly newText: string; readonly whole?: string };

/**
 * What makes a cell state a number: the old number alone is replaced, so that a unit behind it stays. Undefined where it
 * stands on several lines, and the new one does not take as much room.
 */
export function writeCell(printed: Printed, cell: Cell, value: Exact): readonly Edit[] | undefined {
	return isWrapped(cell) ? writePieces(printed.text, cell, value) : [writeNumberIn(printed, cell, value)];
}

/** Writes a number over the pieces of another one that is as long: nothing beside them moves. */
function writePieces(text: string, { start, end, more = [], amount }: Cell, value: Exact): readonly Edit[] | undefined {
	const pieces = [{ start, end }, ...more];
	const old = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
	const places = isStated(amount) ? amount.places : 0;
	const written = writeNumber(value, styleOf(old, { places, start: 0, end: old.length }));
	let from = 0;
	const edits = pieces.map((piece) => {
		const length = piece.end - piece.start;
		from += length;
		return {
			start: piece.start,
			end: piece.end,
			newText: written.slice(from - length, from),
			whole: from === length ? written : '',
		};
	});
	return written.length === old.length ? edits : undefined;
}

function writeNumberIn(printed: Printed, cell: Cell, value: Exact): Edit {
	const old = numberIn(cell);
	const { start, end } = old ?? { start: cell.start, end: cell.amount.kind === 'blank' ? cell.start : cell.end };
	const own = styleOf(printed.text, old);
	const digits = old === undefined ? 0 : wholeDigits(printed.text, old);
	const shown = digits >= LEAST_DIGITS || (old !== undefined && format(value).length < LEAST_DIGITS);
	const newText = writeNumber(value, shown ? own : { ...own, ...styleOfOthers(printed, cell, old === undefined) });
	return { start, end, newText };
}

/** What the numbers of the first rows of a table agree on: what parts their thousands, and, where it is asked for, the width of their digits. */
function styleOfOthers({ text, table }: Printed, cell: Cell, width: boolean): Partial<NumberStyle> {
	const separators = new Set<string>();
	const widths = new Set<boolean>();
	for (const { cells } of table.rows.slice(0, ROWS_ASKED))
		for (const other of cells) {
			const number = other === undefined || other === cell ? undefined : numberIn(other);
			if (number === undefined) continue;
			const { separator, fullWidth } = styleOf(text, number);
			widths.add(fullWidth);
			if (wholeDigits(text, number) >= LEAST_DIGITS) separators.add(separator);
		}
	const [separator = ''] = separators;
	return {
		...(separators.size === 1 ? { separator } : {}),
		...(width && widths.size === 1 ? { fullWidth: widths.has(true) } : {}),
	};
}

/** The number that a cell states, with its place; undefined where it states none. */
function numberIn({ amount, start }: Cell) {
	return isStated(amount) ? { places: amount.places, value: amount.value, ...spanOfNumber(amount, start) } : undefined;
}

/** How many digits a number has before its point. */
function wholeDigits(text: string, { start, end }: Span): number {
	let digits = 0;
	for (let at = start; at < end && !'.．'.includes(text.charAt(at)); at++)
		if (digitOf(text.charCodeAt(at)) >= 0) digits++;
	return digits;
}
