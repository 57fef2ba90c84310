// Table 三, 收到和处理政府信息公开申请情况: seven columns, and rows that must balance.

import type { TableKind } from '../catalogue.ts';
import type { EquationRule, FormColumn, FormGroup, FormRow, OfficialTable, Term } from '../types.ts';

const APPLICANTS = '申请人情况';
const ORGANISATIONS = '法人或其他组织';

const COLUMNS: readonly FormColumn[] = [
	{ key: 'person', label: '自然人', above: [APPLICANTS] },
	{ key: 'business', label: '商业企业', brief: '企业', above: [APPLICANTS, ORGANISATIONS] },
	{ key: 'research', label: '科研机构', brief: '科研', above: [APPLICANTS, ORGANISATIONS] },
	{ key: 'charity', label: '社会公益组织', brief: '公益', above: [APPLICANTS, ORGANISATIONS] },
	{ key: 'legal', label: '法律服务机构', brief: '法律', above: [APPLICANTS, ORGANISATIONS] },
	{ key: 'other', label: '其他', above: [APPLICANTS, ORGANISATIONS], variants: ['其它'] },
	{ key: 'total', label: '总计', above: [APPLICANTS], variants: ['合计'] },
];

const GROUPS: readonly FormGroup[] = [
	{ key: 'results', label: '三、本年度办理结果' },
	{ key: 'refused', label: '（三）不予公开', within: 'results' },
	{ key: 'unable', label: '（四）无法提供', within: 'results' },
	{ key: 'declined', label: '（五）不予处理', within: 'results' },
	{ key: 'other', label: '（六）其他处理', within: 'results' },
];

const RECEIVED: readonly FormRow[] = [
	{ key: 'new', label: '一、本年新收政府信息公开申请数量', short: '一、本年新收' },
	{ key: 'carried_in', label: '二、上年结转政府信息公开申请数量', short: '二、上年结转' },
];

const RESULTS: readonly FormRow[] = [
	{ key: 'granted', label: '（一）予以公开', group: 'results', role: 'result' },
	{
		key: 'partial',
		label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
		short: '（二）部分公开',
		variants: ['部分公开'],
		group: 'results',
		role: 'result',
	},
	...within('refused', [
		'属于国家秘密',
		'其他法律行政法规禁止公开',
		'危及“三安全一稳定”',
		'保护第三方合法权益',
		'属于三类内部事务信息',
		'属于四类过程性信息',
		'属于行政执法案卷',
		'属于行政查询事项',
	]),
	{ key: 'refused_9', label: '9.其他', variants: ['其它'], group: 'refused', role: 'result', local: true },
	...within('unable', ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确']),
	...within('declined', [
		'信访举报投诉类申请',
		'重复申请',
		'要求提供公开出版物',
		'无正当理由大量反复申请',
		'要求行政机关确认或重新出具已获取信息',
	]),
];

/** （六）其他处理 as the form of 2019 has it, and many later reports still print it: one row. */
const OTHER_IN_ONE: FormRow = {
	key: 'other',
	label: '（六）其他处理',
	group: 'results',
	role: 'result',
	inPlaceOf: 'other',
};

const OTHER_IN_THREE = within('other', [
	{ label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', short: '逾期不补正' },
	{ label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', short: '逾期未缴费' },
	'其他',
]);

const CONCLUSION: readonly FormRow[] = [
	{ key: 'handled', label: '（七）总计', variants: ['合计'], group: 'results' },
	{ key: 'carried_out', label: '四、结转下年度继续办理', short: '四、结转下年度' },
];

/** The corner cell of the official table states the balance; the other sums follow from the words 总计. */
const RULES: readonly EquationRule[] = [
	{
		kind: 'row-total',
		along: 'row',
		total: 'total',
		parts: plus('person', 'business', 'research', 'charity', 'legal', 'other'),
		words: {
			'zh-cn': { sum: '各类申请人合计', short: '本行合计' },
			en: { sum: 'the applicants add up to', short: 'this row' },
		},
	},
	{
		kind: 'column-total',
		along: 'column',
		total: 'handled',
		parts: 'result',
		words: {
			'zh-cn': { sum: '各项结果合计', short: '各项结果合计' },
			en: { sum: 'the results add up to', short: 'all results' },
		},
	},
	{
		kind: 'balance',
		along: 'column',
		total: 'carried_out',
		parts: [...plus('new', 'carried_in'), { key: 'handled', sign: -1 }],
		words: {
			'zh-cn': {
				sum: '第一、二项减第三项',
				short: '第一、二项减第三项',
				balance: { sides: ['第一、二项', '第三、四项'], off: '第一项加第二项仍差', unstated: '第四项未填，不作判断' },
			},
			en: {
				sum: 'items 1 and 2 less 3 make',
				short: 'items 1 and 2 less 3',
				balance: {
					sides: ['items 1 and 2 make', 'items 3 and 4 make'],
					off: 'items 1 and 2 still differ by',
					unstated: 'item 4 is blank: undecided',
				},
			},
		},
	},
];

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const HEADS: readonly (readonly string[])[] = [
	[CORNER, APPLICANTS],
	['', '自然人', ORGANISATIONS, '总计'],
	['', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
];

/** Table 三 of the form of 2021: 25 rows. */
export const REQUESTS_2021: OfficialTable = requests(
	[...RECEIVED, ...RESULTS, ...OTHER_IN_THREE, ...CONCLUSION],
	GROUPS,
);

/** Table 三 of the form of 2019: 23 rows, （六）其他处理 in one. */
export const REQUESTS_2019: OfficialTable = requests(
	[...RECEIVED, ...RESULTS, OTHER_IN_ONE, ...CONCLUSION],
	GROUPS.filter((group) => group.key !== 'other'),
);

/** Both forms at once, （六） in one row and in three: what a table is read by before its form is known. */
const REQUESTS_EITHER: OfficialTable = requests(
	[...RECEIVED, ...RESULTS, OTHER_IN_ONE, ...OTHER_IN_THREE, ...CONCLUSION],
	GROUPS,
);

/** How table 三 is known. */
export const REQUESTS_KIND: TableKind = {
	key: 'requests',
	short: { 'zh-cn': '依申请公开', en: 'table 3' },
	readings: [REQUESTS_EITHER],
	headWords: ['本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和', '勾稽关系', APPLICANTS, ORGANISATIONS],
	signs: [],
	twoYears: true,
};

function requests(rows: readonly FormRow[], groups: readonly FormGroup[]): OfficialTable {
	const columns = COLUMNS.map((column) => column.key);
	return {
		key: 'requests',
		title: '收到和处理政府信息公开申请情况',
		columns: COLUMNS,
		rows,
		groups,
		blocks: [{ title: '', columns, rows: rows.map((row) => row.key) }],
		rules: RULES,
		corner: CORNER,
		heads: HEADS,
	};
}

/** A numbered row of a group without its number; `variants` are other wordings of it. */
type Numbered = Pick<FormRow, 'label' | 'short' | 'variants'>;

/** The numbered rows of a group: their keys and labels carry the number. */
function within(group: string, labels: readonly (string | Numbered)[]): readonly FormRow[] {
	return labels.map((entry, at) => {
		const { label, short, ...more } = typeof entry === 'string' ? { label: entry } : entry;
		const row: FormRow = { ...more, key: `${group}_${at + 1}`, label: `${at + 1}.${label}`, group, role: 'result' };
		return short === undefined ? row : { ...row, short: `${at + 1}.${short}` };
	});
}

function plus(...keys: readonly string[]): readonly Term[] {
	return keys.map((key) => ({ key, sign: 1 }));
}
