// Loads parts of the core for scripts, built in memory.

import esbuild from 'esbuild';
import { ROOT } from './run.mjs';

/**
 * Everything that some modules below server/src/core export.
 * @param {readonly string[]} modules paths below server/src/core
 * @returns {Promise<any>}
 */
export async function loadCore(modules) {
	const contents = modules.map((module) => `export * from './server/src/core/${module}';`).join('\n');
	const built = await esbuild.build({
		stdin: { contents, resolveDir: ROOT, loader: 'ts' },
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		charset: 'utf8',
	});
	const code = built.outputFiles[0]?.text ?? '';
	return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
