// What cells say, by table.

import assert from 'node:assert/strict';
import { makeCell } from '../../server/src/core/grid/grid.ts';
import { type Amount, readAmount, spanOfNumber } from '../../server/src/core/number/amount.ts';
import { format } from '../../server/src/core/number/exact.ts';

/** An amount in one word: the number with its unit, or the reason why there is none. */
function meaning(amount: Amount): string {
	return amount.kind === 'number' ? `${format(amount.value)}${amount.unit}` : amount.kind;
}

const CELLS: readonly (readonly [cell: string, meaning: string])[] = [
	['0', '0'],
	['7', '7'],
	['1625', '1625'],
	['0↑', '0'],
	['14 ↓', '14'],
	['12√', '12'],
	['12件▲', '12件'],
	['12[批注3]', '12'],
	['12[A1]', '12'],
	["2'", '2'],
	["1'2", 'unreadable'],
	['12[张三1]', '12'],
	['12[应为13]', 'unreadable'],
	['12[更正为3]', 'unreadable'],
	['12&amp;nbsp;', '12'],
	['&amp;nbsp;12', '12'],
	['12[^1]', '12'],
	['12<sup>1</sup>', '12'],
	["'12", '12'],
	['="12"', '12'],
	['12↑3', 'unreadable'],
	['↑', 'unreadable'],
	['√', 'unreadable'],
	['0余', 'unreadable'],
	['12→13', 'unreadable'],
	['12[批注]', 'unreadable'],
	["'", 'unreadable'],
	['=SUM(A1)', 'unreadable'],
	['=""', 'unreadable'],
	[' 0', '0'],
	['0 ', '0'],
	['\u00a00\u00a0', '0'],
	['\u30000\u3000', '0'],
	['\u200b12', '12'],
	['007', '7'],
	['０', '0'],
	['１２３', '123'],
	['1２3', '123'],
	['1,234', '1234'],
	['1，234', '1234'],
	['1 234', '1234'],
	['1\u00a0234', '1234'],
	['12,345,678', '12345678'],
	['１，２３４', '1234'],
	['+1036', '1036'],
	['＋２', '2'],
	['-18', '-18'],
	['−18', '-18'],
	['－3', '-3'],
	['- 3', '-3'],
	['-0', '0'],
	['47.9659', '47.9659'],
	['47\\.9659', '47.9659'],
	['\\-1\\,234', '-1234'],
	['47\\9659', 'unreadable'],
	['0．5', '0.5'],
	['4166.241619', '4166.241619'],
	['1.50', '1.5'],
	['300¹', '300'],
	['5件注2', '5件'],
	['0件', '0件'],
	['零', '0'],
	['〇', '0'],
	['一', 'unreadable'],
	['零件', 'unreadable'],
	['36%', 'unreadable'],
	['2笔', '2笔'],
	['984361元', '984361元'],
	['47.9659万元', '47.9659万元'],
	['22（其中修订 16 件）', '22'],
	['22件(其中修订16件)', '22件'],
	['22（其中修订（含废止）16 件）', '22'],
	['12（改为13）', 'unreadable'],
	['12(应为13)', 'unreadable'],
	['***', 'unreadable'],
	['****', 'blank'],
	['\u202a12\u202c', '12'],
	['22(其中)修订(16件)', 'unreadable'],
	['7\u2028', '7'],
	['9007199254740993', '9007199254740993'],
	['123456789012345678901234567890', '123456789012345678901234567890'],
	['[bookmark: _GoBack]0', '0'],
	['[bookmark: _GoBack] 0', '0'],
	['12[bookmark: _GoBack]', '12'],
	['\n145', '145'],
	['145\n', '145'],
	['', 'blank'],
	['  \u3000', 'blank'],
	['[bookmark: _GoBack]', 'blank'],
	['-', 'dash'],
	['—', 'dash'],
	['——', 'dash'],
	['－', 'dash'],
	['/', 'slash'],
	['／', 'slash'],
	['无', 'none'],
	['無', 'none'],
	['\\n21', '21'],
	['5\\n', '5'],
	['\\n', 'blank'],
	['1\\n2', 'unreadable'],
	['1,23', 'unreadable'],
	['1 2', 'unreadable'],
	['12\n34', 'unreadable'],
	['1\n234', 'unreadable'],
	['1.', 'unreadable'],
	['1.属于国家秘密', 'unreadable'],
	['1.2.3', 'unreadable'],
	['3?', 'unreadable'],
	['1o', 'unreadable'],
	['\ufffd', 'unreadable'],
	['3\ufffd', 'unreadable'],
	['约3', 'unreadable'],
	['总计', 'unreadable'],
	['3人民', 'unreadable'],
	['----', 'unreadable'],
	['1'.repeat(41), 'unreadable'],
	['[bookmark: 0', 'unreadable'],
	['5）', 'unreadable'],
	['(-9)', '-9'],
	['（+9）', '9'],
	['(-)', 'unreadable'],
	['(-9', 'unreadable'],
];

describe('amounts', () => {
	for (const [cell, expected] of CELLS) {
		it(JSON.stringify(cell), () => assert.equal(meaning(readAmount(cell, 0, cell.length)), expected));
	}

	it('hold the place of their digits', () => {
		const text = '⇥ [bookmark: _GoBack] 12件 ⇥';
		const { start, amount } = makeCell(text, 1, text.length - 1);
		assert.ok(amount.kind === 'number');
		const span = spanOfNumber(amount, start);
		assert.equal(text.slice(span.start, span.end), '12');
		const bracketed = makeCell('（－9）', 0, 4);
		assert.ok(bracketed.amount.kind === 'number');
		assert.deepEqual(spanOfNumber(bracketed.amount, bracketed.start), { start: 1, end: 3 });
	});
});
