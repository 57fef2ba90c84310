// Two years side by side are two tables, and the prose speaks of the report's own year.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { format } from '../../server/src/core/number/exact.ts';
import { findCell } from '../../server/src/core/table/table.ts';
import { review } from '../support/catalogue.ts';

const TEXT = readFileSync('test/checks/fixtures/row-total/silent-two-years-cells.txt', 'utf8');

/** What table 三 of each year says in one cell. */
function newRequests(text: string): readonly string[] {
	const tables = review(text).parts.flatMap(({ report }) =>
		report.tables.filter(({ form }) => form.key === 'requests'),
	);
	return tables.map((table) => {
		const amount = findCell(table, 'new', 'person')?.amount;
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
