// Numbers that a narrow column broke within a group of three digits: these are one, since the group is completed below.

import { readPrinted } from '../number/amount.ts';
import { digitOf } from '../text/chars.ts';
import type { Piece } from './grid.ts';

/** A piece, and how many separators of each kind stand before it. */
interface Counted extends Piece {
	readonly before: Before;
}
type Before = readonly [bars: number, tabs: number, commas: number, whites: number, lines: number];

/** The beginning of a number that ends within a group of three digits, or before it. */
const BEGINNING = /^[-+－＋]?[\d０-９]{1,3}(?:[,，][\d０-９]{3})*[,，]([\d０-９]{0,2})$/;
/** The end of a number: digits, and further groups. */
const END = /^([\d０-９]+)(?:[,，][\d０-９]{3})*$/;
const LONGEST = 24;

/** The tokens of a stretch, two that are one number as one value; the line end in it counts no more. */
export function withTornNumbers<T extends Counted>(text: string, tokens: readonly T[]): readonly T[] {
	let whole: T[] | undefined;
	let lines = 0;
	for (const [at, own] of tokens.entries()) {
		const token = lines === 0 ? own : { ...own, before: without(own.before, lines) };
		const last = whole === undefined ? tokens[at - 1] : whole.at(-1);
		const joined = last === undefined ? undefined : joinedOf(text, last, token);
		if (joined === undefined) whole?.push(token);
		else {
			whole ??= tokens.slice(0, at);
			whole[whole.length - 1] = joined;
			lines++;
		}
	}
	return whole ?? tokens;
}

function without([bars, tabs, commas, whites, all]: Before, lines: number): Before {
	return [bars, tabs, commas, whites, all - lines];
}

/** Whether a line end and spaces stand between two tokens, and nothing else. */
function goesOn(first: Before, second: Before): boolean {
	return without(second, 1).join() === first.join();
}

/** One value of two tokens on lines that follow each other, where the second completes the group that the first begins. */
function joinedOf<T extends Counted>(text: string, first: T, second: T): T | undefined {
	if (first.kind !== 'word' || second.kind !== 'value' || first.end - first.start > LONGEST) return undefined;
	const last = text.charAt(first.end - 1);
	if (digitOf(last.charCodeAt(0)) < 0 && !',，'.includes(last)) return undefined;
	if (!goesOn(first.before, second.before)) return undefined;
	const begun = BEGINNING.exec(text.slice(first.start, first.end))?.[1];
	const rest = END.exec(text.slice(second.start, second.end))?.[1];
	if (begun === undefined || rest === undefined || begun.length + rest.length !== 3) return undefined;
	const printed = text.slice(first.start, first.end) + text.slice(second.start, second.end);
	const amount = readPrinted(printed, 0, printed.length);
	if (amount.kind !== 'number') return undefined;
	const length = second.end - first.start;
	return { ...first, kind: 'value', end: second.end, to: second.to, amount: { ...amount, length } };
}
