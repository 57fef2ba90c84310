// Runs the editor's test suite in a real VS Code through @vscode/test-electron, and chooses which VS Code that is.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { readCounts } from '../lib/failures.mjs';
import { markInEnvironment, temporaryFolder } from './keep.mjs';
import { fetchParts, whyNotServed } from './parts.mjs';
import { notStarted } from './served.mjs';

/**
 * @typedef {object} EditorTests
 * @property {string} suite the built module with `run()`, which writes its counts where GOUJI_COUNTS tells it
 * @property {string} workspace the folder that VS Code opens
 * @property {string} extension the folder of the extension
 * @property {NodeJS.ProcessEnv} [environment] for the suite, beside the caller's own
 */

/** @typedef {import('../lib/failures.mjs').Counts} Counts */
/** @typedef {{ ran: true, counts: Counts } | { ran: false, why: string }} EditorTestsResult */
/** @typedef {{ executable: string, args: readonly string[] }} VSCode */

/**
 * @param {EditorTests} tests
 * @returns {Promise<EditorTestsResult>}
 */
export async function runEditorTests(tests) {
	/** @type {VSCode} */
	let code;
	try {
		code = await chooseVSCode();
	} catch (error) {
		return { ran: false, why: error instanceof Error ? error.message : String(error) };
	}
	const { folder, dispose } = await temporaryFolder();
	try {
		const exitCode = await runIn(code, tests, folder);
		if (exitCode === notStarted) return { ran: false, why: 'VS Code could not be started (its output tells why)' };
		// A suite that ended in the middle, with its extension host, leaves an exit code of 0, but no counts.
		return { ran: true, counts: await readCounts(countsFile(folder), { name: 'editor', code: exitCode }) };
	} finally {
		await dispose();
	}
}

/**
 * @param {VSCode} code
 * @param {EditorTests} tests
 * @param {string} folder for what VS Code and the suite write
 * @returns {Promise<number>} the exit code
 */
async function runIn({ executable, args }, { suite, workspace, extension, environment }, folder) {
	const data = [`--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`];
	try {
		return await runTests({
			vscodeExecutablePath: executable,
			launchArgs: [...args, workspace, ...data],
			extensionDevelopmentPath: extension,
			extensionTestsPath: suite,
			extensionTestsEnv: { ...environment, ...markInEnvironment(folder), GOUJI_COUNTS: countsFile(folder) },
		});
	} catch (error) {
		if (error instanceof TestRunFailedError) return error.code ?? 1;
		throw error;
	}
}

/** @param {string} folder */
function countsFile(folder) {
	return join(folder, 'counts.json');
}

/**
 * GOUJI_VSCODE=download or a path decides; else what needs least: the served VS Code where it can run.
 *
 * @returns {Promise<VSCode>}
 */
async function chooseVSCode() {
	const choice = process.env.GOUJI_VSCODE;
	if (choice && choice !== 'download') {
		if (!existsSync(choice)) throw new Error(`GOUJI_VSCODE is ${choice}, which does not exist`);
		return { executable: choice, args: [] };
	}
	if (!choice && whyNotServed() === undefined) return servedVSCode();
	return downloadedVSCode();
}

/** @returns {Promise<VSCode>} */
async function servedVSCode() {
	await fetchParts(['code', 'node', 'browser', 'driver']);
	return { executable: process.execPath, args: [fileURLToPath(new URL('vscode-served.mjs', import.meta.url))] };
}

/** @returns {Promise<VSCode>} */
async function downloadedVSCode() {
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
		throw new Error('the downloaded VS Code needs a display (on Linux: xvfb-run)');
	}
	const cachePath = fileURLToPath(new URL('../../.cache/vscode/', import.meta.url));
	return { executable: await downloadAndUnzipVSCode({ cachePath }), args: [] };
}
