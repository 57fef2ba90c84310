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
const CHINESE_DIGITS: ReadonlyMap<number, number> = new Map(
	[...'〇一二三四五六七八九', '零', '两'].map((digit, at) => [digit.charCodeAt(0), at < 10 ? at : (at - 10) * 2]),
);
const TEN = 0x5341;
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
/** A whole number of fewer digits stays exact as it is, even in 亿. */
const MOST_PLAIN_DIGITS = 8;
/** No number in a report has more characters. */
const LONGEST = 24;

/** Whether a number of running text may begin with a character. */
export function beginsNumeral(code: number): boolean {
	return digitOf(code) >= 0 || code === TEN || CHINESE_DIGITS.has(code);
}

/** The number that begins at an offset, or undefined where none does or it is not well formed. */
export function readNumeral(text: string, at: number): Numeral | undefined {
	const code = text.charCodeAt(at);
	if (digitOf(code) >= 0) return readDigits(text, at);
	return code === TEN || CHINESE_DIGITS.has(code) ? readChinese(text, at) : undefined;
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
	const large = LARGE[text.charAt(at)] ?? 1;
	const plain = places === 0 && digits.length < MOST_PLAIN_DIGITS;
	const value = plain ? Number(digits) * large : exact(BigInt(digits) * BigInt(large), places);
	return { value, end: large > 1 ? at + 1 : at, step: large / 10 ** places, style: 'digits' };
}

function isPoint(text: string, at: number): boolean {
	const character = text.charAt(at);
	return (character === '.' || character === '．') && digitOf(text.charCodeAt(at + 1)) >= 0;
}

/** A comma between one to three digits and exactly three more. */
function isSeparator(text: string, at: number, digits: number): boolean {
	const character = text.charAt(at);
	if ((character !== ',' && character !== '，') || digits === 0) return false;
	const following = [1, 2, 3, 4].map((ahead) => digitOf(text.charCodeAt(at + ahead)) >= 0);
	return following[0] === true && following[1] === true && following[2] === true && following[3] === false;
}

function chineseDigit(character: string): number {
	return CHINESE_DIGITS.get(character.charCodeAt(0)) ?? -1;
}

/** 一千一百五十七, 十二, 两, 零, 一万二千; a row of bare digits (二〇二三) is read digit by digit. */
function readChinese(text: string, start: number): Numeral | undefined {
	let end = start;
	while (end - start < LONGEST && isNumeralCharacter(text.charAt(end))) end++;
	const characters = text.slice(start, end);
	const value = /^[〇零一二三四五六七八九]{2,}$/.test(characters) ? byDigits(characters) : byScales(characters);
	return value === undefined ? undefined : { value, end, step: 1, style: 'chinese' };
}

function isNumeralCharacter(character: string): boolean {
	return chineseDigit(character) >= 0 || character in SCALES || character in LARGE;
}

function byDigits(characters: string): number {
	return Number([...characters].map(chineseDigit).join(''));
}

/** Undefined where the numeral is not well formed, as 三五 (three or five) is not. */
function byScales(characters: string): Exact | undefined {
	let total: Exact = 0;
	let section = 0;
	let digit = -1;
	let last = Number.POSITIVE_INFINITY;
	for (const character of characters) {
		const scale = SCALES[character];
		const large = LARGE[character];
		if (scale !== undefined) {
			if (scale >= last) return undefined;
			section += (digit < 0 ? 1 : digit) * scale;
			last = scale;
			digit = -1;
		} else if (large !== undefined) {
			total = add(total, (section + Math.max(digit, 0)) * large);
			section = 0;
			digit = -1;
			last = Number.POSITIVE_INFINITY;
		} else {
			if (digit > 0) return undefined;
			digit = chineseDigit(character);
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
