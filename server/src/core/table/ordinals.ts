// A column of ordinal numbers before the labels: 1, 2, 3 … down the rows are no values of the rows above.

import type { Strip } from '../grid/tokens.ts';
import { isStated } from '../number/amount.ts';
import type { Draft } from './drafts.ts';

/** So many rows must be numbered, and so much of all rows. */
const LEAST_ROWS = 4;
const LEAST_SHARE = 0.7;

/** The rows without the ordinal numbers that stand before their labels, where these number them one by one. */
export function withoutOrdinals(strip: Strip, drafts: readonly Draft[]): readonly Draft[] {
	if (!areOrdinals(drafts.slice(1).map((draft) => ordinalBefore(strip, draft)))) return drafts;
	let counted = ordinalBefore(strip, drafts[0] as Draft) ?? 0;
	return drafts.map((draft, at) => {
		const next = drafts[at + 1];
		const ordinal = next && ordinalBefore(strip, next);
		if (next === undefined || ordinal === undefined || draft.values.at(-1) !== next.first - 1) return draft;
		const { tokens } = strip;
		if (ordinal !== counted + 1 && tokens[next.first - 1]?.line !== tokens[next.first]?.line) return draft;
		counted = ordinal;
		return { ...draft, values: draft.values.slice(0, -1) };
	});
}

/** The whole number directly before the first word of a row, or undefined. */
function ordinalBefore({ tokens }: Strip, { first }: Draft): number | undefined {
	const token = tokens[first - 1];
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
