// Whether a sum that the numbers of a table support is meant in a line where it fails.

import type { Equation } from '../forms/equations.ts';
import { sign, subtract } from '../number/exact.ts';
import type { LineSum } from '../open/readings.ts';
import type { Sheet } from './sheet.ts';

/** What an equation says for the sums that it belongs to. `added`: it holds, and several parts are in it. */
export type Outcome = 'added' | 'holds' | 'nought' | 'fails' | 'open';

/** Totals in one direction with their outcome in every line across. */
export interface Judged {
	readonly sums: readonly LineSum[];
	readonly outcomes: readonly (readonly Outcome[])[];
	readonly equations: readonly (readonly Equation[])[];
	readonly score: number;
}

/** One wrong number breaks so many sums of a line. */
const FAILING_OF_ONE = 2;

/** A total holds in so many other lines where it is known for a sum of these parts. */
const LEAST_KNOWN = 2;

/**
 * Whether something else may be meant by a total that fails in a line: it was hardly ever seen to hold, or another
 * reading makes another sum of it that holds there.
 */
export function isDoubtful(
	judged: Iterable<Judged>,
	{ sum, line, holding }: { readonly sum: LineSum; readonly line: number; readonly holding: number },
): boolean {
	if (holding < LEAST_KNOWN) return true;
	for (const { sums, outcomes } of judged)
		for (const [at, { total }] of sums.entries())
			if (total === sum.total && (outcomes[at]?.[line] === 'added' || outcomes[at]?.[line] === 'holds')) return true;
	return false;
}

/**
 * Whether sums are meant in a line. Where many more of them fail than hold they are not; one wrong number can break two,
 * as a part and as a total. Where none holds, or fewer, the line must be added up in the other direction, or no failing
 * total may lie among its parts as a mean does.
 */
export function isMeant(
	sheet: Sheet,
	{ outcomes, equations }: Judged,
	{ line, counted }: { readonly line: number; readonly counted: ReadonlySet<number> },
): boolean {
	let holding = 0;
	const wrong: Equation[] = [];
	for (const [at, own] of outcomes.entries()) {
		const outcome = own[line];
		const equation = equations[at]?.[line];
		if (outcome === 'fails' && equation !== undefined) wrong.push(equation);
		else if (outcome === 'added' || outcome === 'holds') holding++;
	}
	if (wrong.length <= holding) return true;
	if (wrong.length > FAILING_OF_ONE && wrong.length > holding + 1) return false;
	return counted.has(line) || !wrong.some((equation) => isAmongParts(sheet, equation));
}

function isAmongParts(sheet: Sheet, { total, parts }: Equation): boolean {
	const value = sheet.values[total] ?? 0;
	let above = false;
	let below = false;
	for (const { place } of parts) {
		const part = sheet.values[place] ?? 0;
		if (sign(part) === 0) continue;
		const side = sign(subtract(part, value));
		if (side >= 0) above = true;
		if (side <= 0) below = true;
	}
	return above && below;
}
