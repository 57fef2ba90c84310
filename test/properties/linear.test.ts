// Work grows with the length of a text and no faster, whatever the text: the steps of a review are counted, not timed.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runSteps } from '../support/steps.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** The steps for a text, and for one of its kind that is ten times as long. */
type Counts = Readonly<Record<string, readonly [number, number]>>;

const MODULE = fileURLToPath(new URL('linear.steps.mjs', import.meta.url));
const count = () => runSteps(MODULE) as Counts;

/** The hostile patterns of linear.steps.ts. */
const PATTERNS = ['stars in a pattern', 'folders in a pattern', 'sets in a pattern'];

describe('linear work', () => {
	let counts: Counts = {};
	before(() => {
		counts = count();
	});

	for (const name of [...Object.keys(HOSTILE_TEXTS), ...PATTERNS]) {
		it(name, () => {
			const [small, large] = counts[name] ?? [0, 0];
			assert.ok(small > 1000, `${small} steps`);
			assert.ok(large <= small * 12, `${small} steps, ${large} for a text ten times as long`);
		});
	}

	it('is counted to the same number at every run', () => assert.deepEqual(count(), counts));
});
