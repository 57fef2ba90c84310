// Compiled code that Node keeps from run to run, in the user's own cache folder.

import modules from 'node:module';
import { cacheFolder } from './cache-folder.ts';

/** Lets Node, from 22.1 on, keep what it compiles from here on; nothing where it cannot, or there is no such folder. */
export function keepCompiled(environment: Parameters<typeof cacheFolder>[1]): void {
	const known: object = modules;
	if (!('enableCompileCache' in known) || typeof known.enableCompileCache !== 'function') return;
	const folder = cacheFolder('compiled', environment);
	if (folder !== undefined) known.enableCompileCache(folder);
}
