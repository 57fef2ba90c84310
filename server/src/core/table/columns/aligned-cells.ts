// Rows whose columns are kept by spaces: the place of a number on its line tells its column, by full rows beside it.

import type { Cell } from '../../grid/grid.ts';
import type { Strip, Token } from '../../grid/tokens.ts';
import type { KnownRow } from './convention.ts';
import { areAllColumns, columnAt, type Extent, extentOf, fill, MEASURES, type Measure } from './extents.ts';
import { areColumns } from './measure.ts';

/** A row on one line: where each of its values stands, and on which page. */
interface Placed {
	readonly values: readonly Extent[];
	readonly count: number;
	readonly page: number;
	/** Where its label ends, and how many spaces stand before each of its values. */
	readonly label: number;
	readonly gaps: readonly number[];
}

/** So many full rows on each side of a row show its columns. */
const NEIGHBOURS = 2;
/** So much of the full rows must stand in the columns of those beside them, else spaces keep no columns. */
const MOST = 0.8;

/** For each row with fewer values than columns its cells where places tell them; undefined for all others. */
export function alignedCells(strip: Strip, rows: readonly KnownRow[]): readonly (readonly Cell[] | undefined)[] {
	const open = rows.map(({ draft, count }) => draft.values.length > 0 && draft.values.length < count);
	if (!open.includes(true)) return [];
	const readings = MEASURES.map((measure) => {
		const placed = rows.map((row) => placedRow(strip, row, measure));
		if (isAligned(placed))
			return placed.map((row, at) => (open[at] && row !== undefined ? columnsOf(placed, at) : undefined));
		const kinds = rows.map(({ level, draft }) => `${level} ${draft.groups.length}`);
		return placed.map((row, at) => {
			if (!open[at] || row === undefined) return undefined;
			const alike = placed.map((other, index) => (kinds[index] === kinds[at] ? other : undefined));
			return isAligned(alike) ? columnsOf(alike, at) : undefined;
		});
	});
	return rows.map((row, at) => {
		const told = readings.flatMap((columns) => columns[at] ?? []);
		const [first] = readings.flatMap((columns) => (columns[at] === undefined ? [] : [columns[at]]));
		const agree = readings.every((columns) => columns[at] === undefined || columns[at]?.join() === first?.join());
		return told.length === 0 || first === undefined || !agree ? undefined : fill(strip, row, first);
	});
}

/** The rows that state as many values as columns, but not in those of the full rows beside them, where these keep columns. */
export function offColumns(strip: Strip, rows: readonly KnownRow[]): ReadonlySet<number> {
	const kept = MEASURES.map((measure) => rows.map((row) => placedRow(strip, row, measure))).filter(isAligned);
	const off = new Set<number>();
	if (kept.length === 0) return off;
	for (const at of rows.keys()) {
		const isOff = (placed: readonly (Placed | undefined)[]) => {
			const row = placed[at];
			if (row === undefined || row.values.length < row.count || row.count < 2) return false;
			return !areAllColumns(columnsOf(placed, at));
		};
		if (kept.every(isOff)) off.add(at);
	}
	return off;
}

/** Where the values of a row stand; undefined where they do not all stand on the line of its label. */
function placedRow({ text, tokens }: Strip, { draft, count }: KnownRow, measure: Measure): Placed | undefined {
	const own = draft.values.flatMap((at) => tokens[at] ?? []);
	const [first] = own;
	const label = draft.label === undefined ? first : tokens[draft.label.next - 1];
	if (first === undefined || label === undefined || own.length > count) return undefined;
	if (own.some(({ line }) => line !== label.line) || !isPadded([label, ...own])) return undefined;
	const cells = [label, ...own];
	return {
		values: own.map((token) => extentOf(text, token, measure)),
		count,
		page: pageOf(text, first.start),
		label: extentOf(text, label, measure).to,
		gaps: own.map(({ start }, at) => start - (cells[at]?.end ?? start)),
	};
}

/** Whether more than one space stands somewhere between the cells of a row: else spaces part them, and keep no columns. */
function isPadded(cells: readonly Token[]): boolean {
	return cells.some(({ start }, at) => at > 0 && start - (cells[at - 1]?.end ?? start) > 1);
}

/** Pages are told apart by where the last form feed stands; 0 where there is none. */
function pageOf(text: string, at: number): number {
	return text.lastIndexOf('\f', at) + 1;
}

/** Whether nearly all full rows stand in the columns that the full rows beside them show. */
function isAligned(rows: readonly (Placed | undefined)[]): boolean {
	const full = rows.flatMap((row, at) =>
		row !== undefined && row.values.length === row.count && row.count > 1 ? [at] : [],
	);
	if (isParted(full.flatMap((at) => rows[at] ?? []))) return false;
	const held = full.filter((at) => areAllColumns(columnsOf(rows, at)));
	return full.length > 1 && held.length >= full.length * MOST;
}

/** Whether as many spaces stand everywhere between cells, behind labels of different lengths too: they part these, and keep no columns. */
function isParted(full: readonly Placed[]): boolean {
	const gaps = new Set(full.flatMap((row) => row.gaps));
	return gaps.size === 1 && new Set(full.map(({ label }) => label)).size > 1;
}

/** The column of each value of a row, by the full rows nearest to it; undefined where one stands in none, or in two. */
function columnsOf(rows: readonly (Placed | undefined)[], at: number): readonly number[] | undefined {
	const row = rows[at];
	if (row === undefined) return undefined;
	const beside = [...fullRows(rows, at, -1), ...fullRows(rows, at, 1)];
	const columns = Array.from({ length: row.count }, (_, column) => ({
		from: Math.min(...beside.map(({ values }) => values[column]?.from ?? Number.POSITIVE_INFINITY)),
		to: Math.max(...beside.map(({ values }) => values[column]?.to ?? 0)),
	}));
	if (beside.length === 0 || columns.some(({ to }, column) => to > (columns[column + 1]?.from ?? to))) return undefined;
	const found = row.values.map((value) => columnAt(columns, value));
	return areColumns(found) ? found : undefined;
}

/** The nearest full rows of the same page with as many columns, up or down. */
function fullRows(rows: readonly (Placed | undefined)[], from: number, step: 1 | -1): readonly Placed[] {
	const found: Placed[] = [];
	const own = rows[from];
	for (let at = from + step; at >= 0 && at < rows.length && found.length < NEIGHBOURS; at += step) {
		const row = rows[at];
		if (row?.page === own?.page && row?.count === own?.count && row?.values.length === row?.count && row !== undefined)
			found.push(row);
	}
	return found;
}
