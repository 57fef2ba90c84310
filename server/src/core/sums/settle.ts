// Rows whose cells count only with a witness: their own sum, or rows printed alike that add up.

import { type Equation, placesOf } from '../forms/equations.ts';
import { isStated, isUnstated } from '../number/amount.ts';
import { add, type Exact, sign, subtract } from '../number/exact.ts';
import type { Doubt } from '../table/columns/placement.ts';
import type { BoundCells, Claim, Table, TableRow } from '../table/table.ts';
import { withoutDoubtful } from './doubtful.ts';
import { makeSheet, type Sheet, type SheetOf } from './sheet.ts';
import { judge, type Verdict } from './verdict.ts';

/** Of rows printed alike so many must add up for one that does not. */
const HOLDING_FOR_A_FAILING = 3;

/**
 * What the sums say of a claim. `equal` says that it is the same in whatever order its values are read; `broken` that
 * several of its sums fail, though no two of them share a number and a clerk slips once in a row, or that it adds up with
 * another of its numbers as the total; `doubled` that its sum holds with and without the lines that go on with its numbers.
 */
type Voice = 'holds' | 'fails' | 'broken' | 'equal' | 'silent' | 'doubled';

/** Tables whose claims are settled: borne out by the sums, or left undecided. */
export function settle(tables: readonly Table[], sheetOf: SheetOf = makeSheet): readonly Table[] {
	const heard = tables.map(voicesOf);
	const all = heard.flat();
	const lines = isBorne(all, 'lines');
	const hold = { lines, silent: lines || isBorneByEqual(all), wrapped: isBorne(all, 'wrapped') };
	return tables.map((table, at) => withoutDoubtful(settled(table, heard[at] ?? [], hold), sheetOf));
}

/** Whether the rows of one doubt add up but for a few; `least` of them must. */
function isBorne(heard: readonly Heard[], doubt: Doubt, least = 1): boolean {
	const holding = heard.filter((one) => one.doubt === doubt && one.voice === 'holds').length;
	const failing = heard.filter((one) => one.doubt === doubt && isFailing(one.voice)).length;
	return holding >= least && failing * HOLDING_FOR_A_FAILING <= holding;
}

/**
 * Whether more rows on lines of their own are the same in whatever order than say nothing, and hardly any fails: a report
 * full of noughts, in which each row states as many as it has columns, and no sum can tell more.
 */
function isBorneByEqual(heard: readonly Heard[]): boolean {
	const voices = heard.filter(({ doubt }) => doubt === 'lines').map(({ voice }) => voice);
	const equal = voices.filter((voice) => voice === 'equal').length;
	const failing = voices.filter(isFailing).length;
	return equal > voices.filter((voice) => voice === 'silent').length && failing * HOLDING_FOR_A_FAILING <= equal;
}

function isFailing(voice: Voice | undefined): boolean {
	return voice === 'fails' || voice === 'broken';
}

interface Heard {
	readonly row: TableRow;
	readonly doubt: Doubt;
	readonly voice: Voice;
}

function voicesOf(table: Table): readonly Heard[] {
	const claimed = table.rows.filter((row) => row.claim !== undefined && !row.repeated);
	if (claimed.length === 0) return [];
	const sheet = makeSheet({ ...table, rows: table.rows.map(counted) });
	const isWrapped = claimed.some(({ claim }) => claim?.begun !== undefined);
	const begun = isWrapped ? makeSheet({ ...table, rows: table.rows.map(begunOnly) }) : undefined;
	return claimed.flatMap((row) => {
		if (row.claim === undefined) return [];
		const voice = voiceOf(sheet, row);
		const doubled = voice === 'holds' && row.claim.begun !== undefined && begun && voiceOf(begun, row) === 'holds';
		return { row, doubt: row.claim.doubt, voice: doubled === true ? 'doubled' : voice };
	});
}

/** A row without the lines that go on with its numbers. */
function begunOnly(row: TableRow): TableRow {
	const { claim } = row;
	return claim?.begun === undefined ? counted(row) : counted({ ...row, claim: { ...claim, cells: claim.begun } });
}

function counted(row: TableRow): TableRow {
	const { claim, ragged: _, ...rest } = row;
	return claim === undefined ? row : { ...rest, cells: claim.cells };
}

/** What the sums along a row say of its cells. */
function voiceOf(sheet: Sheet, { key, claim }: TableRow): Voice {
	const cells = claim?.cells ?? [];
	const [begin] = cells;
	const alike = cells.every((cell) => {
		if (cell === undefined || begin === undefined) return false;
		if (isStated(cell.amount) && isStated(begin.amount)) return cell.amount.value === begin.amount.value;
		return isUnstated(cell.amount) && isUnstated(begin.amount);
	});
	const row = sheet.rules.rowIndex.get(key ?? '');
	if (claim?.doubt === 'open') {
		if (row !== undefined && !mayHaveLostOne(sheet, row)) return 'holds';
		return alike || isNought(cells) ? 'equal' : 'silent';
	}
	if (alike) return 'equal';
	if (row === undefined) return 'silent';
	const own = alongRow(sheet, row);
	const verdicts = own.map((equation): Verdict => judge(sheet, equation));
	const failing = own.filter((_, at) => verdicts[at] === 'fails');
	const [first] = failing;
	if (first !== undefined)
		return failing.length > 1 || (own.length === 1 && addsOtherwise(sheet, first)) ? 'broken' : 'fails';
	const telling = own.some(({ total }, at) => verdicts[at] === 'holds' && sign(sheet.values[total] ?? 0) !== 0);
	if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== 'holds')) return 'silent';
	return telling ? 'holds' : 'equal';
}

