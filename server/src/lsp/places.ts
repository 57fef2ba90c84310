// Where every number of a report belongs: its tables as the editor's features see them, cell by cell. Nothing else in
// this room looks into tables, rows and cells for them.

import { briefNames, columnName, rowName } from '../core/forms/forms.ts';
import type { FormGroup } from '../core/forms/types.ts';
import { type Cell, isIn } from '../core/grid/grid.ts';
import type { Part } from '../core/review.ts';
import type { Sums } from '../core/sums/analyse.ts';
import { ABSENT, type Sheet } from '../core/sums/sheet.ts';
import type { Table, TableRow } from '../core/table/table.ts';
import { lineAt } from '../core/text/lines.ts';
import { plainLine } from '../core/text/plain.ts';
import type { Span } from '../core/text/span.ts';

/** The tables of a report in its order. */
export type Places = readonly TablePlaces[];

/** A table, with the names of its columns. */
export interface TablePlaces extends Span {
	readonly table: Table;
	readonly sums: Sums;
	/** Whether the cells of a row stand below each other: then no line tells which column its number belongs to. */
	readonly stacked: boolean;
	/** The names of the columns: whole, and as they stand beside a number in its row. */
	readonly names: readonly string[];
	readonly briefNames: readonly string[];
	/** The columns whose cells are totals of their row. */
	readonly rowTotals: ReadonlySet<number>;
	readonly rows: readonly RowPlaces[];
}

/** A row of a table: all that its label and its cells cover. */
export interface RowPlaces extends Span {
	readonly table: TablePlaces;
	readonly row: TableRow;
	/** Its name in words; as printed where no form knows it, and empty where the table is one row alone. */
	readonly name: string;
	/** The group labels that stand before its own. */
	readonly groups: readonly (Span & { readonly group: FormGroup })[];
	/** The place of its first column in the sheet; undefined where no equation knows the row. */
	readonly first: number | undefined;
	readonly cells: readonly CellPlace[];
}

/** A cell that is bound to a column; its Span is what is printed. */
export interface CellPlace extends Span {
	readonly column: number;
	/** Its place in the sheet; undefined where no equation knows its row. */
	readonly place: number | undefined;
	readonly cell: Cell;
}

/** The tables of a report with their rows and cells. */
export function placesOf(part: Part): Places {
	return part.sums.map((sums) => tablePlaces(part, sums));
}

function tablePlaces(part: Part, sums: Sums): TablePlaces {
	const { table } = sums.sheet;
	const { form, year } = table;
	// Names that a report gave itself are shown in many places: what is not seen of them is left out once.
	const ofYear = (name: string) => plainLine(year === undefined ? name : `${year}年${name}`);
	const rows: RowPlaces[] = [];
	const places: TablePlaces = {
		start: table.start,
		end: table.end,
		table,
		sums,
		stacked: isStacked(part, table),
		names: form.columns.map(({ key }) => ofYear(columnName(form, key))),
		briefNames: briefNames(form).map(ofYear),
		rowTotals: rowTotalsOf(sums.sheet),
		rows,
	};
	for (const row of table.rows) rows.push(rowPlaces(part, places, row));
	return places;
}

function rowTotalsOf({ rules, columns }: Sheet): ReadonlySet<number> {
	const totals = new Set<number>();
	for (const { total, parts } of rules.equations) {
		const row = Math.floor(total / columns);
		if (parts.every(({ place }) => Math.floor(place / columns) === row)) totals.add(total % columns);
	}
	return totals;
}

/** Whether more cells begin a line of their own than follow another one in its line. */
function isStacked({ report: { lines } }: Part, { rows }: Table): boolean {
	let below = 0;
	let beside = 0;
	for (const { cells } of rows) {
		let before: number | undefined;
		for (const cell of cells) {
			if (cell === undefined) continue;
			const line = lineAt(lines, cell.start);
			if (before !== undefined && line === before) beside++;
			else if (before !== undefined) below++;
			before = line;
		}
	}
	return below > beside;
}

function rowPlaces({ text }: Part, table: TablePlaces, row: TableRow): RowPlaces {
	const { rules, columns } = table.sums.sheet;
	const index = row.key === null || row.repeated ? undefined : rules.rowIndex.get(row.key);
	const first = index === undefined ? undefined : index * columns;
	const cells: CellPlace[] = [];
	let { start, end } = row;
	for (const [column, cell] of row.cells.entries()) {
		if (cell === undefined) continue;
		const place = first === undefined ? undefined : first + column;
		cells.push({ start: cell.start, end: cell.end, column, place, cell });
		start = Math.min(start, cell.start);
		end = Math.max(end, cell.end);
	}
	return { start, end, table, row, name: nameOf(text, table, row), groups: row.groups, first, cells };
}

/** The name of a row; what a report itself called it shows as it is, but for what is not seen. */
function nameOf(text: string, { table: { form }, sums }: TablePlaces, row: TableRow): string {
	const { label, key, repeated } = row;
	if (key === null || repeated || !sums.sheet.rules.rowIndex.has(key))
		return plainLine(text.slice(label.start, label.end).replace(/\s+/g, ''));
	if (form.rows.length === 1) return '';
	return form.key === null ? plainLine(rowName(form, key)) : rowName(form, key);
}

/** The row that holds an offset, its label or what lies between its cells. */
export function rowAt(places: Places, offset: number): RowPlaces | undefined {
	for (const table of places) {
		if (offset < table.start || offset > table.end) continue;
		const row = table.rows.find(({ start, end }) => start <= offset && offset <= end);
		if (row !== undefined) return row;
	}
	return undefined;
}

/** The cell that holds an offset, the spaces around what is printed included. */
export function cellAt(places: Places, offset: number): (CellPlace & { readonly row: RowPlaces }) | undefined {
	for (const table of places) {
		if (offset < table.start || offset > table.end) continue;
		for (const row of table.rows) {
			const cell = row.cells.find(({ cell }) => isIn(cell, offset));
			if (cell !== undefined) return { ...cell, row };
		}
	}
	return undefined;
}

/** Where the places of some table stand in the text; those that the text does not have are left out. */
export function spansAt(sheet: Sheet, places: Iterable<number>): readonly Span[] {
	const spans: Span[] = [];
	for (const place of places) {
		const cell = sheet.cells[place];
		if (cell !== undefined && sheet.state[place] !== ABSENT) spans.push({ start: cell.start, end: cell.end });
	}
	return spans;
}

/** Whether a cell states nought. */
export function isZero({ cell: { amount } }: CellPlace): boolean {
	return amount.kind === 'number' && amount.value === 0;
}

/** Whether a place is the total of a row or of a column. */
export function isTotal({ rules }: Sheet, place: number | undefined): boolean {
	return place !== undefined && rules.isTotal[place] === 1;
}
