// The counted things of a sentence: each number with a unit behind it, and the words that say what is counted.

import type { Exact } from '../number/exact.ts';
import { beginsNumeral, readNumeral } from '../number/numeral.ts';
import { digitOf, isHan } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

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
	/** Behind brackets the words before them that it goes on from: 乡镇 of 乡镇(街道)收到. */
	readonly resumed: string;
}

const MARKS = ',;:、()。!?';
const MARK_CODES: ReadonlySet<number> = new Set([...MARKS].map((mark) => mark.charCodeAt(0)));
const LAST_MARK = Math.max(...MARK_CODES);
const OPENING = '(';
const CLOSING = ')';
const UNITS: ReadonlySet<string> = new Set(['元', '件', '宗', '条', '例', '项', '起', '份', '篇']);
const MONEY_UNITS: ReadonlySet<string> = new Set(['万元', '亿元']);
/** Units of documents, with nothing behind them that they may count: 规范性文件6个, and not 5个部门. */
export const PIECES: ReadonlySet<string> = new Set(['个', '部']);
/** Words that make a number a rough one, before and behind it; a character that was lost may have been a digit. */
const ROUGH_BEFORE = ['\ufffd', '近', '约', '超', '逾', '超过', '不足', '大约', '至少', '第', '〔', '['];
const ROUGH_BEHIND = ['余', '多', '几'];
/** The characters that these words end with. */
const ROUGH_ENDS: ReadonlySet<string> = new Set(ROUGH_BEFORE.map((word) => word.charAt(word.length - 1)));
/** Words behind the unit that do. */
const ROUGH_AFTER_UNIT = /^[余多]?(?:左右|上下|以上|以下|以内|之内|不等)/;

/** The clauses of a sentence, in its order. */
export function clausesOf(words: string): readonly Clause[] {
	const clauses: Clause[] = [];
	let start = 0;
	let depth = 0;
	let mark = '';
	/** The words before each bracket that is open, and before the one that was closed last. */
	const outer: string[] = [];
	let resumed = '';
	for (let at = 0; at <= words.length; at++) {
		if (at < words.length && !isMark(words.charCodeAt(at))) continue;
		const character = words.charAt(at);
		if (isSeparatorInNumber(words, at) || partsApplicants(words, at)) continue;
		const counts = at > start ? countsIn(words, { start, end: at }, depth) : [];
		if (at > start) clauses.push({ words: words.slice(start, at), start, counts, depth, mark, resumed });
		if (character === OPENING) outer.push(wordsLeft(words, { start, end: at, counts, resumed }));
		resumed = character === CLOSING ? (outer.pop() ?? '') : '';
		depth = outer.length;
		mark = character;
		start = at + 1;
	}
	return clauses;
}

/** The words of a stretch behind its last count; all of them, and those that it goes on from, where nothing was counted. */
function wordsLeft(words: string, clause: Span & Pick<Clause, 'counts' | 'resumed'>): string {
	const last = clause.counts.at(-1);
	return last === undefined
		? clause.resumed + words.slice(clause.start, clause.end)
		: words.slice(last.end, clause.end);
}

function isMark(code: number): boolean {
	return code <= LAST_MARK && MARK_CODES.has(code);
}

function isSeparatorInNumber(words: string, at: number): boolean {
	return at > 0 && words.charAt(at) === ',' && /^\d,\d{3}(?!\d)/.test(words.slice(at - 1, at + 5));
}

/** Whether a mark stands among those who may apply, who are named together (公民、法人和其他组织), or before 等渠道. */
function partsApplicants(words: string, at: number): boolean {
	if (words.charAt(at) !== '、') return false;
	return (
		(/(?:公民|自然人|个人|法人)$/.test(words.slice(at - 3, at)) &&
			/^(?:法人|其他组织|企业)/.test(words.slice(at + 1, at + 5))) ||
		OPEN_LIST.test(words.slice(at + 1, at + 1 + LONGEST_OPEN_LIST))
	);
}

/** The rest of a list of ways that is left open: 邮件、现场等渠道. */
const OPEN_LIST = /^(?:[^\d,;:()。]{1,6}、){0,4}[^\d,;:()。、]{1,6}等(?:各种|各类|多种)?(?:方式|渠道|途径|形式)/;
const LONGEST_OPEN_LIST = 42;

function countsIn(words: string, { start, end }: Span, depth: number): readonly Count[] {
	const counts: Count[] = [];
	let headStart = start;
	let at = start;
	while (at < end) {
		if (!beginsNumeral(words.charCodeAt(at))) {
			at++;
			continue;
		}
		const numeral = at > 0 && digitOf(words.charCodeAt(at - 1)) >= 0 ? undefined : readNumeral(words, at);
		if (numeral === undefined || numeral.end > end) {
			at++;
			continue;
		}
		const rough = ROUGH_BEHIND.includes(words.charAt(numeral.end));
		const unitAt = rough ? numeral.end + 1 : numeral.end;
		const unit = unitIn(words, unitAt);
		const bare = unit === '' && unitAt === end && depth > 0;
		if (unit !== '' || bare) {
			const head = words.slice(headStart, at);
			const count = {
				value: numeral.value,
				step: numeral.step,
				style: numeral.style,
				unit,
				head,
				headStart,
				start: at,
				numberEnd: numeral.end,
				end: unitAt + unit.length,
				depth,
			};
			const exact = !rough && !ROUGH_AFTER_UNIT.test(words.slice(count.end, count.end + 3));
			if (exact && !isRough(head)) counts.push(count);
			headStart = count.end;
		}
		at = Math.max(at + 1, unitAt + unit.length);
	}
	return counts;
}

/** The unit that stands at an offset; an empty string where none does. */
function unitIn(words: string, at: number): string {
	const one = words.charAt(at);
	if (UNITS.has(one) || (PIECES.has(one) && !isHan(words.charCodeAt(at + 1)))) return one;
	const two = words.slice(at, at + 2);
	return MONEY_UNITS.has(two) ? two : '';
}

function isRough(head: string): boolean {
	return ROUGH_ENDS.has(head.charAt(head.length - 1)) && ROUGH_BEFORE.some((word) => head.endsWith(word));
}
