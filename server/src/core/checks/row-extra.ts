// A table has no rows but those of its form: local additions are named, and a row that stands twice.

import type { Table, TableRow } from '../report/table.ts';
import { defineCheck } from './check.ts';

interface ExtraRow {
	readonly table: Table;
	readonly row: TableRow;
}

export const ROW_EXTRA = defineCheck<ExtraRow>({
	id: 'row-extra',
	severity: 'info',
	stage: 'stable',

	*find({ report }) {
		for (const table of report.tables.filter(({ certain }) => certain)) {
			for (const row of table.rows) {
				const local = table.form.rows.some((candidate) => candidate.key === row.key && candidate.local === true);
				if (row.repeated || local || (row.key === null && row.label.words !== '')) yield { table, row };
			}
		}
	},

	explain({ table, row }, { text, words }) {
		const label = text.slice(row.label.start, row.label.end);
		return {
			start: row.label.start,
			end: row.label.end,
			message: row.repeated
				? words.rowRepeated(label)
				: row.key === null
					? words.rowExtra(label)
					: words.rowLocal(label),
			table: table.form.key,
			...(row.key === null ? {} : { row: row.key }),
		};
	},
});
