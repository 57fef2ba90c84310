// Builds the editor suite: its entry and its test files, into out/test/editor/.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const sources = fileURLToPath(new URL('../../test/editor/', import.meta.url));
const outputs = fileURLToPath(new URL('../../out/test/editor/', import.meta.url));

/**
 * @param {readonly string[]} files without `.test.ts`; all of them where none is named
 * @returns {Promise<string>} the built module with `run()`
 */
export async function buildEditorSuite(files) {
	const all = (await readdir(sources)).filter((name) => name.endsWith('.test.ts'));
	const tests = files.length > 0 ? files.map((file) => `${file}.test.ts`) : all;
	await rm(outputs, { recursive: true, force: true }); // else a test that was renamed would run twice
	await esbuild.build({
		entryPoints: ['index.ts', ...tests].map((name) => join(sources, name)),
		outdir: outputs,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		charset: 'utf8',
		external: ['vscode', 'mocha'],
		logLevel: 'warning',
	});
	return join(outputs, 'index.js');
}
