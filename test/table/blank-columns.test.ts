// Tables of which no row is full, because the same columns are blank in all of them: read where blank cells are printed.

import assert from 'node:assert/strict';
import { checkTable, picturesOf } from '../support/check-table.ts';

const LABELS = [
	'一、本年新收政府信息公开申请数量',
	'二、上年结转政府信息公开申请数量',
	'（一）予以公开',
	'（二）部分公开',
	'（七）总计',
];
const KEYS = ['new', 'carried_in', 'granted', 'partial', 'handled'];
const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const TOTALS = ['8', '0', '6', '1', '8'];
const SECTION = '三、收到和处理政府信息公开申请情况';

/** A table in which rows print some cells behind their label, and heads above them. */
const table = (heads: string, print: (label: string, total: string) => string) =>
	[SECTION, heads, ...LABELS.map((label, at) => print(label, TOTALS[at] ?? '')), '五、存在的主要问题', ''].join('\n');
const ROWS = KEYS.map((key, at) => `${key}: . . . . . . ${TOTALS[at]}`).join('\n');

describe('a table that states its totals alone', () => {
	it('is read where tabs print its blank cells', () => {
		checkTable(
			table(`\t${HEADS.join('\t')}`, (label, total) => `${label}\t\t\t\t\t\t\t${total}`),
			ROWS,
		);
	});
	it('is read where words stand behind its last row', () => {
		checkTable(
			table(`\t${HEADS.join('\t')}`, (label, total) =>
				label === '（七）总计' ? `${label}\t\t\t\t\t\t\t${total}待核` : `${label}\t\t\t\t\t\t\t${total}`,
			),
			`${ROWS.replace(/\d$/, 'unreadable')}`,
		);
	});
	it('is read by the head of its last column, where a row ends in what parts cells', () => {
		checkTable(
			table(
				`| 申请人情况 |  |\n| 项目 | ${HEADS.join(' | ')} |`,
				(label, total) => `${label} |  |  |  |  |  |  | ${total} |`,
			),
			ROWS,
		);
	});
	it('is not read where its heads end otherwise than its rows', () => {
		const text = table(`项目 | ${HEADS.join(' | ')}`, (label, total) => `${label} |  |  |  |  |  |  | ${total} | |`);
		assert.deepEqual(picturesOf(text), []);
	});
});

describe('a table in which a column is blank throughout', () => {
	const rowOf = (label: string, total: string) => [label, total, '', '', '', '', '', total];
	const read = KEYS.map((key, at) => `${key}: ${TOTALS[at]} . . . . . ${TOTALS[at]}`);
	const onLines = (label: string, total: string) => rowOf(label, total).join('\n\t\n');

	it('is read where tabs on lines of their own part its cells', () => {
		checkTable(table(HEADS.join('\n\t\n'), onLines), read.join('\n'));
	});
	it('is not read where a row lacks a cell', () => {
		const text = table(HEADS.join('\n\t\n'), onLines);
		assert.deepEqual(picturesOf(text.replace('6\n\t\n', '6\n')), []);
	});
	it('is not read where two line ends part its cells, and blank ones may be left out', () => {
		const text = table('项目', (label, total) => `${[label, total, '0', '0', total].join('\n\n')}\n\n\n`);
		assert.deepEqual(picturesOf(text), []);
	});
	it('is read in the lists of a program', () => {
		const listOf = (row: readonly string[]) => `['${row.join("', '")}']`;
		checkTable(
			table(listOf(['项目', ...HEADS]), (label, total) => listOf(rowOf(label, total))),
			read.join('\n'),
		);
	});
	it('is read in lists that stand on one line', () => {
		const rows = [['项目', ...HEADS], ...LABELS.map((label, at) => rowOf(label, TOTALS[at] ?? ''))];
		checkTable(`${SECTION}\n${JSON.stringify(rows)}\n`, read.join('\n'));
	});
});

describe('a merged cell that is printed in each column that it covers', () => {
	const printed = (...lines: readonly string[]) => ['二、主动公开政府信息情况', ...lines, ''].join('\n');

	it('is one cell below a head that is printed as often', () => {
		checkTable(
			printed('信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量', '行政许可\t11\t11\t11'),
			'licence: _ _ _ 11 _',
		);
		checkTable(
			printed('信息内容\t采购项目数量\t采购总金额\t采购总金额', '政府集中采购\t20\t10.36\t10.36'),
			'procurement: _ _ _ _ _ _ 20 10.36',
		);
	});
	it('is not read where one of its heads stands over another cell', () => {
		const text = printed('信息内容\t采购项目数量\t采购总金额\t采购总金额', '政府集中采购\t\t10.36\t10.36');
		assert.deepEqual(picturesOf(text), []);
	});
});

describe('a row without a label, below a drawn box', () => {
	const BOX = [
		'+--------------+--------------+--------------+----------+--------------+---------+------------+------------+----+----+',
		'|二、上年结转政|              |              |          |0             |0        |12          |            |    |12  |',
		'|府信息公开申请|              |              |          |              |         |            |            |    |    |',
		'|数量          |              |              |          |              |         |            |            |    |    |',
		'+--------------+--------------+--------------+----------+--------------+---------+------------+------------+----+----+',
		'|              |              |3.其他        |          |              |0        |            |            |2   |2   |',
		'+--------------+--------------+--------------+----------+--------------+---------+------------+------------+----+----+',
		'|              |（七）总计    |              |76        |3             |27       |84          |35          |76  |301 |',
		'+--------------+--------------+--------------+----------+--------------+---------+------------+------------+----+----+',
		'|四、结转下年度|              |              |15        |0             |         |0           |            |3   |18  |',
		'+---------+---------+---------+---------+----+--------------+---------+---------+---------+----+----------+---------+---------+---------+----+',
		'维持|结果',
		'纠正|其他',
		'|         |0        |         |0        |    |              |         |0        |         |8   |2         |2        |0        |1        |5   |',
	];
	it('is not read as the rows of the box are: bars part its cells, and nothing tells them', () => {
		assert.deepEqual(
			picturesOf(BOX.join('\n'))
				.flat()
				.filter((row) => row.startsWith('count')),
			[],
		);
	});
});
