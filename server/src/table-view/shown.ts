// How much of a report is drawn: of many tables those with findings first, of long ones the rows with findings and those around them.

import type { ViewRow, ViewTable } from './subject.ts';

/** A table with more rows than this is not drawn whole. */
export const MOST_ROWS = 300;
/** So many cells are drawn of a report. */
export const MOST_CELLS = 12_000;
/** A table of which not even so many rows can be drawn is left out. */
const FEWEST_ROWS = 5;
/** So many rows stand before and behind one with a finding. */
const AROUND = 3;

/** How many rows of each table are drawn at most, those with findings first; 0 where a table is left out. */
export function sharesOf(tables: readonly ViewTable[]): readonly number[] {
	const shares = tables.map(() => 0);
	const marked = tables.flatMap(({ findings }, at) => (findings.length > 0 ? [at] : []));
	const others = tables.flatMap(({ findings }, at) => (findings.length > 0 ? [] : [at]));
	let left = MOST_CELLS;
	for (const at of [...marked, ...others]) {
		const blocks = tables[at]?.blocks ?? [];
		const rows = blocks.reduce((sum, block) => sum + block.rows.length, 0);
		const width = Math.max(1, ...blocks.map(({ columns }) => columns.length));
		const most = Math.min(rows, MOST_ROWS, Math.floor(left / width));
		if (most < Math.min(rows, FEWEST_ROWS)) continue;
		shares[at] = most;
		left -= most * width;
	}
	return shares;
}

/** The rows that are drawn of so many at most, by number, and how many are left out between them. */
export function shownRows(rows: readonly ViewRow[], most: number): readonly (number | { readonly leftOut: number })[] {
	if (rows.length <= most) return rows.map((_, at) => at);
	const shown = new Set<number>();
	for (const [at, row] of rows.entries()) if (isMarked(row)) addAround(shown, at, { most, rows: rows.length });
	for (let at = 0; shown.size < most; at++) shown.add(at);
	const entries: (number | { readonly leftOut: number })[] = [];
	let next = 0;
	for (const at of [...shown].sort((a, b) => a - b)) {
		if (at > next) entries.push({ leftOut: at - next });
		entries.push(at);
		next = at + 1;
	}
	if (next < rows.length) entries.push({ leftOut: rows.length - next });
	return entries;
}

/** Adds a row and those around it, as long as there are no more than so many. */
function addAround(shown: Set<number>, row: number, { most, rows }: { readonly most: number; readonly rows: number }) {
	const end = Math.min(rows, row + AROUND + 1);
	for (let at = Math.max(0, row - AROUND); at < end && shown.size < most; at++) shown.add(at);
}

function isMarked({ mark, cells }: ViewRow): boolean {
	return mark !== undefined || cells.some((cell) => cell.mark !== undefined);
}
