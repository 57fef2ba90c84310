// Opens VS Code with the extension and a folder, for a person to try it: the installed one, else the served one.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { whyNotServed } from './parts.mjs';
import { serve } from './served.mjs';

/**
 * @typedef {object} Opening
 * @property {string} folder
 * @property {string} extension the folder of the extension
 * @property {string} [file] to show first
 * @property {Place} [place] in that file, where the cursor is to stand
 */

/** @import { Place } from './served.mjs' */

/** @typedef {{ opened: 'installed' | 'served' } | { opened: false, why: string }} OpeningResult */

/**
 * Returns when VS Code has been told to open, or when the person has had enough of the served one.
 *
 * @param {Opening} opening
 * @returns {Promise<OpeningResult>}
 */
export async function openVSCode(opening) {
	const choice = process.env.GOUJI_VSCODE;
	const named = choice && choice !== 'download' ? choice : undefined; // a download is for tests alone
	if (named && !isThere(named)) return { opened: false, why: `GOUJI_VSCODE 指的 ${named} 不存在 · does not exist` };
	const installed = named ?? findInstalled();
	if (installed) {
		const code = await openInstalled(installed, opening);
		if (code === 0) return { opened: 'installed' };
		// Whoever names a VS Code wants that one.
		if (named) return { opened: false, why: `打不开 ${named}（${code}） · could not be opened` };
		console.error(`打不开 ${installed}（${code}） · ${installed} could not be opened`);
	}
	const why = whyNotServed();
	if (why !== undefined) return { opened: false, why: installed ? `${installed} failed` : `no VS Code found; ${why}` };
	await openServed(opening);
	return { opened: 'served' };
}

/**
 * @param {string} program
 * @param {Opening} opening
 * @returns {Promise<number | string>} the exit code, or why there is none
 */
function openInstalled(program, { folder, extension, file, place }) {
	const shown = file && place ? ['--goto', `${file}:${place.line}:${place.column}`] : file ? [file] : [];
	const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder, ...shown];
	// On Windows the command is a script, which only a shell can start, and a shell wants its words quoted.
	const shell = process.platform === 'win32';
	/** @param {string} word */
	const quoted = (word) => (shell ? `"${word}"` : word);
	const child = spawn(quoted(program), args.map(quoted), { shell, stdio: ['ignore', 'ignore', 'inherit'] });
	return new Promise((resolve) => {
		child.on('error', (error) => resolve(error.message));
		child.on('exit', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
	});
}

/** @param {Opening} opening */
async function openServed(opening) {
	const served = await serve({
		...opening,
		settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'always' },
	});
	console.log('请在浏览器中打开下面的地址（按 Ctrl+C 结束） · open this address in a browser (Ctrl+C to end):');
	console.log(served.url);
	const enough = new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(undefined));
	});
	const lastWords = await Promise.race([enough, served.died]);
	if (lastWords !== undefined) console.error(lastWords);
	await served.dispose();
}

/** The installed VS Code's command; undefined where there is none, or no display to show it on. */
function findInstalled() {
	switch (process.platform) {
		case 'win32':
			return findOnPath(['code.cmd', 'codium.cmd']);
		case 'darwin':
			return findOnPath(['code', 'codium']) ?? findApplication();
		default:
			return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? findOnPath(['code', 'codium']) : undefined;
	}
}

/**
 * Whether a program is there: at its path, or, where only a name is given, on the PATH.
 *
 * @param {string} program
 */
function isThere(program) {
	return existsSync(program) || (basename(program) === program && findOnPath([program]) !== undefined);
}

/** @param {readonly string[]} names */
function findOnPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** On macOS the command is on the PATH only where somebody asked VS Code to put it there. */
function findApplication() {
	const inBundle = 'Contents/Resources/app/bin';
	return ['/Applications', join(homedir(), 'Applications')]
		.flatMap((folder) => [
			join(folder, 'Visual Studio Code.app', inBundle, 'code'),
			join(folder, 'VSCodium.app', inBundle, 'codium'),
		])
		.find(existsSync);
}
