// The period that a report says its numbers cover: 统计期限自2023年1月1日起至12月31日止.

import { plainCode } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

/** The year of the period, and where its digits stand, each time that they are printed. */
export interface Period {
	readonly year: number;
	readonly years: readonly Span[];
	/** The year in which it begins, where that is the one before, with its digits. */
	readonly from?: Pick<Period, 'year' | 'years'>;
}

/** What the period is called: 统计期限, 统计时间 and so on, or 数据统计. */
const COUNTED = '统计';
const BEHIND = ['期限', '时限', '时间', '期间', '周期', '区间', '范围', '截止', '数据'];
const BEFORE = '数据';
/** How far behind its name the period is looked for. */
const REACH = 80;
/** From the first day of a year to one in its last month; pages lose 年 and 月 between digits: 20231月1日至20231231日. */
const WHOLE_YEAR = /^[^。\d]*(\d{4})年?0?1月?0?1日[^。]*?(?:(\d{4})年?)?12月?(?:[12]\d|3[01])日/;

/** The period that a text states; undefined where it states none, not a whole year, or those of several years. */
export function periodIn(text: string): Period | undefined {
	const period = periodsIn(text);
	return period?.from === undefined ? period : undefined;
}

/** The same, or a period of two years. */
export function periodsIn(text: string): Period | undefined {
	let only: Period | undefined;
	for (let at = text.indexOf(COUNTED); at >= 0; at = text.indexOf(COUNTED, at + 1)) {
		const behind = at + COUNTED.length;
		const name = BEHIND.find((word) => text.startsWith(word, behind));
		if (name === undefined && !text.startsWith(BEFORE, at - BEFORE.length)) continue;
		const period = readPeriod(text, behind + (name?.length ?? 0));
		if (only !== undefined && period !== undefined && period.year !== only.year) return undefined;
		only ??= period;
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
	const isTwo = Number(second) === Number(first) + 1;
	if (match === null || (first !== second && !isTwo)) return undefined;
	const periodOf = (year: string): Period => {
		const years: Span[] = [];
		for (let found = whole.indexOf(year); found >= 0; found = whole.indexOf(year, found + 1))
			years.push({ start: at[found] ?? start, end: (at[found + 3] ?? start) + 1 });
		return { year: Number(year), years };
	};
	return { ...periodOf(second), ...(isTwo ? { from: periodOf(first) } : {}) };
}
