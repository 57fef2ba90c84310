// Words by which a report on 政府信息公开 is known: the client looks for them before it starts the server. It imports nothing.

/** Words of the headings and of the title, by which the report is found on the page that holds it. */
export const BODY_WORDS = {
	headings: [
		'总体情况',
		'基本情况',
		'主动公开政府信息',
		'政府信息主动公开',
		'收到和处理',
		'行政诉讼情况',
		'主要问题',
		'其他需要报告',
	],
	titles: ['年度报告', '年报'],
} as const;

/** Words without which no text is such a report. */
export const SIGNS: readonly string[] = [
	'信息公开',
	'信息公開',
	'資訊公開',
	'资讯公开',
	'信 息 公 开',
	'信息内容',
	'行政复议',
	'本年度办理结果',
	'结转',
	'結轉',
];
