// Builds the tests and runs them under mocha, with their counts.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { node, ROOT, tool } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** Where the built tests stand. */
export const BUILT = join(ROOT, 'out', 'test');

/** Builds every test file, and the modules that count steps; those of the editor run inside VS Code. */
export async function buildTests() {
	await rm(BUILT, { recursive: true, force: true });
	await esbuild.build({
		entryPoints: ['test/**/*.test.ts', 'test/**/*.steps.ts'].map((pattern) => join(ROOT, pattern)),
		outdir: BUILT,
		outbase: join(ROOT, 'test'),
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
 * Runs the built tests of some folders. A file that throws at load counts as one failed test.
 * @param {readonly string[]} patterns below the folder of built tests
 * @returns {Promise<Counts>}
 */
export async function runTests(patterns) {
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
	try {
		const { passed, failed } = JSON.parse(await readFile(path, 'utf8'));
		return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}
