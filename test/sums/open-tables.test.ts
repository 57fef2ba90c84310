// Standard tables of no known form: budgets, accounts, statistics; right ones are silent, and an error has no other reading.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';
import { type Cells, changed, writeRows } from '../support/open-rows.ts';

const said = (text: string) =>
	review(text).parts.flatMap(({ findings }) =>
		findings.map(({ severity, message }) => `${severity} ${message.split('\n')[0]}`),
	);

/** 部门收支总表: two tables side by side, rows numbered below others. */
const BUDGET: readonly Cells[] = [
	['部门收支总表'],
	['收入', '', '', '支出', '', ''],
	['项目', '上年数', '预算数', '项目', '上年数', '预算数'],
	['一、财政拨款收入', 1100, 1234, '一、一般公共服务支出', 700, 800],
	['1、一般公共预算资金', 1000, 1200, '二、外交支出', '', ''],
	['2、政府性基金预算资金', 100, 34, '三、国防支出', 20, 30],
	['3、国有资本经营预算资金', '', '', '四、教育支出', 400, 404],
	['二、财政专户管理资金', 20, 0, '', '', ''],
	['三、单位资金', 0, 100, '五、卫生健康支出', 0, 100],
	['本年收入合计', 1120, 1334, '本年支出合计', 1120, 1334],
	['上年结转结余', 30, 20, '年终结转结余', 30, 20],
	['收入总计', 1150, 1354, '支出总计', 1150, 1354],
];

/** 收入决算表: an index row, classes with their items indented. */
const ACCOUNTS: readonly Cells[] = [
	['科目名称', '本年收入合计', '财政拨款收入', '事业收入', '其他收入'],
	['栏次', 1, 2, 3, 4],
	['合计', 660, 600, 40, 20],
	['教育支出', 460, 420, 30, 10],
	['　普通教育', 300, 280, 15, 5],
	['　　小学教育', 200, 190, 8, 2],
	['　　初中教育', 100, 90, 7, 3],
	['　职业教育', 160, 140, 15, 5],
	['农林水支出', 200, 180, 10, 10],
	['　农业', 200, 180, 10, 10],
];

/** 统计表 with items of items and shares. */
const STATISTICS: readonly Cells[] = [
	['指标', '一季度', '二季度', '三季度', '四季度', '全年合计', '比上年增长%'],
	['甲', 1, 2, 3, 4, 5, 6],
	['（一）农村', 10, 12, 14, 16, 52, '3.1'],
	['1.粮食', 6, 7, 8, 9, 30, '2.0'],
	['2.果蔬', 4, 5, 6, 7, 22, '4.8'],
	['（二）城镇', 20, 21, 22, 23, 86, '5.0'],
	['1.零售', 15, 16, 16, 17, 64, '5.5'],
	['2.餐饮', 5, 5, 6, 6, 22, '3.6'],
	['总计', 30, 33, 36, 39, 138, '4.3'],
];

const RIGHT: Readonly<Record<string, readonly Cells[]>> = { 收支总表: BUDGET, 决算表: ACCOUNTS, 统计表: STATISTICS };

describe('a right standard table is silent', () => {
	for (const [name, rows] of Object.entries(RIGHT)) it(name, () => assert.deepEqual(said(writeRows(rows)), []));
	it('in a report, too', () => {
		const text = '云山县水务局2023年政府信息公开工作年度报告\n一、总体情况\n收支如下。\n';
		const found = review(text + writeRows(BUDGET)).parts.flatMap(({ findings }) => findings);
		assert.deepEqual(
			found.filter(({ check }) => check.endsWith('-total')),
			[],
		);
	});
});

