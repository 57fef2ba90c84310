// Digits that were run together: parted where the sums leave one way alone, left alone elsewhere.

import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/core/forms/forms.ts';
import { format } from '../../server/src/core/number/exact.ts';
import { CATALOGUE, review } from '../support/catalogue.ts';
import { rightRequests } from '../support/make-report.ts';

const NUMBERS = rightRequests('2021', { granted: [12, 3, 0, 0, 0, 0] }, [3, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0]);
const HEADS = '结果维持结果纠正其他结果尚未审结总计'.repeat(3);

/** A text with tables 三 and 四 run together; table 四 holds some digits. */
function joined(digits: string): string {
	const rows = (kindOf(CATALOGUE, 'requests')?.usual.rows ?? [])
		.filter((row) => NUMBERS[row.key] !== undefined)
		.map((row) => `${row.label}${NUMBERS[row.key]?.join('')}`);
	return `三、收到和处理政府信息公开申请情况${rows.join('')}四、政府信息公开行政复议、行政诉讼情况${HEADS}${digits}`;
}

function cellsOf(text: string, key: string): readonly (string | undefined)[] {
	const tables = review(text).parts.flatMap(({ report }) => report.tables);
	const cells = tables.find(({ form }) => form.key === key)?.rows.at(-1)?.cells ?? [];
	return cells.map((cell) => (cell?.amount.kind === 'number' ? format(cell.amount.value) : undefined));
}

describe('digits that were run together', () => {
	it('are parted where one way satisfies the sums', () => {
		assert.deepEqual(cellsOf(joined('100121010200011'), 'litigation'), [...'100121010200011']);
		const wide = ['10', '0', '0', '2', '12', ...'0000000000'];
		assert.deepEqual(cellsOf(joined(wide.join('')), 'litigation'), wide);
		assert.deepEqual(cellsOf(joined('0'.repeat(15)), 'requests'), ['2', '0', '0', '0', '0', '0', '2']);
	});
	it('are left alone where no way does', () => assert.deepEqual(cellsOf(joined('100131010200011'), 'litigation'), []));
	it('are left alone where there are too many ways to try', () => {
		assert.deepEqual(cellsOf(joined('1'.repeat(120)), 'litigation'), []);
		assert.deepEqual(cellsOf(joined('1234567890'.repeat(12)), 'litigation'), []);
	});
});
