// Two years side by side are two tables, and the prose speaks of the report's own year.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { format } from '../../server/src/core/number/exact.ts';
import { findCell } from '../../server/src/core/table/table.ts';
import { review } from '../support/catalogue.ts';

const TEXT = readFileSync('test/checks/fixtures/row-total/silent-two-years-cells.txt', 'utf8');

/** What table 三 of each year says in one cell of the requests of the year. */
function newRequests(text: string, column = 'person'): readonly string[] {
	const tables = review(text).parts.flatMap(({ report }) =>
		report.tables.filter(({ form }) => form.key === 'requests'),
	);
	return tables.map((table) => {
		const amount = findCell(table, 'new', column)?.amount;
		return `${table.year}: ${amount?.kind === 'number' ? format(amount.value) : amount?.kind}`;
	});
}

const verdicts = (text: string) => review(text).parts.flatMap(({ stated }) => stated.map(({ verdict }) => verdict));

describe('two years side by side', () => {
	it('each half is a table with its year', () => assert.deepEqual(newRequests(TEXT), ['2022: 5', '2023: 11']));
	it('years without 年 are read as well', () =>
		assert.deepEqual(newRequests(TEXT.replace('\t2022年\n', '\t2022\n').replace('\t2023年\n', '\t2023\n')), [
			'2022: 5',
			'2023: 11',
		]));
	it('years can stand by turns under each head', () => {
		const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
		const lines = [
			['', ...heads.flatMap((head) => [head, ''])],
			['', ...heads.flatMap(() => ['2022年', '2023年'])],
			['一、本年新收政府信息公开申请数量', 5, 11, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 7, 12],
		];
		const table = lines.map((cells) => cells.join('\t')).join('\n');
		const text = `青石镇2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${table}\n`;
		assert.deepEqual(newRequests(text), ['2022: 5', '2023: 11']);
		assert.deepEqual(newRequests(text, 'business'), ['2022: 2', '2023: 1']);
		assert.deepEqual(newRequests(text, 'total'), ['2022: 7', '2023: 12']);
	});
	it('years can stand behind the name of each column', () => {
		const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
		const table = (...years: readonly number[]) =>
			`项目\t${heads.flatMap((head) => years.map((year) => `${head}（${year}年）`)).join('\t')}\n` +
			'一、本年新收政府信息公开申请数量\t5\t11\t2\t1\t0\t0\t0\t0\t0\t0\t0\t0\t7\t12\n' +
			'二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n';
		const text = (...years: readonly number[]) =>
			`青石镇2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${table(...years)}`;
		assert.deepEqual(newRequests(text(2022, 2023)), ['2022: 5', '2023: 11']);
		assert.deepEqual(newRequests(text(2023, 2022)), ['2022: 11', '2023: 5']);
	});
	it('without years no half is told from the other', () =>
		assert.deepEqual(newRequests(TEXT.replace('\t2022年\n', '\t\n').replace('\t2023年\n', '\t\n')), [
			'undefined: undefined',
		]));
	it('prose is held against the year of the title', () => {
		const stating = (count: number) =>
			TEXT.replace('本年度各项工作按要求开展。', `本年新收政府信息公开申请${count}件。`);
		assert.deepEqual(verdicts(stating(12)), ['agrees']);
		assert.deepEqual(verdicts(stating(7)), ['differs']);
	});
});
