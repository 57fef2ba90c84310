// A table as numbers: what each cell states, by the place that the form gives it.

import { type Rules, termsOf } from '../forms/equations.ts';
import { totalRuleOf } from '../forms/forms.ts';
import type { Cell } from '../grid/grid.ts';
import { type Exact, equal } from '../number/exact.ts';
import type { Table, TableRow } from '../table/table.ts';

/** What a place holds: no cell that is told apart, a number, nothing, or something that cannot be read. */
export const ABSENT = 0;
export const STATED = 1;
export const UNSTATED = 2;
export const UNREADABLE = 3;

/** A table's numbers. A place is `row * columns + column` in the form's order. */
export interface Sheet {
	readonly table: Table;
	readonly rules: Rules;
	readonly columns: number;
	readonly cells: readonly (Cell | undefined)[];
	readonly state: readonly number[];
	/** The number that a place states; 0 where it states none. */
	readonly values: readonly Exact[];
	/** The decimals that a place prints, where these numbers are rounded; undefined where every number is exact. */
	readonly places?: Uint8Array;
	/** For each row of the form 1 where the table must have it. */
	readonly expected: readonly number[];
	/** Whether a row with numbers stands among the results of which no equation knows. */
	readonly extraResults: boolean;
}

/** Tells the numbers of a table. */
export type SheetOf = (table: Table) => Sheet;

/** Tells the numbers of tables, and makes those of each once. */
export function keptSheets(): SheetOf {
	const kept = new Map<Table, Sheet>();
	return (table) => {
		const sheet = kept.get(table) ?? makeSheet(table);
		kept.set(table, sheet);
		return sheet;
	};
}

/** The numbers of a table. A repeated row counts once, the first time. */
export function makeSheet(table: Table): Sheet {
	const { form } = table;
	const { sums: rules } = form;
	const columns = form.columns.length;
	const size = form.rows.length * columns;
	const cells = new Array<Cell | undefined>(size).fill(undefined);
	const values = new Array<Exact>(size).fill(0);
	const state = new Array<number>(size).fill(ABSENT);
	for (const row of table.rows) {
		const index = row.key === null || row.repeated ? undefined : rules.rowIndex.get(row.key);
		if (index !== undefined) fillRow({ cells, values, state }, row, index * columns);
	}
	const expected = new Array<number>(form.rows.length).fill(0);
	for (const key of table.expected) {
		const index = rules.rowIndex.get(key);
		if (index !== undefined) expected[index] = 1;
	}
	const sheet = { table, rules, columns, cells, state, values, expected, extraResults: hasExtraResults(table) };
	return form.rounded === true ? { places: placesOf(cells), ...sheet } : sheet;
}

/** Whether all that sums look at is the same in two tables; where their cells stand is not. */
export function areSameNumbers(one: Sheet, other: Sheet): boolean {
	return (
		one.table.form === other.table.form &&
		one.extraResults === other.extraResults &&
		one.table.rows.length === other.table.rows.length &&
		one.table.rows.every(({ key }, at) => key === other.table.rows[at]?.key) &&
		one.expected.every((expected, at) => expected === other.expected[at]) &&
		one.state.every((state, at) => state === other.state[at]) &&
		one.values.every((value, at) => isSame(value, other.values[at])) &&
		(one.places ?? []).every((places, at) => places === other.places?.[at]) &&
		one.cells.every((cell, at) => cell?.closed === other.cells[at]?.closed)
	);
}

function isSame(one: Exact, other: Exact | undefined): boolean {
	return one === other || (other !== undefined && equal(one, other));
}

function placesOf(cells: readonly (Cell | undefined)[]): Uint8Array {
	const places = new Uint8Array(cells.length);
	for (const [at, cell] of cells.entries()) if (cell?.amount.kind === 'number') places[at] = cell.amount.places;
	return places;
}

/** A row with numbers that is not counted, between the parts of a total row and that row. */
function hasExtraResults({ form, rows }: Table): boolean {
	const rule = totalRuleOf(form);
	if (rule === undefined || rows.every((row) => row.uncounted !== true)) return false;
	const parts = termsOf(form, rule).map(({ key }) => key);
	const first = rows.findIndex((row) => row.key !== null && parts.includes(row.key));
	const total = rows.findIndex((row) => row.key === rule.total);
	return rows.some((row, at) => row.uncounted === true && at > first && (total < 0 || at < total));
}

function fillRow(
	sheet: { cells: (Cell | undefined)[]; values: Exact[]; state: number[] },
	row: TableRow,
	first: number,
): void {
	for (let column = 0; column < row.cells.length; column++) {
		const cell = row.cells[column];
		const place = first + column;
		if (cell === undefined) continue;
		sheet.cells[place] = cell;
		const { amount } = cell;
		if (amount.kind === 'number') {
			sheet.state[place] = STATED;
			sheet.values[place] = amount.value;
		} else sheet.state[place] = amount.kind === 'unreadable' ? UNREADABLE : UNSTATED;
	}
}

/** The key of the row that holds a place. */
export function rowKeyAt(sheet: Sheet, place: number): string {
	return sheet.table.form.rows[Math.floor(place / sheet.columns)]?.key ?? '';
}

/** Whether the table must have the row that holds a place. */
export function isExpected({ expected, columns }: Sheet, place: number): boolean {
	return expected[Math.floor(place / columns)] === 1;
}

/** The key of the column that holds a place. */
export function columnKeyAt(sheet: Sheet, place: number): string {
	return sheet.table.form.columns[place % sheet.columns]?.key ?? '';
}

/** Whether a number can be written at a place: the text has a cell there, with room of its own. */
export function isWritable(sheet: Sheet, place: number): boolean {
	const cell = sheet.cells[place];
	return cell !== undefined && cell.closed !== true;
}
