// Parts digits that were run together by the sums that they must satisfy; where several ways satisfy them, none is taken.

import { columnsOf } from '../forms/forms.ts';
import { closedCell } from '../grid/grid.ts';
import { withParts } from '../table/runs.ts';
import type { DigitRun, Table } from '../table/table.ts';
import { fold } from '../text/chars.ts';
import { MOST_PARTINGS, type Parting, partings } from './partings.ts';
import { makeSheet } from './sheet.ts';
import { columnEquations, withoutSuspects } from './suspects.ts';
import { judge } from './verdict.ts';

/** More combinations of open rows than this are not tried. */
const MOST_COMBINATIONS = 4000;

/** Tables with their runs parted where exactly one way satisfies the sums; other tables as they are. */
export function partRuns(text: string, tables: readonly Table[]): readonly Table[] {
	const runs = tables.flatMap((table) => runsOf(table));
	if (runs.length === 0) return tables;
	const habit = { whole: printsAll(tables), grouped: runs.some(({ run }) => run.digits.includes(',')) };
	return tables.map((table) => partTable(text, table, habit));
}

/** How a text runs digits together: whether cells that state nothing are printed, and whether thousands are parted. */
interface Habit {
	readonly whole: boolean | undefined;
	readonly grouped: boolean;
}

interface RowRun {
	readonly run: DigitRun;
	readonly count: number;
}

function runsOf({ rows, form }: Table): readonly RowRun[] {
	return rows.flatMap(({ run, key }) => (run === undefined ? [] : [{ run, count: columnsOf(form, key).length }]));
}

/** Of so many rows one may have lost a digit. */
const ROWS_FOR_A_SLIP = 8;

/**
 * Whether rows of noughts and dashes alone have as many of them as columns, but for a slip: then every cell is printed.
 * Undefined where there is no such row.
 */
function printsAll(tables: readonly Table[]): boolean | undefined {
	const empty = tables.flatMap(runsOf).filter(({ run, count }) => count > 1 && /^[0-]+$/.test(run.digits));
	const other = empty.filter(({ run, count }) => run.digits.length !== count).length;
	return empty.length === 0 ? undefined : other * ROWS_FOR_A_SLIP <= empty.length;
}

function partTable(text: string, table: Table, habit: Habit): Table {
	if (habit.whole === false || table.rows.every((row) => row.run === undefined)) return table;
	const ways = table.rows.map(({ run, key }) => (run === undefined ? [] : partingsOf(table, key, { run, habit })));
	const decided = apply(
		text,
		table,
		ways.map((way) => (way.length === 1 ? way[0] : undefined)),
	);
	const settled = settleOpen(text, decided, ways);
	if (habit.whole === true) return withBlankRows(text, withoutSuspects(settled));
	return columnsHold(settled) ? settled : table;
}

/** Where every cell is printed, and all other rows are parted, a label with nothing behind it has blank cells. */
function withBlankRows(text: string, table: Table): Table {
	if (table.rows.some(({ run, cells }) => run !== undefined && cells.length === 0)) return table;
	const rows = table.rows.map((row, at) => {
		if (row.key === null || row.run !== undefined || row.unread === true) return row;
		if (fold(text, row.end, table.rows[at + 1]?.start ?? row.end) !== '') return row;
		if (row.cells.length > 0 || row.claim !== undefined || (row.ragged?.found ?? 0) > 0) return row;
		const own = columnsOf(table.form, row.key);
		const blank = closedCell(text, row.end);
		const { ragged: _, ...rest } = row;
		return { ...rest, cells: table.form.columns.map(({ key }) => (own.includes(key) ? blank : undefined)) };
	});
	return { ...table, rows };
}

/** Whether a table has a row whose digits the text does not part: where one number ends was worked out. */
export function isParted({ rows }: Table): boolean {
	return rows.some(({ run, cells }) => run !== undefined && !run.digits.includes(' ') && cells.length > 1);
}

/** The ways in which the digits of a row can be its numbers: as printed, and as its own sums allow. */
function partingsOf(
	{ form }: Table,
	key: string | null,
	{ run, habit }: { readonly run: DigitRun; readonly habit: Habit },
): readonly Parting[] {
	const columns = columnsOf(form, key);
	const totals = form.rules.filter((rule) => rule.along === 'row').map((rule) => columns.indexOf(rule.total));
	return partings(run.digits, { count: columns.length, totals, grouped: habit.grouped });
}

function apply(text: string, table: Table, partings: readonly (Parting | undefined)[]): Table {
	const rows = table.rows.map((row, at) => {
		const parts = partings[at];
		if (parts === undefined || row.run === undefined) return row;
		return withParts(text, row, {
			run: row.run,
			parts,
			columns: columnsOf(table.form, row.key).map((key) =>
				table.form.columns.findIndex((column) => column.key === key),
			),
		});
	});
	return { ...table, rows };
}

/** Rows with several ways are parted where one combination alone satisfies the sums of the columns in which they differ. */
function settleOpen(text: string, table: Table, ways: readonly (readonly Parting[])[]): Table {
	const open = ways.flatMap((way, at) => (way.length > 1 ? [at] : []));
	const combinations = open.reduce((product, at) => product * (ways[at]?.length ?? 1), 1);
	if (open.length === 0 || combinations > MOST_COMBINATIONS || ways.some((way) => way.length > MOST_PARTINGS))
		return table;
	let only: Table | undefined;
	for (let number = 0; number < combinations; number++) {
		const tried = apply(text, table, choose(ways, open, number));
		if (!columnsHold(tried)) continue;
		if (only !== undefined) return table;
		only = tried;
	}
	return only ?? table;
}

/** The combination of a number: for each open row one of its ways. */
function choose(
	ways: readonly (readonly Parting[])[],
	open: readonly number[],
	number: number,
): readonly (Parting | undefined)[] {
	let rest = number;
	const chosen = new Map<number, Parting | undefined>();
	for (const at of open) {
		const way = ways[at] ?? [];
		chosen.set(at, way[rest % way.length]);
		rest = Math.floor(rest / way.length);
	}
	return ways.map((_, at) => chosen.get(at));
}

function columnsHold(table: Table): boolean {
	const sheet = makeSheet(table);
	const verdicts = columnEquations(sheet).map((equation) => judge(sheet, equation));
	return verdicts.some((verdict) => verdict === 'holds') && verdicts.every((verdict) => verdict !== 'fails');
}
