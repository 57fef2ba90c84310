// Looks for the smallest sets of changes after which every decided equation holds (error localisation).

import { add, type Exact, isWhole, negate, sign, subtract } from '../number/exact.ts';
import type { Equation } from './equations.ts';
import { type Sheet, STATED, UNSTATED } from './sheet.ts';
import { type Change, type Solution, sizeOf, smallest, type Unit } from './solutions.ts';
import { judge, residual } from './verdict.ts';

/** What the search found. `complete` is false where it ran out of steps and larger or other solutions may exist. */
export interface SearchResult {
	readonly solutions: readonly Solution[];
	readonly complete: boolean;
}

/** Repairs of more units than this are not looked for. */
const MOST_UNITS = 3;
/** The bound of the search: how many units are tried before it gives up. One and two units never need as many. */
const MOST_STEPS = 60_000;
/** More equally small solutions than this explain nothing. */
const MOST_SOLUTIONS = 400;
/** No cell takes part in more equations. */
const MOST_EQUATIONS_AT_A_CELL = 3;

interface Search {
	readonly sheet: Sheet;
	/** The decided equations, by index; the others are left out of all that follows. */
	readonly decided: Uint8Array;
	readonly residuals: Exact[];
	readonly values: Exact[];
	readonly failing: Set<number>;
	readonly changed: Set<number>;
	readonly path: Unit[];
	readonly solutions: Map<string, Solution>;
	/** Sets of changes that were tried with as many units left. */
	readonly tried: Set<string>;
	steps: number;
}

/** The smallest solutions for the failing equations among `equations`, which are all decided ones that hang together. */
export function searchRepairs(sheet: Sheet, equations: readonly number[]): SearchResult {
	const search = begin(sheet, equations);
	let complete = true;
	for (let units = 1; units <= MOST_UNITS && complete && units <= leastSize(search); units++) {
		search.tried.clear();
		deepen(search, units);
		complete = search.steps <= MOST_STEPS && search.solutions.size < MOST_SOLUTIONS;
	}
	return { solutions: smallest(sheet, [...search.solutions.values()]), complete };
}

/** The size of the smallest solution so far: none that is as small has more units. */
function leastSize(search: Search): number {
	return Math.min(MOST_UNITS, ...[...search.solutions.values()].map((solution) => sizeOf(search.sheet, solution)));
}

function begin(sheet: Sheet, equations: readonly number[]): Search {
	const decided = new Uint8Array(sheet.rules.equations.length);
	const residuals = new Array<Exact>(decided.length).fill(0);
	const failing = new Set<number>();
	for (const at of equations) {
		const equation = sheet.rules.equations[at];
		if (equation === undefined) continue;
		decided[at] = 1;
		const difference = residual(sheet, equation);
		residuals[at] = difference;
		if (sign(difference) !== 0) failing.add(at);
	}
	return {
		sheet,
		decided,
		residuals,
		values: [...sheet.values],
		failing,
		changed: new Set(),
		path: [],
		solutions: new Map(),
		tried: new Set(),
		steps: 0,
	};
}

function deepen(search: Search, left: number): void {
	if (search.failing.size === 0) {
		record(search);
		return;
	}
	if (
		search.failing.size > left * mostSettled(search) ||
		search.steps > MOST_STEPS ||
		search.solutions.size >= MOST_SOLUTIONS
	)
		return;
	const key = keyOf(search.path);
	if (search.tried.has(key)) return;
	search.tried.add(key);
	for (const unit of candidates(search, left)) {
		search.steps++;
		apply(search, unit, 1);
		search.path.push(unit);
		deepen(search, left - 1);
		search.path.pop();
		apply(search, unit, -1);
	}
}

/** How many failing equations one more unit can settle: a cell three, a recomputed row or column all of its own. */
function mostSettled(search: Search): number {
	return recomputed(search).reduce(
		(most, unit) => Math.max(most, unit.changes.length * MOST_EQUATIONS_AT_A_CELL),
		2 * MOST_EQUATIONS_AT_A_CELL,
	);
}

/** The units that settle one of the failing equations now; with one unit left, those that settle all. */
function candidates(search: Search, left: number): readonly Unit[] {
	const { equations } = search.sheet.rules;
	const units: Unit[] = [];
	for (const at of search.failing) {
		const equation = equations[at];
		if (equation !== undefined) cellUnits(search, equation, search.residuals[at] ?? 0, units);
	}
	units.push(...recomputed(search));
	return left === 1 ? units.filter((unit) => settlesAll(search, unit)) : units;
}

function cellUnits(search: Search, equation: Equation, difference: Exact, units: Unit[]): void {
	addCell(search, equation.total, difference, units);
	for (const part of equation.parts)
		addCell(search, part.place, part.sign > 0 ? negate(difference) : difference, units);
}

