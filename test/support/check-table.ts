// Holds the tables of a text against a picture: one line a row, its key and its cells by column.

import assert from 'node:assert/strict';
import { format } from '../../server/src/core/number/exact.ts';
import type { Table, TableRow } from '../../server/src/core/table/table.ts';
import { review } from './catalogue.ts';

/** `key: cells`; a blank cell is `.`, a cell that is not told apart `_`, and a ragged row says how many were found. */
function pictureOfRow(row: TableRow): string {
	const cells = row.cells.map((cell) => {
		if (cell === undefined) return '_';
		return cell.amount.kind === 'number'
			? format(cell.amount.value)
			: cell.amount.kind === 'blank'
				? '.'
				: cell.amount.kind;
	});
	const key = `${row.key ?? '?'}${row.repeated ? ' again' : ''}${row.label.exact ? '' : ' ~'}`;
	return row.ragged === undefined
		? `${key}: ${cells.join(' ')}`.trim()
		: `${key}: ${row.ragged.found} of ${row.ragged.expected}`;
}

/** The tables of official forms that a text holds, settled by their sums. */
export function tablesOf(text: string): readonly Table[] {
	const tables = review(text).parts.flatMap(({ report }) => report.tables);
	return tables.filter(({ form }) => form.key !== null);
}

/** The rows of each table that a text holds, pictured. */
export function picturesOf(text: string): readonly (readonly string[])[] {
	return tablesOf(text).map(({ rows }) => rows.map(pictureOfRow));
}

/** Fails unless a text holds exactly one table, and its rows are the pictured ones. */
export function checkTable(text: string, picture: string): void {
	const tables = tablesOf(text);
	assert.equal(tables.length, 1, `${tables.length} tables`);
	const expected = picture
		.trim()
		.split('\n')
		.map((line) => line.trim());
	assert.deepEqual(tables[0]?.rows.map(pictureOfRow), expected);
}
