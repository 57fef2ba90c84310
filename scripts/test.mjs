// `npm test`: everything that can be checked; the last line is the sum, and the exit status goes by it.

import { readdirSync } from 'node:fs';
import { check } from './check.mjs';
import { node } from './lib/run.mjs';
import { BUILT, runTests } from './lib/tests.mjs';

/** @typedef {import('./lib/tests.mjs').Counts} Counts */

/**
 * A step of the run; one that breaks down counts as one failure.
 * @param {() => Promise<Counts>} step
 * @returns {Promise<Counts>}
 */
async function counted(step) {
	try {
		return await step();
	} catch (error) {
		console.error(error);
		return { passed: 0, failed: 1 };
	}
}

/** The bundles that the tests of real processes start. */
async function build() {
	return (await node(['scripts/build.mjs'])) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Run by another step. */
const ELSEWHERE = ['house', 'editor'];

/** The tests of all rooms that were built. */
function tests() {
	const entries = readdirSync(BUILT, { withFileTypes: true });
	const rooms = entries.filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name));
	return runTests(rooms.map(({ name }) => `${name}/**/*.test.mjs`));
}

const steps = [check, build, tests, editor];

/** The suite in a real VS Code. */
async function editor() {
	const { runEditorSuite } = await import('./editor-tests.mjs');
	return runEditorSuite();
}

let passed = 0;
let failed = 0;
for (const step of steps) {
	const counts = await counted(step);
	passed += counts.passed;
	failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
