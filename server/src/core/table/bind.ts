// Binds grids to the tables of a form: by label, never by position.

import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { FormTable, TableKey } from '../forms/types.ts';
import type { Grid } from '../grid/grid.ts';
import { halvesOf, twoYearsOf } from './halves.ts';
import { kindIn, type Source } from './labels.ts';
import { columnsOf, makeRows } from './make-rows.ts';
import { joinRows, type ReadRow } from './read-rows.ts';
import type { Bound, BoundGrids } from './remembered.ts';
import { expectedRows, rowKeys } from './row-keys.ts';
import { joinSegments, type Segment, segmentsOf } from './segments.ts';
import type { Table } from './table.ts';

/** Grids of one layout. */
export interface Grids {
	readonly grids: readonly Grid[];
	/** Whether the layout leaves no doubt about which cell is which. */
	readonly certain: boolean;
}

/** All tables that some grids hold, in the text's order. What was bound `before` makes the same tables sooner, and no others. */
export function bindTables(source: Source, { grids, certain }: Grids, before: BoundGrids): readonly Table[] {
	const tables: Table[] = [];
	let last: TableKey | undefined;
	for (const grid of grids) {
		const bound = before.get(source.text, grid, certain, () => bindGrid(source, grid, certain));
		if (bound.first !== undefined && bound.first === last)
			return bindSegments(source, joinSegments(grids.flatMap((each) => segmentsOf(source, each))), certain);
		last = bound.last ?? last;
		for (const table of bound.tables) tables.push(table);
	}
	return tables;
}

/** The tables that a grid holds by itself. */
function bindGrid(source: Source, grid: Grid, certain: boolean): Bound {
	const found = segmentsOf(source, grid);
	return { tables: bindSegments(source, found, certain), first: found[0]?.table, last: found.at(-1)?.table };
}

function bindSegments(source: Source, found: readonly Segment[], certain: boolean): readonly Table[] {
	return found.flatMap((segment) => {
		const kind = kindIn(source.lexicon, segment.table);
		const two = twoYearsOf(source.text, segment.rows, kind);
		const table = bindSegment(source, segment, { form: two?.form ?? formOf(segment, kind), certain });
		if (table === undefined) return [];
		return two === undefined ? [table] : halvesOf(table, two);
	});
}

/** What a segment is bound to. */
interface Binding {
	readonly form: KnownTable;
	readonly certain: boolean;
}

function bindSegment(source: Source, segment: Segment, { form, certain }: Binding): Table | undefined {
	const joined = joinRows(source, {
		table: segment.table,
		marked: segment.rows,
		columns: (row) => columnsOf(form, row).length || form.columns.length,
	});
	const own = withoutStrangers(joined, form);
	const rows = form.rows.length === 1 ? own.filter((row) => row.values.length > 1) : own;
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

/** What a segment is read by: the reading that has most of the labels which not all readings have, the usual one first. */
function formOf({ rows }: Segment, { readings, usual }: ReadyKind): KnownTable {
	if (readings.length === 1) return usual;
	const counts = readings.map(() => 0);
	for (const { labels } of rows) {
		for (const { meanings } of labels) {
			const printing = readings.map((form) => meanings.some(({ forms }) => forms.includes(form)));
			if (printing.every(Boolean)) continue;
			for (const [at, prints] of printing.entries()) if (prints) counts[at] = (counts[at] ?? 0) + 1;
		}
	}
	return readings[counts.indexOf(Math.max(...counts))] ?? usual;
}
