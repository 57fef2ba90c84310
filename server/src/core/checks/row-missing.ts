// A table has all the rows of its form, rows of zeros included (国办公开办函〔2021〕30号).

import { rowName } from '../forms/forms.ts';
import { cutIn } from '../report/damage.ts';
import type { Table } from '../table/table.ts';
import { defineCheck, naming } from './check.ts';

interface MissingRows {
	readonly table: Table;
	readonly rows: readonly string[];
}

export const ROW_MISSING = defineCheck<MissingRows>({
	id: 'row-missing',
	severity: 'warning',
	stage: 'stable',

	*find({ report, damage }) {
		for (const table of report.tables.filter(({ certain }) => certain)) {
			const present = new Set(table.rows.map((row) => row.key));
			const rows = table.expected.filter((key) => !present.has(key));
			const piece = report.kind === 'fragment' && rows.length * 2 > table.expected.length;
			if (rows.length > 0 && !piece && !(table === report.tables.at(-1) && cutIn(damage()) !== undefined))
				yield { table, rows };
		}
	},

	explain({ table, rows }, { report, words }) {
		const { form } = table;
		const at = form.rows.findIndex((row) => row.key === rows[0]);
		const before = table.rows.findLast(
			(row) => form.rows.findIndex((candidate) => candidate.key === row.key) < at && row.key !== null,
		);
		const place = before?.label ?? table.rows[0]?.label ?? table;
		return {
			start: place.start,
			end: place.end,
			message: words.rowMissing(
				words.table(form.title),
				rows.map((key) => rowName(form, key)),
			),
			...naming(report, table),
			...(rows.length === 1 && rows[0] !== undefined ? { row: rows[0] } : { rows }),
		};
	},
});
