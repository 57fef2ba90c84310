// Looks for the smallest sets of changes after which every decided equation holds (error localisation).

import { candidates, recomputed } from './candidates.ts';
import { type Sheet, STATED, UNSTATED } from './sheet.ts';
import { type Solution, sizeOf, smallest, type Unit } from './solutions.ts';
import { apply, beginState, type State, type Workspace } from './state.ts';
import { judge } from './verdict.ts';

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

interface Search {
	readonly workspace: Workspace;
	readonly state: State;
	readonly path: Unit[];
	readonly solutions: Map<string, Solution>;
	/** Sets of changes that were tried with as many units left. */
	readonly tried: Set<string>;
	steps: number;
}

/** The smallest solutions for the failing equations among `equations`, which are all decided ones that hang together. */
export function searchRepairs(workspace: Workspace, equations: readonly number[]): SearchResult {
	return searchFrom(workspace, beginState(workspace, equations));
}

/**
 * The smallest solutions for some failing equations of a set that was searched before as a whole; none of the others
 * that fail may share a cell with them.
 */
export function searchAmong(workspace: Workspace, failing: readonly number[]): SearchResult {
	return searchFrom(workspace, { failing: new Set(failing), changed: new Set(), ...workspace });
}

function searchFrom(workspace: Workspace, state: State): SearchResult {
	const search: Search = {
		workspace,
		state,
		path: [],
		solutions: new Map(),
		tried: new Set(),
		steps: 0,
	};
	let complete = true;
	for (let units = 1; units <= MOST_UNITS && complete && units <= leastSize(search); units++) {
		search.tried.clear();
		deepen(search, units);
		complete = !isSpent(search);
	}
	return { solutions: smallest(workspace.sheet, [...search.solutions.values()]), complete };
}

/** The size of the smallest solution so far: none that is as small has more units. */
function leastSize({ workspace, solutions }: Search): number {
	return Math.min(MOST_UNITS, ...[...solutions.values()].map((solution) => sizeOf(workspace.sheet, solution)));
}

function isSpent({ steps, solutions, workspace }: Search): boolean {
	return steps > MOST_STEPS || solutions.size >= MOST_SOLUTIONS || workspace.budget.looks <= 0;
}

function deepen(search: Search, left: number): void {
	const { state } = search;
	if (state.failing.size === 0) {
		record(search);
		return;
	}
	if (isSpent(search) || failsTooMuch(state, left)) return;
	const key = keyOf(search.path);
	if (search.tried.has(key)) return;
	search.tried.add(key);
	for (const unit of candidates(state, left)) {
		search.steps++;
		apply(state, unit, 1);
		search.path.push(unit);
		deepen(search, left - 1);
		search.path.pop();
		apply(state, unit, -1);
	}
}

/**
 * Whether more equations fail than so many units can settle: a unit of two cells those of both, and a recomputed line
 * those of each of its cells.
 */
function failsTooMuch(state: State, left: number): boolean {
	const { mostAtPlace } = state.sheet.rules;
	const least = state.failing.size / (left * mostAtPlace);
	return least > 2 && recomputed(state).every(({ changes }) => changes.length < least);
}

function record(search: Search): void {
	const key = keyOf(search.path);
	if (!search.solutions.has(key) && staysRight(search)) search.solutions.set(key, [...search.path]);
}

/** A blank cell that is filled can decide equations that were open: none of them may fail then. */
function staysRight(search: Search): boolean {
	const { sheet, changed, values } = search.state;
	const filled = [...changed].filter((place) => sheet.state[place] === UNSTATED);
	if (filled.length === 0) return true;
	const state = [...sheet.state];
	for (const place of filled) state[place] = STATED;
	const after: Sheet = { ...sheet, state, values };
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
