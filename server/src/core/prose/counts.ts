// The counted things of a sentence: each number with a unit behind it, and the words that say what is counted.

import type { Exact } from '../number/exact.ts';
import { readNumeral } from '../number/numeral.ts';
import { digitOf } from '../text/chars.ts';

/** A number with its unit. Offsets count within the words of its sentence. */
export interface Count {
	readonly value: Exact;
	/** The size of its last printed place. */
	readonly step: number;
	readonly style: 'digits' | 'chinese';
	readonly unit: string;
	/** The words before the number, back to the comma, bracket or count before it. */
	readonly head: string;
	readonly headStart: number;
	readonly start: number;
	readonly numberEnd: number;
	readonly end: number;
	/** How many brackets are open around it. */
	readonly depth: number;
}

/** A stretch between two commas, brackets or their like, with the counts in it. */
export interface Clause {
	readonly words: string;
	readonly start: number;
	readonly counts: readonly Count[];
	readonly depth: number;
	/** The mark before it: a comma, a bracket, or nothing at the beginning. */
	readonly mark: string;
}

const MARKS = ',;:、()。!?';
const OPENING = '(';
const CLOSING = ')';
/** The longest first: 万元 before 元. */
const UNITS = ['万元', '亿元', '元', '件', '宗', '条', '例', '项', '起', '份'];
/** Words that make a number a rough one, before and behind it. */
const ROUGH_BEFORE = ['近', '约', '超', '逾', '超过', '不足', '大约', '至少', '第', '〔', '['];
const ROUGH_BEHIND = ['余', '多', '几'];
/** Words behind the unit that do. */
const ROUGH_AFTER_UNIT = /^[余多]?(?:左右|上下|以上|以下|以内|之内|不等)/;

/** The clauses of a sentence, in its order. */
export function clausesOf(words: string): readonly Clause[] {
	const clauses: Clause[] = [];
	let start = 0;
	let depth = 0;
	let mark = '';
	for (let at = 0; at <= words.length; at++) {
		const character = words.charAt(at);
		if (at < words.length && (!MARKS.includes(character) || isSeparatorInNumber(words, at))) continue;
		if (at > start)
			clauses.push({ words: words.slice(start, at), start, counts: countsIn(words, start, at, depth), depth, mark });
		if (character === OPENING) depth++;
		else if (character === CLOSING && depth > 0) depth--;
		mark = character;
		start = at + 1;
	}
	return clauses;
}

function isSeparatorInNumber(words: string, at: number): boolean {
	return words.charAt(at) === ',' && /^\d,\d{3}(?!\d)/.test(words.slice(at - 1, at + 5)) && at > 0;
}

function countsIn(words: string, start: number, end: number, depth: number): readonly Count[] {
	const counts: Count[] = [];
	let headStart = start;
	let at = start;
	while (at < end) {
		const numeral = digitOf(words.charCodeAt(at - 1)) >= 0 ? undefined : readNumeral(words, at);
		if (numeral === undefined || numeral.end > end) {
			at++;
			continue;
		}
		const rough = ROUGH_BEHIND.includes(words.charAt(numeral.end));
		const unitAt = rough ? numeral.end + 1 : numeral.end;
		const unit = UNITS.find((candidate) => words.startsWith(candidate, unitAt)) ?? '';
		const bare = unit === '' && unitAt === end && depth > 0;
		if (unit !== '' || bare) {
			const head = words.slice(headStart, at);
			const count = {
				...numeral,
				unit,
				head,
				headStart,
				start: at,
				numberEnd: numeral.end,
				end: unitAt + unit.length,
				depth,
			};
			const exact = !rough && !ROUGH_AFTER_UNIT.test(words.slice(count.end, count.end + 3));
			if (exact && !ROUGH_BEFORE.some((word) => head.endsWith(word))) counts.push(count);
			headStart = count.end;
		}
		at = Math.max(at + 1, unitAt + unit.length);
	}
	return counts;
}
