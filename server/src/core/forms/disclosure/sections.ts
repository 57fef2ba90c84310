// The six sections, the same in both forms.

import type { FormSection } from '../types.ts';

/** What the words of a heading may begin with: the work that the report is about, and who or when. */
const WORK = '(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中|的)?';
const OWN = '(?:行政机关|本机关|本单位|[本全]?年度|本年|\\d{4}年)?';
/** What they may end with where the section is a table. */
const AS_TABLE = '的?情况(?:统计)?表?';

/** 国办公开办函〔2019〕60号 and 〔2021〕30号, 第一条: what an annual report consists of. */
export const SECTIONS: readonly FormSection[] = [
	{
		key: 'overview',
		number: 1,
		title: '总体情况',
		variants: [
			'工作总体情况',
			'政府信息公开工作总体情况',
			'政府信息公开总体情况',
			'工作基本情况',
			'基本情况',
			'总体工作情况',
		],
		alike: { pattern: `${OWN}${WORK}(?:总体|整体|基本)(?:工作|落实)?(?:情况|概况)`, last: '况' },
		own: true,
	},
	{
		key: 'proactive',
		number: 2,
		title: '主动公开政府信息情况',
		variants: ['主动公开政府信息的情况', '政府信息主动公开情况', '主动公开信息情况'],
		alike: { pattern: `${OWN}(?:主动公开(?:政府|政务)?信息|政府信息主动公开)${AS_TABLE}`, last: '况表' },
		table: 'proactive',
	},
	{
		key: 'requests',
		number: 3,
		title: '收到和处理政府信息公开申请情况',
		variants: ['收到和处理政府信息公开申请的情况', '收到和处理信息公开申请情况'],
		alike: {
			pattern: `${OWN}(?:收到[和及与]处理(?:政府)?信息公开申请|(?:政府)?信息公开申请的?收到[和及与]处理)${AS_TABLE}`,
			last: '况表',
		},
		table: 'requests',
	},
	{
		key: 'litigation',
		number: 4,
		title: '政府信息公开行政复议、行政诉讼情况',
		variants: [
			'因政府信息公开工作被申请行政复议、提起行政诉讼情况',
			'行政复议、行政诉讼情况',
			'政府信息公开行政复议和行政诉讼情况',
		],
		alike: {
			pattern: `因?政府信息公开(?:工作)?被?(?:申请|提起)?行政复议[和与及]?被?(?:提起)?行政诉讼(?:${AS_TABLE})?`,
			last: '讼况表',
		},
		table: 'litigation',
	},
	{
		key: 'problems',
		number: 5,
		title: '存在的主要问题及改进情况',
		variants: [
			'存在的主要问题及改进措施',
			'存在的主要问题和改进措施',
			'存在的问题及改进情况',
			'存在的问题及改进措施',
			'存在问题及改进措施',
			'存在的主要问题',
			'政府信息公开工作存在的主要问题及改进情况',
			'政府信息公开工作存在的主要问题及改进措施',
		],
		alike: {
			pattern: `${WORK}(?:存在的?(?:主要)?|主要)(?:问题|不足)[和及与](?:下一?步)?(?:工作)?(?:改进|打算|安排|计划)(?:情况|措施|方向|思路|打算|计划)?`,
			last: '况施向路算排划进',
		},
		apart: true,
		own: true,
	},
	{
		key: 'other',
		number: 6,
		title: '其他需要报告的事项',
		variants: ['其他需要报告事项', '需要报告的其他事项', '其他事项', '其他需要说明的事项'],
		alike: { pattern: '其[他它]需要?(?:报告|说明)的?(?:事项|事宜|情况)', last: '项宜况' },
		nothing: '无其他需要报告的事项。',
		apart: true,
	},
];
