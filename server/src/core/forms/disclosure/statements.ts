// What the prose of a report may state about its tables: the words that stand before a number, and the cells meant.

import type { StatementRule } from '../catalogue.ts';
import {
	ASKED,
	CARRIED,
	CARRIED_ON,
	CARRIED_OVER,
	DEALT_WITH,
	DONE,
	LAST_YEAR,
	NEXT_YEAR,
	REQUESTS,
	SUMMED,
} from './request-words.ts';
import {
	CARRIED_OUT,
	court,
	HANDLED,
	LAWSUITS,
	NEW,
	one,
	RAISED,
	RECEIVED,
	REVIEWS,
	request,
	requestsOf,
} from './stated-cells.ts';
import { columns, decisions, documents, looseColumns, organisations, outcome } from './statement-kinds.ts';

/** Why information is refused, as the prose says it, with the row of the table. */
const REASONS: readonly (readonly [string, string])[] = [
	['国家秘密', 'refused_1'],
	['其他法律行政法规禁止公开', 'refused_2'],
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

/** That the body does not know of the information. */
const UNKNOWN = ['不掌握', '不掌握相关政府信息', '不掌握相关信息'];

/** Who decides on reviews and lawsuits. */
const COURTS = ['复议', '人民', '法院'];

/** The rules, the first that fits decides. */
export const RULES: readonly StatementRule[] = [
	{ ends: ['新收'], needs: [['新收']], means: [request('new')] },
	{ ends: [...REQUESTS, '申请'], needs: [['新收', '新增', '新受理']], means: [request('new')] },
	{ ends: REQUESTS, needs: [RECEIVED], means: NEW },
	{ ends: ['申请'], needs: [RECEIVED], means: NEW },
	{ ends: ['信息公开'], needs: [RECEIVED], means: NEW },
	{ ends: REQUESTS, needs: [SUMMED], means: NEW },
	{ ends: ['申请'], needs: [SUMMED], within: 'requests', means: NEW },
	{ ends: REQUESTS, needs: [RECEIVED, DEALT_WITH], also: ['并'], means: [...NEW, request('handled')] },
	{ ends: REQUESTS, needs: [['处理', '办理']], means: [...NEW, request('handled')] },
	{ ends: REQUESTS, needs: [DONE], also: ['并', '处理', '办理', '完成'], means: [request('handled')] },
	{ ends: ['办理'], needs: [ASKED], means: [...NEW, request('handled')] },
	{ ends: ['答复', '回复'], needs: [ASKED], also: ['完成'], means: [request('handled')] },
	{ ends: ['处理申请', '办理申请'], within: 'requests', means: [request('handled'), ...NEW] },
	// Of all that there were, of those that are done, or of one office or kind alone.
	{ ends: ['办理'], within: 'requests', means: [request('handled'), ...NEW], partWords: ['办理'] },
	{
		ends: CARRIED,
		needs: [LAST_YEAR],
		also: ['另有', '另', '还有', '加上', '办理'],
		means: [request('carried_in')],
		partWords: ['办理上'],
	},
	{ ends: CARRIED_ON, needs: [CARRIED_OVER, NEXT_YEAR], means: CARRIED_OUT },
	{ ends: ['结转上年', '结转上年度', '结转上年申请'], means: [request('carried_in')] },
	{ ends: CARRIED, within: 'requests', means: [...CARRIED_OUT, request('carried_in')] },
	{
		ends: [
			...DONE,
			'办理答复',
			'处理并答复',
			'办理并答复',
			'办理完毕',
			'答复完毕',
			'回复处理',
			'办理回复',
			'答复申请',
			'答复的申请',
			'办结的申请',
			'办结申请',
			'办理答复申请',
		],
		within: 'requests',
		also: ['完成', '作出', '做出'],
		means: HANDLED,
	},
	{ ends: ['予以公开', '同意公开', '准予公开'], within: 'requests', means: [request('granted')] },
	// In part or as a whole.
	{
		ends: ['其中公开', '全部公开', '予以全部公开'],
		within: 'requests',
		means: [request('granted'), request('granted', 'partial')],
	},
	{
		ends: [
			'部分公开',
			'部分予以公开',
			'予以部分公开',
			'同意部分公开',
			'准予部分公开',
			'区分处理',
			'区分处理后公开',
			'区分处理后部分公开',
		],
		within: 'requests',
		means: [request('partial')],
	},
	{
		ends: ['予以公开及部分公开', '予以公开和部分公开', '予以公开与部分公开', '公开及部分公开', '公开和部分公开'],
		within: 'requests',
		means: [request('granted', 'partial')],
	},
	{
		ends: ['不予公开', '不予以公开', '不公开'],
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
	{
		ends: ['无法提供', '信息无法提供', ...UNKNOWN.flatMap((words) => [`${words}等原因无法提供`, `${words}等无法提供`])],
		within: 'requests',
		means: [requestsOf('unable')],
	},
	{
		ends: UNKNOWN.flatMap((words) => [words, `${words}无法提供`, `${words}而无法提供`]),
		within: 'requests',
		means: [request('unable_1')],
	},
	{
		ends: ['没有现成信息', '没有现成信息需要另行制作', '没有现成信息需另行制作'],
		within: 'requests',
		means: [request('unable_2')],
	},
	{
		ends: ['补正后申请内容仍不明确', '补正后仍不明确'],
		within: 'requests',
		means: [request('unable_3')],
	},
	{ ends: ['不予处理'], within: 'requests', means: [requestsOf('declined')] },
	{
		ends: ['信访举报投诉', '信访举报投诉类', '信访举报投诉类申请', '信访举报投诉申请'],
		within: 'requests',
		means: [request('declined_1')],
	},
	{ ends: ['重复申请'], within: 'requests', means: [request('declined_2')] },
	{ ends: ['要求提供公开出版物'], within: 'requests', means: [request('declined_3')] },
	{
		ends: ['无正当理由大量反复申请', '大量反复申请'],
		within: 'requests',
		means: [request('declined_4')],
	},
	{
		ends: ['要求行政机关确认或重新出具已获取信息', '要求确认或重新出具已获取信息'],
		within: 'requests',
		means: [request('declined_5')],
	},
	{ ends: ['其他处理'], within: 'requests', means: [requestsOf('other')] },
	{ ends: ['逾期不补正', '无正当理由逾期不补正'], within: 'requests', means: [request('other_1')] },
	{ ends: ['逾期未缴费'], within: 'requests', means: [request('other_2')] },

	...columns('person', ['自然人']),
	...columns('business', ['商业企业']),
	...columns('research', ['科研机构']),
	...columns('charity', ['社会公益组织']),
	...columns('legal', ['法律服务机构']),
	...organisations(),
	...looseColumns(['person'], ['公民', '个人'], 'all'),
	{ ends: ['个人', '公民'], within: 'requests', columns: { total: ['person'] } },

	{
		ends: ['行政复议', '行政复议案件', '行政复议案', '复议', '复议案件'],
		within: 'litigation',
		also: RAISED,
		partWords: ['新'],
		means: REVIEWS,
	},
	{
		ends: ['行政诉讼', '行政诉讼案件', '行政诉讼案', '诉讼', '诉讼案件'],
		within: 'litigation',
		also: RAISED,
		partWords: ['新'],
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
	{ ends: ['维持', '结果维持', '予以维持', '被维持'], columns: outcome('upheld'), within: 'litigation', also: COURTS },
	{
		ends: ['纠正', '结果纠正', '予以纠正', '被纠正'],
		columns: outcome('corrected'),
		within: 'litigation',
		also: COURTS,
	},
	// One of the ways in which an answer is put right.
	{ ends: ['撤销'], columns: outcome('corrected'), within: 'litigation', also: COURTS, partWords: ['撤'] },
	{ ends: ['其他结果'], columns: outcome('other'), within: 'litigation' },
	{ ends: ['尚未审结', '未审结'], columns: outcome('pending'), within: 'litigation' },

	...documents('normative', ['行政规范性文件']),
	// Those of the body itself, or of all that it reports for.
	...documents('normative', ['规范性文件'], ['规范性文件']),
	...documents('regulation', ['规章', '政府规章']),
	{
		ends: ['废止', '清理废止'],
		within: 'normative',
		means: [one('proactive', 'normative', 'repealed')],
		unit: 'pieces',
	},
	{
		ends: ['制发', '新制发'],
		within: 'normative',
		means: [one('proactive', 'normative', 'issued'), one('proactive', 'normative', 'made')],
		unit: 'pieces',
	},
	{ ends: ['现行有效'], within: 'normative', means: [one('proactive', 'normative', 'effective')], unit: 'pieces' },
	...decisions('licence', '行政许可'),
	...decisions('penalty', '行政处罚'),
	...decisions('coercion', '行政强制'),
	{
		ends: ['行政事业性收费', '行政事业性收费金额', '行政事业性收费总金额'],
		also: ['收取'],
		means: [one('proactive', 'fees', 'amount')],
		anywhere: true,
		unit: 'money',
	},
];
