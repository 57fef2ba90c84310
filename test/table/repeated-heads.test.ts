// Columns of another order in texts that print merged cells in each place that they cover.

import assert from 'node:assert/strict';
import { checkTable, tablesOf } from '../support/check-table.ts';

const ORGANISATIONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const table = (heads: readonly (readonly string[])[], ...rows: readonly string[]) =>
	`三、收到和处理政府信息公开申请情况\n${[...heads.map((line) => `\t${line.join('\t')}`), ...rows].join('\n')}\n`;
const OVER = ORGANISATIONS.map(() => '法人或其他组织');

describe('heads that are repeated in each column of theirs', () => {
	it('tell the order of the columns by the line that names each of them', () => {
		const text = table(
			[
				[...OVER, '自然人', '总计'],
				[...ORGANISATIONS, '自然人', '总计'],
			],
			`${NEW}\t1\t0\t0\t0\t2\t7\t10`,
			`${CARRIED_IN}\t0\t0\t0\t0\t0\t5\t5`,
		);
		checkTable(text, 'new: 7 1 0 0 0 2 10\ncarried_in: 5 0 0 0 0 0 5');
	});
	it('leave the form’s own order as it is', () => {
		const text = table(
			[
				['自然人', ...OVER, '总计'],
				['自然人', ...ORGANISATIONS, '总计'],
			],
			`${NEW}\t7\t1\t0\t0\t0\t2\t10`,
			`${CARRIED_IN}\t5\t0\t0\t0\t0\t0\t5`,
		);
		checkTable(text, 'new: 7 1 0 0 0 2 10\ncarried_in: 5 0 0 0 0 0 5');
	});
	it('make a row doubtful of which the same heads stand several times, in another order', () => {
		const outcomes = ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'];
		const over = ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((course) => outcomes.map(() => course));
		const heads = [over, [...outcomes, ...outcomes, ...outcomes]];
		const text = `四、政府信息公开行政复议、行政诉讼情况\n${heads.map((line) => line.join('\t')).join('\n')}\n4\t2\t1\t0\t1\t3\t0\t0\t2\t1\t4\t0\t1\t1\t2\n`;
		const cells = tablesOf(text).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		assert.deepEqual(cells, []);
	});
});
