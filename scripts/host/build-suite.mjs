// Builds the editor suite: its entry and its test files, into the folder of the extension that it tries.

import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const sources = fileURLToPath(new URL('../../test/editor/', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * VS Code gives the suite the same API object as the extension only where it stands in that one's folder.
 *
 * @param {string} extension the folder, a copy without modules
 * @param {readonly string[]} files without `.test.ts`; all of them where none is named
 * @returns {Promise<string>} the built module with `run()`
 */
export async function buildEditorSuite(extension, files) {
	const outputs = join(extension, 'out', 'test', 'editor');
	await symlink(modules, join(extension, 'node_modules'), 'junction');
	const all = (await readdir(sources)).filter((name) => name.endsWith('.test.ts'));
	const tests = files.length > 0 ? files.map((file) => `${file}.test.ts`) : all;
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
