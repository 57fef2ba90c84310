// Tables of no known form in the grids of a text: where each begins and ends, which cells are heads, labels and numbers.

import { type Cell, type Grid, type GridRow, isBlank, isText } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import type { Source } from '../table/labels.ts';
import { markRow, tableOf } from '../table/read-rows.ts';
import type { Span } from '../text/span.ts';
import { readLine } from './total-words.ts';

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
		for (const row of rows) if (tableOf(markRow(source, row, false)) !== undefined) ofForms++;
		if (ofForms >= FORM_ROWS && taken.length > 0) continue;
		if (ofForms * 2 > rows.length) continue;
		for (const part of partAtHeads(rows)) {
			const open = readGrid(source.text, grid.layout, part);
			if (open !== undefined) found.push(open);
		}
	}
	return found;
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

function statesNumbers({ cells }: GridRow): boolean {
	return cells.some(({ amount }) => isStated(amount));
}

/** Years over columns are heads, whatever they look like. */
function isYears({ cells }: GridRow): boolean {
	const numbers = cells.flatMap(({ amount }) => (isStated(amount) ? [amount.value] : []));
	return numbers.length > 1 && numbers.every((value) => typeof value === 'number' && value >= 1990 && value < 2100);
}

/** New heads below numbers begin another table: two words or more where numbers stood. */
function partAtHeads(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
	const parts: GridRow[][] = [[]];
	let firstNumber = -1;
	let captions: GridRow[] = [];
	for (const row of rows) {
		if (row.cells.length === 1 && firstNumber >= 0) {
			captions.push(row);
			continue;
		}
		const words = row.cells.filter((cell, at) => at >= firstNumber && isText(cell)).length;
		if (firstNumber >= 0 && !statesNumbers(row) && words > 1) {
			parts.push(captions.slice(-1));
			parts.at(-2)?.push(...captions.slice(0, -1));
			captions = [];
			firstNumber = -1;
		}
		parts.at(-1)?.push(...captions, row);
		captions = [];
		const first = row.cells.findIndex(({ amount }, at) => at > 0 && isStated(amount));
		if (first >= 0 && !isYears(row)) firstNumber = first;
	}
	return parts;
}

function readGrid(text: string, layout: Grid['layout'], rows: readonly GridRow[]): OpenGrid | undefined {
	let body = rows.findIndex((row) => statesNumbers(row) && row.cells.length > 1 && !isYears(row));
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
	const open = rows.slice(body).map((row) => readRow(row, first, last, columns));
	return { layout, caption: above.findLast((row) => row.cells.length === 1)?.cells[0], heads, rows: open, columns };
}

/** Whether a row above the first numbers is one of the table, all of whose numbers are blank. */
function isLabelled(row: GridRow | undefined, below: GridRow | undefined): boolean {
	if (row === undefined || below === undefined || row.cells.length !== below.cells.length) return false;
	return row.cells.filter(isText).length === 1 && row.cells[0] !== undefined && isText(row.cells[0]);
}

/** The number of cells that most rows with numbers have; the smaller of two. */
function usualWidth(rows: readonly GridRow[]): number {
	const counts = new Map<number, number>();
	for (const row of rows) if (statesNumbers(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
	let usual = 0;
	for (const [width, count] of counts) {
		const most = counts.get(usual) ?? 0;
		if (count > most || (count === most && width < usual)) usual = width;
	}
	return usual;
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

function countCells(rows: readonly GridRow[], width: number, counts: (cell: Cell) => boolean): readonly number[] {
	const found = new Array<number>(width).fill(0);
	for (const { cells } of rows)
		for (let at = 0; at < width; at++) {
			const cell = cells[at];
			if (cell !== undefined && counts(cell)) found[at] = (found[at] ?? 0) + 1;
		}
	return found;
}

function isTotal(text: string, { start, end }: Cell): boolean {
	return readLine(text.slice(start, end)).rank > 0;
}

function readRow(row: GridRow, first: number, last: number, columns: readonly number[]): OpenRow {
	const label = row.cells.slice(0, first).findLast((cell) => !isBlank(cell));
	const surplus = row.cells.slice(last + 1).some(({ amount }) => isStated(amount));
	const torn = row.cells.length <= last || surplus;
	return { row, label, values: torn ? [] : columns.flatMap((at) => row.cells[at] ?? []) };
}
