// The worker pool: every result once and in order, an end when it is asked for, and a failing worker told.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPool } from '../../server/src/node/pool.ts';

const ECHO = `const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', (batch) => parentPort.postMessage(batch.map((path) => workerData + path)));`;
const FAILING = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });`;
const LEAVING = `require('node:worker_threads').parentPort.on('message', () => process.exit(3));`;
const WHO = `const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (batch) => parentPort.postMessage(batch.map(() => String(threadId))));`;
const MUTE = `require('node:worker_threads').parentPort.on('message', () => {});`;

describe('worker pool', () => {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	after(() => rmSync(folder, { recursive: true, force: true }));

	function module(source: string): string {
		const path = join(folder, `worker-${source.length}.cjs`);
		writeFileSync(path, source);
		return path;
	}

	const paths = Array.from({ length: 1000 }, (_, at) => String(at));

	it('tells every result once, in the order of the paths', async () => {
		const told: string[] = [];
		const each = (result: string, path: string) => {
			assert.equal(result, `x${path}`);
			told.push(path);
		};
		await runPool<string>(paths, { module: module(ECHO), data: 'x', jobs: 3, each });
		assert.deepEqual(told, paths);
	});

	it('ends with nothing to do', async () => {
		await runPool<string>([], { module: module(ECHO), data: '', jobs: 2, each: () => assert.fail() });
	});

	it('tells nothing any more once it is stopped, though a worker never answers', async () => {
		const abort = new AbortController();
		const run = runPool<string>(paths, {
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
		await runPool<string>(paths, { module: module(ECHO), data: '', jobs: 2, each, signal: abort.signal });
		assert.equal(told, 100);
	});

	it('says so where a worker fails', async () => {
		await assert.rejects(
			runPool<string>(paths, { module: module(FAILING), data: '', jobs: 2, each: () => {} }),
			/broken/,
		);
	});

	it('says so where a worker ends without a word', async () => {
		await assert.rejects(
			runPool<string>(paths, { module: module(LEAVING), data: '', jobs: 2, each: () => {} }),
			/worker ended \(3\)/,
		);
	});

	it('starts no more workers than the machine can use', async () => {
		const threads = new Set<string>();
		const each = (thread: string) => threads.add(thread) && undefined;
		const many = Array.from({ length: 10_000 }, (_, at) => String(at));
		await runPool<string>(many, { module: module(WHO), data: '', jobs: 999, each });
		assert.ok(threads.size > 0 && threads.size <= 4 * availableParallelism(), String(threads.size));
	});
});
