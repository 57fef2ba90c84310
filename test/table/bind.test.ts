// Rows and columns are bound by label, whatever an export did to them.

import assert from 'node:assert/strict';
import { checkTable, tablesOf } from '../support/check-table.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED_IN = '二、上年结转政府信息公开申请数量';
/** A heading by which the text is looked at at all, then the lines. */
const rows = (...lines: readonly string[]) => `三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n`;

describe('rows of table 三', () => {
	it('are known by their words, whatever their number and brackets', () => {
		checkTable(
			rows(
				'1、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
				'(四)无法提供\t1．本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2',
			),
			`
			new: 1 0 0 0 0 0 1
			unable_1: 2 0 0 0 0 0 2`,
		);
	});
	it('stay in place when one is missing', () => {
		checkTable(
			rows(
				`${NEW}\t1\t0\t0\t0\t0\t0\t1`,
				'（七）总计\t1\t0\t0\t0\t0\t0\t1',
				'四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
			),
			`
			new: 1 0 0 0 0 0 1
			handled: 1 0 0 0 0 0 1
			carried_out: 0 0 0 0 0 0 0`,
		);
	});
	it('are told apart where a label is misspelt', () => {
		checkTable(
			rows(
				'\t\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0',
				'\t\t2.其他法律法规禁止公开\t1\t0\t0\t0\t0\t0\t1',
				'\t\t3.危及“三安全一稳定”\t2\t0\t0\t0\t0\t0\t2',
			),
			`
			refused_1: 0 0 0 0 0 0 0
			refused_2 ~: 1 0 0 0 0 0 1
			refused_3: 2 0 0 0 0 0 2`,
		);
	});
	it('are bound once: a repeated row is named as such', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1`, `${NEW}\t1\t0\t0\t0\t0\t0\t1`),
			`
			new: 1 0 0 0 0 0 1
			new again: 1 0 0 0 0 0 1`,
		);
	});
	it('say only what both agree on where one stands twice with other numbers', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1`, `${NEW}\t2\t0\t0\t0\t0\t0\t2`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
			`
			new: _ 0 0 0 0 0 _
			new again: _ 0 0 0 0 0 _
			carried_in: 0 0 0 0 0 0 0`,
		);
	});
	it('may be unknown', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1`, '其中：网络申请\t1\t0\t0\t0\t0\t0\t1', `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
			`
			new: 1 0 0 0 0 0 1
			?:
			carried_in: 0 0 0 0 0 0 0`,
		);
	});
	it('（六） in one row counts as that row, in three as three', () => {
		checkTable(
			rows('\t（六）其他处理\t\t1\t0\t0\t0\t0\t0\t1', '\t（七）总计\t\t1\t0\t0\t0\t0\t0\t1'),
			`
			other: 1 0 0 0 0 0 1
			handled: 1 0 0 0 0 0 1`,
		);
		assert.ok(
			!tablesOf(rows('\t（六）其他处理\t1\t0\t0\t0\t0\t0\t1', '（七）总计\t1\t0\t0\t0\t0\t0\t1'))[0]?.expected.includes(
				'other_1',
			),
		);
	});
	it('heads share the words 总计 and 其他 with rows, and are no rows', () => {
		checkTable(
			rows(
				'\t自然人\t法人或其他组织\t总计',
				'\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
				`${NEW}\t1\t0\t0\t0\t0\t0\t1`,
			),
			`
			new: 1 0 0 0 0 0 1`,
		);
	});
});

describe('torn rows', () => {
	it('a line break inside a cell breaks the row before or after its number', () => {
		checkTable(rows(`${NEW}\t145 \t`, '0\t0 \t 145', '\t388\t0\t678'), 'new: 145 0 0 145 388 0 678');
	});
	it('a label that a page break cut is put together', () => {
		checkTable(
			rows(
				'\t\t2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0',
				'\t\t3. 补正后申请内\t1\t0\t0\t0\t0\t0\t1',
				'',
				'\t\t容仍不明确\t\t\t\t\t\t\t',
				'\t（五）不予处理\t1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0',
			),
			`
			unable_2: 0 0 0 0 0 0 0
			unable_3: 1 0 0 0 0 0 1
			declined_1: 0 0 0 0 0 0 0`,
		);
	});
	it('a label that comes after its numbers is theirs', () => {
		checkTable(
			rows(
				'\t\t2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0',
				'\t\t\t0\t0\t3\t0\t0\t3\t6',
				'',
				'\t\t3.补正后申请内容仍不明确\t\t\t\t\t\t\t',
			),
			`
			unable_2: 0 0 0 0 0 0 0
			unable_3: 0 0 3 0 0 3 6`,
		);
	});
	it('a number alone before the words is no label', () => {
		checkTable(
			rows(
				'\t\t1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0',
				'\t\t2.\t2126\t0\t0\t0\t0\t0\t2126',
				'',
				'\t\t重复申请\t\t\t\t\t\t\t',
			),
			`
			declined_1: 0 0 0 0 0 0 0
			declined_2: 2126 0 0 0 0 0 2126`,
		);
	});
	it('the repeated tail of a label is no row', () => {
		checkTable(
			rows(
				'\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1',
				'',
				'\t\t复申请\t\t\t\t\t\t\t',
				'\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0',
			),
			`
			declined_2: 1 0 0 0 0 0 1
			declined_3: 0 0 0 0 0 0 0`,
		);
	});
	it('a number alone inside the table belongs to no row', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1`, '12', `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
			`
			new: 1 0 0 0 0 0 1
			?:
			carried_in: 0 0 0 0 0 0 0`,
		);
	});
});

