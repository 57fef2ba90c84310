// Numbers as running text writes them: digits of either width with 万 or 亿 behind them, and Chinese numerals.

import { digitOf } from '../text/chars.ts';
import { add, type Exact, exact } from './exact.ts';

/** A number in running text. `end` is where its characters end; a unit such as 件 is not part of it. */
export interface Numeral {
	readonly value: Exact;
	readonly end: number;
	/** The size of its last printed place: 1 for 12, 1000 for 1.2万. The number is exact to half of it at least. */
	readonly step: number;
	readonly style: 'digits' | 'chinese';
}

const DIGITS = '〇一二三四五六七八九';
const TEN = '十';
const SCALES: Readonly<Record<string, number>> = { [TEN]: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** What a character may do in a numeral: nothing, begin it, or stand further on in it. */
const BEGINS = 1;
const GOES_ON = 2;
/** For each character what it may do, and for Chinese ones what they are worth. */
const ROLES = new Uint8Array(0x10000);
const WORTHS: ReadonlyMap<number, number> = new Map([
	...[...DIGITS, '零', '两'].map((digit, at) => [digit.charCodeAt(0), at < 10 ? at : (at - 10) * 2] as const),
	...Object.entries({ ...SCALES, ...LARGE }).map(([name, worth]) => [name.charCodeAt(0), worth] as const),
]);
for (const code of WORTHS.keys()) ROLES[code] = GOES_ON;
for (const character of [...DIGITS, '零', '两', TEN]) ROLES[character.charCodeAt(0)] = BEGINS;
for (const nought of [0x30, 0xff10]) ROLES.fill(BEGINS, nought, nought + 10);

/** 万, the least of the characters that a whole section of a number stands before. */
const LEAST_LARGE = 10_000;
/** A whole number of fewer digits stays exact as it is, even in 亿. */
const MOST_PLAIN_DIGITS = 8;
/** No number in a report has more characters. */
const LONGEST = 24;

/** Whether a number of running text may begin with a character. */
export function beginsNumeral(code: number): boolean {
	return ROLES[code] === BEGINS;
}

/** The number that begins at an offset, or undefined where none does or it is not well formed. */
export function readNumeral(text: string, at: number): Numeral | undefined {
	const code = text.charCodeAt(at);
	if (digitOf(code) >= 0) return readDigits(text, at);
	return beginsNumeral(code) ? readChinese(text, at) : undefined;
}

function readDigits(text: string, start: number): Numeral | undefined {
	let at = start;
	let digits = '';
	let places = 0;
	let point = false;
	for (; at < text.length && at - start < LONGEST; at++) {
		const digit = digitOf(text.charCodeAt(at));
		if (digit >= 0) {
			digits += digit;
			if (point) places++;
		} else if (!point && isPoint(text, at)) point = true;
		else if (point || !isSeparator(text, at, digits.length)) break;
	}
	if (at - start >= LONGEST) return undefined;
	const large = largeAt(text, at);
	const plain = places === 0 && digits.length < MOST_PLAIN_DIGITS;
	const value = plain ? Number(digits) * large : exact(BigInt(digits) * BigInt(large), places);
	return { value, end: large > 1 ? at + 1 : at, step: large / 10 ** places, style: 'digits' };
}

/** What 万 or 亿 at an offset makes of the number before it; 1 where neither stands there. */
function largeAt(text: string, at: number): number {
	const worth = WORTHS.get(text.charCodeAt(at)) ?? 1;
	return worth >= LEAST_LARGE ? worth : 1;
}

function isPoint(text: string, at: number): boolean {
	const character = text.charAt(at);
	return (character === '.' || character === '．') && digitOf(text.charCodeAt(at + 1)) >= 0;
}

/** A comma between one to three digits and exactly three more. */
function isSeparator(text: string, at: number, digits: number): boolean {
	const code = text.charCodeAt(at);
	if ((code !== 0x2c && code !== 0xff0c) || digits === 0) return false;
	const isDigit = (ahead: number) => digitOf(text.charCodeAt(at + ahead)) >= 0;
	return isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4);
}

/** 一千一百五十七, 十二, 两, 零, 一万二千; a row of bare digits (二〇二三) is read digit by digit. */
function readChinese(text: string, start: number): Numeral | undefined {
	let end = start;
	while (end - start < LONGEST && isChineseNumeral(text.charCodeAt(end))) end++;
	const characters = text.slice(start, end);
	const value = /^[〇零一二三四五六七八九]{2,}$/.test(characters) ? byDigits(characters) : byScales(characters);
	return value === undefined ? undefined : { value, end, step: 1, style: 'chinese' };
}

function isChineseNumeral(code: number): boolean {
	return (ROLES[code] ?? 0) > 0 && digitOf(code) < 0;
}

function byDigits(characters: string): number {
	return Number([...characters].map((character) => WORTHS.get(character.charCodeAt(0))).join(''));
}

/** Undefined where the numeral is not well formed, as 三五 (three or five) is not. */
function byScales(characters: string): Exact | undefined {
	let total: Exact = 0;
	let section = 0;
	let digit = -1;
	let last = Number.POSITIVE_INFINITY;
	for (let at = 0; at < characters.length; at++) {
		const worth = WORTHS.get(characters.charCodeAt(at)) ?? 0;
		if (worth >= LEAST_LARGE) {
			total = add(total, (section + Math.max(digit, 0)) * worth);
			section = 0;
			digit = -1;
			last = Number.POSITIVE_INFINITY;
		} else if (worth >= 10) {
			if (worth >= last) return undefined;
			section += (digit < 0 ? 1 : digit) * worth;
			last = worth;
			digit = -1;
		} else {
			if (digit > 0) return undefined;
			digit = worth;
		}
	}
	return add(total, section + Math.max(digit, 0));
}

/** A whole number in Chinese numerals, 两件 for 二件 left aside: 1157 is 一千一百五十七. Undefined beyond 99 999 999. */
export function writeChinese(value: number): string | undefined {
	if (!Number.isSafeInteger(value) || value < 0 || value >= 100_000_000) return undefined;
	if (value === 0) return '零';
	const high = Math.floor(value / 10_000);
	const low = value % 10_000;
	if (high === 0) return writeSection(low).replace(/^一十/, '十');
	const gap = low > 0 && low < 1000 ? '零' : '';
	return `${writeSection(high).replace(/^一十/, '十')}万${gap}${low === 0 ? '' : writeSection(low)}`;
}

function writeSection(value: number): string {
	let written = '';
	let skipped = false;
	for (const [scale, name] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	] as const) {
		const digit = Math.floor(value / scale) % 10;
		if (digit === 0) skipped = written !== '';
		else {
			written += `${skipped ? '零' : ''}${DIGITS.charAt(digit)}${name}`;
			skipped = false;
		}
	}
	return written;
}
