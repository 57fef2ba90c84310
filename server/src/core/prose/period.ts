// The period that a report says its numbers cover: 统计期限自2023年1月1日起至12月31日止.

import { plainCode } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

/** The year of the period, and where its digits stand, each time that they are printed. */
export interface Period {
	readonly year: number;
	readonly years: readonly Span[];
}

const NAMES = [
	'统计期限',
	'统计时限',
	'统计时间',
	'统计期间',
	'统计周期',
	'统计区间',
	'统计范围',
	'统计截止',
	'数据统计',
];
/** How far behind its name the period is looked for. */
const REACH = 80;
const WHOLE_YEAR = /^[^。\d]*(\d{4})年0?1月0?1日[^。]*?(?:(\d{4})年)?12月31日/;

/** The period that a text states; undefined where it states none, not a whole year, or those of several years. */
export function periodIn(text: string): Period | undefined {
	let only: Period | undefined;
	for (const name of NAMES) {
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
			const period = readPeriod(text, at + name.length);
			if (only !== undefined && period !== undefined && period.year !== only.year) return undefined;
			only ??= period;
		}
	}
	return only;
}

function readPeriod(text: string, start: number): Period | undefined {
	let words = '';
	const at: number[] = [];
	for (let next = start; next < text.length && words.length < REACH; next++) {
		const plain = plainCode(text.charCodeAt(next));
		if (plain === 0) continue;
		words += String.fromCharCode(plain);
		at.push(next);
	}
	const match = WHOLE_YEAR.exec(words);
	const [whole = '', first = '', second = first] = match ?? [];
	if (match === null || first !== second) return undefined;
	const years: Span[] = [];
	for (let found = whole.indexOf(`${first}年`); found >= 0; found = whole.indexOf(`${first}年`, found + 1))
		years.push({ start: at[found] ?? start, end: (at[found + 3] ?? start) + 1 });
	return { year: Number(first), years };
}
