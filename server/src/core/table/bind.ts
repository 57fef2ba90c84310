// Binds grids to the tables of a form: by label, never by position.

import { LITIGATION } from '../forms/litigation.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormTable, TableKey } from '../forms/types.ts';
import type { Grid } from '../grid/grid.ts';
import { halvesOf, twoYearsOf } from './halves.ts';
import { columnsOf, makeRows } from './make-rows.ts';
import { joinRows, type ReadRow } from './read-rows.ts';
import { type Bound, BoundGrids } from './remembered.ts';
import { expectedRows, rowKeys } from './row-keys.ts';
import { joinSegments, type Segment, segmentsOf } from './segments.ts';
import type { Table } from './table.ts';

/** What was bound before; it makes the same tables sooner, and no others. */
const BEFORE = new BoundGrids();

/** All tables that the grids of a text hold, in the text's order. `before` are the grids that were bound before. */
export function bindTables(
	text: string,
	grids: readonly Grid[],
	certain: boolean,
	before: BoundGrids = BEFORE,
): readonly Table[] {
	const tables: Table[] = [];
	let last: TableKey | undefined;
	for (const grid of grids) {
		const bound = before.get(text, grid, certain, () => bindGrid(text, grid, certain));
		if (bound.first !== undefined && bound.first === last)
			return bindSegments(text, joinSegments(grids.flatMap((each) => segmentsOf(text, each))), certain);
		last = bound.last ?? last;
		for (const table of bound.tables) tables.push(table);
	}
	return tables;
}

/** The tables that a grid holds by itself. */
function bindGrid(text: string, grid: Grid, certain: boolean): Bound {
	const found = segmentsOf(text, grid);
	return { tables: bindSegments(text, found, certain), first: found[0]?.table, last: found.at(-1)?.table };
}

function bindSegments(text: string, found: readonly Segment[], certain: boolean): readonly Table[] {
	return found.flatMap((segment) => {
		const two = segment.table === 'requests' ? twoYearsOf(text, segment.rows) : undefined;
		const table = bindSegment(text, segment, two?.form ?? formOf(segment), certain);
		if (table === undefined) return [];
		return two === undefined ? [table] : halvesOf(table, two);
	});
}

function bindSegment(text: string, segment: Segment, form: FormTable, certain: boolean): Table | undefined {
	const joined = withoutStrangers(
		joinRows(text, segment.rows, (row) => columnsOf(form, row).length || form.columns.length),
		form,
	);
	const rows = form.rows.length === 1 ? joined.filter((row) => row.values.length > 1) : joined;
	const keys = rowKeys(rows, form);
	if (keys.every((key) => key === null) || isOfAnyTable(rows, keys)) return undefined;
	const shown = keepTableRows(rows, keys);
	const tableRows = makeRows(shown.rows, shown.keys, form, segment.layout);
	const first = segment.rows[0]?.row;
	const start = Math.min(first?.start ?? 0, tableRows[0]?.start ?? 0);
	return {
		form,
		layout: segment.layout,
		certain: certain && !segment.parted,
		rows: tableRows,
		expected: expectedRows(form, keys),
		start,
		end: tableRows.reduce((most, row) => Math.max(most, row.end), start),
	};
}

/** Words that stand before the last row of tables of every kind. */
const COMMON_WORDS: readonly string[] = ['总计', '合计', '其他', '其它'];

/** So many heads tell of which form a table is. */
const LEAST_HEADS = 3;
/** So many rows that are only like those of the form, or numbered as these are, tell it too. */
const LEAST_LIKE = 3;

/** Whether nothing but such words, and what is only like a row of the form, tells that the rows are those of a form. */
function isOfAnyTable(rows: readonly ReadRow[], keys: readonly (string | null)[]): boolean {
	let like = 0;
	for (const [at, { label, groups, heads }] of rows.entries()) {
		if (keys[at] === null) continue;
		if (label === undefined) return false;
		const common = COMMON_WORDS.includes(label.words);
		if (common && label.number === 0 && groups.length === 0 && heads.columns.length < LEAST_HEADS) continue;
		const known = label.meanings.length > 0 && !common;
		if (known || heads.columns.length >= LEAST_HEADS || groups.some(({ meanings }) => meanings.length > 0))
			return false;
		if (++like >= LEAST_LIKE) return false;
	}
	return true;
}

/** Whether a row's label stands in tables of every kind. */
function isCommon({ label, groups }: ReadRow): boolean {
	return label?.number === 0 && COMMON_WORDS.includes(label.words) && groups.length === 0;
}

/** The rows without the totals of another table that stands directly above or below: they have fewer or more numbers. */
function withoutStrangers(rows: readonly ReadRow[], form: FormTable): readonly ReadRow[] {
	const isOwn = (row: ReadRow) =>
		!isCommon(row) && row.label?.meanings.some(({ kind, table }) => kind === 'row' && table === form.key) === true;
	const first = rows.findIndex(isOwn);
	const last = rows.findLastIndex(isOwn);
	if (first < 0 || form.rows.length === 1) return rows;
	return rows.filter(
		(row, at) => (at >= first && at <= last) || !isCommon(row) || row.values.length === form.columns.length,
	);
}

/** Rows without a key at both ends are not the table's: text that happens to stand beside it. */
function keepTableRows(
	rows: readonly ReadRow[],
	keys: readonly (string | null)[],
): { rows: readonly ReadRow[]; keys: readonly (string | null)[] } {
	const first = keys.findIndex((key) => key !== null);
	const last = keys.findLastIndex((key) => key !== null);
	if (first === 0 && last === rows.length - 1) return { rows, keys };
	return { rows: rows.slice(first, last + 1), keys: keys.slice(first, last + 1) };
}

function formOf(segment: Segment): FormTable {
	if (segment.table === 'requests') return REQUESTS_EITHER;
	if (segment.table === 'litigation') return LITIGATION;
	let old = 0;
	let current = 0;
	for (const { labels } of segment.rows) {
		for (const { meanings } of labels) {
			const inOld = meanings.some(({ form }) => form === PROACTIVE_2019);
			const inCurrent = meanings.some(({ form }) => form === PROACTIVE_2021);
			if (inOld && !inCurrent) old++;
			if (inCurrent && !inOld) current++;
		}
	}
	return old > current ? PROACTIVE_2019 : PROACTIVE_2021;
}
