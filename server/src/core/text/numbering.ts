// The number in front of a heading or a label: 一、 （三） 1. and their like.

import { digitOf, fold, foldedCode, isPunctuation, isSpace, skipSpaces } from './chars.ts';

/** How a number is written: 一、 or （一） or 1. or not at all. */
export type NumberingStyle = 'chinese' | 'bracketed' | 'digits' | 'none';

/** The number in front of a label. `value` is 0 where there is none; `end` is where the words begin. */
export interface Numbering {
	readonly style: NumberingStyle;
	readonly value: number;
	readonly start: number;
	readonly end: number;
}

/** The numerals of one character, from 1. */
export const CHINESE_NUMERALS = '一二三四五六七八九十';
const OPENING = codesOf('（(〔[【︵﹙');
const NUMERAL_CODES = codesOf(CHINESE_NUMERALS);

function codesOf(characters: string): ReadonlySet<number> {
	return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** #, * or >, or the quote of a program. */
function isMarkup(code: number): boolean {
	return code === 0x23 || code === 0x2a || code === 0x3e || code === 0x22 || code === 0x27;
}

function mayBeNumeral(code: number): boolean {
	return digitOf(code) >= 0 || NUMERAL_CODES.has(foldedCode(code));
}

/** The value of a Chinese numeral of one character, 1 to 10, or 0. */
export function numeralOf(character: string): number {
	return character === '' ? 0 : CHINESE_NUMERALS.indexOf(String.fromCharCode(foldedCode(character.charCodeAt(0)))) + 1;
}

/** The number that one character states, a digit of either width or a Chinese numeral; 0 where it states none. */
export function countOf(character: string): number {
	return Math.max(digitOf(character.charCodeAt(0)), numeralOf(character));
}

/** Reads the number that a stretch of text begins with; marks of Markdown and quotes before it are passed over. */
export function readNumbering(text: string, from: number, end: number): Numbering {
	let start = skipSpaces(text, from, end);
	while (start < end && isMarkup(text.charCodeAt(start))) start = skipSpaces(text, start + 1, end);
	const bracketed = start < end && OPENING.has(text.charCodeAt(start));
	if (!bracketed && !mayBeNumeral(text.charCodeAt(start))) return { style: 'none', value: 0, start, end: start };
	const first = bracketed ? skipSpaces(text, start + 1, end) : start;
	const numeral = readNumeral(text, first, end);
	const stop = skipSpaces(text, numeral.end, end);
	const closed = stop < end && isPunctuation(text.charCodeAt(stop));
	const digits = numeral.value > 0 && digitOf(text.charCodeAt(first)) >= 0;
	if (numeral.value === 0 || (bracketed && !closed) || !(closed || numeral.spaced || digits)) {
		return { style: 'none', value: 0, start, end: start };
	}
	const style = bracketed ? 'bracketed' : digits ? 'digits' : 'chinese';
	return { style, value: numeral.value, start, end: closed ? afterMarks(text, stop, end) : stop };
}

/** One to three numerals, or one or two digits; a repeated numeral (三三、) counts once. */
function readNumeral(text: string, start: number, end: number): { value: number; end: number; spaced: boolean } {
	let at = start;
	let value = 0;
	const digits = start < end && digitOf(text.charCodeAt(start)) >= 0;
	while (at < end && at - start < 3) {
		const next = digits ? digitOf(text.charCodeAt(at)) : numeralOf(text.charAt(at));
		if (digits ? next < 0 : next <= 0) break;
		value = digits ? value * 10 + next : next === value ? value : value + next;
		at++;
	}
	if (digits && at - start > 2) value = 0;
	return { value, end: at, spaced: at < end && isSpace(text.charCodeAt(at)) };
}

/** Past the mark behind a number and the spaces after it: 、 or ．or ） — but not into the words' own brackets. */
function afterMarks(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && '、.．,，)）〕]】:：︑︶﹑﹚'.includes(text.charAt(at))) at++;
	return skipSpaces(text, at, end);
}

/** The words of a label as they are compared: without number, spaces and punctuation. */
export function wordsOf(label: string): string {
	return fold(label, readNumbering(label, 0, label.length).end);
}
