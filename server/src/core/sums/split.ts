// Parts digits that were run together by the sums that they must satisfy; where several ways satisfy them, none is taken.

import { columnsOf, sumsRows } from '../forms/forms.ts';
import { closedCell } from '../grid/grid.ts';
import { withParts } from '../table/runs.ts';
import type { Table, TableRow } from '../table/table.ts';
import { fold } from '../text/chars.ts';
import { MOST_PARTINGS, type Parting, partings } from './partings.ts';
import { makeSheet } from './sheet.ts';
import { columnEquations, withoutSuspects } from './suspects.ts';
import { judge } from './verdict.ts';

/** More combinations of open rows than this are not tried. */
const MOST_COMBINATIONS = 4000;

/** Tables with their runs parted where exactly one way satisfies the sums; other tables as they are. */
export function partRuns(text: string, tables: readonly Table[]): readonly Table[] {
	const runs = tables.flatMap(({ rows }) => rows.flatMap(({ run }) => run ?? []));
	if (runs.length === 0) return tables;
	const grouped = runs.some(({ digits }) => digits.includes(','));
	const open = tables.map((table) => ({ table, ways: table.rows.map((row) => waysOf(table, row, grouped)) }));
	const whole = printsAll(open);
	return open.map((one) => partTable(text, sumsRows(one.table.form) ? one : withoutGaps(one, grouped), whole));
}

/** A table, and for each of its rows the ways to part its digits: none where they are parted already. */
interface Open {
	readonly table: Table;
	readonly ways: readonly (readonly Parting[])[];
}

/** The ways in which the digits of a row can be its numbers: as printed, and as its own sums allow. */
function waysOf({ form }: Table, { key, run }: TableRow, grouped: boolean): readonly Parting[] {
	if (run === undefined) return [];
	const columns = columnsOf(form, key);
	const totals = form.rules.filter((rule) => rule.along === 'row').map((rule) => columns.indexOf(rule.total));
	return partings(run.digits, { count: columns.length, totals, grouped });
}

/** Of so many rows one may have lost a digit. */
const ROWS_FOR_A_SLIP = 8;

/**
 * Whether cells that state nothing are printed. Rows of noughts and dashes alone tell by how many these are; where there is
 * none, rows with totals: with a cell left out their digits hardly ever add up. But for a slip all of them have to say so;
 * undefined where none says anything.
 */
function printsAll(open: readonly Open[]): boolean | undefined {
	const votes = open.flatMap(votesOf);
	const empty = votes.filter((vote) => vote.empty);
	const heard = empty.length > 0 ? empty : votes;
	const against = heard.filter((vote) => !vote.whole).length;
	if (heard === votes && votes.length < ROWS_FOR_A_SLIP) return undefined;
	return against * ROWS_FOR_A_SLIP <= heard.length ? true : heard === empty ? false : undefined;
}

/** What a row says of the cells that state nothing: whether all are there, and whether it has no others. */
interface Vote {
	readonly whole: boolean;
	readonly empty: boolean;
}

function votesOf({ table: { form, rows }, ways }: Open): readonly Vote[] {
	const totals = sumsRows(form);
	return rows.flatMap(({ run, key, cells }, at): readonly Vote[] => {
		const count = columnsOf(form, key).length;
		if (run !== undefined && count > 1 && /^[0-]+$/.test(run.digits))
			return [{ whole: run.digits.length === count, empty: true }];
		return totals && key !== null && cells.length === 0 ? [{ whole: (ways[at]?.length ?? 0) > 0, empty: false }] : [];
	});
}

/** A table without the rows whose digits may be fewer numbers too: a clerk leaves cells of one table blank, and fills in another. */
function withoutGaps({ table, ways }: Open, grouped: boolean): Open {
	const sure = ways.map((own, at) => {
		const { run, key } = table.rows[at] ?? { key: null };
		const counts = Array.from({ length: columnsOf(table.form, key).length - 1 }, (_, fewer) => fewer + 1);
		const may = counts.some((count) => partings(run?.digits ?? '', { count, totals: [], grouped }, 0).length > 0);
		return may ? [] : own;
	});
	return { table, ways: sure };
}

function partTable(text: string, { table, ways }: Open, whole: boolean | undefined): Table {
	if (whole === false || table.rows.every((row) => row.run === undefined)) return table;
	const decided = apply(
		text,
		table,
		ways.map((way) => (way.length === 1 ? way[0] : undefined)),
	);
	const settled = settleOpen(text, decided, ways);
	if (whole === true) return withBlankRows(text, withoutSuspects(settled));
	return columnsHold(settled) ? settled : table;
}

/** Where every cell is printed, and all other rows are parted, a label with nothing behind it has blank cells. */
function withBlankRows(text: string, table: Table): Table {
	if (table.rows.some(({ run, cells }) => run !== undefined && cells.length === 0)) return table;
	const rows = table.rows.map((row, at) => {
		if (row.key === null || row.run !== undefined || row.unread === true) return row;
		if (fold(text, row.label.end, table.rows[at + 1]?.start ?? row.end) !== '') return row;
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