/** The change of one cell, and with it the change of the row total that followed it. */
function addCell(search: Search, place: number, by: Exact, units: Unit[]): void {
	const change = changeBy(search, place, by);
	if (change === undefined) return;
	units.push({ how: 'cell', changes: [change] });
	for (const at of search.sheet.rules.equationsAt[place] ?? []) {
		const equation = search.sheet.rules.equations[at];
		const follows =
			equation?.kind === 'row-total' && equation.total !== place && search.decided[at] === 1 && !search.failing.has(at);
		const total = follows ? changeBy(search, equation.total, by) : undefined;
		if (total !== undefined) units.push({ how: 'part-and-total', changes: [change, total] });
	}
}

/** The change of a cell, where it can be changed so: told apart, not changed yet, whole and not negative afterwards. */
function changeBy(search: Search, place: number, by: Exact): Change | undefined {
	const { sheet } = search;
	const state = sheet.state[place];
	const free = state === STATED || (state === UNSTATED && sheet.rules.isTotal[place] !== 1);
	if (!free || search.changed.has(place)) return undefined;
	const to = add(search.values[place] ?? 0, by);
	return sign(to) >= 0 && isWhole(to) ? { place, to } : undefined;
}

/** The total row and the total column with the sums of their parts, each as one unit. */
function recomputed(search: Search): readonly Unit[] {
	const units: Unit[] = [];
	for (const [kind, how] of [
		['column-total', 'recompute-row'],
		['row-total', 'recompute-column'],
	] as const) {
		const changes: Change[] = [];
		for (const at of search.failing) {
			const equation = search.sheet.rules.equations[at];
			const change = equation?.kind === kind ? changeBy(search, equation.total, search.residuals[at] ?? 0) : undefined;
			if (change !== undefined) changes.push(change);
		}
		if (changes.length > 1 && !isMove(search, changes))
			units.push({ how, changes: changes.sort((a, b) => a.place - b.place) });
	}
	return units;
}

/** Whether two cells lose and gain the same: a value that moved, of which the parts may be to blame as well. */
function isMove(search: Search, changes: readonly Change[]): boolean {
	const by = changes.map(({ place, to }) => subtract(to, search.values[place] ?? 0));
	return by.length === 2 && sign(add(by[0] ?? 0, by[1] ?? 0)) === 0;
}

function settlesAll(search: Search, unit: Unit): boolean {
	apply(search, unit, 1);
	const settled = search.failing.size === 0;
	apply(search, unit, -1);
	return settled;
}

function apply(search: Search, unit: Unit, direction: 1 | -1): void {
	for (const { place, to } of unit.changes) {
		const old = direction > 0 ? (search.values[place] ?? 0) : (search.sheet.values[place] ?? 0);
		const by = direction > 0 ? subtract(to, old) : subtract(old, to);
		search.values[place] = direction > 0 ? to : old;
		if (direction > 0) search.changed.add(place);
		else search.changed.delete(place);
		for (const at of search.sheet.rules.equationsAt[place] ?? [])
			if (search.decided[at] === 1) shiftEquation(search, at, place, by);
	}
}

function shiftEquation(search: Search, at: number, place: number, by: Exact): void {
	const equation = search.sheet.rules.equations[at];
	if (equation === undefined) return;
	const part = equation.parts.find((candidate) => candidate.place === place);
	const rises = part === undefined ? false : part.sign > 0;
	const difference = rises ? add(search.residuals[at] ?? 0, by) : subtract(search.residuals[at] ?? 0, by);
	search.residuals[at] = difference;
	if (sign(difference) === 0) search.failing.delete(at);
	else search.failing.add(at);
}

function record(search: Search): void {
	const key = keyOf(search.path);
	if (!search.solutions.has(key) && staysRight(search)) search.solutions.set(key, [...search.path]);
}

/** A blank cell that is filled can decide equations that were open: none of them may fail then. */
function staysRight(search: Search): boolean {
	const { sheet } = search;
	const filled = [...search.changed].filter((place) => sheet.state[place] === UNSTATED);
	if (filled.length === 0) return true;
	const state = Uint8Array.from(sheet.state);
	for (const place of filled) state[place] = STATED;
	const after: Sheet = { ...sheet, state, values: search.values };
	return filled.every((place) =>
		(sheet.rules.equationsAt[place] ?? []).every((at) => {
			const equation = sheet.rules.equations[at];
			return equation === undefined || judge(after, equation) !== 'fails';
		}),
	);
}

function keyOf(path: readonly Unit[]): string {
	return path
		.flatMap((unit) =>
			unit.changes.map(({ place, to }) => `${place}=${typeof to === 'number' ? to : `${to.units}e${to.scale}`}`),
		)
		.sort()
		.join();
}
