// Table 二, 主动公开政府信息情况: blocks with heads of their own, by the items of Article 20 of the regulation.

import type { TableKind } from '../catalogue.ts';
import type { FormBlock, FormColumn, FormRow, OfficialTable } from '../types.ts';

const COLUMNS_2021: readonly FormColumn[] = [
	{ key: 'issued', label: '本年制发件数', brief: '制发', above: [], variants: ['本年制作件数', '制发件数'] },
	{ key: 'repealed', label: '本年废止件数', brief: '废止', above: [], variants: ['本年废纸件数', '废止件数'] },
	{ key: 'effective', label: '现行有效件数', brief: '有效', above: [], variants: ['现行有效数', '有效件数'] },
	{
		key: 'decisions',
		label: '本年处理决定数量',
		brief: '处理决定',
		above: [],
		variants: ['处理决定数量', '本年处理决定数'],
	},
	{
		key: 'amount',
		label: '本年收费金额（单位：万元）',
		short: '本年收费金额',
		brief: '收费（万元）',
		above: [],
		variants: ['本年收费金额', '本年收费金额单位元'],
		unit: '万元',
	},
];

const COLUMNS_2019: readonly FormColumn[] = [
	{ key: 'made', label: '本年新制作数量', brief: '新制作', above: [] },
	{ key: 'opened', label: '本年新公开数量', brief: '新公开', above: [], variants: ['本年公开数量'] },
	{ key: 'public', label: '对外公开总数量', brief: '公开总数', above: [] },
	{ key: 'last_year', label: '上一年项目数量', brief: '上年项目', above: [] },
	{ key: 'change', label: '本年增/减', brief: '增减', above: [] },
	{ key: 'decisions', label: '处理决定数量', brief: '处理决定', above: [], variants: ['本年处理决定数量'] },
	{ key: 'projects', label: '采购项目数量', brief: '项目数', above: [] },
	{ key: 'amount', label: '采购总金额', brief: '金额', above: [] },
];

const ROWS_2021: readonly FormRow[] = [
	{ key: 'regulation', label: '规章' },
	{ key: 'normative', label: '行政规范性文件', variants: ['规范性文件'] },
	{ key: 'licence', label: '行政许可' },
	{ key: 'penalty', label: '行政处罚' },
	{ key: 'coercion', label: '行政强制' },
	{ key: 'fees', label: '行政事业性收费' },
];

const ROWS_2019: readonly FormRow[] = [
	{ key: 'regulation', label: '规章' },
	{ key: 'normative', label: '规范性文件', variants: ['行政规范性文件'] },
	{ key: 'licence', label: '行政许可' },
	{ key: 'service', label: '其他对外管理服务事项', divisible: true },
	{ key: 'penalty', label: '行政处罚' },
	{ key: 'coercion', label: '行政强制' },
	{ key: 'fees', label: '行政事业性收费' },
	{ key: 'procurement', label: '政府集中采购' },
];

const BLOCKS_2021: readonly FormBlock[] = [
	{ title: '第二十条第（一）项', columns: ['issued', 'repealed', 'effective'], rows: ['regulation', 'normative'] },
	{ title: '第二十条第（五）项', columns: ['decisions'], rows: ['licence'] },
	{ title: '第二十条第（六）项', columns: ['decisions'], rows: ['penalty', 'coercion'] },
	{ title: '第二十条第（八）项', columns: ['amount'], rows: ['fees'] },
];

const BLOCKS_2019: readonly FormBlock[] = [
	{ title: '第二十条第（一）项', columns: ['made', 'opened', 'public'], rows: ['regulation', 'normative'] },
	{ title: '第二十条第（五）项', columns: ['last_year', 'change', 'decisions'], rows: ['licence', 'service'] },
	{ title: '第二十条第（六）项', columns: ['last_year', 'change', 'decisions'], rows: ['penalty', 'coercion'] },
	{ title: '第二十条第（八）项', columns: ['last_year', 'change'], rows: ['fees'] },
	{ title: '第二十条第（九）项', columns: ['projects', 'amount'], rows: ['procurement'] },
];

/** The head over the labels of every block. */
const CONTENT_HEAD = '信息内容';

const EMPTY = {
	key: 'proactive',
	title: '主动公开政府信息情况',
	groups: [],
	rules: [],
	heads: [],
	corner: CONTENT_HEAD,
} as const;

/** Table 二 of the form of 2021. Nothing in it adds up within one year. */
export const PROACTIVE_2021: OfficialTable = {
	...EMPTY,
	forms: ['2021'],
	columns: COLUMNS_2021,
	rows: ROWS_2021,
	blocks: BLOCKS_2021,
};

/** Table 二 of the form of 2019. */
export const PROACTIVE_2019: OfficialTable = {
	...EMPTY,
	forms: ['2019'],
	columns: COLUMNS_2019,
	rows: ROWS_2019,
	blocks: BLOCKS_2019,
};

/** How table 二 is known: its heads and rows tell the forms apart. */
export const PROACTIVE_KIND: TableKind = {
	key: 'proactive',
	short: { 'zh-cn': '主动公开', en: 'table 2' },
	readings: [PROACTIVE_2021, PROACTIVE_2019],
	headWords: [CONTENT_HEAD],
	signs: [],
};
