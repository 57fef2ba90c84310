// Words without which no text is a report on 政府信息公开: the client looks for them before it starts the server. It imports nothing.

export const SIGNS: readonly string[] = [
	'信息公开',
	'信息公開',
	'信息内容',
	'行政复议',
	'本年度办理结果',
	'结转',
	'結轉',
];
