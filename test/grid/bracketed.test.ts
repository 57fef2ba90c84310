// A table all of whose numbers stand in brackets is read as one without them; numbers in brackets beside others are not.

import assert from 'node:assert/strict';
import { checkTable, tablesOf } from '../support/check-table.ts';

const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
const ROWS = ['7 1 0 0 0 0 8', '0 0 0 0 0 0 0', '6 1 0 0 0 0 7'];
const table = (dress: (number: string, row: number) => string, separator = '\t') =>
	`三、收到和处理政府信息公开申请情况\n${LABELS.map((label, row) =>
		[label, ...(ROWS[row] ?? '').split(' ').map((number) => dress(number, row))].join(separator),
	).join('\n')}\n`;
const READ = `
	new: 7 1 0 0 0 0 8
	carried_in: 0 0 0 0 0 0 0
	granted: 6 1 0 0 0 0 7`;

describe('numbers in brackets', () => {
	it('are read where all numbers of a table are', () => {
		for (const separator of ['\t', ' | ', '\n'])
			checkTable(
				table((number) => `（${number}）`, separator),
				READ,
			);
		for (const [before, behind] of ['()', '【】', '[]', '〔〕', '$$', '共件'])
			checkTable(
				table((number) => `${before}${number}${behind}`),
				READ,
			);
	});
	it('stand in the cell without their brackets', () => {
		const text = table((number) => `（${number}）`);
		const cell = tablesOf(text)[0]?.rows[0]?.cells[0];
		assert.equal(text.slice(cell?.start, cell?.end), '7');
	});
	it('are not read beside a number that stands in none', () => {
		const tables = tablesOf(table((number, row) => (row === 1 ? number : `（${number}）`)));
		const [row] = tables[0]?.rows ?? [];
		assert.ok(row?.cells.every((cell) => cell?.amount.kind !== 'number') ?? true);
	});
	it('are not read where they count up, whatever was read before: they number what they stand before', () => {
		for (let time = 0; time < 3; time++)
			checkTable(
				table((number) => `（${number}）`),
				READ,
			);
		const ordinals = '1 2 3 4 5 6 7'.split(' ').map((number) => `（${number}）`);
		const text = `三、收到和处理政府信息公开申请情况\n${LABELS.map((label) => [label, ...ordinals].join('\t')).join('\n')}\n`;
		const stated = tablesOf(text).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
		assert.deepEqual(
			stated.filter((cell) => cell?.amount.kind === 'number'),
			[],
		);
	});
});

describe('numbers behind the dash of a list', () => {
	const listed = (dash: string) =>
		`三、收到和处理政府信息公开申请情况\n${LABELS.map((label, row) =>
			[`* - ${label}`, ...(ROWS[row] ?? '').split(' ').map((number) => `  ${dash} ${number}`)].join('\n'),
		).join('\n')}\n`;
	it('are not below nought where all numbers of a table stand behind one', () => {
		for (const dash of ['-', '–', '-\u00a0']) checkTable(listed(dash), READ);
	});
	it('are below nought where one alone has a dash', () => {
		const cells = tablesOf(table((number, row) => (row === 2 && number === '6' ? '- 6' : number)))[0]?.rows[2]?.cells;
		assert.deepEqual(cells?.[0]?.amount.kind === 'number' && cells[0].amount.value, -6);
	});
});
