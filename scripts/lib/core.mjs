// Loads parts of the core for scripts, built in memory.

import esbuild from 'esbuild';
import { ROOT } from './run.mjs';

/**
 * Everything that some modules below server/src/core export.
 * @param {readonly string[]} modules paths below server/src/core
 * @returns {Promise<any>}
 */
export function loadCore(modules) {
	return loadModules(modules.map((module) => `server/src/core/${module}`));
}

/**
 * Everything that some modules of the project export, none of which may need anything but Node itself.
 * @param {readonly string[]} modules paths below the project's root
 * @returns {Promise<any>}
 */
export async function loadModules(modules) {
	const contents = modules.map((module) => `export * from './${module}';`).join('\n');
	const built = await esbuild.build({
		stdin: { contents, resolveDir: ROOT, loader: 'ts' },
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'neutral',
		external: ['node:*'],
		charset: 'utf8',
	});
	const code = built.outputFiles[0]?.text ?? '';
	return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
