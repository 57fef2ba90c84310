// What stands at an offset of a report: a cell, a row label, or nothing of a table.

import type { Cell } from '../grid/grid.ts';
import { type Span, touches } from '../text/span.ts';
import type { Report } from './report.ts';
import type { Table, TableRow } from './table.ts';

/** A place in a table of a report. `column` is undefined on the label of the row. */
export interface Located {
	readonly table: Table;
	readonly row: TableRow;
	readonly column: number | undefined;
	/** What the place covers in the text. */
	readonly span: Span;
}

/** The row and, where there is one, the cell at an offset; undefined outside the tables. */
export function locate(report: Report, offset: number): Located | undefined {
	for (const table of report.tables) {
		if (offset < table.start || offset > table.end) continue;
		for (const row of table.rows) {
			const column = row.cells.findIndex((cell) => cell !== undefined && holds(cell, offset));
			if (column >= 0) return { table, row, column, span: row.cells[column] ?? row };
			const label = [row.label, ...row.groups].find((one) => one.start < one.end && touches(one, offset));
			if (label !== undefined) return { table, row, column: undefined, span: label };
		}
	}
	return undefined;
}

/** Whether an offset lies in the room of a cell, the spaces around its text included. */
function holds(cell: Cell, offset: number): boolean {
	return cell.from <= offset && offset <= cell.to;
}
