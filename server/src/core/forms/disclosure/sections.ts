// The six sections, the same in both forms.

import type { FormSection } from '../types.ts';

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
		own: true,
	},
	{
		key: 'proactive',
		number: 2,
		title: '主动公开政府信息情况',
		variants: ['主动公开政府信息的情况', '政府信息主动公开情况', '主动公开信息情况'],
		table: 'proactive',
	},
	{
		key: 'requests',
		number: 3,
		title: '收到和处理政府信息公开申请情况',
		variants: ['收到和处理政府信息公开申请的情况', '收到和处理信息公开申请情况'],
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
		apart: true,
		own: true,
	},
	{
		key: 'other',
		number: 6,
		title: '其他需要报告的事项',
		variants: ['其他需要报告事项', '需要报告的其他事项', '其他事项', '其他需要说明的事项'],
		nothing: '无其他需要报告的事项。',
		apart: true,
	},
];
