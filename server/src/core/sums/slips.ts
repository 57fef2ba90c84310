// Which changes of numbers look like a slip of the hand: the only thing that ranks repairs of several cells.

import { type Exact, format } from '../number/exact.ts';

/** A cell before and after a change, both exact; `from` is 0 where the cell states nothing. */
export interface Step {
	readonly from: Exact;
	readonly to: Exact;
}

/**
 * Whether one number turns into the other by one slip of typing: two neighbouring digits exchanged (12/21), a digit
 * dropped or doubled or added (7/70), or one digit mistaken. After the error types of Scholtus, "Algorithms for
 * correcting obvious inconsistencies and rounding errors in business survey data" (2009).
 */
export function isDigitSlip({ from, to }: Step): boolean {
	const a = format(from);
	const b = format(to);
	if (a === b || a === '0' || b === '0') return false;
	if (a.length === b.length) return isTransposition(a, b) || differences(a, b) === 1;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	return longer.length === shorter.length + 1 && isInsertion(shorter, longer);
}

function isTransposition(a: string, b: string): boolean {
	for (let at = 0; at + 1 < a.length; at++) {
		if (a[at] !== b[at]) return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
	}
	return false;
}

function differences(a: string, b: string): number {
	let count = 0;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++;
	return count;
}

function isInsertion(shorter: string, longer: string): boolean {
	let at = 0;
	while (at < shorter.length && shorter[at] === longer[at]) at++;
	return shorter.slice(at) === longer.slice(at + 1);
}

/** Whether the values of several cells only changed places: two swapped, or one moved into a cell that was 0. */
export function isExchange(steps: readonly Step[]): boolean {
	const before = steps.map((step) => format(step.from)).sort();
	const after = steps.map((step) => format(step.to)).sort();
	return steps.length > 1 && before.every((value, at) => value === after[at]);
}
