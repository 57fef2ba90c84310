// Runs programs side by side; a line tells how each of them went, and a file all that it printed.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneStep, readCounts, sumOf } from './failures.mjs';
import { listenTo, node, ROOT } from './run.mjs';

/** @typedef {import('./failures.mjs').Counts} Counts */

/**
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} args of Node: a script and its arguments
 * @property {boolean} [leavesCounts] as runs of tests do; what does not is one thing that passes or fails
 */

/** Where all that jobs printed is kept. */
const LOGS = join(ROOT, 'out', 'logs');

/** One more than there are processors: those that drive an editor mostly wait. */
const LANES = availableParallelism() + 1;

/** So often, in milliseconds, it is told what is still going on. */
const TELLING = 60_000;

/**
 * @param {readonly Job[]} jobs begun in this order: those that take longest come first
 * @returns {Promise<Counts>}
 */
export async function runJobs(jobs) {
	await mkdir(LOGS, { recursive: true });
	const waiting = [...jobs];
	/** @type {Set<string>} */
	const running = new Set();
	/** @type {Counts[]} */
	const counts = [];
	const telling = setInterval(() => console.log(`  ...  ${[...running].join(', ')}`), TELLING);
	const lane = async () => {
		for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
			running.add(job.name);
			counts.push(await runJob(job));
			running.delete(job.name);
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	clearInterval(telling);
	return sumOf(counts);
}

/**
 * Runs tests, and shows what they print as it comes.
 * @param {Pick<Job, 'name' | 'args'>} job
 */
export function runShown({ name, args }) {
	return withCounts(async (path) => {
		const code = await node(args, { GOUJI_COUNTS: path });
		return readCounts(path, { name, code });
	});
}

/** @param {Job} job */
function runJob({ name, args, leavesCounts = false }) {
	const from = performance.now();
	return withCounts(async (path) => {
		const { code, output } = await listenTo(args, { GOUJI_COUNTS: path });
		const counts = leavesCounts
			? await readCounts(path, { name, code, output })
			: oneStep(name, code === 0 ? undefined : output);
		const seconds = Math.round((performance.now() - from) / 1000);
		await writeFile(join(LOGS, `${name.replace(/\W+/g, '-')}.txt`), output);
		if (counts.failed > 0) console.log(output);
		const tests = leavesCounts ? `: ${counts.passed} passed` : '';
		console.log(`${counts.failed === 0 ? '  ok  ' : 'FAILED'} ${name}${tests} (${seconds} s)`);
		return counts;
	});
}

/**
 * @param {(path: string) => Promise<Counts>} run writes its counts into a file that is gone afterwards
 * @returns {Promise<Counts>}
 */
async function withCounts(run) {
	const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
	try {
		return await run(join(folder, 'counts.json'));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
