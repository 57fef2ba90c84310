// A row without a label and with blank cells, read by the heads above it; and labels that are titles of the rows below.

import assert from 'node:assert/strict';
import { checkTable, picturesOf } from '../support/check-table.ts';

const COLUMNS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const COURSES = ['未经复议直接起诉', '', '', '', '', '复议后起诉'];
const SECTION = '四、政府信息公开行政复议、行政诉讼情况';
const READ = 'count: . . . . . . . . 1 1 . . . 1 1';
const VALUES = ['', '', '', '', '', '', '', '', '1', '1', '', '', '', '1', '1'];

/** A line of cells that tabs part, filled up to a width. */
const line = (cells: readonly string[], width = 20) =>
	`${cells.join('\t')}${'\t'.repeat(Math.max(0, width - cells.length))}`;
const HEADS = [
	line(['行政复议', '', '', '', '', '行政诉讼']),
	line([...COLUMNS, ...COURSES]),
	line(['', '', '', '', '', ...COLUMNS, ...COLUMNS]),
];

describe('a row without a label that states less than it has columns', () => {
	it('is read by the columns of the page in which its heads stand', () => {
		checkTable([SECTION, ...HEADS, line(VALUES), ''].join('\n'), READ);
	});
	it('is not read where its line is not as wide as theirs', () => {
		assert.deepEqual(picturesOf([SECTION, ...HEADS, line(VALUES, 19), ''].join('\n')), []);
	});
	it('is not read where no blank cell is printed before a number', () => {
		assert.deepEqual(picturesOf([SECTION, ...HEADS, line(['1', '1', '1', '1']), ''].join('\n')), []);
	});
	it('is read where each of its cells is a line, and as many of them as columns stand behind the heads', () => {
		const heads = ['行政复议', '行政诉讼', ...COLUMNS, '未经复议直接起诉', '复议后起诉', ...COLUMNS, ...COLUMNS];
		const text = (cells: readonly string[]) =>
			[SECTION, ...[...heads, ...cells].map((cell) => `\t${cell}`), '五、存在的主要问题', ''].join('\n');
		checkTable(text(VALUES), READ);
		assert.deepEqual(picturesOf(text(VALUES.slice(1))), []);
	});
});

describe('labels that stand again over their rows', () => {
	it('are titles, and no rows', () => {
		const titled = (label: string, values: string) =>
			`### ${label}\n| 类别 | 数据 | 总计 |\n|---|---|---|\n| ${label} | ${values} |\n`;
		checkTable(
			[
				'## 三、收到和处理政府信息公开申请情况',
				titled('一、本年新收政府信息公开申请数量', '7 | 1 | 0 | 0 | 0 | 0 | 8'),
				titled('（一）予以公开', '6 | 1 | 0 | 0 | 0 | 0 | 7'),
				titled('（七）总计', '6 | 1 | 0 | 0 | 0 | 0 | 7'),
			].join('\n'),
			`
			new: 7 1 0 0 0 0 8
			granted: 6 1 0 0 0 0 7
			handled: 6 1 0 0 0 0 7`,
		);
	});
});
