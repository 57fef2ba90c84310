// `npm run release [-- --dry-run] [VERSION]`: looks whether all is there for a release, then makes it (docs/release.md).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heldBack, releasedChangelog, withPackageNames } from './lib/release.mjs';
import { node, ROOT } from './lib/run.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
/** @param {string} path @param {string} text */
const write = (path, text) => writeFileSync(join(ROOT, path), text);

/**
 * What a command prints; throws where it fails.
 * @param {string} command
 * @param {...string} args
 */
function printed(command, ...args) {
	const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
	if (error !== undefined || status !== 0) throw new Error(error?.message ?? stderr.trim());
	return stdout.trim();
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
const dry = values['dry-run'] === true;
const manifest = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const [version = manifest.version] = positionals;
const changed = positionals.length > 0 && version !== manifest.version;
const day = new Date().toISOString().slice(0, 10);

function tree() {
	const branch = printed('git', 'branch', '--show-current');
	if (branch !== 'main') throw new Error(`the branch is ${branch || 'none'}, not main`);
	const left = printed('git', 'status', '--short');
	if (left !== '') throw new Error(`not committed:\n${left}`);
}

function versions() {
	if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version`);
	const locked = [lock.version, lock.packages[''].version];
	if (locked.some((one) => one !== manifest.version)) throw new Error(`the lock file says ${locked.join(', ')}`);
	const readme = read('README.md');
	if (withPackageNames(readme, manifest.version) !== readme)
		throw new Error('README.md names a package of another version');
	if (printed('git', 'tag', '--list', `v${version}`) !== '') throw new Error(`v${version} is released already`);
}

function changelog() {
	releasedChangelog(read('CHANGELOG.md'), version, day);
}

async function notices() {
	if ((await node(['scripts/derive.mjs', '--check'])) !== 0) throw new Error('npm run derive');
}

function dependencies() {
	const held = heldBack(read('docs/release.md'));
	const own = { ...manifest.dependencies, ...manifest.devDependencies };
	for (const [name, kept] of held)
		if (own[name] !== kept) throw new Error(`docs/release.md holds ${name} at ${kept}, and it is at ${own[name]}`);
	const windows = process.platform === 'win32';
	const { stdout } = spawnSync('npm', ['outdated', '--json'], { cwd: ROOT, encoding: 'utf8', shell: windows });
	const { error, ...outdated } = JSON.parse(stdout || '{}');
	const behind = error === undefined ? Object.keys(outdated).filter((name) => !held.has(name)) : [];
	if (behind.length > 0) console.log(`       behind without a reason: ${behind.join(', ')}`);
}

async function tests() {
	if (dry) return 'left out by a dry run: npm test';
	if ((await node(['scripts/test.mjs'])) !== 0) throw new Error('npm test fails');
	return undefined;
}

async function pack() {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-release-'));
	try {
		if ((await node(['scripts/package.mjs', join(folder, `gouji-${version}.vsix`)])) !== 0)
			throw new Error('npm run package fails');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const STEPS = /** @type {const} */ ([
	['tree', tree],
	['version', versions],
	['changelog', changelog],
	['notices', notices],
	['dependencies', dependencies],
	['tests', tests],
	['package', pack],
]);

function setVersion() {
	write('package.json', `${JSON.stringify({ ...manifest, version }, null, '\t')}\n`);
	const own = { ...lock.packages[''], version };
	const packages = { ...lock.packages, '': own };
	write('package-lock.json', `${JSON.stringify({ ...lock, version, packages }, null, '\t')}\n`);
}

/** Writes the version and the day, commits and tags. */
async function release() {
	if (changed) setVersion();
	write('README.md', withPackageNames(read('README.md'), version));
	write('CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), version, day));
	await node(['scripts/derive.mjs']);
	printed('git', 'commit', '--all', '--message', `Release ${version}`);
	printed('git', 'tag', `v${version}`);
	if ((await node(['scripts/package.mjs'])) !== 0) throw new Error('npm run package fails');
	console.log(`\nv${version} is committed and tagged; to do: push both, and hand out gouji-${version}.vsix`);
}

let failed = 0;
for (const [name, step] of STEPS) {
	try {
		const note = await step();
		console.log(note === undefined ? `  ok   ${name}` : `  --   ${name}: ${note}`);
	} catch (error) {
		failed++;
		console.log(`FAILED ${name}: ${error instanceof Error ? error.message : error}`);
	}
}
if (failed > 0) process.exitCode = 1;
else if (dry) console.log(`\n${version} could be released; nothing was changed`);
else await release();
