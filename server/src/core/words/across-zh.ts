// What checks across reports say, in Chinese.

import type { AcrossWords, TwoValues } from './across.ts';

const pairs = (columns: readonly TwoValues[]) =>
	columns.map(({ name, here, there }) => `${name} ${here}（上年 ${there}）`).join('、');

export const ACROSS_ZH: AcrossWords = {
	carryOver: ({ into, outAtLength }, lastYear, columns) => {
		const [first, ...others] = columns;
		const said =
			first !== undefined && others.length === 0
				? `${into}·${first.name}为 ${first.here}，上年（${lastYear} 年）报告的${outAtLength}为 ${first.there}，两者应相等。`
				: `${into}有 ${columns.length} 格与上年（${lastYear} 年）报告的${outAtLength}不等：${pairs(columns)}。`;
		return `${said}\n请核对两年的原始数据，改正有误的一方。`;
	},
	carriedOutThere: ({ outAtLength }, lastYear, { name, there }) =>
		`${lastYear} 年报告的${outAtLength}·${name}为 ${there}`,
	fixCarriedIn: ({ into }, lastYear, columns) =>
		`按 ${lastYear} 年报告改本年的${into}（${columns.map(({ name, there }) => `${name} ${there}`).join('，')}）`,
	fixCarriedOut: ({ out }, lastYear, columns) =>
		`按本年改 ${lastYear} 年报告的${out}（${columns.map(({ name, here }) => `${name} ${here}`).join('，')}）`,
	duplicateReport: ({ name, year }, cells) =>
		`${name} ${year} 年的报告另有一份，表中有 ${cells} 格的数字不同。\n请确认以哪一份为准。`,
	otherVersion: '另一份报告',
	otherNumber: ({ name, here, there }) => `${name}：本份 ${here}，另一份 ${there}`,
	copiedText: ({ heading, name, year, own, percent }) =>
		own
			? `「${heading}」约 ${percent}% 的文字与上年（${year} 年）报告相同。\n请按本年的情况改写。`
			: `「${heading}」约 ${percent}% 的文字与${name} ${year} 年的报告相同。\n请确认不是套用了别处的文字。`,
	sharedThere: (quote) => `相同的文字：${quote}`,
	missingYear: (name, missing, { before, after }) =>
		`${name}有 ${before} 年和 ${after} 年的报告，没有 ${missing.join('、')} 年的报告。`,
	reportOf: ({ name, year }) => `${name} ${year} 年的报告`,
	stock: ({ place: { row, column }, actual, lastYear, last, added, taken, expected, words }) =>
		`${row}·${column}应为 ${expected}，表中为 ${actual}。\n上年（${lastYear} 年）${last}，加${words.added} ${added}，减${words.taken} ${taken}。`,
	rollUp: (table, reports, { cells, more }) => {
		const [first, ...others] = cells;
		if (first !== undefined && others.length === 0)
			return `${first.name}为 ${first.here}，所属 ${reports} 个单位的报告合计 ${first.there}。`;
		const listed = cells.map(({ name, here, there }) => `${name} ${here}（合计 ${there}）`).join('、');
		return `${table}有 ${cells.length + more} 格与所属 ${reports} 个单位的报告合计不等。\n${listed}${more > 0 ? '等' : ''}。`;
	},
	rollUpCell: ({ name, here, there }) => `${name}为 ${here}，合计 ${there}`,
	rollUpMissing: (year, names) =>
		`缺少所属 ${names.length} 个单位的 ${year} 年报告，未与汇总比较。\n这些单位是：${names.join('、')}。`,
	lastYear: ({ out }, year, value) => `上年（${year} 年）报告的${out}为 ${value}`,
	nextYear: ({ into }, year, value) => `下年（${year} 年）报告的${into}为 ${value}`,
};