/** Whether an equation adds up where another of its numbers is the total: they stand in another order. */
function addsOtherwise({ values }: Sheet, equation: Equation): boolean {
	const all = placesOf(equation).map((place) => values[place] ?? 0);
	const sum = all.reduce(add, 0);
	return all.some((value) => sign(value) !== 0 && sign(subtract(sum, add(value, value))) === 0);
}

/** The equations along a row, the form's row at an index. */
function alongRow(sheet: Sheet, row: number): readonly Equation[] {
	return sheet.rules.equations.filter(
		({ kind, total }) => kind !== 'column-total' && kind !== 'balance' && Math.floor(total / sheet.columns) === row,
	);
}

/** Whether a row states noughts alone, and prints its blank cells: some before a nought, or none but the last. */
function isNought(cells: BoundCells): boolean {
	const last = cells.findLastIndex((cell) => cell !== undefined && isStated(cell.amount));
	const blank = cells.findIndex((cell) => cell !== undefined && isUnstated(cell.amount));
	if (blank > last && cells.length - 1 - last > 1) return false;
	return cells.every((cell) => cell === undefined || !isStated(cell.amount) || cell.amount.value === 0);
}

/** Whether the sums of a row allow that one of its cells is lost, and that all cells behind it belong one column further. */
function mayHaveLostOne(sheet: Sheet, row: number): boolean {
	const first = row * sheet.columns;
	const own = alongRow(sheet, row);
	for (let lost = 0; lost < sheet.columns; lost++) {
		const valueAt = (place: number): Exact | undefined => {
			const column = place - first;
			return column === lost ? undefined : (sheet.values[column < lost ? place : place - 1] ?? 0);
		};
		if (own.every((equation) => canHold(equation, valueAt))) return true;
	}
	return false;
}

/** Whether an equation can hold with a value that is not known and not negative in the place of an undefined one. */
function canHold({ total, parts }: Equation, valueAt: (place: number) => Exact | undefined): boolean {
	const sum = valueAt(total);
	if (sum === undefined) return true;
	let rest = sum;
	let open = false;
	for (const { place, sign: direction } of parts) {
		const value = valueAt(place);
		if (value === undefined) open = true;
		else rest = direction > 0 ? subtract(rest, value) : add(rest, value);
	}
	return open ? sign(rest) >= 0 : sign(rest) === 0;
}

/** Doubts that concern a table as a whole, and not one row more than another. */
const OF_HEADS: ReadonlySet<Doubt> = new Set(['heads', 'order', 'turned']);

/** Doubts in which values that are alike, or nought, bear nothing out: their columns are in doubt as well. */
const NEEDS_SUM: ReadonlySet<Doubt> = new Set(['uneven', 'last', 'begun']);

/** Whether several numbers of a row may begin above it: its sum holds with these, and without them. */
function isBegunTwice({ doubt, own }: Pick<Claim, 'doubt' | 'own'>): boolean {
	return doubt === 'begun' && own === true;
}

/** Whether the rows of a doubt bear each other out, in all tables of the report. */
interface Holding {
	readonly lines: boolean;
	/** The same of rows that no sum tells about. */
	readonly silent: boolean;
	readonly wrapped: boolean;
}

function settled(table: Table, heard: readonly Heard[], hold: Holding): Table {
	if (heard.length === 0) return table;
	const alone = heard.filter((one) => one.doubt === 'open').length === 1;
	const headsHold = isBorne(heard, 'heads');
	const orderHolds = isBorne(heard, 'order', 0);
	const voices = new Map(heard.map(({ row, voice }) => [row, voice] as const));
	const whole = table.rows.every(
		({ key, claim, cells }) => key === null || claim?.doubt === 'lines' || cells.length > 0,
	);
	const rows = table.rows.map((row) => {
		if (row.claim === undefined) return row;
		const voice = voices.get(row);
		const { doubt } = row.claim;
		const borne =
			!OF_HEADS.has(doubt) &&
			!isBegunTwice(row.claim) &&
			(voice === 'holds' || (voice === 'equal' && !NEEDS_SUM.has(doubt) && !(doubt === 'open' && alone)));
		const alike =
			(hold.wrapped && (doubt === 'begun' || voice === 'doubled' || (doubt === 'wrapped' && voice === 'fails'))) ||
			(doubt === 'lines' && ((hold.lines && voice === 'fails') || (hold.silent && voice === 'silent' && whole))) ||
			(doubt === 'heads' && headsHold && (row.claim.own !== true || !isFailing(voice))) ||
			(doubt === 'order' && orderHolds);
		if (borne || alike) return counted(row);
		const { claim: _, ...rest } = row;
		return rest;
	});
	return { ...table, rows };
}
