// A table all of whose numbers stand in brackets, in like words, or behind the dash of a list: there these say nothing.

import { readPrinted, type Stated } from '../number/amount.ts';
import { digitOf } from '../text/chars.ts';
import { type Cell, makeCell, type Piece } from './grid.ts';

/** A number in brackets alone, between the marks of a formula, or counted in words: [12], $12$, 共12件. */
const BRACKETED = /^(?:[（([［【〔{$]|共计?)([-－+]?[\d０-９]+(?:[.．][\d０-９]+)?)(?:[)）\]］】〕}$]|[件个条项])$/;
const LONGEST = 24;
/** So many numbers in brackets, and none without, are no chance. */
const LEAST = 8;
/** So many of them follow one another and do not count up: others number what stands behind them. */
const LEAST_PAIRS = 2;

/** The tokens of a stretch, those in brackets as the values that they hold where no number stands without. */
export function withoutBrackets<T extends Piece>(text: string, tokens: readonly T[]): readonly T[] {
	let found = 0;
	let pairs = 0;
	let above: number | undefined;
	for (const token of tokens) {
		if (token.amount.kind === 'number') return tokens;
		const value = insideOf(text, token)?.amount.value;
		const own = typeof value === 'number' ? value : undefined;
		if (own !== undefined) found++;
		if (own !== undefined && above !== undefined && own !== above + 1) pairs++;
		above = own;
	}
	if (found < LEAST || pairs < LEAST_PAIRS) return tokens;
	return tokens.map((token) => {
		const inside = insideOf(text, token);
		return inside === undefined ? token : { ...token, ...inside, kind: 'value' as const };
	});
}

/** A number behind the dash of a list, and not behind a minus sign. */
const LISTED = /^(?:[*+•]\s+)?[-－–]\s+(?=[\d０-９])/;
/** So much of all numbers must stand behind one. */
const MOST = 0.9;

/** The tokens of a stretch, numbers without the dash before them where nearly all have one: a list has them as its items. */
export function withoutDashes<T extends Piece>(text: string, tokens: readonly T[]): readonly T[] {
	const listed = new Map<T, Cell>();
	let numbers = 0;
	for (const token of tokens) {
		if (token.amount.kind !== 'number') continue;
		numbers++;
		// Nearly all numbers begin with a digit, and need no look.
		if (digitOf(text.charCodeAt(token.start)) >= 0) continue;
		const [dash] = LISTED.exec(text.slice(token.start, token.end)) ?? [];
		if (dash !== undefined) listed.set(token, makeCell(text, token.start + dash.length, token.to));
	}
	if (listed.size < LEAST || listed.size < numbers * MOST) return tokens;
	return tokens.map((token) => ({ ...token, ...listed.get(token) }));
}

/** The piece that a token holds in brackets, where that is a number; undefined where it holds anything else. */
function insideOf(text: string, { kind, start, end }: Piece): (Cell & { readonly amount: Stated }) | undefined {
	const own = kind === 'word' && end - start <= LONGEST ? text.slice(start, end) : '';
	const number = BRACKETED.exec(own)?.[1];
	if (number === undefined) return undefined;
	const from = start + own.indexOf(number);
	const inside = { start: from, end: from + number.length, from, to: from + number.length };
	const amount = readPrinted(text, inside.start, inside.end);
	return amount.kind === 'number' ? { ...inside, amount } : undefined;
}
