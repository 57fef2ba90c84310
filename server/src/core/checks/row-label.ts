// Row labels are those of the form (国办公开办函〔2021〕30号); widths, spaces and punctuation do not count, and what a
// program destroyed (U+FFFD) is no fault of the report.

import { rowOf } from '../forms/forms.ts';
import type { Label, Table } from '../table/table.ts';
import { readNumbering } from '../text/numbering.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, naming } from './check.ts';

interface WrongLabel {
	readonly table: Table;
	readonly key: string;
	readonly label: Label;
	readonly official: string;
}

export const ROW_LABEL = defineCheck<WrongLabel>({
	id: 'row-label',
	severity: 'warning',
	stage: 'stable',

	*find({ report, text }) {
		const damaged = ({ start, end }: Label) => text.slice(start, end).includes('\ufffd');
		for (const table of report.tables.filter(({ certain }) => certain)) {
			for (const row of table.rows) {
				for (const label of row.groups)
					if (!label.exact && !damaged(label))
						yield { table, key: label.group.key, label, official: label.group.label };
				if (row.key === null || row.label.exact) continue;
				const official = rowOf(table.form, row.key)?.label;
				if (official && !damaged(row.label)) yield { table, key: row.key, label: row.label, official };
			}
		}
	},

	explain({ table, key, label, official }, { text, report, words }) {
		const printed = quoteOf(text, label);
		const start = readNumbering(text, label.start, label.end).end;
		const name = official.slice(readNumbering(official, 0, official.length).end);
		return {
			start: label.start,
			end: label.end,
			message: words.rowLabel(printed, official),
			...naming(report, table),
			row: key,
			fixes: [
				{
					title: words.fixLabel(name),
					preferred: true,
					safe: false,
					cells: [],
					edits: [{ start, end: label.end, newText: name }],
				},
			],
		};
	},
});
