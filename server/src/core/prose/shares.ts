// Shares that the prose states of a whole that it parts: 收到57件，其中自然人41件，占71.93%，法人16件，占28.07%.

import type { Span } from '../text/span.ts';
import type { Count } from './counts.ts';
import { type CountedSentence, listed, opensParts, type StatedList } from './lists.ts';
import { spanIn } from './sentences.ts';

/** A share that is not that of its number. The Span holds both. */
export interface WrongShare extends Span {
	/** Where its digits stand. */
	readonly number: Span;
	readonly stated: string;
	readonly right: string;
}

/** What the shares of a sentence tell: the list that they complete, or the one of them that is wrong. */
export interface Shares {
	readonly list?: StatedList;
	readonly wrong?: WrongShare;
}

/** A number with its share, and how large the last printed place of that is. */
interface Part {
	readonly count: Count;
	readonly stated: string;
	readonly step: number;
	/** Where the digits of the share end. */
	readonly end: number;
}

const SHARE = /^[,、(]?占(?:比|[^\d,、;。()]{0,12}的)?为?(\d{1,3}(?:\.\d{1,4})?)%/;
const LONGEST_SHARE = 32;
/** So many parts of a whole witness each other. */
const LEAST_PARTS = 3;

/** The shares of at least three numbers of a sentence, held against the whole before them that they part. */
export function sharesIn(counted: CountedSentence): Shares {
	const { sentence, counts } = counted;
	if (!sentence.words.includes('%')) return {};
	const parts = counts.flatMap((count) => partOf(sentence.words, count));
	const [first] = parts;
	if (first === undefined || parts.length < LEAST_PARTS) return {};
	const { unit, headStart } = first.count;
	if (parts.some(({ count }) => count.unit !== unit || count.step !== 1)) return {};
	const wholes = counts.filter((count) => count.end <= headStart && count.unit === unit && count.step === 1);
	const sum = parts.reduce((total, { count }) => total + Number(count.value), 0);
	const strangeTo = (whole: number) => parts.filter((part) => !isOf(part, whole, 1));
	const fitting = wholes.find(({ value }) => Number(value) === sum && strangeTo(sum).length === 0);
	if (fitting !== undefined) return { list: listOf(counted, fitting, parts) };
	for (const whole of wholes) {
		const value = Number(whole.value);
		const [strange, ...others] = strangeTo(value);
		const only = others.length === 0 && strange !== undefined && !isOf(strange, value, 2) ? strange : undefined;
		if (sum === value) {
			if (only !== undefined) return { wrong: wrongShare(counted, only, value) };
		} else if (
			areAll(parts) &&
			(only !== undefined || (strangeTo(sum).length === 0 && opensParts(counted, whole, first.count)))
		)
			return { list: listOf(counted, whole, parts) };
	}
	return {};
}

function partOf(words: string, count: Count): readonly Part[] {
	const found = SHARE.exec(words.slice(count.end, count.end + LONGEST_SHARE));
	const [said = '', stated = ''] = found ?? [];
	if (found === null) return [];
	return [{ count, stated, step: 10 ** -placesOf(stated), end: count.end + said.length - 1 }];
}

function placesOf(stated: string): number {
	return stated.split('.')[1]?.length ?? 0;
}

/** Whether a share is that of its number of some whole, but for so many of its last printed places. */
function isOf({ count, stated, step }: Part, whole: number, places: number): boolean {
	return Math.abs((Number(count.value) / whole) * 100 - Number(stated)) <= places * step + Number.EPSILON;
}

/** Whether shares add up to all, but for what was rounded. */
function areAll(parts: readonly Part[]): boolean {
	const [sum, slack] = parts.reduce(
		([all, more], { stated, step }) => [all + Number(stated), more + step / 2],
		[0, 0.001],
	);
	return Math.abs((sum ?? 0) - 100) <= (slack ?? 0);
}

function wrongShare({ sentence }: CountedSentence, { count, stated, end }: Part, whole: number): WrongShare {
	return {
		...spanIn(sentence, count.headStart, end),
		number: spanIn(sentence, end - stated.length, end),
		stated,
		right: ((Number(count.value) / whole) * 100).toFixed(placesOf(stated)),
	};
}

function listOf({ sentence }: CountedSentence, whole: Count, parts: readonly Part[]): StatedList {
	return {
		whole: listed(sentence, whole),
		start: spanIn(sentence, whole.headStart, whole.end).start,
		end: spanIn(sentence, whole.start, parts.at(-1)?.count.end ?? whole.end).end,
		parts: parts.map(({ count }) => listed(sentence, count)),
		complete: true,
		joined: true,
	};
}
