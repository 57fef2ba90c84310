// Which rows of a table are certain: what is odd about them is in the text, and not in how it was exported or read.

import type { Table, TableRow } from './table.ts';

/**
 * Whether each row of a table is certain: nothing unread stands in it or beside it, and the rows above and below are
 * bound. Of a table of no known form, of the earlier of two years, and of one that stands
 * again, none is.
 */
export function certainRows({ form, rows, earlier, again }: Table): readonly boolean[] {
	if (form.key === null || earlier === true || again !== undefined) return rows.map(() => false);
	const sound = rows.map(isSound);
	return rows.map(({ unread }, at) => {
		const next = rows[at + 1];
		return unread !== true && next?.unread !== true && sound[at - 1] !== false && sound[at + 1] !== false;
	});
}

/** Whether a row can bear witness for its neighbours: its cells are bound, or its label alone says what it is. */
function isSound({ key, repeated, ragged, claim, cells, label }: TableRow): boolean {
	if (key === null || repeated || claim !== undefined) return false;
	return cells.length > 0 || (ragged?.told === true && label.exact);
}

/** Whether all rows of a table are certain and told apart, so that it is read as it stands in the text. */
export function isCertain(table: Table): boolean {
	return certainRows(table).every(Boolean) && table.rows.every(isSound);
}

/**
 * Why the cells of a row are not told apart. `ragged`: it prints fewer or more than there are columns; `blanks`: it
 * states fewer numbers, and blank cells are not printed; `order`: it states as many, but nothing bears out their order;
 * `joined`: its digits were run together, and the sums part them in several ways or in none; `twice`: it stands twice,
 * with other numbers.
 */
export type UnreadRow = 'ragged' | 'blanks' | 'order' | 'joined' | 'twice';

/** Why the cells of a row are not told apart; undefined where they are, and for rows that the form does not know. */
export function whyUnread({ key, cells, ragged, run }: TableRow): UnreadRow | undefined {
	if (key === null || cells.some((cell) => cell !== undefined)) return undefined;
	if (run !== undefined) return 'joined';
	if (ragged === undefined) return 'twice';
	if (ragged.told) return 'ragged';
	return ragged.found < ragged.expected ? 'blanks' : 'order';
}

/** Rows that share one fault of structure: so many of a table, and such a part of it, and the fault is the export's. */
const MANY_ROWS = 4;
const MANY_PARTS = 3;

/** Whether so many rows of a table are odd in one way that the reason is how it was exported. */
export function isOfExport(odd: number, { rows }: Table): boolean {
	return odd >= MANY_ROWS && odd * MANY_PARTS >= rows.length;
}

/** How many rows of a table are left undecided. */
export function undecidedRows({ rows }: Table): number {
	return rows.filter((row) => whyUnread(row) !== undefined).length;
}
