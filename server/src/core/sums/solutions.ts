// What the search for repairs finds: sets of changes, how large they count, and which changes of a set hang together.

import type { Exact } from '../number/exact.ts';
import type { Sheet } from './sheet.ts';

/** One cell with its new value. */
export interface Change {
	readonly place: number;
	readonly to: Exact;
}

/** Changes that are made together: a cell, a part with the row total that follows it, a total row or column recomputed. */
export interface Unit {
	readonly how: 'cell' | 'part-and-total' | 'recompute-row' | 'recompute-column';
	readonly changes: readonly Change[];
}

/** A set of units after which nothing fails. */
export type Solution = readonly Unit[];

/** The units of a solution in sets that share no equation: each set settles faults of its own. */
export function linkedUnits(sheet: Sheet, solution: Solution): readonly Solution[] {
	const sets: Unit[][] = [];
	for (const unit of solution) {
		const joined = sets.filter((set) => set.some((other) => unitsMeet(sheet, unit, other)));
		for (const set of joined) sets.splice(sets.indexOf(set), 1);
		sets.push([unit, ...joined.flat()]);
	}
	return sets;
}

function unitsMeet(sheet: Sheet, a: Unit, b: Unit): boolean {
	const equations = new Set(a.changes.flatMap(({ place }) => sheet.rules.equationsAt[place] ?? []));
	return b.changes.some(({ place }) => sheet.rules.equationsAt[place]?.some((at) => equations.has(at)) === true);
}

/** A recomputed total row or column of no more cells explains no more than as many single changes do. */
const FEW_CELLS = 2;

/**
 * How large a solution counts. A unit counts as one change; a total row or column worked out again does so only where
 * it settles its faults alone and is more than a pair of cells: else every one of its cells counts.
 */
export function sizeOf(sheet: Sheet, solution: Solution): number {
	const size = ({ how, changes }: Unit, alone: boolean) =>
		how === 'cell' || how === 'part-and-total' || (alone && changes.length > FEW_CELLS) ? 1 : changes.length;
	return linkedUnits(sheet, solution)
		.flatMap((units) => units.map((unit) => size(unit, units.length === 1)))
		.reduce((sum, one) => sum + one, 0);
}

/** The smallest solutions; of equally large ones those with the fewest cells. */
export function smallest(sheet: Sheet, solutions: readonly Solution[]): readonly Solution[] {
	const cells = (solution: Solution) => solution.reduce((sum, unit) => sum + unit.changes.length, 0);
	return leastBy(
		leastBy(solutions, (solution) => sizeOf(sheet, solution)),
		cells,
	);
}

function leastBy(solutions: readonly Solution[], measure: (solution: Solution) => number): readonly Solution[] {
	const measured = solutions.map(measure);
	const least = Math.min(...measured);
	return solutions.filter((_, at) => measured[at] === least);
}
