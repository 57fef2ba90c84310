// A table that stands twice in a report, as after a merge, is read once; where its versions differ nothing is certain.

import assert from 'node:assert/strict';
import type { Table } from '../../server/src/core/table/table.ts';
import { review } from '../support/catalogue.ts';

const ROWS = [
	'一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t8',
	'二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
	'（一）予以公开\t6\t1\t0\t0\t0\t0\t7',
	'（七）总计\t6\t1\t0\t0\t0\t0\t9',
];
const HEADING = '三、收到和处理政府信息公开申请情况';

function read(...parts: readonly (readonly string[])[]) {
	const text = parts
		.map((rows) => [HEADING, ...rows].join('\n'))
		.join('\n\n四、政府信息公开行政复议、行政诉讼情况\n\n');
	const [part] = review(text).parts;
	const tables = part?.report.tables ?? [];
	return { tables, findings: part?.findings.filter(({ severity }) => severity === 'error') ?? [] };
}

function toldIn({ rows }: Table): number {
	return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== undefined).length, 0);
}

describe('a table that stands twice in a report', () => {
	it('is read once where both say the same, and its fault is told once', () => {
		const { tables, findings } = read(ROWS, ROWS);
		assert.deepEqual(tables.map(toldIn), [28, 0]);
		assert.equal(tables[1]?.again, 'same');
		assert.equal(findings.length, 1);
	});
	it('is read where it is filled in, and not where it stands as an empty form', () => {
		const heads = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
		const empty = [heads, ...ROWS.map((row) => row.replace(/\d/g, ''))];
		assert.deepEqual(read(ROWS, empty).tables.map(toldIn), [28, 0]);
		assert.deepEqual(read(empty, ROWS).tables.map(toldIn), [0, 28]);
		assert.deepEqual(read(empty).tables.map(toldIn), [28]);
	});
	it('is none where its caption calls it an example', () => {
		const noughts = ROWS.map((row) => row.replace(/\d/g, '0'));
		for (const caption of ['填写示例：', '（样表）', '示例1'])
			assert.deepEqual(read([caption, ...noughts], ROWS).tables.map(toldIn), [0, 28], caption);
		assert.deepEqual(read(['填写示例：', ...noughts]).tables.map(toldIn), [0]);
		assert.deepEqual(read(['示例见附件', ...noughts]).tables.map(toldIn), [28]);
	});
	it('leaves the cells undecided in which its versions differ', () => {
		const { tables, findings } = read(ROWS, [...ROWS.slice(0, 3), '（七）总计\t6\t1\t0\t0\t0\t0\t7']);
		assert.deepEqual(tables.map(toldIn), [27, 0]);
		assert.equal(tables[1]?.again, 'other');
		assert.deepEqual(findings, []);
	});
	it('is read by its fullest version, with the rows that only another one has', () => {
		const { tables } = read(ROWS.slice(0, 2), ROWS);
		assert.deepEqual(tables.map(toldIn), [0, 28]);
	});
	it('counts as another table where most of its numbers are others', () => {
		const { tables, findings } = read(
			ROWS,
			ROWS.map((row) => row.replaceAll('7', '5').replaceAll('6', '4').replaceAll('1', '2')),
		);
		assert.ok(tables.every((table) => table.again === undefined));
		assert.deepEqual(tables.map(toldIn), [28, 28]);
		assert.ok(findings.length > 1);
	});
	it('is of another year where its caption says so, and none of the report', () => {
		const other = ROWS.map((row) => row.replaceAll('7', '5').replaceAll('6', '4').replaceAll('1', '2'));
		for (const caption of ['附：2022年度情况', '上一年度情况']) {
			const title = '青石镇人民政府\n2023年政府信息公开工作年度报告\n';
			const tables = (...texts: readonly (readonly string[])[]) =>
				review(title + [HEADING, ...texts.flat()].join('\n')).parts[0]?.report.tables.map(toldIn);
			assert.deepEqual(tables(ROWS, [caption], other), [28, 0], caption);
			assert.deepEqual(tables([caption], other, ['2023年度情况'], ROWS), [0, 28], caption);
		}
	});
	it('is of another year below heads of its own, though a label of it is spelt otherwise', () => {
		const title = '青石镇人民政府\n2023年政府信息公开工作年度报告\n';
		const other = ROWS.map((row) => row.replaceAll('7', '5').replaceAll('6', '4').replaceAll('1', '2'));
		const spelt = ROWS.map((row) => row.replace('结转政府信息公开', '结转信息公开'));
		assert.notDeepEqual(spelt, ROWS);
		const heads = '\t自然人\t法人或其他组织\t总计';
		const text = title + [HEADING, heads, ...spelt, '附：2022年度情况', heads, ...other].join('\n');
		assert.deepEqual(review(text).parts[0]?.report.tables.map(toldIn), [28, 0]);
	});
});
