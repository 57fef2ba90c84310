// A table has all the rows of its form, rows of zeros included (国办公开办函〔2021〕30号).

import { rowName } from '../forms/forms.ts';
import { cutIn } from '../report/damage.ts';
import { certainRows, isOfExport } from '../table/certainty.ts';
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
		for (const table of report.tables) {
			const rows = missingIn(table);
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
			...(isOfExport(rows.length, table) ? { severity: 'info' as const } : {}),
			message: words.rowMissing(
				words.table(form.title),
				rows.map((key) => rowName(form, key)),
			),
			...naming(report, table),
			...(rows.length === 1 && rows[0] !== undefined ? { row: rows[0] } : { rows }),
		};
	},
});

/**
 * The rows of the form that stand nowhere: those between two rows that follow each other in the text, or before the
 * first or behind the last one, where these are certain. Nothing that was not understood stands where they would.
 */
function missingIn(table: Table): readonly string[] {
	const certain = certainRows(table);
	const known = table.rows.filter((row, at) => row.key !== null || certain[at] !== true);
	const at = new Map(known.map(({ key }, index) => [key, index]));
	const isCertain = (index: number) => {
		const row = known[index];
		return row === undefined ? index === -1 || index === known.length : certain[table.rows.indexOf(row)] === true;
	};
	const missing: string[] = [];
	let before = -1;
	let gap: string[] = [];
	for (const key of [...table.expected, null]) {
		const here = key === null ? known.length : at.get(key);
		if (here === undefined) {
			if (key !== null) gap.push(key);
			continue;
		}
		if (here === before + 1 && isCertain(before) && isCertain(here)) missing.push(...gap);
		gap = [];
		before = here;
	}
	return missing;
}
