// The numbers of a table while repairs are looked for: what has been changed, and which equations fail now.

import type { Rules } from '../forms/equations.ts';
import { add, type Exact, isWhole, negate, sign, subtract } from '../number/exact.ts';
import { isWritable, type Sheet, STATED, UNSTATED } from './sheet.ts';
import type { Unit } from './solutions.ts';
import { isOff, residual, slackOf } from './verdict.ts';

/** Room for the search in one table, made once: sets of equations that share no cell use parts of it that do not meet. */
export interface Workspace {
	readonly sheet: Sheet;
	/** The decided equations and those that are bounded, by index; the others are left out of all that follows. */
	readonly decided: Uint8Array;
	readonly residuals: Exact[];
	readonly slacks: Exact[];
	readonly values: Exact[];
	/** The most decimals that a new value may have. */
	readonly decimals: number;
	/** For each place the equations that it takes part in, and what it is in them: `Rules` makes both when asked for. */
	readonly equationsAt: Rules['equationsAt'];
	readonly signsAt: Rules['signsAt'];
	/** How many cells may still be looked at in this table. */
	readonly budget: { looks: number };
}

/** The bound for a whole table: how many cells are looked at before no more repairs are searched for. */
const MOST_LOOKS = 8_000_000;

/** Room for the search in a table. */
export function makeWorkspace(sheet: Sheet): Workspace {
	const count = sheet.rules.equations.length;
	return {
		sheet,
		decided: new Uint8Array(count),
		residuals: new Array<Exact>(count).fill(0),
		slacks: new Array<Exact>(count).fill(0),
		values: [...sheet.values],
		decimals: sheet.places?.reduce((most, places) => Math.max(most, places), 0) ?? 0,
		equationsAt: sheet.rules.equationsAt,
		signsAt: sheet.rules.signsAt,
		budget: { looks: MOST_LOOKS },
	};
}

/** What the search knows while it goes on. */
export interface State extends Workspace {
	readonly failing: Set<number>;
	readonly changed: Set<number>;
}

/** The state in which nothing is changed yet, for a set of decided equations. */
export function beginState(workspace: Workspace, equations: readonly number[]): State {
	const { sheet } = workspace;
	const failing = new Set<number>();
	for (const at of equations) {
		const equation = sheet.rules.equations[at];
		if (equation === undefined) continue;
		workspace.decided[at] = 1;
		workspace.residuals[at] = residual(sheet, equation);
		workspace.slacks[at] = slackOf(sheet, equation);
		if (isFailing(workspace, at)) failing.add(at);
	}
	return { failing, changed: new Set<number>(), ...workspace };
}

/** Whether a decided equation fails now. One whose total is blank holds as soon as its parts leave something for it. */
function isFailing({ sheet, residuals, slacks }: Workspace, at: number): boolean {
	const left = residuals[at] ?? 0;
	if (!isOff(left, slacks[at] ?? 0)) return false;
	return sign(left) < 0 || sheet.state[sheet.rules.equations[at]?.total ?? -1] === STATED;
}

/** What a cell states after a change, where it can be changed so: told apart, not changed yet, whole and not negative afterwards. */
export function changeBy(state: State, place: number, by: Exact): Exact | undefined {
	const { sheet } = state;
	const now = sheet.state[place];
	const free = now === STATED || (now === UNSTATED && sheet.rules.isTotal[place] !== 1);
	if (!free || !isWritable(sheet, place) || state.changed.has(place)) return undefined;
	const to = add(state.values[place] ?? 0, by);
	const printable = isWhole(to) || (typeof to !== 'number' && to.scale <= state.decimals);
	return sign(to) >= 0 && printable ? to : undefined;
}

/** Makes the changes of a unit, or takes them back. */
export function apply(state: State, unit: Unit, direction: 1 | -1): void {
	const { sheet, values, changed } = state;
	for (const { place, to } of unit.changes) {
		const next = direction > 0 ? to : (sheet.values[place] ?? 0);
		const by = subtract(next, values[place] ?? 0);
		values[place] = next;
		if (direction > 0) changed.add(place);
		else changed.delete(place);
		const own = state.equationsAt[place] ?? [];
		const signs = state.signsAt[place] ?? [];
		for (let index = 0; index < own.length; index++) {
			const at = own[index] ?? 0;
			if (state.decided[at] === 1) shiftEquation(state, at, (signs[index] ?? 0) > 0 ? by : negate(by));
		}
	}
}

function shiftEquation(state: State, at: number, by: Exact): void {
	const difference = add(state.residuals[at] ?? 0, by);
	state.residuals[at] = difference;
	if (isFailing(state, at)) state.failing.add(at);
	else state.failing.delete(at);
}
