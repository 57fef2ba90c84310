// Labels of which somebody left out half or more: they are the form's where they stand in its place, and are not misspelt.

import assert from 'node:assert/strict';
import { checkTable, picturesOf } from '../support/check-table.ts';
import { CARRIED_IN, GRANTED, NEW, rows, TOTAL } from '../support/request-lines.ts';

const HEADS = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
const SEVEN = '1\t0\t0\t0\t0\t0\t1';

describe('a shortened label', () => {
	it('is that of its row', () => {
		checkTable(
			rows(
				HEADS,
				`一、本年新收\t${SEVEN}`,
				`二、上年结转\t${SEVEN}`,
				`${GRANTED}\t${SEVEN}`,
				`（四）无法提供\t1.不掌握\t${SEVEN}`,
				`（六）其他处理\t1.逾期不补正\t${SEVEN}`,
				`\t2.逾期未缴费\t${SEVEN}`,
				`四、结转下年\t${SEVEN}`,
			),
			`
			new: 1 0 0 0 0 0 1
			carried_in: 1 0 0 0 0 0 1
			granted: 1 0 0 0 0 0 1
			unable_1: 1 0 0 0 0 0 1
			other_1: 1 0 0 0 0 0 1
			other_2: 1 0 0 0 0 0 1
			carried_out: 1 0 0 0 0 0 1
			`,
		);
	});

	it('is so with a line for each cell', () => {
		const text = rows(
			HEADS,
			`一、本年新收\t${SEVEN}`,
			`二、上年结转\t${SEVEN}`,
			`${GRANTED}\t${SEVEN}`,
			`${TOTAL}\t${SEVEN}`,
		);
		assert.deepEqual(picturesOf(text.replaceAll('\t', '\n')), [
			['new: 1 0 0 0 0 0 1', 'carried_in: 1 0 0 0 0 0 1', 'granted: 1 0 0 0 0 0 1', 'handled: 1 0 0 0 0 0 1'],
		]);
	});

	const others: readonly (readonly [what: string, label: string])[] = [
		['has the number of another row', '5.逾期不补正'],
		['is no piece, and has no number', '逾期不缴费'],
		['has its characters in another order', '1.补正逾期未'],
		['is of two characters', '1.逾期'],
	];
	for (const [what, label] of others)
		it(`is none where it ${what}`, () => {
			const text = rows(`${NEW}\t${SEVEN}`, `${CARRIED_IN}\t${SEVEN}`, `（六）其他处理\t${label}\t${SEVEN}`);
			assert.deepEqual(
				picturesOf(text)[0]?.filter((row) => row.startsWith('other_')),
				[],
			);
		});

	it('is none where two rows of the form may be meant', () => {
		const text = rows(`${NEW}\t${SEVEN}`, `${GRANTED}\t${SEVEN}`, `（六）其他处理\t政府信息公开申请\t${SEVEN}`);
		assert.deepEqual(picturesOf(text)[0]?.slice(0, 2), ['new: 1 0 0 0 0 0 1', 'granted: 1 0 0 0 0 0 1']);
		assert.deepEqual(
			picturesOf(text)[0]?.filter((row) => row.startsWith('other_')),
			[],
		);
	});
});
