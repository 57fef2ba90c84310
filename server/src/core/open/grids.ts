// Tables of no known form in the grids of a text: where each begins and ends, which cells are heads, labels and numbers.

import { type Cell, type Grid, type GridRow, isBlank, isText } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import { readLabelWords, type Source, tableOf } from '../table/rows/labels.ts';
import type { Span } from '../text/span.ts';
import { countCells, isNumberedHead, isTotal, isYears, statesNumbers, tablesAmong, usualWidth } from './parts.ts';

/** A table as printed: the rows of heads, and those below them. */
export interface OpenGrid {
	readonly layout: Grid['layout'];
	/** The line above the heads, where there is one. */
	readonly caption: Cell | undefined;
	readonly heads: readonly GridRow[];
	readonly rows: readonly OpenRow[];
	/** The places of the columns of numbers among the cells. */
	readonly columns: readonly number[];
}

/** A row of numbers with its name. */
export interface OpenRow {
	readonly row: GridRow;
	/** The cell that names the row; undefined where none does. */
	readonly label: Cell | undefined;
	/** The cells of the columns of numbers in their order; empty where the row has not as many cells as the others. */
	readonly values: readonly Cell[];
}

/** Rows that speak for an official table: with so many the whole is one that could not be read. */
const FORM_ROWS = 3;
/** A column of numbers has one word in so many numbers at most. */
const NUMBERS_PER_WORD = 4;

/** The tables of a grid that stand outside the spans taken by others. */
export function openGrids(source: Source, grid: Grid, taken: readonly Span[]): readonly OpenGrid[] {
	if (grid.flat === true) return [];
	const found: OpenGrid[] = [];
	for (const rows of stretches(grid, taken)) {
		let ofForms = 0;
		for (const row of rows) if (isOfForm(source, row)) ofForms++;
		if (ofForms >= FORM_ROWS && taken.length > 0) continue;
		if (ofForms * 2 > rows.length) continue;
		for (const part of tablesAmong(source.text, rows)) {
			const open = readGrid(source.text, grid.layout, part);
			if (open !== undefined) found.push(open);
		}
	}
	return found;
}

/** Whether some words of a row are in one official table alone. */
function isOfForm(source: Source, { cells }: GridRow): boolean {
	return cells.some(
		(cell) => isText(cell) && tableOf(readLabelWords(source, cell.start, cell.end).meanings) !== undefined,
	);
}

/** Rows that follow each other outside the tables that were read. */
function stretches(grid: Grid, taken: readonly Span[]): readonly (readonly GridRow[])[] {
	const found: GridRow[][] = [[]];
	const near = taken.filter(({ start, end }) => start <= grid.end && grid.start <= end);
	for (const row of grid.rows) {
		if (near.some(({ start, end }) => start <= row.end && row.start <= end)) found.push([]);
		else found.at(-1)?.push(row);
	}
	return found.filter((rows) => rows.length > 1);
}

function readGrid(text: string, layout: Grid['layout'], rows: readonly GridRow[]): OpenGrid | undefined {
	let body = rows.findIndex((row) => statesNumbers(row) && row.cells.length > 1 && !isNumberedHead(text, row));
	if (body < 0) return undefined;
	while (body > 0 && isLabelled(rows[body - 1], rows[body])) body--;
	const above = rows.slice(0, body);
	const heads = above.filter((row) => row.cells.length > 1);
	const width = usualWidth(rows.slice(body));
	const whole = rows.slice(body).filter((row) => row.cells.length >= width);
	const columns = numberColumns(text, whole, width);
	const [first = 0] = columns;
	const last = columns.at(-1) ?? 0;
	if (columns.length === 0) return undefined;
	const end = rows.findLastIndex((row) => !isNote(row, width)) + 1;
	const own = rows.slice(body, end).filter((row) => !isNumberedHead(text, row) || isYears(row));
	const open = own.map((row) => readRow(row, { first, last, columns }));
	return { layout, caption: above.findLast((row) => row.cells.length === 1)?.cells[0], heads, rows: open, columns };
}

/** Whether words alone stand on a line that has fewer cells than rows have: below all rows they are a note on the table. */
function isNote({ cells }: GridRow, width: number): boolean {
	return cells.length < width && cells.every((cell) => isText(cell) || isBlank(cell));
}

/** Whether a row above the first numbers is one of the table, all of whose numbers are blank. */
function isLabelled(row: GridRow | undefined, below: GridRow | undefined): boolean {
	if (row === undefined || below === undefined || row.cells.length !== below.cells.length) return false;
	return row.cells.filter(isText).length === 1 && row.cells[0] !== undefined && isText(row.cells[0]);
}

/** The columns of numbers: those behind the first column of words, or of numbers with a total among them. */
function numberColumns(text: string, rows: readonly GridRow[], width: number): readonly number[] {
	const numbers = countCells(rows, width, ({ amount }) => isStated(amount));
	const words = countCells(rows, width, isText);
	const total = rows.some(({ cells: [first] }) => first !== undefined && isText(first) && isTotal(text, first));
	const labels = total ? 0 : words.findIndex((count, at) => count > (numbers[at] ?? 0));
	return numbers.flatMap((count, at) =>
		at > labels && count > 0 && (words[at] ?? 0) * NUMBERS_PER_WORD <= count ? [at] : [],
	);
}

/** The columns of numbers; labels stand before the first, and nothing behind the last. */
interface NumberColumns {
	readonly first: number;
	readonly last: number;
	readonly columns: readonly number[];
}

function readRow(row: GridRow, { first, last, columns }: NumberColumns): OpenRow {
	const label = row.cells.slice(0, first).findLast((cell) => !isBlank(cell));
	const surplus = row.cells.slice(last + 1).some(({ amount }) => isStated(amount));
	const torn = row.cells.length <= last || surplus;
	return { row, label, values: torn ? [] : columns.flatMap((at) => row.cells[at] ?? []) };
}
