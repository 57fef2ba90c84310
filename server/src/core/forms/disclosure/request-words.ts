// What reports call requests, and what they say became of them.

/** The year before, and the next one. */
export const LAST_YEAR = ['上年', '上一年', '去年'];
export const NEXT_YEAR = ['下年', '下一年', '次年'];
/** Requests, whatever is counted of them. */
export const ASKED = [
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
	'依申请公开政府信息的申请',
	'申请政府信息公开',
	'申请公开',
	'依申请信息',
	'依申请信息公开',
	'政府信息依申请公开',
	'依申请政府信息公开',
	'依申请',
];
/** Requests as reports count them: 依申请公开事项, 信息公开申请件. */
export const REQUESTS = ['', '事项', '信件', '来信', '来函', '件', '案件'].flatMap((what) =>
	ASKED.map((words) => words + what),
);
/** Words for how many there are. */
export const SUMMED = ['总数', '总量', '数量', '件数'];
/** What is done about them, and in the end. */
export const DONE = ['答复', '办结', '回复'];
export const DEALT_WITH = ['处理', '办理', ...DONE];
/** Requests that one year leaves to the next. */
export const CARRIED = [
	'结转',
	'结转申请',
	'结转的申请',
	'结转办理',
	'结转办理件',
	'结转政府信息公开办理',
	'结转政府信息公开申请',
	'结转的政府信息公开申请',
	'结转依申请公开',
	'转结',
	'转结申请',
	'转结政府信息公开申请',
];
/** How what is not done yet goes over to the next year. */
export const CARRIED_OVER = ['结转', '转', '转入', '顺延', '延至', '延期'];
export const CARRIED_ON = [
	'下年度',
	'下年',
	'下一年度',
	'下一年',
	'次年',
	'办理',
	'继续办理',
	'办理件',
	'答复',
	'申请',
	'政府信息公开申请',
];
