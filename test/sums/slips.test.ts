// Which changes of numbers look like a slip of the hand, by table.

import assert from 'node:assert/strict';
import { isDigitSlip, isExchange } from '../../server/src/core/sums/slips.ts';

const SLIPS: readonly (readonly [from: number, to: number])[] = [
	...([
		[12, 21],
		[132, 123],
		[312, 132],
		[1203, 1230],
	] as const),
	...([
		[7, 70],
		[70, 7],
		[12, 122],
		[122, 12],
		[102, 12],
		[12, 312],
	] as const),
	...([
		[7, 8],
		[123, 143],
		[123, 124],
		[123, 223],
	] as const),
];

const NO_SLIPS: readonly (readonly [from: number, to: number])[] = [
	...([
		[7, 7],
		[0, 7],
		[7, 0],
		[0, 0],
	] as const),
	...([
		[123, 321],
		[1234, 2143],
		[123, 145],
		[1213, 1321],
	] as const),
	...([
		[7, 700],
		[700, 7],
		[12, 345],
		[12, 210],
	] as const),
];

describe('a slip of the hand', () => {
	for (const [from, to] of SLIPS) it(`turns ${from} into ${to}`, () => assert.ok(isDigitSlip({ from, to })));
	for (const [from, to] of NO_SLIPS)
		it(`does not turn ${from} into ${to}`, () => assert.equal(isDigitSlip({ from, to }), false));
});

describe('an exchange', () => {
	const exchanged = (...steps: readonly (readonly [from: number, to: number])[]) =>
		isExchange(steps.map(([from, to]) => ({ from, to })));

	it('swaps two values, or moves one into a cell that was nought', () => {
		assert.ok(exchanged([3, 5], [5, 3]));
		assert.ok(exchanged([4, 0], [0, 4]));
		assert.ok(exchanged([1, 2], [2, 3], [3, 1]));
	});
	it('changes no value, and needs two cells', () => {
		assert.equal(exchanged([3, 5], [5, 4]), false);
		assert.equal(exchanged([3, 3]), false);
		assert.equal(exchanged(), false);
	});
});
