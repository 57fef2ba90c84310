// A new number is written as the old one was.

import assert from 'node:assert/strict';
import { readAmount, spanOfNumber } from '../../server/src/core/number/amount.ts';
import { exact } from '../../server/src/core/number/exact.ts';
import { writeChinese } from '../../server/src/core/number/numeral.ts';
import { styleOf, writeNumber } from '../../server/src/core/number/write.ts';

describe('written numbers', () => {
	const cases: readonly (readonly [old: string, value: number, written: string])[] = [
		['0', 7, '7'],
		['1,234', 56_789, '56,789'],
		['1，234', 1_000_000, '1，000，000'],
		['1 234', 999, '999'],
		['１２', 345, '３４５'],
		['１，２３４', 5678, '５，６７８'],
		['1.50', 2, '2'],
		['36.0', 37, '37.0'],
		['36.5', 37, '37'],
		['-3', 4, '4'],
	];
	for (const [old, value, written] of cases) {
		it(`${value} for ${old}`, () => {
			const amount = readAmount(old, 0, old.length);
			assert.ok(amount.kind === 'number');
			assert.equal(writeNumber(value, styleOf(old, { ...amount, ...spanOfNumber(amount, 0) })), written);
		});
	}

	it('decimals keep all their digits', () => {
		assert.equal(writeNumber(exact(479659n, 4), styleOf('', undefined)), '47.9659');
	});
});

describe('writeChinese', () => {
	for (const [value, written] of [
		[0, '零'],
		[10, '十'],
		[15, '十五'],
		[110, '一百一十'],
		[1157, '一千一百五十七'],
		[1007, '一千零七'],
		[10_000, '一万'],
		[10_900, '一万零九百'],
		[11_000, '一万一千'],
		[100_010, '十万零一十'],
		[99_999_999, '九千九百九十九万九千九百九十九'],
		[100_000_000, undefined],
		[-1, undefined],
		[1.5, undefined],
	] as const)
		it(`${value} → ${written ?? 'none'}`, () => assert.equal(writeChinese(value), written));
});
