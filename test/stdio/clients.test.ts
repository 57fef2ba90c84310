// What clients differ in: how they register, where their settings stand, which edits they take, and how they end.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, type Place } from '../support/client.ts';

const URI = 'file:///%E6%8A%A5%E5%91%8A.txt';
const WRONG = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
const TOTAL: Place = { line: 1, character: 29 };
const ENGLISH = { language: 'en', checks: { 'row-total': 'hint' } };
const ASKED = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };
const PULL = { textDocument: { diagnostic: {} } };

interface Edited {
	readonly title: string;
	readonly edit: { readonly documentChanges?: unknown; readonly changes?: Record<string, readonly unknown[]> };
}

describe('clients of the server', () => {
	let client: Client;
	beforeEach(() => {
		client = new Client();
	});
	afterEach(async () => {
		if (client.process.exitCode === null) assert.equal(await client.stop(), 0);
	});

	const firstLine = async () => {
		const [finding] = await client.pull(URI);
		return [finding?.severity, finding?.message.split('\n')[0]];
	};
	const IN_ENGLISH = [4, '一、本年新收 · 总计 should be 8, the table says 9.'];
	const IN_CHINESE = [1, '一、本年新收·总计应为 8，表中为 9。'];

	for (const [what, answer] of [
		['null', null],
		['nothing', {}],
		['something else', { checks: 'all', language: 7 }],
	] as const) {
		it(`that answer ${what} when asked for settings keep their initialization options`, async () => {
			client.connection.onRequest('workspace/configuration', () => [answer]);
			await client.start({ ...PULL, ...ASKED }, { initializationOptions: ENGLISH });
			await client.open(URI, WRONG);
			await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
			assert.deepEqual(await firstLine(), IN_ENGLISH);
		});
	}

	it('that have settings change those of their initialization options that they name', async () => {
		client.connection.onRequest('workspace/configuration', () => [{ checks: { 'row-total': 'error' } }]);
		const refreshed = { configuration: true, diagnostics: { refreshSupport: true } };
		await client.start({ ...PULL, workspace: refreshed }, { initializationOptions: ENGLISH });
		await client.open(URI, WRONG);
		await client.waitForRequest('workspace/diagnostic/refresh');
		assert.deepEqual(await firstLine(), [1, IN_ENGLISH[1]]);
	});

	it('that cannot be asked send their settings with the change', async () => {
		await client.start(PULL);
		await client.open(URI, WRONG);
		assert.deepEqual(await firstLine(), IN_CHINESE);
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: ENGLISH } });
		assert.deepEqual(await firstLine(), IN_ENGLISH);
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { other: {} } });
		assert.deepEqual(await firstLine(), IN_CHINESE, 'a setting that was taken away is not set');
	});

	for (const [what, capabilities, key] of [
		[
			'know versions get edits of a version',
			{ workspace: { workspaceEdit: { documentChanges: true } } },
			'documentChanges',
		],
		['know none get edits without one', {}, 'changes'],
	] as const) {
		it(`that ${what}`, async () => {
			await client.start(capabilities);
			await client.open(URI, WRONG);
			const fixes = await client.connection.sendRequest<readonly Edited[]>('textDocument/codeAction', {
				textDocument: { uri: URI },
				range: { start: TOTAL, end: TOTAL },
				context: { diagnostics: [] },
			});
			assert.ok(fixes.length > 1);
			for (const { edit } of fixes) assert.deepEqual(Object.keys(edit), [key]);
			if (key === 'changes') {
				const range = { start: TOTAL, end: { line: 1, character: 30 } };
				assert.deepEqual(fixes[0]?.edit.changes, { [URI]: [{ range, newText: '8' }] });
			}
		});
	}

	it('that take their time to register get all findings of a workspace check that they ask for at once', async () => {
		const folder = mkdtempSync(join(tmpdir(), '勾稽-'));
		try {
			writeFileSync(join(folder, 'a.txt'), WRONG);
			const registered: boolean[] = [];
			let release = () => {};
			const released = new Promise<null>((resolve) => {
				release = () => resolve(null);
			});
			client.connection.onRequest('client/registerCapability', ({ registrations: [first] }) => {
				registered.push(first.registerOptions.workspaceDiagnostics);
				return registered.length === 1 ? released : null;
			});
			client.connection.onRequest('workspace/workspaceFolders', () => [
				{ uri: pathToFileURL(folder).toString(), name: 'a' },
			]);
			await client.start({ textDocument: { diagnostic: { dynamicRegistration: true } } });
			const checked = client.connection.sendRequest<{ reports: number }>('gouji/checkWorkspace', {});
			await client.waitForRequest('client/registerCapability');
			release();
			assert.equal((await checked).reports, 1);
			assert.deepEqual(registered, [false, true]);
			assert.equal(client.unregistered, 1, 'the first registration is taken back: no finding stands twice');
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('that show our own pages get no findings of the wrong tables in them', async () => {
		await client.start(PULL, { initializationOptions: { pages: 'file:///opt/gouji%20x/docs/checks/' } });
		await client.open('file:///opt/gouji x/docs/checks/row-total.md', WRONG);
		assert.deepEqual(await client.pull('file:///opt/gouji x/docs/checks/row-total.md'), []);
		await client.open(URI, WRONG);
		assert.equal((await client.pull(URI)).length, 1);
	});

	it('that are gone without a word leave no server behind', async () => {
		await client.start(PULL);
		const ended = once(client.process, 'exit');
		client.process.stdin?.end();
		assert.deepEqual(await ended, [1, null]);
	});

	it('that start it without saying how to speak are told so in a few words', async () => {
		await client.start();
		const { status, stdout, stderr } = spawnSync(process.execPath, [join('dist', 'server.js')], { encoding: 'utf8' });
		assert.deepEqual([status, stdout], [2, '']);
		assert.match(stderr, /^勾稽语言服务器[^\n]*--stdio\nThe Gouji language server[^\n]*--stdio\n/);
		assert.ok(stderr.length < 400, stderr);
	});
});