describe('columns', () => {
	it('a lost cell leaves its row undecided', () =>
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t1`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
			`
			new: 6 of 7
			carried_in: 0 0 0 0 0 0 0`,
		));
	it('a surplus cell leaves its row undecided', () =>
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t0\t1`, `${CARRIED_IN}\t0\t0\t0\t0\t0\t0\t0`),
			`
			new: 8 of 7
			carried_in: 0 0 0 0 0 0 0`,
		));
	it('a tab at the end of every row is no cell', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1\t`, `${CARRIED_IN}\t\t0\t0\t0\t0\t0\t\t`),
			`
			new: 1 0 0 0 0 0 1
			carried_in: . 0 0 0 0 0 .`,
		);
	});
	it('blank cells that were trimmed at the end of a line leave their row undecided', () => {
		checkTable(
			rows(`${NEW}\t1\t0\t0\t0\t0\t0\t1`, `${CARRIED_IN}\t`, '（七）总计\t1\t0\t0\t0\t0\t0\t1'),
			`
			new: 1 0 0 0 0 0 1
			carried_in: 0 of 7
			handled: 1 0 0 0 0 0 1`,
		);
	});
	it('where all rows are filled up to one width, a row whose total alone is blank may have lost a cell', () => {
		const row = (label: string) => `${label}\t0\t0\t0\t0\t0\t0\t0`;
		checkTable(
			rows(row(NEW), row(CARRIED_IN), row('（一）予以公开'), '（二）部分公开\t—\t—\t—\t4\t—\t4\t', row('（七）总计')),
			`
			new: 0 0 0 0 0 0 0
			carried_in: 0 0 0 0 0 0 0
			granted: 0 0 0 0 0 0 0
			partial: 6 of 7
			handled: 0 0 0 0 0 0 0`,
		);
	});
	it('of table 二 follow the heads above', () => {
		checkTable(
			rows(
				'信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
				'规章\t0\t1\t2',
				'信息内容\t本年处理决定数量',
				'行政许可\t9',
			),
			`
			regulation: 0 1 2 _ _
			licence: _ _ _ 9 _`,
		);
	});
	it('of a row of table 二 that both forms print are those of its first time', () => {
		checkTable(
			rows('信息内容\t本年处理决定数量', '行政处罚\t9', '行政强制\t8', '行政处罚\t9'),
			`
			penalty: _ _ _ 9 _
			coercion: _ _ _ 8 _
			penalty again: _ _ _ 9 _`,
		);
	});
	it('of table 四 are fifteen, without a label', () => {
		checkTable(
			'行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n',
			'count: 1 2 3 4 10 0 0 0 0 0 0 0 0 0 0',
		);
	});
});

describe('other tables', () => {
	for (const text of ['姓名\t电话\n张三\t1234567\n', '项目\t总计\n甲\t1\n', '\t\t\t\n\t\t\n', '结转\t1\n']) {
		it(`${JSON.stringify(text)} is none of a report`, () => assert.deepEqual(tablesOf(text), []));
	}
});

describe('a row whose digits stand before its label', () => {
	it('goes to the end of its label', () => {
		const [table] = tablesOf('五) 不予处理1 信访举报投诉类申请\n结转');
		assert.ok(table?.rows.length);
		for (const { start, end, label } of table.rows) assert.ok(start <= label.start && label.end <= end);
	});
});

describe('table 二 without a label that tells its form', () => {
	const block = (head: string, ...lines: readonly string[]) =>
		`二、主动公开政府信息情况\n${[head, ...lines].join('\n')}\n`;

	it('is not read by the form of 2021, nor by any other', () => {
		const lines = ['规章\t3\t0\t5', '规范性文\t4\t1\t7', '行政许可\t4\t+1\t7', '行政处罚\t4\t-1\t7'];
		assert.deepEqual(
			tablesOf(
				`青石县水利局2020年政府信息公开工作年度报告\n${block('第二十条第（一）项\n信息\t甲\t乙\t丙', ...lines)}`,
			),
			[],
		);
	});
	it('is read where one head tells it', () => {
		const head = '信息内容\t本年新制作数量\t乙\t丙';
		assert.equal(tablesOf(block(head, '规章\t3\t0\t5', '行政许可\t4\t1\t7')).length, 1);
	});
});
