// Texts that are hostile, each in its own way, of any size.

const NEW = '一、本年新收政府信息公开申请数量';
/** The beginning of a report with a table, so that everything is looked at. */
const HEAD = `青石镇2023年政府信息公开工作年度报告\n一、总体情况\n略。\n三、收到和处理政府信息公开申请情况\n${NEW}\t7\t1\t0\t0\t0\t0\t8\n\n`;

/** Texts of a size, each hostile in its own way. */
export const HOSTILE_TEXTS: Readonly<Record<string, (size: number) => string>> = {
	'a line of tabs': (size) => `${HEAD}${'\t'.repeat(size * 20)}合计\n`,
	'lines of one tab': (size) => `${HEAD}${'\t\n'.repeat(size * 10)}`,
	'one long line': (size) => `${HEAD}${'合计1'.repeat(size * 10)}`,
	'labels without a tab': (size) => `${HEAD}${'1.属于国家秘密\n'.repeat(size * 5)}`,
	'one label again and again': (size) => `${HEAD}${'1.属于国家秘密\t\n'.repeat(size * 5)}`,
	'headings again and again': (size) =>
		HEAD +
		'一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n'.repeat(
			size * 2,
		),
	'titles again and again': (size) => '青石镇2023年政府信息公开工作年度报告\n'.repeat(size * 3),
	'heads again and again': (size) => `${HEAD}${'自然人\t商业企业\t科研机构\t总计\n'.repeat(size * 3)}`,
	'one row again and again': (size) => `${HEAD}${`${NEW}\t7\t1\t0\t0\t0\t0\t8\n`.repeat(size * 2)}`,
	'rows that no form knows': (size) => `${HEAD}${NEW}\t1\n${'某项\t1\t2\t3\t4\t5\t6\t21\n'.repeat(size * 2)}`,
	bars: (size) => `${HEAD}${'|'.repeat(size * 20)}\n${'| a '.repeat(size * 5)}\n`,
	'markup that is not closed': (size) => `${HEAD}${'<table><tr><td>'.repeat(size * 3)}`,
	digits: (size) => `${HEAD}${NEW}${'1234567890'.repeat(size * 2)}`,
	'brackets that are not closed': (size) => `${HEAD}${'（('.repeat(size * 10)}\t${'(1'.repeat(size * 10)}\n`,
	spaces: (size) => `${HEAD}${' \u3000'.repeat(size * 20)}x\n`,
	prose: (size) => `${HEAD}${'本年新收政府信息公开申请7件，其中自然人3件。'.repeat(size * 3)}`,
	'totals of every rank': (size) => '小计\t1\t2\n其中\t1\t2\n合计\t3\t4\n总计\t5\t6\n'.repeat(size * 2),
	'subtotals with a page between': (size) => '甲\t1\t2\t3\n乙\t1\t2\t3\n小计\t2\t4\t6\n第一页\n'.repeat(size * 2),
	'a large table with wrong numbers': (size) =>
		`单位\t甲\t乙\t丙\t合计\n${Array.from({ length: size * 4 }, (_, at) => `某${at}\t1\t2\t3\t${at % 50 === 7 ? 8 : 6}\n`).join('')}`,
	'a wide table': (size) =>
		`单位\t${Array.from({ length: size * 4 }, (_, at) => `类${at}\t`).join('')}合计\n${`某\t${'1\t'.repeat(size * 4)}${size * 4}\n`.repeat(5)}`,
};
