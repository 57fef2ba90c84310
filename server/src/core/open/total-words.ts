// The words that make a row or a column of any table a total, a part of one, or something that is not added up.

import { fold } from '../text/chars.ts';
import { type NumberingStyle, readNumbering } from '../text/numbering.ts';

/** What the label of a row, or the head of a column, says about sums. */
export interface LineWords {
	/** 0 for no total; 1 for 小计, 2 for 合计, 3 for 总计: a total adds up what ranks below it. */
	readonly rank: 0 | 1 | 2 | 3;
	/** 其中: a part of the line before it, which is not added up again. */
	readonly ofWhich: boolean;
	/** A share, a rate or a number of the line itself: never part of a sum. */
	readonly ratio: boolean;
	/** Whether sums can hold within the line; what may be a rate or a mean is left out. */
	readonly additive: boolean;
	readonly numbering: NumberingStyle;
}

const TOTALS: readonly (readonly [words: string, rank: 1 | 2 | 3])[] = [
	['小计', 1],
	['总合计', 3],
	['合计', 2],
	['共计', 2],
	['总计', 3],
];
/** More words before 合计 make a sentence, no label of a total. */
const LONGEST_NAME = 16;
/** Lines whose label ends so are no numbers to add up. */
const RATIOS = [
	'占比',
	'比重',
	'比例',
	'百分比',
	'率',
	'同比',
	'环比',
	'增幅',
	'增速',
	'增长',
	'下降',
	'幅度',
	'进度',
	'密度',
	'强度',
	'指数',
	'系数',
	'得分',
	'评分',
	'价格',
	'平均',
	'平均值',
	'人均',
	'均值',
	'单价',
	'排名',
	'名次',
	'位次',
	'序号',
	'编号',
	'代码',
];
/** Characters that may make a label one of a rate or a mean. */
const DOUBTFUL = '率比均';

/** Words that a table with totals cannot do without: 合计 and its like, with a few spaces between the characters. */
const SIGN = /[合总小共總][ \u3000]{0,4}[计計]/;

/** Whether a text can hold a table with totals: one look for a tab and for the words. */
export function mayHoldTotals(text: string): boolean {
	return text.includes('\t') && SIGN.test(text);
}

/** Where the next of these words stands in a text from an offset on, or -1. */
export function nextTotal(text: string, from: number): number {
	const at = text.slice(from).search(SIGN);
	return at < 0 ? -1 : from + at;
}

/** What a label says; a label is read without its number and without a remark in brackets at its end. */
export function readLine(label: string): LineWords {
	const numbering = readNumbering(label, 0, label.length);
	const remark = remarkIn(label);
	const words = fold(label, numbering.end, remark);
	const rank = words.length > LONGEST_NAME ? 0 : (TOTALS.find(([total]) => words.endsWith(total))?.[1] ?? 0);
	const percent = label.includes('%') || label.includes('％') || label.includes('‰');
	const ratio = rank === 0 && (percent || RATIOS.some((one) => words.endsWith(one)));
	const additive = !percent && !ratio && !(rank === 0 && [...DOUBTFUL].some((character) => words.includes(character)));
	return { rank, ofWhich: words.startsWith('其中'), ratio, additive, numbering: numbering.style };
}

/** Where the remark in brackets begins that a label ends with; its end where there is none. */
function remarkIn(label: string): number {
	const last = label.at(-1);
	if (last !== '）' && last !== ')') return label.length;
	const open = Math.max(label.lastIndexOf('（'), label.lastIndexOf('('));
	return open > 0 ? open : label.length;
}
