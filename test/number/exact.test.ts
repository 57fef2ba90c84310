// Exact sums: no binary fractions, and no lost digits beyond safe integers.

import assert from 'node:assert/strict';
import { add, equal, exact, format, isWhole, negate, sign, subtract } from '../../server/src/core/number/exact.ts';

describe('exact numbers', () => {
	it('add decimals exactly', () => assert.equal(format(add(exact(1n, 1), exact(2n, 1))), '0.3'));
	it('come back to whole numbers', () => assert.equal(add(exact(15n, 1), exact(5n, 1)), 2));
	it('keep digits beyond safe integers', () => {
		const sum = add(Number.MAX_SAFE_INTEGER, 2);
		assert.equal(format(sum), '9007199254740993');
		assert.equal(subtract(sum, 2), Number.MAX_SAFE_INTEGER);
	});
	it('are equal by value, not by form', () => assert.ok(equal(exact(150n, 2), exact(15n, 1))));
	it('know their sign', () => assert.deepEqual([sign(-3), sign(0), sign(exact(5n, 1))], [-1, 0, 1]));
	it('have no negative nought', () => assert.ok(Object.is(negate(0), 0)));
	it('know whether they are whole', () =>
		assert.deepEqual([isWhole(3), isWhole(exact(5n, 1)), isWhole(exact(10n ** 20n, 0))], [true, false, true]));
	it('print small decimals with their nought', () => assert.equal(format(exact(-5n, 3)), '-0.005'));
});
