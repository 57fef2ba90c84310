// 重算: totals worked out again from their parts. A tool, not a cure: where a part is wrong it carries the fault on.

import type { Equation } from '../forms/equations.ts';
import { totalRuleOf } from '../forms/forms.ts';
import { type Exact, equal, isWhole, sign, subtract } from '../number/exact.ts';
import { isExpected, isWritable, rowKeyAt, type Sheet, STATED, UNREADABLE, UNSTATED } from './sheet.ts';
import type { Change } from './solutions.ts';
import { isOff, slackOf, sumOfParts } from './verdict.ts';

/** A sheet that is being worked out. */
type Draft = Sheet & { readonly values: Exact[]; readonly state: number[] };

/** What is worked out again: the totals of one row, the row that adds up the results, or every total of the table. */
export type Scope = { readonly row: string } | 'total-row' | 'table';

/** The totals that change, and the first balance that does not hold afterwards, with its difference. */
export interface Recomputed {
	readonly changes: readonly Change[];
	readonly unbalanced: { readonly equation: Equation; readonly by: Exact } | undefined;
}

/**
 * Works totals out again: row totals first, then the row that adds up the results. A total whose row and column disagree is left alone, and so
 * is one of which a part is lost or cannot be read, or no part is stated. Blank totals are filled.
 */
export function recompute(sheet: Sheet, scope: Scope): Recomputed {
	const after: Draft = { ...sheet, values: [...sheet.values], state: [...sheet.state] };
	const kinds = scope === 'total-row' ? ['column-total'] : ['group-total', 'row-total', 'column-total'];
	for (const kind of kinds) for (const equation of equationsOf(sheet, kind, scope)) settle(after, equation);
	if (scope === 'total-row') for (const equation of equationsOf(sheet, 'row-total', scope)) settle(after, equation);
	keepDisputed(sheet, after);
	const changes = [...after.values.entries()]
		.filter(([place, to]) => after.state[place] !== sheet.state[place] || !equal(to, sheet.values[place] ?? 0))
		.map(([place, to]) => ({ place, to }));
	return { changes, unbalanced: unbalanced(after) };
}

function equationsOf(sheet: Sheet, kind: string, scope: Scope): readonly Equation[] {
	const own = typeof scope === 'object' ? scope.row : totalRuleOf(sheet.table.form)?.total;
	return sheet.rules.equations.filter((equation) => {
		const wanted = scope === 'table' || rowKeyAt(sheet, equation.total) === own;
		return equation.kind === kind && wanted && isExpected(sheet, equation.total);
	});
}

function settle(after: Draft, equation: Equation): void {
	const total = after.state[equation.total];
	if ((total !== STATED && total !== UNSTATED) || !isWritable(after, equation.total)) return;
	if (!equation.parts.every(({ place }) => isUsable(after, place))) return;
	if (!equation.parts.some(({ place }) => after.state[place] === STATED)) return;
	const sum = sumOfParts(after, equation);
	if (sign(sum) < 0 || (after.places === undefined && !isWhole(sum))) return;
	const difference = subtract(sum, after.values[equation.total] ?? 0);
	if (total === STATED && !isOff(difference, slackOf(after, equation))) return;
	after.values[equation.total] = sum;
	after.state[equation.total] = STATED;
}

function isUsable(sheet: Sheet, place: number): boolean {
	const state = sheet.state[place];
	if (state === STATED || state === UNSTATED) return true;
	return state !== UNREADABLE && !isExpected(sheet, place);
}

/** A total of a row and of a column at once goes back to what it was where the two sums differ. */
function keepDisputed(before: Sheet, after: Draft): void {
	for (const [place, equations] of before.rules.equationsAt.entries()) {
		const sums = equations
			.flatMap((at) => before.rules.equations[at] ?? [])
			.filter((equation) => equation.total === place && equation.kind !== 'balance')
			.map((equation) => sumOfParts(after, equation));
		const [first] = sums;
		if (first === undefined || sums.every((sum) => equal(sum, first))) continue;
		after.values[place] = before.values[place] ?? 0;
		after.state[place] = before.state[place] ?? 0;
	}
}

function unbalanced(sheet: Sheet): Recomputed['unbalanced'] {
	for (const equation of sheet.rules.equations) {
		if (equation.kind !== 'balance' || sheet.state[equation.total] !== STATED) continue;
		const by = subtract(sumOfParts(sheet, equation), sheet.values[equation.total] ?? 0);
		if (sign(by) !== 0) return { equation, by };
	}
	return undefined;
}

/** The sum that a total should state, or undefined where its parts do not tell. */
export function expectedTotal(sheet: Sheet, equation: Equation): Exact | undefined {
	if (!equation.parts.every(({ place }) => isUsable(sheet, place))) return undefined;
	if (!equation.parts.some(({ place }) => sheet.state[place] === STATED)) return undefined;
	return sumOfParts(sheet, equation);
}
