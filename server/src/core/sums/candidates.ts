// Which changes the search tries next: those that settle a failing equation.

import type { Equation } from '../forms/equations.ts';
import { add, type Exact, negate, sign, subtract } from '../number/exact.ts';
import { append } from '../text/groups.ts';
import type { Change, Unit } from './solutions.ts';
import { apply, changeBy, type State } from './state.ts';

/** A table whose failing equations have more cells together is large: there not every cell of every one is tried. */
const LARGE = 600;
/** In a large table the parts of an equation with more cells are tried only where no smaller one fails. */
const LONG_EQUATION = 64;

/** The units that settle one of the failing equations now; with one unit left, those that settle all. */
export function candidates(state: State, left: number): readonly Unit[] {
	const { equations } = state.sheet.rules;
	const units: Unit[] = [];
	for (const [at, whole] of toSettle(state, left)) {
		const equation = equations[at];
		if (equation !== undefined) cellUnits({ state, units }, equation, { by: state.residuals[at] ?? 0, whole });
	}
	for (const unit of recomputed(state)) units.push(unit);
	state.budget.looks -= units.length + state.failing.size;
	return left === 1 ? units.filter((unit) => settlesAll(state, unit)) : units;
}

/**
 * The failing equations by index, and whether all their cells are tried or the total alone. In a large table the last
 * unit must stand in the shortest of them, and the others need their totals alone where a short one fails too.
 */
function toSettle(state: State, left: number): readonly (readonly [at: number, whole: boolean])[] {
	const sized: (readonly [at: number, size: number])[] = [];
	let cells = 0;
	for (const at of state.failing) {
		const size = state.sheet.rules.equations[at]?.parts.length ?? 0;
		sized.push([at, size]);
		cells += size;
	}
	if (cells <= LARGE) return sized.map(([at]) => [at, true]);
	const shortest = Math.min(...sized.map(([, size]) => size));
	const first = sized.findIndex(([, size]) => size === shortest);
	if (left === 1) return sized.map(([at, size], index) => [at, index === first || size <= LONG_EQUATION]);
	return sized.map(([at, size]) => [at, size <= Math.max(shortest, LONG_EQUATION)]);
}

interface Settling {
	readonly by: Exact;
	readonly whole: boolean;
}

/** Where units are gathered. */
interface Gathering {
	readonly state: State;
	readonly units: Unit[];
}

function cellUnits(gathering: Gathering, equation: Equation, { by, whole }: Settling): void {
	addCell(gathering, equation.total, by);
	if (!whole) return;
	for (const part of equation.parts) addCell(gathering, part.place, part.sign > 0 ? negate(by) : by);
}

/** The change of one cell, and with it the change of the row total that followed it. */
function addCell({ state, units }: Gathering, place: number, by: Exact): void {
	const change = changeBy(state, place, by);
	if (change === undefined) return;
	units.push({ how: 'cell', changes: [change] });
	for (const at of state.sheet.rules.equationsAt[place] ?? []) {
		const equation = state.sheet.rules.equations[at];
		const follows =
			equation?.kind === 'row-total' && equation.total !== place && state.decided[at] === 1 && !state.failing.has(at);
		const total = follows ? changeBy(state, equation.total, by) : undefined;
		if (total !== undefined) units.push({ how: 'part-and-total', changes: [change, total] });
	}
}

/** Each total row and each total column with the sums of their parts, as one unit. */
export function recomputed(state: State): readonly Unit[] {
	const { columns } = state.sheet;
	return [
		...linesOf(state, {
			kind: 'column-total',
			how: 'recompute-row',
			lineOf: (place) => Math.floor(place / columns),
		}),
		...linesOf(state, { kind: 'row-total', how: 'recompute-column', lineOf: (place) => place % columns }),
	];
}

/** Totals of a kind, and in which line each stands. */
interface Totals {
	readonly kind: Equation['kind'];
	readonly how: Unit['how'];
	readonly lineOf: (place: number) => number;
}

function linesOf(state: State, { kind, how, lineOf }: Totals): readonly Unit[] {
	const lines = new Map<number, Change[]>();
	for (const at of state.failing) {
		const equation = state.sheet.rules.equations[at];
		if (equation?.kind !== kind) continue;
		const change = changeBy(state, equation.total, state.residuals[at] ?? 0);
		if (change === undefined) continue;
		append(lines, lineOf(change.place), change);
	}
	const units: Unit[] = [];
	for (const changes of lines.values())
		if (changes.length > 1 && !isMove(state, changes))
			units.push({ how, changes: changes.sort((a, b) => a.place - b.place) });
	return units;
}

/** Whether two cells lose and gain the same: a value that moved, of which the parts may be to blame as well. */
function isMove(state: State, changes: readonly Change[]): boolean {
	const by = changes.map(({ place, to }) => subtract(to, state.values[place] ?? 0));
	return by.length === 2 && sign(add(by[0] ?? 0, by[1] ?? 0)) === 0;
}

function settlesAll(state: State, unit: Unit): boolean {
	if (!reachesAll(state, unit)) return false;
	apply(state, unit, 1);
	const settled = state.failing.size === 0;
	apply(state, unit, -1);
	return settled;
}

/** Whether a unit can settle all failing equations: it has a cell in each of them. */
function reachesAll({ sheet, failing }: State, { changes }: Unit): boolean {
	let reached = 0;
	for (const { place } of changes)
		for (const at of sheet.rules.equationsAt[place] ?? []) if (failing.has(at)) reached++;
	return reached >= failing.size;
}
