// The sums of a table: what holds, what fails, and for each fault the repairs that explain it.

import { type Equation, placesOf } from '../forms/equations.ts';
import type { Exact } from '../number/exact.ts';
import type { Table } from '../table/table.ts';
import { append } from '../text/groups.ts';
import { type Bounds, boundsOf, unreadOver } from './bounds.ts';
import { rank } from './rank.ts';
import { type SearchResult, searchAmong, searchRepairs } from './search.ts';
import { rootIn, type Sets, unite } from './sets.ts';
import { areSameNumbers, isExpected, makeSheet, type Sheet, type SheetOf, STATED } from './sheet.ts';
import { type Change, linkedUnits, type Solution, type Unit } from './solutions.ts';
import { beginState, makeWorkspace } from './state.ts';
import { isBounded, judge, sumOfParts } from './verdict.ts';

/** A change of cells after which the equations of a group hold and no other one breaks. */
export interface Repair {
	readonly how: Unit['how'] | 'cells';
	readonly changes: readonly Change[];
	/** It stands alone at its rank: the fault is most probably this. At most one of a group. */
	readonly preferred: boolean;
	/** It may be applied without being looked at. */
	readonly safe: boolean;
}

/** Failing equations that one fault explains, with all the smallest repairs, the most probable first. */
export interface Group {
	readonly equations: readonly Equation[];
	readonly repairs: readonly Repair[];
	/** Whether there is no other repair so small. */
	readonly complete: boolean;
}

/** How many equations hold, fail, or are not decided. */
export interface EquationCounts {
	readonly held: number;
	readonly failed: number;
	readonly undecided: number;
	/** How many fail and are accepted by who checks the report; these are not counted as failed. */
	readonly accepted?: number;
}

/** All that the sums of a table tell. */
export interface Sums {
	readonly sheet: Sheet;
	readonly counts: EquationCounts;
	readonly groups: readonly Group[];
	/** The groups as the sums alone tell them, where the prose told more. */
	readonly unheard?: readonly Group[];
}

/**
 * Evaluates all equations of a table and explains those that fail. What was found out `before` of a table with the same
 * numbers is taken over.
 */
export function analyse(table: Table, sheetOf: SheetOf = makeSheet, before: readonly Sums[] = []): Sums {
	const sheet = sheetOf(table);
	const known = before.find((one) => one.counts.failed > 0 && areSameNumbers(one.sheet, sheet));
	if (known !== undefined) return { sheet, counts: known.counts, groups: known.unheard ?? known.groups };
	const counts = { held: 0, failed: 0, undecided: 0 };
	const decided: number[] = [];
	const { equations } = sheet.rules;
	for (let at = 0; at < equations.length; at++) {
		const equation = equations[at];
		if (equation === undefined || !isOwn(sheet, equation)) continue;
		const verdict = judge(sheet, equation);
		counts[verdict === 'holds' ? 'held' : verdict === 'fails' ? 'failed' : 'undecided']++;
		if (verdict === 'holds' || verdict === 'fails' || isBounded(sheet, equation)) decided.push(at);
	}
	return { sheet, counts, groups: counts.failed > 0 ? explain(sheet, decided) : [] };
}

/** Whether an equation is one that a table must satisfy: its total stands in a row that the table must have. */
export function isOwn(sheet: Sheet, { total }: Equation): boolean {
	return isExpected(sheet, total);
}

/** More failing equations of a table of no known form are never settled by three cells: its faults are looked at apart. */
const MOST_AT_ONCE = 12;

function explain(sheet: Sheet, decided: readonly number[]): readonly Group[] {
	const workspace = makeWorkspace(sheet);
	return connected(sheet, decided).flatMap((equations) => {
		const failing = equations.filter((at) => isFailing(sheet, at));
		if (failing.length === 0) return [];
		const known = sheet.table.form.key !== null;
		if (known || failing.length <= MOST_AT_ONCE) {
			const found = searchRepairs(workspace, equations);
			if (known || found.solutions.length > 0) return grouped(sheet, failing, found);
		} else beginState(workspace, equations);
		return apart(sheet, failing).flatMap((own) => grouped(sheet, own, searchAmong(workspace, own)));
	});
}

/** Failing equations in sets that share no cell: a table of no known form can be large, and have many faults. */
function apart(sheet: Sheet, failing: readonly number[]): readonly (readonly number[])[] {
	const sets: Sets = new Map();
	uniteByCell(sheet, failing, sets);
	return [...membersOf(sets, failing).values()];
}

function isFailing(sheet: Sheet, at: number): boolean {
	const equation = sheet.rules.equations[at];
	return equation !== undefined && judge(sheet, equation) === 'fails';
}

/** The decided equations in sets that share no cell with each other. */
function connected(sheet: Sheet, decided: readonly number[]): readonly (readonly number[])[] {
	const open = new Uint8Array(sheet.rules.equations.length);
	for (const at of decided) open[at] = 1;
	const sets: number[][] = [];
	for (const first of decided) {
		if (open[first] === 0) continue;
		open[first] = 0;
		const set = [first];
		for (const next of set) takeBeside({ sheet, open }, next, set);
		sets.push(set);
	}
	return sets;
}

/** Takes the open equations that share a cell with one. */
function takeBeside(
	{ sheet, open }: { readonly sheet: Sheet; readonly open: Uint8Array },
	next: number,
	taken: number[],
): void {
	const { equationsAt } = sheet.rules;
	for (const place of placesAt(sheet, next))
		for (const at of equationsAt[place] ?? []) {
			if (open[at] === 0) continue;
			open[at] = 0;
			taken.push(at);
		}
}

