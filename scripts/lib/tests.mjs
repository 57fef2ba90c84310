// Builds the tests and runs them under mocha, with their counts.

import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import esbuild from 'esbuild';
import { oneStep, sumOf } from './failures.mjs';
import { node, ROOT, tool } from './run.mjs';

/** @typedef {import('./failures.mjs').Counts} Counts */

/** Where the built tests stand. */
export const BUILT = join(ROOT, 'out', 'test');

/** Where the tests stand. */
const SOURCES = join(ROOT, 'test');

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
 * Runs built tests. A file that throws at load counts as one failed test.
 * @param {readonly string[]} patterns below the folder of built tests
 * @param {readonly string[]} [options] of mocha
 * @returns {Promise<Counts>}
 */
export async function runTests(patterns, options = []) {
	const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
	const counts = join(folder, 'counts.json');
	try {
		const files = patterns.map((pattern) => join(BUILT, pattern));
		const reporter = join(ROOT, 'scripts', 'lib', 'counting-reporter.cjs');
		const args = [
			'--enable-source-maps',
			tool('mocha/bin/mocha.js'),
			'--reporter',
			reporter,
			'--timeout',
			'60000',
			...options,
			...files,
		];
		const code = await node(args, { GOUJI_COUNTS: counts });
		return await readCounts(counts, code);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * The counts that a run of mocha left behind.
 * @param {string} path
 * @param {number} code the exit status of the run
 * @returns {Promise<Counts>}
 */
export async function readCounts(path, code) {
	/** @type {Counts} */
	let counts;
	try {
		counts = JSON.parse(await readFile(path, 'utf8'));
	} catch {
		return oneStep('a run of tests', `It ended before it was through, with exit status ${code}.`);
	}
	if (code === 0 || counts.failed > 0) return counts;
	const trouble = `No test failed, but it ended with exit status ${code}.`;
	return sumOf([counts, oneStep('a run of tests', trouble)]);
}
