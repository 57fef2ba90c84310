// A client that does not hear that it should ask again is told again, and no longer than it is of use.

import assert from 'node:assert/strict';
import { HintRefresh } from '../../server/src/lsp/hint-refresh.ts';

describe('asking again for hints', () => {
	const runs: (() => void)[] = [];
	let told = 0;
	let refresh: HintRefresh;
	/** Lets the time pass that something waits for. */
	const pass = () => runs.shift()?.();
	beforeEach(() => {
		runs.splice(0);
		told = 0;
		refresh = new HintRefresh(
			() => told++,
			(run) => {
				runs.push(run);
				return () => runs.splice(runs.indexOf(run), 1);
			},
		);
	});

	it('is told once to a client that asks', () => {
		refresh.asked('a');
		refresh.renew('a');
		refresh.asked('a');
		pass();
		assert.equal(told, 1);
	});

	it('is told again to one that does not, or asks for the hints of another document', () => {
		refresh.renew('a');
		refresh.asked('b');
		pass();
		assert.equal(told, 2);
		refresh.asked('a');
		pass();
		assert.equal(told, 2);
	});

	it('is over with any document where all have other hints', () => {
		refresh.renew();
		refresh.asked('b');
		pass();
		assert.equal(told, 1);
	});

	it('waits once, however often the hints change, and not for ever', () => {
		refresh.renew('a');
		refresh.renew('a');
		assert.equal(runs.length, 1);
		for (let times = 0; times < 10; times++) pass();
		assert.equal(told, 5);
		assert.equal(runs.length, 0);
	});
});
