// Which tests there are, how they are built, and in which runs of mocha they are run.

import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import esbuild from 'esbuild';
import { ROOT, tool } from './run.mjs';

/** @typedef {import('./jobs.mjs').Job} Job */

/** Where the built tests stand. */
export const BUILT = join(ROOT, 'out', 'test');

/** Mocha's list of tests, with counts. */
export const REPORTER = join(ROOT, 'scripts', 'lib', 'counting-reporter.cjs');

/** A test that takes longer, in milliseconds, hangs; what takes a second on a quiet machine may take half a minute on a busy one. */
const LONGEST = '300000';

/** Where the tests stand. */
const SOURCES = join(ROOT, 'test');

/** What is run by itself, a room or, with `/`, each file of one: those first that take longest. All other rooms are one run. */
const APART = [
	'by-hand/',
	'scripts/',
	'cli/',
	'stdio/',
	'node/',
	'package/',
	'family',
	'workspace',
	'fuzz',
	'properties',
];

/** The files of tests below a folder end so. */
const SUFFIX = '.test.ts';

/**
 * The files of tests that a name stands for: a room (`sums`), or a file of one (`sums/infer`, or its whole path).
 * @param {string} name
 * @returns {readonly string[]} below test/, without their suffix and with forward slashes; none where nothing is called so
 */
export function testsNamed(name) {
	const inside = relative(SOURCES, resolve(ROOT, name)).split(sep).join('/');
	const asked = (inside.startsWith('../') ? name : inside).replace(/\/+$/, '').replace(SUFFIX, '');
	return allTests().filter((test) => test === asked || test.startsWith(`${asked}/`));
}

/** Every file of tests, as `testsNamed` names them. */
function allTests() {
	return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(SUFFIX))
		.map((path) => path.slice(0, -SUFFIX.length).split(sep).join('/'));
}

/** The names of all rooms that have tests. */
export function rooms() {
	return [...new Set(allTests().map((test) => test.split('/')[0] ?? ''))].sort();
}

/** @param {string} test */
export function inEditor(test) {
	return test.startsWith('editor/');
}

/**
 * How files of tests are built, and the modules that count steps, which some start.
 * @param {readonly string[]} tests below test/, without their suffix
 */
export function bundleOf(tests) {
	return /** @satisfies {esbuild.BuildOptions} */ ({
		entryPoints: [...tests.map((test) => join(SOURCES, `${test}${SUFFIX}`)), join(SOURCES, '**', '*.steps.ts')],
		outdir: BUILT,
		outbase: SOURCES,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		external: ['vscode'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}

/**
 * Builds files of tests: those that are named, or all but those of the editor, which run inside VS Code.
 * @param {readonly string[]} [tests] below test/, without their suffix
 */
export async function buildTests(tests = allTests().filter((test) => !inEditor(test))) {
	await rm(BUILT, { recursive: true, force: true });
	await esbuild.build(bundleOf(tests));
}

/**
 * The command line of Node that runs built tests. A file that throws at load counts as one failed test.
 * @param {readonly string[]} tests below test/, without their suffix
 * @param {readonly string[]} [options] of mocha
 */
export function runOf(tests, options = []) {
	return [
		'--enable-source-maps',
		tool('mocha/bin/mocha.js'),
		...['--reporter', REPORTER, '--timeout', LONGEST],
		...options,
		...tests.map((test) => join(BUILT, `${test}.test.mjs`)),
	];
}

/**
 * Tests as a run of their own.
 * @param {string} name
 * @param {readonly string[]} tests
 * @returns {Job}
 */
function testJob(name, tests) {
	return { name, args: runOf(tests), leavesCounts: true };
}

/** The tests that hold the house together. */
export function houseJob() {
	return testJob('house', testsNamed('house'));
}

/**
 * All tests but those of the editor and of the house, in runs that can go on side by side.
 * @returns {readonly Job[]}
 */
export function testJobs() {
	const apart = APART.flatMap((name) => {
		const tests = testsNamed(name);
		return name.endsWith('/') ? tests.map((test) => testJob(test, [test])) : [testJob(name, tests)];
	});
	const others = rooms().filter(
		(room) => !/^(?:editor|house)$/.test(room) && !APART.some((name) => name.replace('/', '') === room),
	);
	return [...apart, testJob('all other rooms', others.flatMap(testsNamed))];
}
