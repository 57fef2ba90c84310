// The worker pool: every result once and in order, an end when it is asked for, and a worker that dies or hangs costs one path.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PoolOptions, runPool } from '../../server/src/node/pool.ts';

const ECHO = `const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', (batch) => parentPort.postMessage(batch.map((path) => workerData + path)));`;
const FAILING = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });`;
const LEAVING = `require('node:worker_threads').parentPort.on('message', () => process.exit(3));`;
const WHO = `const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (batch) => parentPort.postMessage(batch.map(() => String(threadId))));`;
/** Of very many new objects a few are always alive; told is how many bytes there are for new ones. */
const LITTERING = `let alive = [];
for (let at = 0; at < 4e6; at++) { alive.push({ at }); if (alive.length > 1e5) alive = []; }
const { space_size } = require('node:v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
require('node:worker_threads').parentPort.on('message', (batch) =>
	require('node:worker_threads').parentPort.postMessage(batch.map(() => String(space_size))));`;
const MUTE = `require('node:worker_threads').parentPort.on('message', () => {});`;

describe('worker pool', () => {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	after(() => rmSync(folder, { recursive: true, force: true }));

	let modules = 0;
	function module(source: string): string {
		const path = join(folder, `worker-${++modules}.cjs`);
		writeFileSync(path, source);
		return path;
	}

	const pool = (
		paths: readonly string[],
		options: Omit<PoolOptions<string>, 'failed' | 'sizeOf'> & Partial<PoolOptions<string>>,
	): Promise<void> => runPool<string>(paths, { failed: (path, why) => `${path}: ${why}`, sizeOf: () => 0, ...options });
	const paths = Array.from({ length: 1000 }, (_, at) => String(at));

	it('tells every result once, in the order of the paths', async () => {
		const told: string[] = [];
		const each = (result: string, path: string) => {
			assert.equal(result, `x${path}`);
			told.push(path);
		};
		await pool(paths, { module: module(ECHO), data: 'x', jobs: 3, each });
		assert.deepEqual(told, paths);
	});

	it('ends with nothing to do', async () => {
		await pool([], { module: module(ECHO), data: '', jobs: 2, each: () => assert.fail() });
	});

	it('tells nothing any more once it is stopped, though a worker never answers', async () => {
		const abort = new AbortController();
		const run = pool(paths, {
			module: module(MUTE),
			data: '',
			jobs: 2,
			each: () => assert.fail(),
			signal: abort.signal,
		});
		setImmediate(() => abort.abort());
		await run;
	});

	it('stops in the middle', async () => {
		const abort = new AbortController();
		let told = 0;
		const each = () => {
			if (++told === 100) abort.abort();
		};
		await pool(paths, { module: module(ECHO), data: '', jobs: 2, each, signal: abort.signal });
		assert.equal(told, 100);
	});

	for (const [what, source, why] of [
		['throws', FAILING, /broken/],
		['ends without a word', LEAVING, /worker ended \(3\)/],
	] as const)
		it(`says so where every worker ${what}`, async () => {
			await assert.rejects(pool(paths, { module: module(source), data: '', jobs: 2, each: () => {} }), why);
		});

	for (const [what, does, why, patience] of [
		['throws', `throw new Error('broken')`, 'ended', 60_000],
		['ends without a word', 'process.exit(3)', 'ended', 60_000],
		['fills its memory', 'for (const all = []; ; ) all.push(new Array(1e6).fill(at++))', 'memory', 60_000],
		['never comes to an end', 'for (;;);', 'time', 500],
	] as const)
		it(`a path with which a worker ${what} is told as failed, and every other path once and in order`, async () => {
			const guilty = new Set(['0', '33', '999']);
			const source = `let at = 0; const { parentPort } = require('node:worker_threads');
				const guilty = ${JSON.stringify([...guilty])};
				const doOne = (path) => { if (guilty.includes(path)) { ${does} } return 'x' + path; };
				parentPort.on('message', (batch) => parentPort.postMessage(batch.map(doOne)));`;
			const told: [string, string][] = [];
			const each = (result: string, path: string) => void told.push([path, result]);
			// On a busy machine any path may take long: the clock decides of the guilty ones alone.
			const sizeOf = (path: string) => (guilty.has(path) ? 1 : 0);
			const patienceFor = (bytes: number) => (bytes > 0 ? patience : 60_000);
			const options = { module: module(source), data: '', jobs: 2, each, memory: 64 };
			await pool(paths, { ...options, sizeOf, patience: patienceFor });
			assert.deepEqual(
				told,
				paths.map((path) => [path, guilty.has(path) ? `${path}: ${why}` : `x${path}`]),
			);
		});

	it('is ended while a worker hangs', async () => {
		const abort = new AbortController();
		const run = pool(paths, { module: module(MUTE), data: '', jobs: 2, each: () => {}, signal: abort.signal });
		setTimeout(() => abort.abort(), 100);
		await run;
	});

	it('workers keep little room for what is new', async () => {
		const told: number[] = [];
		const each = (bytes: string) => void told.push(Number(bytes));
		await pool(paths, { module: module(LITTERING), data: '', jobs: 1, each });
		assert.ok(Math.max(...told) > 0 && Math.max(...told) <= 12 * 1024 * 1024, String(told[0]));
	});

	it('starts no more workers than the machine can use', async () => {
		const threads = new Set<string>();
		const each = (thread: string) => threads.add(thread) && undefined;
		const many = Array.from({ length: 10_000 }, (_, at) => String(at));
		await pool(many, { module: module(WHO), data: '', jobs: 999, each });
		assert.ok(threads.size > 0 && threads.size <= 4 * availableParallelism(), String(threads.size));
	});
});
