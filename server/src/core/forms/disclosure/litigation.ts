// Table 四, 政府信息公开行政复议、行政诉讼情况: one row of fifteen numbers in three groups.

import type { TableKind } from '../catalogue.ts';
import type { EquationRule, FormColumn, OfficialTable } from '../types.ts';

const OUTCOMES = [
	['upheld', '结果维持', '维持'],
	['corrected', '结果纠正', '纠正'],
	['other', '其他结果', '其他'],
	['pending', '尚未审结', '未结'],
	['total', '总计', '总计'],
] as const;

const COURSES = [
	['review', ['行政复议']],
	['direct', ['行政诉讼', '未经复议直接起诉']],
	['after', ['行政诉讼', '复议后起诉']],
] as const;

const COLUMNS: readonly FormColumn[] = COURSES.flatMap(([course, above]) =>
	OUTCOMES.map(([outcome, label, brief]) => ({ key: `${course}.${outcome}`, label, brief, above })),
);

const RULES: readonly EquationRule[] = COURSES.map(([course]) => ({
	kind: 'group-total',
	along: 'row',
	total: `${course}.total`,
	parts: (['upheld', 'corrected', 'other', 'pending'] as const).map((outcome) => ({
		key: `${course}.${outcome}`,
		sign: 1,
	})),
	words: {
		'zh-cn': { sum: '各种结果合计', short: '各种结果合计' },
		en: { sum: 'the outcomes add up to', short: 'all outcomes' },
	},
}));

const OUTCOME_HEADS = OUTCOMES.map(([, label]) => label);

/** Table 四, the same in both forms. Nothing ties it to another year, nor 复议后起诉 to 行政复议. */
export const LITIGATION: OfficialTable = {
	key: 'litigation',
	title: '政府信息公开行政复议、行政诉讼情况',
	columns: COLUMNS,
	rows: [{ key: 'count', label: '' }],
	groups: [],
	blocks: [{ title: '', columns: COLUMNS.map((column) => column.key), rows: ['count'] }],
	rules: RULES,
	heads: [
		['行政复议', '行政诉讼'],
		[...OUTCOME_HEADS, '未经复议直接起诉', '复议后起诉'],
		['', '', '', '', '', ...OUTCOME_HEADS, ...OUTCOME_HEADS],
	],
};

/** How table 四 is known. */
export const LITIGATION_KIND: TableKind = {
	key: 'litigation',
	short: { 'zh-cn': '复议诉讼', en: 'table 4' },
	readings: [LITIGATION],
	headWords: ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'],
	signs: ['复议后起诉', '未经复议'],
};
