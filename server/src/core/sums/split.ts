// Parts digits that were run together by the sums that they must satisfy; where several ways satisfy them, none is taken.

import type { Equation } from '../forms/equations.ts';
import { columnsOf } from '../forms/forms.ts';
import { closedCell } from '../grid/grid.ts';
import { withParts } from '../table/runs.ts';
import type { DigitRun, Table, TableRow } from '../table/table.ts';
import type { Span } from '../text/span.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import { judge } from './verdict.ts';

/** A way to part the digits of a row: where each number begins and ends. */
type Parting = readonly Span[];

/** More ways than this to part one row decide nothing. */
const MOST_PARTINGS = 40;
/** So many ways to part a row, whatever its sum, are held against the one that its sum allows. */
const MOST_OTHERS = 500;
/** After so many tries a row is left undecided. */
const MOST_TRIES = 50_000;
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

/**
 * A row whose digits its own sum parted counts only where no other parting breaks as few sums: where the report has a
 * slip in it, a wrong parting may satisfy the sum of the row by chance.
 */
function withoutSuspects(table: Table): Table {
	const sheet = makeSheet(table);
	const failing = columnEquations(sheet).filter((equation) => judge(sheet, equation) === 'fails');
	if (failing.length === 0) return table;
	const rows = table.rows.map((row) => {
		const at = sheet.rules.rowIndex.get(row.key ?? '') ?? -1;
		const worked = row.run !== undefined && row.run.digits.length > columnsOf(table.form, row.key).length;
		if (!worked || row.cells.length === 0) return row;
		const isIn = ({ total, parts }: Equation) =>
			[total, ...parts.map(({ place }) => place)].some((place) => Math.floor(place / sheet.columns) === at);
		return failing.some(isIn) && isSuspect(sheet, row, at) ? { ...row, cells: [] } : row;
	});
	return { ...table, rows };
}

/** Whether another parting of a row, the form's row at an index, leaves as many sums that hold; of too many partings one always may. */
function isSuspect(sheet: Sheet, { run, key }: TableRow, at: number): boolean {
	const columns = columnsOf(sheet.table.form, key);
	const digits = run?.digits ?? '';
	const ways = new Search(
		digits,
		{ count: columns.length, totals: [], grouped: digits.includes(',') },
		MOST_OTHERS,
	).ways();
	if (ways.length === 0 || ways.length > MOST_OTHERS) return true;
	const own = sheet.rules.equations.filter(
		({ kind, total }) => kind === 'row-total' && Math.floor(total / sheet.columns) === at,
	);
	const concerned = [...own, ...columnEquations(sheet)];
	const held = concerned.filter((equation) => judge(sheet, equation) === 'holds').length;
	const places = columns.map(
		(column) => at * sheet.columns + sheet.table.form.columns.findIndex(({ key: one }) => one === column),
	);
	const before = places.map((place) => sheet.values[place]).join();
	return ways.some((parts) => {
		const values = [...sheet.values];
		for (const [index, { start, end }] of parts.entries())
			values[places[index] ?? 0] = Number(digits.slice(start, end).replaceAll(',', '').replace('-', ''));
		if (places.map((place) => values[place]).join() === before) return false;
		const tried = { ...sheet, values };
		return concerned.filter((equation) => judge(tried, equation) === 'holds').length >= held;
	});
}

/** Where every cell is printed, and all other rows are parted, a label with nothing behind it has blank cells. */
function withBlankRows(text: string, table: Table): Table {
	if (table.rows.some(({ run, cells }) => run !== undefined && cells.length === 0)) return table;
	const rows = table.rows.map((row) => {
		if (row.key === null || row.run !== undefined || row.unread === true) return row;
		if (row.cells.length > 0 || row.claim !== undefined || (row.ragged?.found ?? 0) > 0) return row;
		const own = columnsOf(table.form, row.key);
		const blank = closedCell(text, row.end);
		const { ragged: _, ...rest } = row;
		return { ...rest, cells: table.form.columns.map(({ key }) => (own.includes(key) ? blank : undefined)) };
	});
	return { ...table, rows };
}

function columnEquations({ rules }: Sheet): readonly Equation[] {
	return rules.equations.filter(({ kind }) => kind === 'column-total' || kind === 'balance');
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
	const search = new Search(run.digits, { count: columns.length, totals, grouped: habit.grouped });
	return search.ways();
}

interface Wanted {
	readonly count: number;
	/** The places of the columns that are the sum of all since the one before. */
	readonly totals: readonly number[];
	/** Whether thousands are parted wherever there are some. */
	readonly grouped: boolean;
}

/** Looks for the ways to part digits into so many numbers whose totals are right. */
class Search {
	readonly #digits: string;
	readonly #wanted: Wanted;
	readonly #most: number;
	readonly #found: Span[][] = [];
	#tries = 0;

	constructor(digits: string, wanted: Wanted, most = MOST_PARTINGS) {
		this.#digits = digits;
		this.#wanted = wanted;
		this.#most = most;
	}

	/** None where there are too many to try. */
	ways(): readonly Parting[] {
		this.#part([], 0, 0);
		return this.#tries > MOST_TRIES ? [] : this.#found;
	}

	#part(parts: readonly Span[], from: number, sum: number): void {
		const { count, totals } = this.#wanted;
		if (this.#tries > MOST_TRIES || this.#found.length > this.#most) return;
		let start = from;
		while (this.#digits.charAt(start) === ' ') start++;
		const left = count - parts.length;
		if (left === 0) {
			if (start === this.#digits.length) this.#found.push([...parts]);
			return;
		}
		const total = totals.includes(parts.length);
		for (const { end, value } of this.#numbersAt(start, left)) {
			this.#tries++;
			if (!total) this.#part([...parts, { start, end }], end, sum + (value ?? 0));
			else if (value === undefined || value === sum) this.#part([...parts, { start, end }], end, 0);
		}
	}

	/** The numbers that can begin at a place, so that as many cells as are left can follow; a dash states none. */
	*#numbersAt(start: number, left: number): Iterable<{ readonly end: number; readonly value: number | undefined }> {
		const digits = this.#digits;
		const first = digits.charAt(start);
		const signed = first === '+' || first === '-';
		if (first === '-') yield { end: start + 1, value: undefined };
		if (signed && this.#wanted.totals.length > 0) return;
		for (let end = start + (signed ? 2 : 1); end <= digits.length - left + 1; end++) {
			const printed = digits.slice(signed ? start + 1 : start, end);
			if (!/^(?:0(?:\.\d*)?|[1-9][\d,]*(?:\.\d*)?)$/.test(printed)) return;
			if (!this.#isNumber(printed) || digits.charAt(end) === ',' || digits.charAt(end) === '.') continue;
			const value = Number(printed.replaceAll(',', ''));
			if (!Number.isSafeInteger(Math.trunc(value))) return;
			yield { end, value: first === '-' ? -value : value };
		}
	}

	/** Whether digits are a number as this text prints them; decimals stand in cells by themselves alone. */
	#isNumber(printed: string): boolean {
		const [whole = '', ...decimals] = printed.split('.');
		if (decimals.length > 0 && (this.#wanted.count > 1 || decimals[0] === '')) return false;
		return this.#wanted.grouped ? /^\d{1,3}(?:,\d{3})*$/.test(whole) : !whole.includes(',');
	}
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
