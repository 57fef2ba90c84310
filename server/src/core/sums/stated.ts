// What the prose states, held against the tables.

import type { StatedCells } from '../forms/catalogue.ts';
import { add, type Exact, equal, format, sign, subtract } from '../number/exact.ts';
import type { Statement } from '../prose/statement.ts';
import type { Sums } from './analyse.ts';
import { ABSENT, type Sheet, STATED, UNREADABLE, UNSTATED } from './sheet.ts';

/** A place of a table, with the sums that it belongs to. */
export interface StatedPlace {
	readonly sums: Sums;
	readonly place: number;
}

/** One reading of a statement: the places whose numbers are added up, and their sum. */
export interface StatedReading {
	readonly places: readonly StatedPlace[];
	/** Undefined where a cell is lost or unreadable, or none of them states a number. */
	readonly sum: Exact | undefined;
	/** Whether one of them is blank in a table that prints its noughts, and so may still be to fill in. */
	readonly open: boolean;
}

/**
 * `agrees`: one reading has the stated number. `differs`: none has. `undecided`: the cells are not there, state
 * nothing or cannot be read. `reading` is the one that agrees, else the first one; undefined where no table has its
 * cells.
 */
export interface Comparison {
	readonly statement: Statement;
	readonly verdict: 'agrees' | 'differs' | 'undecided';
	readonly reading: StatedReading | undefined;
}

/**
 * Holds a statement against the tables. A table that stands twice decides nothing, a number that may count a part of
 * something contradicts only what is less, and one of cells that are still to be filled in only what is more.
 */
export function compare(statement: Statement, sums: readonly Sums[]): Comparison {
	const readings = readingsOf(statement, sums);
	const agreeing = readings.find(({ sum }) => sum !== undefined && isStated(statement, sum));
	if (agreeing !== undefined) return { statement, verdict: 'agrees', reading: agreeing };
	const decided = readings.length > 0 && readings.every(({ sum }) => sum !== undefined);
	if (
		decided &&
		statement.part &&
		!isOfAll(statement, readings) &&
		readings.every(({ sum = 0 }) => sign(subtract(sum, statement.value)) > 0)
	)
		return { statement, verdict: 'undecided', reading: undefined };
	if (
		statement.means.some((cells) => leavesOut(statement, cells, sums)) ||
		(decided && readings.some((one) => mayReach(one, statement)))
	)
		return { statement, verdict: 'undecided', reading: undefined };
	const reading = readings.find((one) => isRepaired(one, statement)) ?? readings[0];
	return { statement, verdict: decided ? 'differs' : 'undecided', reading };
}

/** The readings of a statement of which the tables have the cells. */
export function readingsOf({ means }: Statement, sums: readonly Sums[]): readonly StatedReading[] {
	return means.flatMap((cells) => (cells.without === undefined ? (readingOf(cells, sums) ?? []) : []));
}

/** Whether what a statement tells a part of is the total that its cells add up to: it counts all of them then. */
function isOfAll({ of }: Statement, readings: readonly StatedReading[]): boolean {
	if (of === undefined) return false;
	return readings.every(({ places: [first, ...others] }) => {
		if (first === undefined) return false;
		const { sheet } = first.sums;
		return (sheet.rules.equationsAt[first.place] ?? []).some((at) => {
			const { total = -1, parts = [] } = sheet.rules.equations[at] ?? {};
			const isThere = ({ place }: StatedPlace) => parts.some((part) => part.place === place);
			return sheet.state[total] === STATED && equal(sheet.values[total] ?? 0, of) && [first, ...others].every(isThere);
		});
	});
}

/** Whether a statement has the number of some cells without the rows that may have been left out. */
function leavesOut(statement: Statement, { without, ...cells }: StatedCells, sums: readonly Sums[]): boolean {
	if (without === undefined) return false;
	const [all, less] = [cells, { ...cells, rows: without }].map((one) => readingOf(one, sums)?.sum);
	return all !== undefined && less !== undefined && isStated(statement, subtract(all, less));
}

/** Whether a sum may come to what is stated, once all of its cells are filled in. */
function mayReach({ open, sum = 0 }: StatedReading, { value }: Statement): boolean {
	return open && sign(subtract(value, sum)) > 0;
}

/** Whether a repair of a fault of sums states what the prose states of a cell. */
export function isRepaired({ places }: StatedReading, { value }: Statement): boolean {
	return places.some(({ sums, place }) =>
		sums.groups.some(({ repairs }) =>
			repairs.some(({ changes }) => changes.some((change) => change.place === place && equal(change.to, value))),
		),
	);
}

/** A number printed as 1.2万 agrees with everything that rounds to it. */
export function isStated({ value, step }: Statement, sum: Exact): boolean {
	if (step === 1) return equal(sum, value);
	return Math.abs(Number(format(sum)) - Number(format(value))) * 2 <= step;
}

/** Some cells and their sum; undefined where the form does not have them. */
function readingOf({ table, rows, columns }: StatedCells, sums: readonly Sums[]): StatedReading | undefined {
	const own = sums.filter(({ sheet }) => sheet.table.form.key === table);
	const [one] = own;
	if (one === undefined) return undefined;
	const { sheet } = one;
	const at = columns.map((column) => sheet.table.form.columns.findIndex(({ key }) => key === column));
	if (at.includes(-1)) return undefined;
	const places = rows
		.flatMap((row) => sheet.rules.rowIndex.get(row) ?? [])
		.filter(
			(row) => sheet.expected[row] === 1 || at.some((column) => sheet.state[row * sheet.columns + column] !== ABSENT),
		)
		.flatMap((row) => at.map((column) => row * sheet.columns + column));
	const sum = own.length === 1 ? sumOf(sheet, places) : undefined;
	const open = places.some((place) => sheet.state[place] === UNSTATED) && printsNoughts(sheet);
	return { places: places.map((place) => ({ sums: one, place })), sum, open };
}

function printsNoughts({ state, values }: Sheet): boolean {
	return state.some((one, place) => one === STATED && values[place] === 0);
}

/** Blank cells add nothing, but one of the cells must state a number. */
function sumOf(sheet: Sheet, places: readonly number[]): Exact | undefined {
	const states = places.map((place) => sheet.state[place]);
	if (!states.includes(STATED) || states.some((state) => state === ABSENT || state === UNREADABLE)) return undefined;
	return places.reduce<Exact>((total, place) => add(total, sheet.values[place] ?? 0), 0);
}
