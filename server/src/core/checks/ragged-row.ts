// A row has as many cells as the table has columns; where it has not, no number is guessed into a column. What the export
// may have done, because many rows share it or blank cells are not printed, is a note: so much was not checked.

import { rowName } from '../forms/forms.ts';
import { isCutOff } from '../report/damage.ts';
import { certainRows, whyUnread } from '../table/certainty.ts';
import type { Table, TableRow } from '../table/table.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, naming } from './check.ts';

interface RaggedRows {
	readonly table: Table;
	readonly rows: readonly TableRow[];
	/** Whether the text leaves no doubt that the rows lack cells, or have too many. */
	readonly told: boolean;
}

/** A clerk loses a cell; so many rows of one table lost theirs on the way. */
const SEVERAL = 3;

export const RAGGED_ROW = defineCheck<RaggedRows>({
	id: 'ragged-row',
	severity: 'warning',
	stage: 'stable',

	*find({ report, damage }) {
		for (const table of report.tables) {
			if (table.form.key === null || table.earlier === true || table.again !== undefined) continue;
			const unread = table.rows.filter((row) => isUnread(row) && !isCutOff(damage(), row));
			if (unread.length === 0) continue;
			const certain = certainRows(table);
			const told = unread.filter((row) => row.ragged?.told === true && certain[table.rows.indexOf(row)] === true);
			const rest = unread.filter((row) => !told.includes(row));
			if (told.length > 0) yield { table, rows: told, told: true };
			if (rest.length > 0) yield { table, rows: rest, told: false };
		}
	},

	explain({ table, rows, told }, { text, report, words }) {
		const names = rows.map((row) => nameOf(table, row, text));
		const [first] = rows;
		const { start, end } = first ?? table;
		const keys = rows.flatMap((row) => row.key ?? []);
		return {
			start,
			end,
			...(told && rows.length < SEVERAL ? {} : { severity: 'info' as const }),
			message: told
				? words.raggedRow(names, words.list(countsOf(rows)), first?.ragged?.expected ?? 0)
				: words.unreadRows(names, rows.length < table.rows.length ? '' : words.table(table.form.title)),
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

/** Whether the numbers of a row are not told apart; one that states none has nothing to tell. */
function isUnread(row: TableRow): boolean {
	const why = whyUnread(row);
	return why !== undefined && why !== 'twice' && !row.repeated && (why === 'joined' || (row.ragged?.found ?? 0) > 0);
}

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
