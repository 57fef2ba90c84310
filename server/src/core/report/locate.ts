// What stands at an offset of a report: a cell, a row label, or nothing of a table.

import type { FormGroup } from '../forms/types.ts';
import { type Cell, isIn } from '../grid/grid.ts';
import type { Table, TableRow } from '../table/table.ts';
import { isLineEnd } from '../text/chars.ts';
import { type Span, touches } from '../text/span.ts';
import type { Report } from './report.ts';

/** A place in a table of a report. `column` is undefined on the label of the row. */
export interface Located {
	readonly table: Table;
	readonly row: TableRow;
	readonly column: number | undefined;
	/** The group whose label the place is, before the label of the row itself. */
	readonly group?: FormGroup;
	/** What the place covers in the text. */
	readonly span: Span;
}

/** The row and, where there is one, the cell at an offset; undefined outside the tables. */
export function locate(report: Report, offset: number): Located | undefined {
	for (const table of report.tables) {
		if (offset < table.start || offset > table.end) continue;
		for (const row of table.rows) {
			const column = row.cells.findIndex((cell) => cell !== undefined && holds(report.lines.text, cell, offset));
			if (column >= 0) return { table, row, column, span: row.cells[column] ?? row };
			const group = row.groups.find((one) => one.start < one.end && touches(one, offset));
			if (group !== undefined) return { table, row, column: undefined, group: group.group, span: group };
			const { label } = row;
			if (label.start < label.end && touches(label, offset)) return { table, row, column: undefined, span: label };
		}
	}
	return undefined;
}

/** Whether an offset lies in the room of a cell: the spaces around its text, a tab that its line begins with, or its further lines. */
function holds(text: string, cell: Cell, offset: number): boolean {
	if (isIn(cell, offset)) return true;
	const tab = cell.from - 1;
	return offset === tab && text.charCodeAt(tab) === 9 && (tab === 0 || isLineEnd(text.charCodeAt(tab - 1)));
}
