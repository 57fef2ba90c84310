// Tables of no known form for tests: rows of cells, written between tabs, and the same with one cell changed.

/** What the cells of a row print. */
export type Cells = readonly (string | number)[];

/** The text of a table, a row a line. */
export function writeRows(rows: readonly Cells[]): string {
	return rows.map((row) => `${row.join('\t')}\n`).join('');
}

/** A table with one cell changed: the one in so manieth a row and column, from 0. */
export function changed(
	rows: readonly Cells[],
	[row, column]: readonly [row: number, column: number],
	value: string | number,
): readonly Cells[] {
	return rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));
}
