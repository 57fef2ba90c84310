// A column of ordinal numbers before the labels: 1, 2, 3 … down the rows are no values of the rows above.

import type { Strip } from '../../grid/tokens.ts';
import { isStated } from '../../number/amount.ts';
import type { Draft } from './drafts.ts';

/** So many rows must be numbered, and so much of all rows. */
const LEAST_ROWS = 4;
const LEAST_SHARE = 0.7;

/** The rows without the ordinal numbers that stand before their labels, where these number them one by one. */
export function withoutOrdinals(strip: Strip, drafts: readonly Draft[]): readonly Draft[] {
	const numbers = lineNumbers(strip, drafts);
	if (numbers.size > 0)
		return drafts.map((draft) => ({ ...draft, values: draft.values.filter((at) => !numbers.has(at)) }));
	if (areOfTheForm(strip, drafts)) return withLabelNumbers(strip, drafts);
	if (!areOrdinals(drafts.slice(1).map((draft) => ordinalBefore(strip, draft)))) return drafts;
	let counted = ordinalBefore(strip, drafts[0] as Draft) ?? 0;
	const isBehind = counted === 0;
	return drafts.map((draft, at) => {
		const next = drafts[at + 1];
		if (next === undefined && isBehind && wholeAt(strip, draft.values.at(-1) ?? -1) === counted + 1)
			return { ...draft, values: draft.values.slice(0, -1) };
		const ordinal = next && ordinalBefore(strip, next);
		if (next === undefined || ordinal === undefined || draft.values.at(-1) !== next.first - 1) return draft;
		const { tokens } = strip;
		if (ordinal !== counted + 1 && tokens[next.first - 1]?.line !== tokens[next.first]?.line) return draft;
		counted = ordinal;
		return { ...draft, values: draft.values.slice(0, -1) };
	});
}

/** Whether the numbers directly before the labels, of which none has one, are those that the form prints there. */
function areOfTheForm(strip: Strip, drafts: readonly Draft[]): boolean {
	const numbered = drafts.filter(({ label }) => label?.number === 0 && label.meanings.some(({ number }) => number > 0));
	const own = numbered.filter((draft) => isOwnNumber(strip, draft)).length;
	return own >= LEAST_ROWS && own >= numbered.length * LEAST_SHARE;
}

function isOwnNumber(strip: Strip, draft: Draft): boolean {
	const before = ordinalBefore(strip, draft);
	return draft.label?.number === 0 && draft.label.meanings.some(({ number }) => number > 0 && number === before);
}

/** The rows with the numbers of their labels, which are no values of the rows above. */
function withLabelNumbers(strip: Strip, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft, at) => {
		const next = drafts[at + 1];
		const isLast = next !== undefined && draft.values.at(-1) === next.first - 1 && isOwnNumber(strip, next);
		const label =
			draft.label && isOwnNumber(strip, draft)
				? { ...draft.label, number: ordinalBefore(strip, draft) ?? 0 }
				: draft.label;
		return { ...draft, label, values: isLast ? draft.values.slice(0, -1) : draft.values };
	});
}

/** The values that number the lines of a table, at the beginning of nearly all of them. */
function lineNumbers(strip: Strip, drafts: readonly Draft[]): ReadonlySet<number> {
	const { tokens } = strip;
	const first = drafts[0]?.first ?? 0;
	const next = drafts.at(-1)?.next ?? first;
	const begin: number[] = [];
	for (let at = first; at < next; at++) if (tokens[at]?.line !== tokens[at - 1]?.line) begin.push(at);
	const offsetOf = (at = first) => (wholeAt(strip, at) ?? Number.NaN) - (tokens[at]?.line ?? 0);
	const offset = offsetOf(begin[begin.length >> 1]);
	const numbers = begin.filter((at) => offsetOf(at) === offset);
	return new Set(numbers.length >= Math.max(LEAST_ROWS, begin.length * LEAST_SHARE) ? numbers : []);
}

/** The whole number directly before the first word of a row, or undefined. */
function ordinalBefore(strip: Strip, { first }: Draft): number | undefined {
	return wholeAt(strip, first - 1);
}

function wholeAt({ tokens }: Strip, at: number): number | undefined {
	const token = tokens[at];
	if (token?.kind !== 'value' || !isStated(token.amount)) return undefined;
	const { value } = token.amount;
	return typeof value === 'number' ? value : undefined;
}

/** Whether the whole numbers before the second row and those below, undefined where none stands there, count the rows. */
export function areOrdinals(before: readonly (number | undefined)[]): boolean {
	const counted = before.filter((number) => number !== undefined);
	if (counted.length < LEAST_ROWS || counted.length < (before.length + 1) * LEAST_SHARE) return false;
	let going = 0;
	for (let at = 1; at < counted.length; at++) if ((counted[at] ?? 0) - (counted[at - 1] ?? 0) === 1) going++;
	return going >= (counted.length - 1) * LEAST_SHARE;
}
