// Two years side by side: a table with twice its columns, the years over its halves. Each half is a table of its own.

import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { TableKey } from '../forms/types.ts';
import type { Cell, GridRow } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import { digitOf } from '../text/chars.ts';
import type { MarkedRow } from './read-rows.ts';
import type { Table } from './table.ts';

/** A row with more numbers than a half has columns; fewer such rows than these are ragged ones. */
const LEAST_WIDE_ROWS = 3;

/** A table as wide as two, and the years of its halves. */
export interface TwoYears {
	readonly form: KnownTable;
	/** What a half is read by. */
	readonly half: KnownTable;
	readonly years: readonly [left: number, right: number];
}

/** The two years that the heads of a table name, where its rows are as wide and its heads stand half by half. */
export function twoYearsOf(text: string, rows: readonly MarkedRow[], kind: ReadyKind): TwoYears | undefined {
	const { key, usual, twice } = kind;
	const marked = rows.map(({ row }) => row);
	if (twice === undefined || !areWide(marked, usual.columns.length)) return undefined;
	const named = rows.map((row) => yearsIn(text, row)).find((years) => years.length > 1);
	const [left, right] = named ?? [];
	if (named?.length !== 2 || left === undefined || right === undefined || left === right) return undefined;
	return rows.some((row) => isMixed(row, key)) ? undefined : { form: twice, half: usual, years: [left, right] };
}

/** Whether rows state so many numbers that they may be those of two years; the numbers in the heads say which. */
export function areWide(rows: readonly GridRow[], width: number): boolean {
	return rows.filter(({ cells }) => cells.length > width && countStated(cells) > width).length >= LEAST_WIDE_ROWS;
}

function countStated(cells: readonly Cell[]): number {
	let count = 0;
	for (const { amount } of cells) if (isStated(amount)) count++;
	return count;
}

/** The years that the cells of a row name, one a cell. */
function yearsIn(text: string, { row: { cells } }: MarkedRow): readonly number[] {
	return cells.flatMap(({ start, end }) => {
		if (end - start > 6) return [];
		const digits = [...text.slice(start, start + 4)].map((character) => digitOf(character.charCodeAt(0)));
		const rest = text.slice(start + 4, end);
		const year = digits.reduce((value, digit) => (digit < 0 ? Number.NaN : value * 10 + digit), 0);
		return year >= 1990 && year < 2100 && (rest === '' || rest === '年' || rest === '年度') ? [year] : [];
	});
}

/** Whether a row of heads names a column of both years before it goes on to the next. */
function isMixed({ head, labels }: MarkedRow, table: TableKey): boolean {
	if (!head) return false;
	const keys = labels.flatMap(
		({ meanings }) => meanings.find((one) => one.kind === 'head' && one.key !== '' && one.table === table)?.key ?? [],
	);
	return keys.some((key, at) => keys[at + 1] === key);
}

/** The halves of a table that was bound as one; what is odd about its rows is told of the later year alone. */
export function halvesOf(table: Table, { years, half: form }: TwoYears): readonly Table[] {
	const width = form.columns.length;
	return years.map((year, half) => ({
		...table,
		form,
		year,
		certain: table.certain && year === Math.max(...years),
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(half * width, (half + 1) * width) })),
	}));
}
