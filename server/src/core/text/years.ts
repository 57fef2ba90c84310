// Years in the words of titles.

import { digitOf, trimEnd } from './chars.ts';

/** A year, where its digits begin and end, and where 年 or 年度 ends behind it. */
export interface YearWords {
	readonly value: number;
	readonly start: number;
	readonly digits: number;
	readonly end: number;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The first year from 1900 to 2099 that is followed by 年, in digits of either width or as 二〇二二. */
export function findYear(words: string): YearWords | undefined {
	for (let at = words.indexOf('年'); at >= 0; at = words.indexOf('年', at + 1)) {
		const digits = trimEnd(words, 0, at);
		let start = digits;
		let value = 0;
		let scale = 1;
		while (start > 0 && scale < 10_000) {
			const digit = yearDigit(words, start - 1);
			if (digit < 0) break;
			value += digit * scale;
			scale *= 10;
			start--;
		}
		if (scale === 10_000 && value >= 1900 && value < 2100)
			return { value, start, digits, end: words.startsWith('度', at + 1) ? at + 2 : at + 1 };
	}
	return undefined;
}

function yearDigit(words: string, at: number): number {
	const digit = digitOf(words.charCodeAt(at));
	if (digit >= 0) return digit;
	const character = words.charAt(at);
	return character === '○' || character === '零' || character === 'O' ? 0 : CHINESE_DIGITS.indexOf(character);
}
