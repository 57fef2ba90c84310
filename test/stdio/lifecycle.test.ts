// The life of a connection: what a client asks too early or too late, pulls that nobody works for, and folders made to end the server.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckWorkspaceResult } from '../../server/src/protocol.ts';
import { Client } from '../support/client.ts';

const NOT_INITIALIZED = -32002;
const INVALID = -32600;
const ASKED = [
	'textDocument/hover',
	'textDocument/diagnostic',
	'workspace/diagnostic',
	'gouji/checkWorkspace',
	'gouji/summaries',
	'no/such',
	'gouji/refused',
];
const URI = 'file:///report.txt';
const WRONG = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
const PULL = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };

describe('the life of a connection', () => {
	let client: Client;
	let folder: string;
	beforeEach(() => {
		client = new Client();
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		client.connection.onRequest('workspace/workspaceFolders', () => [
			{ uri: pathToFileURL(folder).toString(), name: 'a' },
		]);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const codeOf = (method: string, params: object = {}) =>
		client.connection.sendRequest(method, params).then(
			() => 'answered',
			(error: { readonly code: number }) => error.code,
		);
	const pull = () =>
		client.connection.sendRequest<{ readonly items: readonly object[] }>('workspace/diagnostic', {
			previousResultIds: [],
		});

	it('before initialize and after shutdown every request gets the error of the protocol', async () => {
		for (const method of [...ASKED, 'shutdown']) assert.equal(await codeOf(method), NOT_INITIALIZED, method);
		await client.open(URI, WRONG);
		await client.start(PULL);
		assert.equal((await client.pull(URI)).length, 0, 'what was told before it is passed over');
		await client.open(URI, WRONG);
		assert.equal((await client.pull(URI)).length, 1);
		assert.equal(await codeOf('initialize', { processId: null, rootUri: null, capabilities: {} }), INVALID);
		assert.equal(await codeOf('shutdown'), 'answered');
		for (const method of [...ASKED, 'initialize', 'shutdown']) assert.equal(await codeOf(method), INVALID, method);
		const ended = once(client.process, 'exit');
		await client.connection.sendNotification('exit');
		assert.deepEqual(await ended, [0, null]);
		client.connection.dispose();
	});

	it('a pull without a check is answered once, with nothing, and the next one when something changes', async () => {
		writeFileSync(join(folder, 'a.txt'), WRONG);
		await client.start(PULL);
		assert.deepEqual(await pull(), { items: [] });
		let answered = false;
		const held = pull().then((answer) => {
			answered = true;
			return answer;
		});
		await client.open(URI, WRONG);
		await client.pull(URI);
		assert.equal(answered, false);
		await client.connection.sendRequest('gouji/checkWorkspace', {});
		assert.equal((await held).items.length, 1);
		await client.stop();
	});

	for (const [what, make] of [
		['a pipe', (path: string) => spawnSync('mkfifo', [path]).status === 0],
		['a link to a device', (path: string) => symlinkSync('/dev/zero', path) === undefined],
	] as const)
		it(`${what} as configuration and ignore file is not waited for`, async function () {
			if (process.platform === 'win32') this.skip();
			for (const name of ['gouji.config.json', '.gitignore']) if (!make(join(folder, name))) this.skip();
			writeFileSync(join(folder, 'a.txt'), WRONG);
			await client.start(PULL);
			const { files, unread } = await client.connection.sendRequest<CheckWorkspaceResult>('gouji/checkWorkspace', {});
			assert.equal(files, 1);
			assert.deepEqual(
				unread.map(({ path }) => path.split('/').at(-1)),
				['.gitignore'],
			);
			assert.ok(client.logged.some((line) => line.includes('gouji.config.json: EFTYPE')));
			await client.stop();
		});
});
