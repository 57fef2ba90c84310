// Which of the cells behind a label belong to which column: by count, and by what the neighbours of the same depth show.

import { type Cell, isBlank } from '../grid/grid.ts';
import type { Ragged } from './table.ts';

/** The cells behind the label of one row. */
export interface ValueRow {
	readonly values: readonly Cell[];
	/** The number of columns that the row must fill. */
	readonly expected: number;
	/** Rows with the same depth are printed alike: the place of the label among the cells. */
	readonly depth: number;
	/** Where the heads say that the first column stands, counted from the label; it decides where nothing else does. */
	readonly headOffset: number;
	/** Whether the last column is the total of the row. */
	readonly totalled: boolean;
	/** Whether the first value stands directly behind the label. */
	readonly anchored: boolean;
	/** Whether the layout leaves the row open, whatever its count. */
	readonly doubtful: boolean;
}

/**
 * The cells of a row column by column, or why they cannot be told apart. A trimmed row has lost blank cells at its end:
 * what is not there is blank.
 */
export type Placement =
	| { readonly cells: readonly Cell[]; readonly trimmed?: true; readonly ragged?: undefined }
	| { readonly cells?: undefined; readonly trimmed?: undefined; readonly ragged: Ragged };

/** Fewer rows than these say nothing about how the table as a whole was filled in. */
const ENOUGH_ROWS = 4;

/**
 * Places the values of all rows of a table.
 * A row with as many values as columns is certain. Further cells must be blank, and where they can stand before the
 * values as well as behind, only rows of the same depth and length decide. Fewer values than columns are a fault,
 * unless all that is gone is blank cells at the end, as editors trim them.
 * `padded` tells that the layout may fill a row up with blank cells, which hides a lost one: there a row whose last
 * column alone among all rows is blank is not told apart either.
 */
export function placeValues(rows: readonly ValueRow[], padded: boolean): readonly Placement[] {
	if (rows.every(isFull) && !(padded && rows.some((row) => isUnclosed(row, 0))))
		return rows.map(({ values }) => ({ cells: values }));
	const offsets = rows.map(possibleOffsets);
	const first = firstColumn(rows, offsets);
	const chosen = rows.map((_, at) => chooseOffset(rows, offsets, at, first));
	const filled = rows.filter((row) => row.totalled && !row.values.every(isBlank)).length;
	const unclosed = rows.filter((row, at) => isUnclosed(row, chosen[at]));
	const trimmed = filled >= ENOUGH_ROWS && unclosed.length === filled;
	return rows.map((row, at) => {
		const offset = row.doubtful ? undefined : chosen[at];
		const short = !row.doubtful && row.values.length < row.expected && (trimmed || row.values.every(isBlank));
		if (short) return { cells: row.values, trimmed: true };
		const hidden = padded && filled >= ENOUGH_ROWS && unclosed.length === 1 && unclosed[0] === row;
		if (offset !== undefined && !hidden) return { cells: row.values.slice(offset, offset + row.expected) };
		const found = row.values.length > row.expected || hidden ? printedCount(row.values) : row.values.length;
		return { ragged: { found, expected: row.expected } };
	});
}

/** Whether a row has as many values as columns, so that nothing is open about it. */
function isFull({ values, expected, doubtful }: ValueRow): boolean {
	return values.length === expected && !doubtful;
}

/** Whether a row states something, but nothing in its last column. */
function isUnclosed(row: ValueRow, offset: number | undefined): boolean {
	if (!row.totalled || row.values.every(isBlank)) return false;
	if (offset === undefined) return row.values.length < row.expected;
	const last = row.values[offset + row.expected - 1];
	return last === undefined || isBlank(last);
}

/** The place of the first column among all cells of a row, where every row that leaves no choice has it there; or -1. */
function firstColumn(rows: readonly ValueRow[], offsets: readonly (readonly number[])[]): number {
	const places = new Set(
		rows.flatMap(({ depth }, at) => (offsets[at]?.length === 1 ? [depth + 1 + (offsets[at]?.[0] ?? 0)] : [])),
	);
	const [only = -1] = places;
	return places.size === 1 ? only : -1;
}

/**
 * The only possible offset, or the one that the rows directly above and below show, where they are printed alike. A row
 * that states nothing is blank wherever it begins; it begins where all others do.
 */
function chooseOffset(
	rows: readonly ValueRow[],
	offsets: readonly (readonly number[])[],
	at: number,
	first: number,
): number | undefined {
	const possible = offsets[at] ?? [];
	if (possible.length <= 1) return possible[0];
	if (rows[at]?.values.every(isBlank) === true) {
		const own = first - (rows[at]?.depth ?? 0) - 1;
		const head = rows[at]?.headOffset ?? -1;
		return [own, head].find((offset) => possible.includes(offset)) ?? possible[0];
	}
	const seen = new Set([neighbour(rows, offsets, at, -1), neighbour(rows, offsets, at, 1)]);
	seen.delete(undefined);
	const [only] = seen;
	if (seen.size === 1 && only !== undefined && possible.includes(only)) return only;
	const headOffset = rows[at]?.headOffset ?? -1;
	return seen.size === 0 && possible.includes(headOffset) ? headOffset : undefined;
}

/** The offset of the next row that has only one, up or down, among rows of the same depth and length without a gap. */
function neighbour(
	rows: readonly ValueRow[],
	offsets: readonly (readonly number[])[],
	from: number,
	step: 1 | -1,
): number | undefined {
	const row = rows[from];
	for (let at = from + step; at >= 0 && at < rows.length; at += step) {
		const other = rows[at];
		if (other?.depth !== row?.depth || other?.values.length !== row?.values.length || other?.expected !== row?.expected)
			return undefined;
		if (offsets[at]?.length === 1) return offsets[at]?.[0];
	}
	return undefined;
}

/** Where the first column can stand, so that every cell outside the columns is blank. */
function possibleOffsets({ values, expected, anchored }: ValueRow): readonly number[] {
	const first = values.findIndex((cell) => !isBlank(cell));
	const last = values.findLastIndex((cell) => !isBlank(cell));
	const possible: number[] = [];
	for (let offset = 0; offset + expected <= values.length && !(anchored && offset > 0); offset++) {
		if (first < 0 || (offset <= first && last < offset + expected)) possible.push(offset);
	}
	return possible;
}

function printedCount(values: readonly Cell[]): number {
	return values.reduce((count, cell) => (isBlank(cell) ? count : count + 1), 0);
}
