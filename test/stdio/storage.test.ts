// A workspace that is checked again after the server started anew: what changed is read, and the findings are the same.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from '../support/client.ts';
import { madeReport } from '../support/made-reports.ts';

const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };
/** Files are known by their times only when they have not changed for so many milliseconds. */
const SETTLED = 2100;
const COUNT = 8;

describe('workspace check after a restart', function () {
	this.timeout(60_000);
	const scratch = mkdtempSync(join(tmpdir(), 'gouji-'));
	const folder = join(scratch, 'reports');
	const storage = join(scratch, 'storage');
	const reads = join(scratch, 'reads');
	before(async () => {
		mkdirSync(folder);
		for (let at = 0; at < COUNT; at++) writeFileSync(join(folder, `${at}.txt`), madeReport(at).text);
		await wait(SETTLED);
	});
	after(() => rmSync(scratch, { recursive: true, force: true }));

	/** What a server of its own finds, and how many texts it opened. */
	async function check(environment: Readonly<Record<string, string>> = { GOUJI_STORAGE: storage }) {
		const hook = ['--require', resolve('test', 'support', 'counting-reads.cjs')];
		const client = new Client(undefined, hook, { GOUJI_READS: reads, ...environment });
		const uri = pathToFileURL(folder).toString();
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri, name: 'reports' }]);
		await client.start(CAPABILITIES);
		const result = await client.connection.sendRequest('gouji/checkWorkspace', {});
		const found = await client.pullAll();
		await client.stop();
		const items = found.map(({ uri, items }) => ({ uri, items }));
		return { result, items, read: Number(readFileSync(reads, 'utf8')) };
	}

	it('reads nothing where nothing changed, and finds the same', async () => {
		const plain = await check({});
		const first = await check();
		const again = await check();
		for (const one of [first, again]) {
			assert.deepEqual(one.result, plain.result);
			assert.deepEqual(one.items, plain.items);
		}
		assert.ok(plain.items.length > 0);
		assert.equal(first.read, plain.read);
		assert.equal(again.read, plain.read - COUNT);
	});

	it('reads what changed', async () => {
		writeFileSync(join(folder, '1.txt'), madeReport(1).text.replaceAll('\t0', '\t1'));
		const changed = await check();
		const plain = await check({});
		assert.deepEqual(changed.result, plain.result);
		assert.deepEqual(changed.items, plain.items);
		assert.ok(changed.read < plain.read);
	});

	it('makes anew what is broken', async () => {
		for (const name of readdirSync(storage)) writeFileSync(join(storage, name), 'x');
		const broken = await check();
		const plain = await check({});
		assert.deepEqual(broken.result, plain.result);
		assert.deepEqual(broken.items, plain.items);
	});
});