describe('a wrong number of a standard table', () => {
	it('of one of two tables side by side is named by the label before it', () => {
		const rows: readonly Cells[] = [
			['项目', '上年数', '预算数', '下年数', '项目', '一般预算', '政府性基金', '合计'],
			['一、本年收入', 1100, 1234, 1300, '一、教育支出', 700, 100, 800],
			['（一）一般预算拨款', 1000, 1200, 1250, '二、国防支出', 20, 30, 50],
			['（二）基金拨款', 100, 34, 50, '三、卫生健康支出', 400, 104, 504],
			['二、上年结转', 20, 0, 54, '四、其他支出', 0, 0, 0],
			['收入总计', 1120, 1234, 1354, '支出总计', 1120, 234, 1354],
		];
		assert.deepEqual(said(writeRows(rows)), []);
		assert.deepEqual(said(writeRows(changed(rows, [3, 7], 540))), [
			'error 三、卫生健康支出·合计应为 504，表中为 540。',
		]);
	});
	it('is an error where rows and columns agree on it', () => {
		assert.deepEqual(said(writeRows(changed(ACCOUNTS, [8, 2], 108))), [
			'error 农林水支出·财政拨款收入应为 180，表中为 108。',
		]);
	});
	it('that differs by one unit of its last place is a note, where nothing else speaks of it', () => {
		const rows: readonly Cells[] = [
			['单位', '一季度', '二季度', '四季度', '三季度'],
			['甲局', '1.2', '2.3', '4.1', '4.1'],
			['乙局', '0.3', '0.3', '1.0', '1.0'],
			['丙局', '4.1', '1.0', '2.1', '2.2'],
			['丁局', '0.1', '0.2', '0.3', '0.3'],
			['合计', '5.7', '3.8', '7.5', '7.6'],
		];
		const whole = (text: string) => said(text).map((one) => one.split(' ')[0]);
		assert.deepEqual(whole(writeRows(rows)), []);
		const persons = rows.map((row, at) => (at === 0 ? row : row.map((cell) => String(cell).replace('.', ''))));
		assert.deepEqual(whole(writeRows(persons)), []);
		assert.deepEqual(whole(writeRows(changed(persons, [5, 4], 77))), ['info']);
		assert.deepEqual(whole(writeRows(changed(persons, [5, 4], 79))), ['error']);
	});
	it('is a warning where another reading of the total holds', () => {
		const rows: readonly Cells[] = [
			['项目', '一月', '二月', '三月', '四月'],
			['收件', 10, 12, 9, 8],
			['其中：来信', 4, 6, 5, 3],
			['来访', 20, 21, 22, 19],
			['合计', 30, 33, 31, 30],
		];
		assert.deepEqual(said(writeRows(rows)), ['warning 合计·四月应为 27，表中为 30。']);
	});
});

describe('what only looks like sums', () => {
	it('index rows are no values', () => {
		assert.deepEqual(
			said(
				writeRows([
					['项目', '甲', '乙', '合计'],
					['栏次', 1, 2, 3],
					['甲项', 4, 5, 9],
					['乙项', 2, 2, 4],
					['丙项', 6, 1, 7],
				]),
			),
			[],
		);
		assert.deepEqual(
			said(
				writeRows([
					['项目', '甲', '乙', '合计'],
					['栏次', 1, 2, 3],
					['栏次', 1, 2, 3],
					['甲项', 4, 5, 9],
					['乙项', 2, 2, 4],
					['丙项', 6, 1, 7],
				]),
			),
			[],
		);
	});
	it('a row numbered below another is its part', () => {
		const rows: readonly Cells[] = [
			['项目', '甲地', '乙地', '丙地', '丁地'],
			['一、收入', 10, 20, 30, 40],
			['1、税收', 6, 11, 18, 30],
			['2、非税', 4, 9, 12, 10],
			['二、补助', 5, 6, 7, 8],
			['总计', 15, 26, 37, 48],
		];
		assert.deepEqual(said(writeRows(rows)), []);
		assert.deepEqual(said(writeRows(changed(rows, [5, 4], 84))), ['error 总计·丁地应为 48，表中为 84。']);
	});
	it('parts stand for a row that states nothing itself', () => {
		const rows: readonly Cells[] = [
			['项目', '甲地', '乙地', '丙地', '丁地'],
			['一、收入', '', '', '', ''],
			['1、税收', 6, 11, 18, 30],
			['2、非税', 4, 9, 12, 10],
			['总计', 10, 20, 30, 40],
		];
		assert.deepEqual(said(writeRows(rows)), []);
		assert.deepEqual(said(writeRows(changed(rows, [4, 4], 44))), ['error 总计·丁地应为 40，表中为 44。']);
	});
});
