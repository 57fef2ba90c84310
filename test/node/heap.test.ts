// The heap of the server: it grows freely while short texts are typed into, and is bound for long ones.

import assert from 'node:assert/strict';
import { TypingHeap } from '../../server/src/node/heap.ts';

const SHORT = 12_000;
const LONG = 5_000_000;

describe('the heap of a server that is typed into', () => {
	it('grows freely for short texts alone, and is told so where that changes', () => {
		const told: number[] = [];
		const heap = new TypingHeap((percent) => told.push(percent));
		heap.before(LONG);
		assert.deepEqual(told, [], 'it is bound from the start');
		for (const length of [SHORT, SHORT, LONG, LONG, SHORT]) heap.before(length);
		assert.deepEqual(told, [300, 60, 300]);
	});

	it('is bound where much is kept', () => {
		const kept = Array.from({ length: 25_000_000 }, (_, at) => at + 0.5);
		const told: number[] = [];
		new TypingHeap((percent) => told.push(percent)).before(SHORT);
		assert.ok(kept.length > 0);
		assert.deepEqual(told, []);
	});
});
