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
	const gathering: Gathering = { state, units: [], needed: left === 1 ? state.failing.size : 0, looks: 0 };
	for (const [at, whole] of toSettle(state, left)) {
		const equation = equations[at];
		if (equation !== undefined) cellUnits(gathering, equation, { by: state.residuals[at] ?? 0, whole });
	}
	const lines = recomputed(state);
	state.budget.looks -= gathering.looks + lines.length + state.failing.size;
	const units = [...gathering.units, ...lines];
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

/** Where units are gathered: those that have cells in as many failing equations as are needed; the others are counted. */
interface Gathering {
	readonly state: State;
	readonly units: Unit[];
	readonly needed: number;
	looks: number;
}

function cellUnits(gathering: Gathering, equation: Equation, { by, whole }: Settling): void {
	addCell(gathering, equation.total, by);
	if (!whole) return;
	for (const part of equation.parts) addCell(gathering, part.place, part.sign > 0 ? negate(by) : by);
}

/** The change of one cell, and with it the change of the row total that followed it. */
function addCell(gathering: Gathering, place: number, by: Exact): void {
	const { state, units, needed } = gathering;
	const to = changeBy(state, place, by);
	if (to === undefined) return;
	const own = state.equationsAt[place] ?? [];
	const reached = needed === 0 ? 0 : reachedAt(state, place);
	gathering.looks++;
	if (reached >= needed) units.push({ how: 'cell', changes: [{ place, to }] });
	for (const at of own) {
		const equation = state.sheet.rules.equations[at];
		const follows =
			equation?.kind === 'row-total' && equation.total !== place && state.decided[at] === 1 && !state.failing.has(at);
		const total = follows ? changeBy(state, equation.total, by) : undefined;
		if (!follows || total === undefined) continue;
		gathering.looks++;
		if (reached >= needed || reached + reachedAt(state, equation.total) >= needed)
			units.push({
				how: 'part-and-total',
				changes: [
					{ place, to },
					{ place: equation.total, to: total },
				],
			});
	}
}

/** How many of the failing equations a cell stands in. */
function reachedAt({ equationsAt, failing }: State, place: number): number {
	let reached = 0;
	for (const at of equationsAt[place] ?? []) if (failing.has(at)) reached++;
	return reached;
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
		const to = changeBy(state, equation.total, state.residuals[at] ?? 0);
		if (to !== undefined) append(lines, lineOf(equation.total), { place: equation.total, to });
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
function reachesAll(state: State, { changes }: Unit): boolean {
	let reached = 0;
	for (const { place } of changes) reached += reachedAt(state, place);
	return reached >= state.failing.size;
}
