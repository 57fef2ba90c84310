// Runs programs of this project as child processes.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program with Node and waits for it; what it prints is shown as it comes.
 * @param {readonly string[]} args the script and its arguments
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} its exit status; 1 where a signal ended it
 */
export function node(args, env = {}) {
	const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/**
 * Runs a program with Node and waits for it; what it prints is kept.
 * @param {readonly string[]} args the script and its arguments
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ code: number, output: string }>} its exit status, 1 where a signal ended it
 */
export function listenTo(args, env = {}) {
	const child = spawn(process.execPath, [...args], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env },
	});
	/** @type {Buffer[]} */
	const chunks = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
	});
}

/**
 * The script behind a command of a package in node_modules.
 * @param {string} path below node_modules
 */
export function tool(path) {
	return join(ROOT, 'node_modules', path);
}
