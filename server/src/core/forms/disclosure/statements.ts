// What the prose of a report may state about its tables: the words that stand before a number, and the cells meant.

import type { StatedCells, StatementRule, Topic } from '../catalogue.ts';
import {
	CARRIED_OUT,
	court,
	LAWSUITS,
	NEW,
	one,
	RAISED,
	RECEIVED,
	REVIEWS,
	request,
	requestsOf,
} from './stated-cells.ts';

const LAST_YEAR = ['上年', '上一年', '去年'];
const NEXT_YEAR = ['下年', '下一年', '次年'];
const ASKED = [
	'政府信息公开申请',
	'信息公开申请',
	'政府信息公开的申请',
	'依申请公开',
	'依申请公开申请',
	'依申请公开政府信息',
	'依申请公开政府信息申请',
	'依申请公开信息',
	'申请公开政府信息',
	'公开政府信息申请',
	'公开政府信息的申请',
];
/** Requests as reports count them: 依申请公开事项, 信息公开申请件. */
const REQUESTS = ['', '事项', '信件', '件', '案件'].flatMap((what) => ASKED.map((words) => words + what));
const SUMMED = ['总数', '总量', '数量', '件数'];
const DONE = ['答复', '办结'];
const HANDLED = ['处理', '办理', ...DONE];
const CARRIED = ['结转', '结转申请', '结转办理', '结转政府信息公开申请', '结转的政府信息公开申请', '结转依申请公开'];
const CARRIED_ON = ['下年度', '下年', '下一年度', '下一年', '次年', '办理', '继续办理', '申请', '政府信息公开申请'];

/** Why information is refused, as the prose says it, with the row of the table. */
const REASONS: readonly (readonly [string, string])[] = [
	['国家秘密', 'refused_1'],
	['三安全一稳定', 'refused_3'],
	['第三方合法权益', 'refused_4'],
	['内部事务', 'refused_5'],
	['内部事务信息', 'refused_5'],
	['过程性信息', 'refused_6'],
	['行政执法案卷', 'refused_7'],
	['行政执法案卷信息', 'refused_7'],
	['行政查询', 'refused_8'],
	['行政查询事项', 'refused_8'],
];

const RULES: readonly StatementRule[] = [
	{ ends: [...REQUESTS, '申请', '新收'], needs: [['新收', '新增', '新受理']], means: [request('new')] },
	{ ends: [...REQUESTS, '申请'], needs: [RECEIVED], means: NEW },
	{ ends: REQUESTS, needs: [SUMMED], means: NEW },
	{ ends: ['申请'], needs: [SUMMED], within: 'requests', means: NEW },
	{ ends: REQUESTS, needs: [RECEIVED, HANDLED], also: ['并'], means: [...NEW, request('handled')] },
	{ ends: REQUESTS, needs: [['处理', '办理']], means: [...NEW, request('handled')] },
	{ ends: REQUESTS, needs: [DONE], also: ['并', '处理', '办理'], means: [request('handled')] },
	{ ends: CARRIED, needs: [LAST_YEAR], also: ['另有', '另', '还有'], means: [request('carried_in')] },
	{ ends: CARRIED_ON, needs: [['结转', '转'], NEXT_YEAR], means: CARRIED_OUT },
	{ ends: ['结转上年', '结转上年度'], means: [request('carried_in')] },
	{
		ends: ['答复', '办结', '办理答复', '处理并答复', '办理并答复', '办理完毕', '答复申请', '办结申请', '办理答复申请'],
		within: 'requests',
		means: [request('handled')],
	},
	{ ends: ['予以公开', '同意公开', '准予公开'], within: 'requests', means: [request('granted')] },
	{ ends: ['部分公开', '予以部分公开', '区分处理', '区分处理后公开'], within: 'requests', means: [request('partial')] },
	{
		ends: ['予以公开及部分公开', '予以公开和部分公开', '予以公开与部分公开'],
		within: 'requests',
		means: [request('granted', 'partial')],
	},
	{
		ends: ['不予公开', '不予以公开'],
		within: 'requests',
		means: [requestsOf('refused')],
	},
	...REASONS.flatMap(([words, row]): readonly StatementRule[] => [
		{
			ends: [`${words}不予公开`, `${words}的不予公开`, `${words}而不予公开`],
			within: 'requests',
			means: [request(row)],
		},
		{ ends: [words], within: 'refused', means: [request(row)] },
	]),
	{ ends: ['无法提供'], within: 'requests', means: [requestsOf('unable')] },
	{
		ends: ['不掌握', '不掌握相关政府信息', '不掌握相关信息', '不掌握无法提供', '不掌握相关政府信息无法提供'],
		within: 'requests',
		means: [request('unable_1')],
	},
	{ ends: ['不予处理'], within: 'requests', means: [requestsOf('declined')] },
	{
		ends: ['信访举报投诉', '信访举报投诉类', '信访举报投诉类申请', '信访举报投诉申请'],
		within: 'requests',
		means: [request('declined_1')],
	},
	{ ends: ['重复申请'], within: 'requests', means: [request('declined_2')] },
	{ ends: ['其他处理'], within: 'requests', means: [requestsOf('other')] },
	{ ends: ['逾期不补正'], within: 'requests', means: [request('other_1')] },
	{ ends: ['逾期未缴费'], within: 'requests', means: [request('other_2')] },

	...columns('person', ['自然人']),
	...columns('business', ['商业企业']),
	...columns('research', ['科研机构']),
	...columns('charity', ['社会公益组织']),
	...columns('legal', ['法律服务机构']),
	...organisations(),

	{
		ends: ['行政复议', '行政复议案件', '行政复议案', '复议', '复议案件'],
		within: 'litigation',
		also: RAISED,
		means: REVIEWS,
	},
	{
		ends: ['行政诉讼', '行政诉讼案件', '行政诉讼案', '诉讼', '诉讼案件'],
		within: 'litigation',
		also: RAISED,
		means: LAWSUITS,
	},
	{
		ends: ['未经复议直接起诉', '未经行政复议直接起诉', '未经复议直接提起行政诉讼', '直接起诉'],
		within: 'litigation',
		means: [court('direct.total')],
	},
	{
		ends: ['复议后起诉', '行政复议后起诉', '复议后提起诉讼', '复议后提起行政诉讼'],
		within: 'litigation',
		means: [court('after.total')],
	},
	{ ends: ['维持', '结果维持', '予以维持', '被维持'], columns: outcome('upheld'), within: 'litigation' },
	{ ends: ['纠正', '结果纠正', '予以纠正', '被纠正'], columns: outcome('corrected'), within: 'litigation' },
	{ ends: ['其他结果'], columns: outcome('other'), within: 'litigation' },
	{ ends: ['尚未审结', '未审结'], columns: outcome('pending'), within: 'litigation' },

	...documents('normative', ['行政规范性文件']),
	...documents('regulation', ['规章', '政府规章']),
	{ ends: ['废止'], within: 'normative', means: [one('proactive', 'normative', 'repealed')] },
	{ ends: ['现行有效'], within: 'normative', means: [one('proactive', 'normative', 'effective')] },
	...decisions('licence', '行政许可'),
	...decisions('penalty', '行政处罚'),
	...decisions('coercion', '行政强制'),
	{
		ends: ['行政事业性收费', '行政事业性收费金额', '行政事业性收费总金额'],
		means: [one('proactive', 'fees', 'amount')],
		unit: 'money',
	},
];

