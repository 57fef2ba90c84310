// `npm run mutate`: changes the core at random, one change at a time, and counts those that no test notices.
// -- --count N (50) --seed S (1) --from K (0) chooses others; -- FILE[:LINE] tries every change of a file, or of a line of it.
// Nothing is written but out/mutate: the changed file exists in the built tests alone.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { loadModules } from './lib/core.mjs';
import { mutationsOf } from './lib/mutations.mjs';
import { node, ROOT, tool } from './lib/run.mjs';
import { bundleOf, rooms, testsNamed } from './lib/tests.mjs';

/** @typedef {import('./lib/mutations.mjs').Mutation} Mutation */

const CORE = 'server/src/core';
/** Words are no behaviour, and what the forms say is held by their page. */
const LEFT_OUT = ['words', 'forms/disclosure'];
/** Tests that run the built product, hold what does not change here, or need what not everybody has. */
const TESTS_LEFT_OUT = [
	...['by-hand', 'cli', 'client', 'corpus', 'editor', 'host', 'house', 'node', 'package'],
	...['scripts', 'stdio', 'syntaxes', 'family/processes', 'workspace/fronts'],
].flatMap(testsNamed);
/** What takes longer than this, in milliseconds, has come to hang. */
const LONGEST = 400_000;
const BUILT = join(ROOT, 'out', 'mutate');

const tests = rooms()
	.flatMap(testsNamed)
	.filter((test) => !TESTS_LEFT_OUT.includes(test));
/** Where most changes are noticed, whatever room they are in; beside these the tests of the room itself go first. */
const TELLING = ['checks/fixtures', 'properties/reports'];

/** @returns {readonly Mutation[]} */
function allMutations() {
	const files = readdirSync(join(ROOT, CORE), { recursive: true, encoding: 'utf8' })
		.map((path) => path.split(sep).join('/'))
		.filter((path) => path.endsWith('.ts') && !LEFT_OUT.some((room) => path.startsWith(`${room}/`)));
	return files.sort().flatMap((path) => mutationsIn(`${CORE}/${path}`));
}

/** @param {string} file */
function mutationsIn(file) {
	return mutationsOf(file, readFileSync(join(ROOT, file), 'utf8'));
}

/**
 * The changes that a seed draws, from one of them on.
 * @param {number} seed
 * @param {number} from
 * @param {number} count
 * @returns {Promise<readonly Mutation[]>}
 */
async function drawn(seed, from, count) {
	const { Random } = await loadModules(['test/support/random.ts']);
	const random = new Random(seed);
	const all = [...allMutations()];
	const length = Math.min(from + count, all.length);
	return Array.from({ length }, () => all.splice(random.below(all.length), 1))
		.flat()
		.slice(from);
}

/**
 * Whether some test fails with a change, or does not come to an end: those of its own room first, since they mostly do.
 * @param {Mutation} mutation
 */
async function isNoticed(mutation) {
	const room = /core\/([\w-]+)\//.exec(mutation.file)?.[1] ?? '';
	const first = tests.filter((test) => test.startsWith(`${room}/`) || TELLING.includes(test));
	return (
		(await fails(mutation, first)) ||
		fails(
			mutation,
			tests.filter((test) => !first.includes(test)),
		)
	);
}

/**
 * Whether one of some tests fails with a change.
 * @param {Mutation} mutation
 * @param {readonly string[]} some
 */
async function fails({ file, source }, some) {
	rmSync(BUILT, { recursive: true, force: true });
	const filter = new RegExp(`${file.replace(/[.]/g, '\\.').replaceAll('/', '[/\\\\]')}$`);
	await esbuild.build({
		...bundleOf(some),
		outdir: BUILT,
		logLevel: 'silent',
		plugins: [
			{ name: 'mutation', setup: (build) => build.onLoad({ filter }, () => ({ contents: source, loader: 'ts' })) },
		],
	});
	const files = some.map((test) => join(BUILT, `${test}.test.mjs`));
	const args = [tool('mocha/bin/mocha.js'), '--bail', '--reporter', 'dot', '--timeout', '60000', ...files];
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
	const late = setTimeout(() => child.kill('SIGKILL'), LONGEST);
	const code = await new Promise((resolve) => child.once('exit', resolve));
	clearTimeout(late);
	return code !== 0;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		count: { type: 'string', default: '50' },
		seed: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
	},
});

/** @returns {Promise<readonly Mutation[]>} */
async function wanted() {
	if (positionals.length === 0) return drawn(Number(values.seed), Number(values.from), Number(values.count));
	return positionals.flatMap((place) => {
		const [file = '', line] = place.split(/:(?=\d+$)/);
		return mutationsIn(file).filter((mutation) => line === undefined || mutation.line === Number(line));
	});
}

// The kept list of places stands beside the bundles.
if ((await node(['scripts/build.mjs'])) !== 0) process.exit(1);
if (await isNoticed({ file: 'nothing', line: 0, was: '', now: '', source: '' })) {
	console.error('the tests fail as they are: npm test');
	process.exit(1);
}
const mutations = await wanted();
let missed = 0;
for (const mutation of mutations) {
	const { file, line, was, now } = mutation;
	const noticed = await isNoticed(mutation);
	if (!noticed) missed++;
	console.log(`${noticed ? 'noticed' : 'MISSED '} ${file}:${line} ${was.trim() || was} -> ${now.trim() || 'nothing'}`);
}
console.log(`${mutations.length - missed} of ${mutations.length} changes were noticed`);
