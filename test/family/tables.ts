// The tables of the made-up family, how they are known, and its two forms.

import type { TableKind } from '../../server/src/core/forms/catalogue.ts';
import type {
	EquationRule,
	Form,
	FormColumn,
	FormGroup,
	FormRow,
	OfficialTable,
	Term,
} from '../../server/src/core/forms/types.ts';
import { spoken } from './spoken.ts';

const HALVES = [
	['budget', '预算数'],
	['final', '决算数'],
] as const;

const COSTS = [
	['sum', '合计'],
	['abroad', '因公出国费'],
	['cars', '公务用车小计'],
	['bought', '公务用车购置费'],
	['driven', '公务用车运行费'],
	['guests', '公务接待费'],
] as const;

const COST_HEADS = COSTS.map(([, label]) => label);

const plus = (...keys: readonly string[]): readonly Term[] => keys.map((key) => ({ key, sign: 1 }));

/** One row of twelve numbers, with sub-totals within it. */
const TRIPS: OfficialTable = {
	key: 'trips',
	title: '“三公”经费支出情况',
	columns: HALVES.flatMap(([half, above]) =>
		COSTS.map(([cost, label]): FormColumn => ({ key: `${half}.${cost}`, label, above: [above], unit: '万元' })),
	),
	rows: [{ key: 'spent', label: '' }],
	groups: [],
	blocks: [
		{ title: '', columns: HALVES.flatMap(([half]) => COSTS.map(([cost]) => `${half}.${cost}`)), rows: ['spent'] },
	],
	rules: HALVES.flatMap(([half]): readonly EquationRule[] => {
		const keys = (...costs: readonly string[]) => plus(...costs.map((cost) => `${half}.${cost}`));
		return [
			{
				kind: 'group-total',
				along: 'row',
				total: `${half}.sum`,
				parts: keys('abroad', 'cars', 'guests'),
				words: spoken(
					{ sum: '三项经费合计', short: '三项经费合计' },
					{ sum: 'the three costs add up to', short: 'three costs' },
				),
			},
			{
				kind: 'group-total',
				along: 'row',
				total: `${half}.cars`,
				parts: keys('bought', 'driven'),
				words: spoken(
					{ sum: '购置与运行合计', short: '购置与运行合计' },
					{ sum: 'buying and driving add up to', short: 'buying and driving' },
				),
			},
		];
	}),
	heads: [
		['预算数', '', '', '', '', '', '决算数'],
		[...COST_HEADS, ...COST_HEADS],
	],
};

export const TRIPS_KIND: TableKind = {
	key: 'trips',
	short: spoken('三公经费', 'table 2'),
	readings: [TRIPS],
	headWords: ['预算数', '决算数'],
	signs: ['公务接待费'],
};

const FUNDS: readonly FormColumn[] = [
	{ key: 'budgeted', label: '一般公共预算', above: [], unit: '万元' },
	{ key: 'earmarked', label: '政府性基金', above: [], unit: '万元' },
	{ key: 'both', label: '合计', above: [], unit: '万元' },
];

const within = (group: string, labels: readonly string[]): readonly FormRow[] =>
	labels.map((label, at) => ({ key: `${group}_${at + 1}`, label: `${at + 1}.${label}`, group, role: 'result' }));

const BEFORE: readonly FormRow[] = [
	{ key: 'income', label: '一、本年收入' },
	{ key: 'brought', label: '二、上年结余' },
	...within('staff', ['工资福利支出', '社会保障缴费', '其他']),
	...within('office', ['办公费', '差旅费', '其他']),
];
const IN_ONE: FormRow = {
	key: 'projects',
	label: '（三）项目支出',
	group: 'spending',
	role: 'result',
	inPlaceOf: 'works',
};
const IN_SEVERAL = within('works', ['基本建设', '信息化建设']);
const BEHIND: readonly FormRow[] = [
	{ key: 'outgo', label: '（四）支出合计', group: 'spending' },
	{ key: 'left', label: '三、年末结余' },
];

const GROUPS: readonly FormGroup[] = [
	{ key: 'spending', label: '本年支出' },
	{ key: 'staff', label: '（一）人员经费', variants: ['职工薪酬'], within: 'spending' },
	{ key: 'office', label: '（二）公用经费', within: 'spending' },
	{ key: 'works', label: '（三）项目支出', within: 'spending' },
];

const RULES: readonly EquationRule[] = [
	{
		kind: 'row-total',
		along: 'row',
		total: 'both',
		parts: plus('budgeted', 'earmarked'),
		words: spoken(
			{ sum: '两类资金合计', short: '两类资金合计' },
			{ sum: 'the two funds add up to', short: 'two funds' },
		),
	},
	{
		kind: 'column-total',
		along: 'column',
		total: 'outgo',
		parts: 'result',
		words: spoken(
			{ sum: '各项支出合计', short: '各项支出合计' },
			{ sum: 'the spendings add up to', short: 'all spendings' },
		),
	},
	{
		kind: 'balance',
		along: 'column',
		total: 'left',
		parts: [...plus('income', 'brought'), { key: 'outgo', sign: -1 }],
		words: spoken(
			{
				sum: '收入加上年结余减支出',
				short: '收入加上年结余减支出',
				balance: {
					sides: ['收入加上年结余', '支出加年末结余'],
					off: '收入加上年结余仍差',
					unstated: '年末结余未填，不作判断',
				},
			},
			{
				sum: 'income and what was brought, less the spendings, make',
				short: 'income and brought, less spendings',
				balance: {
					sides: ['income and brought make', 'spendings and left make'],
					off: 'income and brought still differ by',
					unstated: 'what is left is blank: undecided',
				},
			},
		),
	},
];

/** Rows, groups and totals; the form of 2024 has the projects in rows of their own. */
function funds(rows: readonly FormRow[]): OfficialTable {
	return {
		key: 'funds',
		title: '收入支出情况',
		columns: FUNDS,
		rows,
		groups: GROUPS.filter(({ key }) => key === 'spending' || rows.some(({ group }) => group === key)),
		blocks: [{ title: '', columns: FUNDS.map(({ key }) => key), rows: rows.map(({ key }) => key) }],
		rules: RULES,
		heads: [['项目', '', '', ...FUNDS.map(({ label }) => label)]],
	};
}

export const FUNDS_KIND: TableKind = {
	key: 'funds',
	short: spoken('收入支出', 'table 3'),
	readings: [funds([...BEFORE, IN_ONE, ...IN_SEVERAL, ...BEHIND])],
	headWords: ['项目'],
	signs: [],
	twoYears: true,
};

export const FORMS: readonly Form[] = [
	{
		key: '2015',
		source: '财务公开〔2015〕1号',
		since: 2015,
		tables: { trips: TRIPS, funds: funds([...BEFORE, IN_ONE, ...BEHIND]) },
	},
	{
		key: '2024',
		source: '财务公开〔2024〕2号',
		since: 2024,
		tables: { trips: TRIPS, funds: funds([...BEFORE, ...IN_SEVERAL, ...BEHIND]) },
	},
];