/** Words of the tables that nothing else is counted by. */
const OWN = ['予以公开', '部分公开', '予以公开及部分公开', '不予公开', '无法提供', '不予处理'];

/** The rules with what a sentence speaks of behind each of them. */
export const STATEMENT_RULES: readonly StatementRule[] = RULES.map((rule) => {
	const [first] = rule.means ?? [];
	if (first === undefined) return rule;
	const received = rule.within === undefined && first.rows[0] === 'new';
	const own = OWN.some((words) => rule.ends.includes(words));
	return {
		...rule,
		...(received ? { anywhere: true } : {}),
		...(own ? { own: true } : {}),
		opens: opensOf(rule.means ?? [], first),
	};
});

/** A column of a row does not change the row; a group and the documents are topics of their own. */
function opensOf(means: readonly StatedCells[], { table, rows, columns }: StatedCells): StatementRule['opens'] {
	const whole = columns.every((column) => column.endsWith('total'));
	const opens = [{ topic: table, cells: whole ? means : NEW }];
	if (rows.includes('refused_1') && rows.includes('refused_2')) opens.push({ topic: 'refused', cells: means });
	if (rows[0] === 'normative') opens.push({ topic: 'normative', cells: means });
	return opens;
}

/** What a sentence says that speaks of requests, and so of the reviews and lawsuits about them. */
const SUBJECT = ['信息公开', '依申请公开', '申请公开'];

export const TOPICS: Readonly<Record<string, Topic>> = {
	requests: { words: SUBJECT },
	litigation: { words: SUBJECT, behind: ['requests'] },
	refused: { words: [] },
	normative: { words: [] },
};

/** An outcome of reviews or lawsuits, of whichever the sentence speaks. */
function outcome(key: string): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(['review', 'direct', 'after'].map((course) => [`${course}.total`, [`${course}.${key}`]]));
}

/** 其中自然人N件: a column of the row that the sentence speaks of; of the new requests where it speaks of none. */
function columns(column: string, words: readonly string[]): readonly StatementRule[] {
	return columnRules(words, [column]);
}

function organisations(): readonly StatementRule[] {
	const words = ['法人或其他组织', '法人和其他组织', '法人及其他组织', '法人或者其他组织'];
	return columnRules(words, ['business', 'research', 'charity', 'legal', 'other']);
}

function columnRules(words: readonly string[], keys: readonly string[]): readonly StatementRule[] {
	const means = NEW.map((cells) => ({ ...cells, columns: keys }));
	const asked = words.flatMap((word) => [`${word}申请`, `${word}申请公开`, `${word}提出申请`]);
	return [
		{ ends: words, within: 'requests', columns: { total: keys } },
		{ ends: asked, within: 'requests', columns: { total: keys } },
		{ ends: asked, means },
	];
}

/** 制发行政规范性文件N件 and its like; the form of 2019 calls the first column 本年新制作数量. */
function documents(row: string, words: readonly string[]): readonly StatementRule[] {
	return [
		{
			ends: words,
			needs: [['制发', '制定', '出台', '印发']],
			means: [one('proactive', row, 'issued'), one('proactive', row, 'made')],
		},
		{ ends: words, needs: [['废止']], means: [one('proactive', row, 'repealed')] },
		{ ends: words, needs: [['现行有效']], means: [one('proactive', row, 'effective')] },
	];
}

function decisions(row: string, words: string): readonly StatementRule[] {
	const means = [one('proactive', row, 'decisions')];
	return [{ ends: [words, `${words}决定`, `${words}处理决定`], also: ['作出', '做出'], means }];
}