/** The places of an equation by its index. */
function placesAt(sheet: Sheet, at: number): readonly number[] {
	const equation = sheet.rules.equations[at];
	return equation === undefined ? [] : placesOf(equation);
}

/** Parts the failing equations: those that share a cell of a smallest repair belong to one fault. */
function grouped(sheet: Sheet, failing: readonly number[], { solutions, complete }: SearchResult): readonly Group[] {
	const sets: Sets = new Map();
	for (const solution of solutions)
		for (const linked of linkedUnits(sheet, solution)) {
			const [first, ...others] = touched(sheet, failing, linked);
			for (const other of others) unite(sets, first ?? other, other);
		}
	if (solutions.length === 0) uniteByCell(sheet, failing, sets);
	return [...membersOf(sets, failing).values()].map((equations) => {
		const own = solutions.map((solution) =>
			linkedUnits(sheet, solution)
				.filter((units) => touched(sheet, equations, units).length > 0)
				.flat(),
		);
		return {
			equations: equations.flatMap((at) => sheet.rules.equations[at] ?? []),
			complete,
			repairs: repairsOf(sheet, equations, { solutions: own.filter((units) => units.length > 0), complete }),
		};
	});
}

function membersOf(sets: Sets, equations: readonly number[]): ReadonlyMap<number, readonly number[]> {
	const members = new Map<number, number[]>();
	for (const at of equations) append(members, rootIn(sets, at), at);
	return members;
}

/** Those of some equations that have a cell of some units. */
function touched(sheet: Sheet, equations: readonly number[], units: Solution): readonly number[] {
	const reached = new Set(
		units.flatMap((unit) => unit.changes.flatMap((change) => sheet.rules.equationsAt[change.place] ?? [])),
	);
	return equations.filter((at) => reached.has(at));
}

function uniteByCell(sheet: Sheet, failing: readonly number[], sets: Sets): void {
	const holder = new Map<number, number>();
	for (const at of failing)
		for (const place of placesAt(sheet, at)) {
			const other = holder.get(place);
			if (other === undefined) holder.set(place, at);
			else unite(sets, other, at);
		}
}

/** A repair with how probable it is, and what equations that are not decided say of it. */
interface Ranked {
	readonly solution: Solution;
	readonly rank: number;
	readonly bounds: Bounds;
}

/**
 * The different repairs of a group in the order of their rank; one alone at the best rank is preferred. Where the search
 * ran out of steps none is: a smaller or a likelier one may exist.
 */
function repairsOf(
	sheet: Sheet,
	equations: readonly number[],
	{ solutions, complete }: SearchResult,
): readonly Repair[] {
	const placesIn = (solution: Solution) => solution.flatMap((unit) => unit.changes.map(({ place }) => place));
	const unread = unreadOver(sheet, solutions.flatMap(placesIn));
	const ranked = new Map<string, Ranked>();
	for (const solution of solutions) {
		const key = placesIn(solution)
			.sort((a, b) => a - b)
			.join();
		if (ranked.has(key)) continue;
		const changes = solution.flatMap((unit) => unit.changes);
		ranked.set(key, { solution, rank: rank(sheet, solution), bounds: boundsOf(sheet, unread, changes) });
	}
	const order = [...ranked.values()].sort((a, b) => a.bounds.broken - b.bounds.broken || a.rank - b.rank);
	const preferred = complete && standsOut(order, unread.length > 0);
	return order.map(({ solution, bounds }, at) => ({
		how: solution.length === 1 && solution[0] !== undefined ? solution[0].how : 'cells',
		changes: solution.flatMap((unit) => unit.changes),
		preferred: preferred && at === 0,
		safe: complete && order.length === 1 && bounds.added === 0 && isSafe(sheet, equations, solution),
	}));
}

/**
 * Whether the first repair is the most probable one: alone, the only one that unread rows allow, or the likeliest where
 * all equations over the cells in question are read: else these would tell, and what is usual does not.
 */
function standsOut([first, second]: readonly Ranked[], unread: boolean): boolean {
	if (first === undefined || first.bounds.added > 0) return false;
	if (second === undefined || first.bounds.broken < second.bounds.broken) return true;
	return !unread && first.rank < second.rank;
}

/** The form is known, at least two failing equations witness the value, it changes totals alone, and all parts are stated that the table must have. */
function isSafe(sheet: Sheet, failing: readonly number[], solution: Solution): boolean {
	const changes = solution.flatMap((unit) => unit.changes);
	return (
		sheet.table.form.key !== null &&
		failing.filter((at) => sheet.state[sheet.rules.equations[at]?.total ?? -1] === STATED).length > 1 &&
		changes.every(({ place }) => sheet.rules.isTotal[place] === 1) &&
		failing.every(
			(at) =>
				sheet.rules.equations[at]?.parts.every(
					({ place }) => sheet.state[place] === STATED || !isExpected(sheet, place),
				) === true,
		)
	);
}

/** Both sides of an equation: the sum of the parts, and the total as stated. */
export function sidesOf(sheet: Sheet, equation: Equation): { readonly left: Exact; readonly right: Exact } {
	return { left: sumOfParts(sheet, equation), right: sheet.values[equation.total] ?? 0 };
}
