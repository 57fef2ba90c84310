// Temporary folders that do not outlive the program that made them, nor do the processes that work in them.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @import { Socket } from 'node:net' */

/** Nothing is removed or ended for a folder that is not called so. */
export const keptPrefix = 'gouji-host-';

/**
 * @param {string} [place] where it is to be and how its name is to start
 * @returns {Promise<{ folder: string, dispose: () => Promise<void> }>}
 */
export async function temporaryFolder(place = join(tmpdir(), keptPrefix)) {
	const folder = await mkdtemp(place);
	// Elsewhere the processes of others cannot be read, and only what dispose() removes is removed.
	const removal = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
	return { folder, dispose: process.platform === 'linux' ? keep(folder) : removal };
}

/** @param {string} folder */
export function isKept(folder) {
	return basename(folder).startsWith(keptPrefix);
}

/**
 * What a process has in its environment, and hands on to its children, to end with the folder.
 *
 * @param {string} folder
 */
export function markInEnvironment(folder) {
	return { GOUJI_HOST: folder };
}

/**
 * Chromium's helpers overwrite their environment; this flag, which does nothing else, is handed on to all of them.
 *
 * @param {string} folder
 */
export function markOnCommandLine(folder) {
	return `--vmodule=${basename(folder)}=0`;
}

/**
 * @param {string} folder
 * @returns {() => Promise<void>}
 */
function keep(folder) {
	const program = fileURLToPath(new URL('keeper.mjs', import.meta.url));
	const keeper = spawn(process.execPath, [program, folder], {
		detached: true,
		env: { ...process.env, ...markInEnvironment('') }, // it must outlive what is around it, if that is kept too
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	// Not the process that is started here is to be waited for, but the one that takes over the pipe from it.
	const pipe = /** @type {Socket} */ (keeper.stdio[3]);
	const closed = new Promise((resolve) => pipe.on('close', resolve));
	pipe.on('error', () => undefined).resume();
	return async () => {
		if (pipe.destroyed) await keep(folder)(); // that one was killed, so another one tidies up
		pipe.end();
		await closed;
	};
}
