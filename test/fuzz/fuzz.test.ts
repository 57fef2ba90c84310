// A thousand changed texts, always the same, against the invariants; `npm run fuzz` tries as many as one likes.

import assert from 'node:assert/strict';
import { documentFailure } from './documents.ts';
import { minimise } from './minimise.ts';
import { failuresOf } from './run.ts';
import { readSources } from './sources.ts';

const SEED = 20260101;
const A_STEP = 100;

describe('fuzz', () => {
	const sources = readSources(false);
	for (let from = 0; from < 1000; from += A_STEP) {
		it(`inputs ${from} to ${from + A_STEP - 1}`, () => {
			const failures = [...failuresOf({ seed: SEED, from, count: A_STEP, timed: false }, sources)];
			assert.deepEqual(
				failures.map(({ number, message, text }) => ({ number, message, text })),
				[],
			);
		});
	}

	it('changed documents', () => {
		for (let number = 0; number < 300; number++)
			assert.equal(documentFailure(SEED, number, sources), undefined, `input ${number}`);
	});

	it('makes a failing text small', () => {
		const text = `${'一\t1\n'.repeat(20)}二\t坏\t3\n${'三\t1\n'.repeat(20)}`;
		assert.equal(
			minimise(text, (candidate) => candidate.includes('坏') && candidate.includes('3')),
			'坏3',
		);
	});
});
