// `npm test`: everything that can be checked; the last line is the sum, and the exit status goes by it.
// `npm test -- NAME …` runs rooms (`sums`) or files (`sums/infer`, or a path) alone; what begins with `-` goes to mocha.

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { inspect } from 'node:util';
import { check } from './check.mjs';
import { oneStep, retell, sumOf } from './lib/failures.mjs';
import { listenTo } from './lib/run.mjs';
import { BUILT, buildTests, inEditor, rooms, runTests, testsNamed } from './lib/tests.mjs';

/** @typedef {import('./lib/failures.mjs').Counts} Counts */

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
		return oneStep(step.name || 'tests', inspect(error));
	}
}

/** The bundles that the tests of real processes start. */
async function build() {
	const { code, output } = await listenTo(['scripts/build.mjs']);
	if (code !== 0) console.log(output);
	return oneStep('build', code === 0 ? undefined : output);
}

/** The tests of all rooms that were built, but those that `check` has run. */
function tests() {
	const entries = readdirSync(BUILT, { withFileTypes: true });
	const built = entries.filter((entry) => entry.isDirectory() && entry.name !== 'house');
	return runTests(built.map(({ name }) => `${name}/**/*.test.mjs`));
}

/**
 * The suite in a real VS Code.
 * @param {readonly string[]} [files] its files; all of them unless told
 */
async function editor(files) {
	const { runEditorSuite } = await import('./editor-tests.mjs');
	return runEditorSuite(files);
}

/**
 * The steps for what was named, those in the editor last.
 * @param {readonly string[]} named files of tests
 * @param {readonly string[]} options of mocha
 */
function stepsFor(named, options) {
	const inside = named.filter(inEditor);
	const others = named.filter((test) => !inEditor(test));
	const steps = [build];
	if (others.length > 0) steps.push(() => buildAndRun(others, options));
	if (inside.length > 0) steps.push(() => editor(inside.map((test) => basename(test))));
	return steps;
}

/**
 * @param {readonly string[]} named
 * @param {readonly string[]} options
 */
async function buildAndRun(named, options) {
	await buildTests(named);
	return runTests(
		named.map((test) => `${test}.test.mjs`),
		['--fail-zero', ...options],
	);
}

/** @param {readonly (() => Promise<Counts>)[]} steps */
async function run(steps) {
	const counts = [];
	for (const step of steps) counts.push(await counted(step));
	const { passed, failed, failures } = sumOf(counts);
	console.log(`${retell(failures)}${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

const asked = process.argv.slice(2);
const end = asked.findIndex((argument) => argument.startsWith('-'));
const names = end < 0 ? asked : asked.slice(0, end);
const options = asked.slice(names.length);
const unknown = names.filter((name) => testsNamed(name).length === 0);
if (unknown.length > 0) {
	console.error(`no tests named ${unknown.join(', ')}; the rooms are: ${rooms().join(', ')}`);
	process.exitCode = 2;
} else if (asked.length === 0) await run([check, build, tests, editor]);
else {
	const wanted = names.length > 0 ? names : rooms().filter((room) => room !== 'editor');
	await run(stepsFor([...new Set(wanted.flatMap(testsNamed))], options));
}
