// A table that is one row of numbers and lost its heads.

import assert from 'node:assert/strict';
import { picturesOf } from '../support/check-table.ts';

const HEADING = '四、政府信息公开行政复议、行政诉讼情况';
const NUMBERS = [119, 25, 91, 24, 259, 7, 0, 15, 6, 28, 21, 1, 7, 9, 38];
const READ = [[`count: ${NUMBERS.join(' ')}`]];

const pictures = (section: string) => picturesOf(`${HEADING}\n${section}\n五、存在的主要问题及改进情况\n无。\n`);
const row = (numbers: readonly number[], separator: string) => numbers.join(separator);

describe('the one row of a table without its heads', () => {
	for (const separator of ['\t', ' | ', ' ', '\n', '\n\n'])
		it(`is read by its section and its count, parted by ${JSON.stringify(separator)}`, () => {
			assert.deepEqual(pictures(row(NUMBERS, separator)), READ);
			assert.deepEqual(pictures(`行政复议行政诉讼\n${row(NUMBERS, separator)}`), READ);
		});
	it('is read where it states noughts alone', () =>
		assert.deepEqual(
			pictures(
				row(
					NUMBERS.map(() => 0),
					'\t',
				),
			),
			[[`count: ${row(Array(15).fill(0), ' ')}`]],
		));
	it('is not read where a number is missing, or one stands too many', () => {
		assert.deepEqual(pictures(row(NUMBERS.slice(1), '\t')), []);
		assert.deepEqual(pictures(row([1, ...NUMBERS], '\t')), []);
	});
	it('is undecided where its sums do not hold', () =>
		assert.deepEqual(pictures(row([118, ...NUMBERS.slice(1)], '\t')), [['count:']]));
	it('is not read where words stand among its numbers', () => {
		assert.deepEqual(pictures(`${row(NUMBERS.slice(0, 5), '\t')}\n小计\n${row(NUMBERS.slice(5), '\t')}`), []);
	});
});
