// `npm test`: everything that can be checked; the last line is the sum, and the exit status goes by it.
// `npm test -- NAME …` runs rooms (`sums`) or files (`sums/infer`, or a path) alone; what begins with `-` goes to mocha.

import { basename } from 'node:path';
import { inspect } from 'node:util';
import { checkJobs } from './check.mjs';
import { oneStep, retell, sumOf } from './lib/failures.mjs';
import { runJobs, runShown } from './lib/jobs.mjs';
import { buildTests, inEditor, rooms, runOf, testJobs, testsNamed } from './lib/tests.mjs';

/** @typedef {import('./lib/failures.mjs').Counts} Counts */

/** What many tests start as processes. */
const BUNDLES = { name: 'build', args: ['scripts/build.mjs'] };

/** @param {readonly string[]} [tests] all of them unless told */
async function build(tests) {
	const trouble = await buildTests(tests).then(() => undefined, inspect);
	return sumOf([await runJobs([BUNDLES]), oneStep('build of the tests', trouble)]);
}

/**
 * The suite in a real VS Code.
 * @param {readonly string[]} files its files; all of them where none is named
 */
function editorJob(files) {
	return { name: 'editor', args: ['scripts/editor-tests.mjs', ...files], leavesCounts: true };
}

async function everything() {
	const built = await build();
	// Of what does not build, the checks say more than tests that all fail.
	const jobs = built.failed === 0 ? [editorJob([]), ...checkJobs(), ...testJobs()] : checkJobs();
	return sumOf([built, await runJobs(jobs)]);
}

/**
 * @param {readonly string[]} named files of tests
 * @param {readonly string[]} options of mocha
 */
async function chosen(named, options) {
	const inside = named.filter(inEditor);
	const others = named.filter((test) => !inEditor(test));
	const counts = [await build(others)];
	if (others.length > 0)
		counts.push(await runShown({ name: 'tests', args: runOf(others, ['--fail-zero', ...options]) }));
	if (inside.length > 0) counts.push(await runShown(editorJob(inside.map((test) => basename(test)))));
	return sumOf(counts);
}

/** @param {Counts} counts */
function tell({ passed, failed, failures }) {
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
} else if (asked.length === 0) tell(await everything());
else {
	const wanted = names.length > 0 ? names : rooms().filter((room) => room !== 'editor');
	tell(await chosen([...new Set(wanted.flatMap(testsNamed))], options));
}
