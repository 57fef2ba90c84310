// A number that a narrow column broke is one where the line below completes its group of three digits, and nowhere else.

import assert from 'node:assert/strict';
import { checkTable, tablesOf } from '../support/check-table.ts';

const table = (first: string) =>
	`三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 ${first}\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n（一）予以公开 6 1 0 0 0 0 7\n（二）部分公开 6 1 0 0 0 0 7\n`;
const READ = (first: string) => `
	new: ${first}
	carried_in: 0 0 0 0 0 0 0
	granted: 6 1 0 0 0 0 7
	partial: 6 1 0 0 0 0 7`;

describe('a number on two lines', () => {
	it('is one where the second completes a group of digits', () => {
		for (const first of [
			'１９，\n００１\n０ １６，\n３０９\n０ ０ １ ３５，\n３１１',
			'19,0\n01 0 16,3\n09 0 0 1 35,3\n11',
			'19,00\n1 0 16,309 0 0 1 35,\n311',
		])
			checkTable(table(first), READ('19001 0 16309 0 0 1 35311'));
		checkTable(table('1,234,5\n67 0 0 0 0 0 1,234,\n567'), READ('1234567 0 0 0 0 0 1234567'));
	});

	it('stands in the text from its first digit to its last', () => {
		const text = table('19,\n001 0 0 0 0 0 19,001');
		const cell = tablesOf(text)[0]?.rows[0]?.cells[0];
		assert.equal(text.slice(cell?.start, cell?.end), '19,\n001');
		assert.deepEqual(cell?.amount.kind === 'number' && [cell.amount.value, cell.amount.length], [19_001, 7]);
	});

	it('is none where the group stays open, is full already, or another separator stands between', () => {
		for (const first of ['19,\n01 0 0 0 0 0 19,001', '19,00\n01 0 0 0 0 0 19,001', '19,0\n\t01 0 0 0 0 0 19,001'])
			assert.equal(
				tablesOf(table(first))[0]?.rows[0]?.cells.some(
					(cell) => cell?.amount.kind === 'number' && cell.amount.length > 6,
				),
				false,
				first,
			);
	});
});
