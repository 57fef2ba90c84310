// Digits that were run together: parted where the sums leave one way alone, left alone elsewhere.

import assert from 'node:assert/strict';
import { LITIGATION } from '../../server/src/core/forms/litigation.ts';
import { REQUESTS_EITHER } from '../../server/src/core/forms/requests.ts';
import { format } from '../../server/src/core/number/exact.ts';
import { review } from '../../server/src/core/review.ts';
import { rightRequests } from '../support/make-report.ts';

const NUMBERS = rightRequests('2021', { granted: [12, 3, 0, 0, 0, 0] }, [3, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0]);
const HEADS = '结果维持结果纠正其他结果尚未审结总计'.repeat(3);

/** A text with tables 三 and 四 run together; table 四 holds some digits. */
function joined(digits: string): string {
	const rows = REQUESTS_EITHER.rows
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
		assert.deepEqual(cellsOf(joined('100121010200011'), LITIGATION.key), [...'100121010200011']);
		const wide = ['10', '0', '0', '2', '12', ...'0000000000'];
		assert.deepEqual(cellsOf(joined(wide.join('')), LITIGATION.key), wide);
		assert.deepEqual(cellsOf(joined('0'.repeat(15)), 'requests'), ['2', '0', '0', '0', '0', '0', '2']);
	});
	it('are left alone where no way does', () =>
		assert.deepEqual(cellsOf(joined('100131010200011'), LITIGATION.key), []));
	it('are left alone where there are too many ways to try', () => {
		assert.deepEqual(cellsOf(joined('1'.repeat(120)), LITIGATION.key), []);
		assert.deepEqual(cellsOf(joined('1234567890'.repeat(12)), LITIGATION.key), []);
	});
});
