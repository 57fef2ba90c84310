// The configuration of the project that an editor has open: what reads it is loaded where there is one.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_NAME, type Config } from '../workspace/files/config.ts';
import type * as ConfigFiles from './config-file.ts';

/**
 * The configuration that stands in the first of some folders, given by their addresses; an empty one where none has any.
 * What is wrong with it is said in a line each, and then nothing of it counts.
 */
export function configIn(folders: readonly string[]): {
	readonly config: Config;
	readonly problems: readonly string[];
	/** The folder that it stands in; the first that there is where none has any. */
	readonly folder: string | undefined;
} {
	const near = folders.filter((uri) => uri.startsWith('file:'));
	for (const folder of near) {
		const path = join(fileURLToPath(folder), CONFIG_NAME);
		if (!existsSync(path)) continue;
		const files: typeof ConfigFiles = require('./config-file.ts');
		return { folder, ...files.configAt(path) };
	}
	return { folder: near[0], config: {}, problems: [] };
}
