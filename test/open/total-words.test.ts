// What labels say about sums, by table.

import assert from 'node:assert/strict';
import { mayHoldTotals, readLine } from '../../server/src/core/open/total-words.ts';

/** A label; its rank, whether it is a ratio, and whether sums can hold within it. */
const LABELS: readonly (readonly [label: string, rank: number, ratio: boolean, additive: boolean])[] = [
	['东镇', 0, false, true],
	['小计', 1, false, true],
	['人数合计', 2, false, true],
	['共计', 2, false, true],
	['总合计', 3, false, true],
	['总计', 3, false, true],
	['合计（万元）', 2, false, true],
	['（合计）', 2, false, true],
	// Percent: never added up, whatever else the label says.
	['投诉（%）', 0, true, false],
	['投诉％', 0, true, false],
	['死亡‰', 0, true, false],
	['合计（%）', 2, false, false],
	// Rates without a doubtful character, and doubtful characters without the end of a rate.
	['得分', 0, true, false],
	['满意度排名', 0, true, false],
	['满意率', 0, true, false],
	['比上年', 0, false, false],
	['均摊', 0, false, false],
	['利率收入', 0, false, false],
	// A total is no rate, even where a doubtful character stands in it.
	['户均合计', 2, false, true],
	['比例合计', 2, false, true],
	// More words than a name has.
	['一二三四五六七八九十一二三四合计', 2, false, true],
	['一二三四五六七八九十一二三四五合计', 0, false, true],
];

describe('labels', () => {
	for (const [label, rank, ratio, additive] of LABELS)
		it(label, () => {
			const read = readLine(label);
			assert.deepEqual([read.rank, read.ratio, read.additive], [rank, ratio, additive]);
		});

	it('with 其中 say that they are parts', () =>
		assert.deepEqual(
			['其中：来信', '其中', '来信其中'].map((label) => readLine(label).ofWhich),
			[true, true, false],
		));

	it('carry their numbers', () =>
		assert.deepEqual(
			['1.小计', '（一）小计', '小计'].map((label) => [readLine(label).numbering, readLine(label).rank]),
			[
				['digits', 1],
				['bracketed', 1],
				['none', 1],
			],
		));
});

describe('a text', () => {
	it('can hold a table with totals where it has a tab and the words of one', () =>
		assert.deepEqual(['合计\t1', '合　　计\t1', '總計\t1', '合     计\t1', '合计 1', '合同\t1'].map(mayHoldTotals), [
			true,
			true,
			true,
			false,
			false,
			false,
		]));
});
