// A row has as many cells as the table has columns; where it has not, no number is guessed into a column.

import { rowName } from '../forms/forms.ts';
import type { Table, TableRow } from '../table/table.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, naming } from './check.ts';

interface RaggedRows {
	readonly table: Table;
	readonly rows: readonly TableRow[];
}

export const RAGGED_ROW = defineCheck<RaggedRows>({
	id: 'ragged-row',
	severity: 'warning',
	stage: 'stable',

	*find({ report }) {
		for (const table of report.tables.filter(({ certain }) => certain)) {
			const rows = table.rows.filter((row) => row.ragged !== undefined);
			if (rows.length > 0) yield { table, rows };
		}
	},

	explain({ table, rows }, { text, report, words }) {
		const names = rows.map((row) => nameOf(table, row, text));
		const [first] = rows;
		const { start, end } = first ?? table;
		const keys = rows.flatMap((row) => row.key ?? []);
		return {
			start,
			end,
			message: words.raggedRow(names, words.list(countsOf(rows)), first?.ragged?.expected ?? 0),
			...naming(report, table),
			...(keys.length === 1 && keys[0] !== undefined ? { row: keys[0] } : { rows: keys }),
			related: rows.slice(1).map((row, at) => ({
				start: row.start,
				end: row.end,
				message: words.raggedCell(names[at + 1] ?? ''),
				again: true,
			})),
		};
	},
});

/** The numbers of cells that the rows have, the smallest first. */
function countsOf(rows: readonly TableRow[]): readonly string[] {
	const counts = new Set(rows.map((row) => row.ragged?.found ?? 0));
	return [...counts].sort((a, b) => a - b).map(String);
}

/** The form's name of a row, or the printed one for rows whose names are free. */
function nameOf(table: Table, row: TableRow, text: string): string {
	const known = table.form.rows.some((candidate) => candidate.key === row.key);
	if (known && table.form.rows.length > 1 && row.key !== null) return rowName(table.form, row.key);
	return row.label.words === '' ? table.form.title : quoteOf(text, row.label);
}
