// The built server with clients that keep to the protocol loosely, and with addresses that are no files of this machine.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckWorkspaceResult } from '../../server/src/protocol.ts';
import { Client } from '../support/client.ts';

const PULL = { textDocument: { diagnostic: {} } };
const URI = 'file:///report.txt';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const ROW = '一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t';
const WRONG = `${HEADING}${ROW}9\n`;
const RIGHT = `${HEADING}${ROW}8\n`;
const CHECK = 'gouji/checkWorkspace';

describe('odd clients', () => {
	const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
	const file = pathToFileURL(join(folder, 'a.txt')).toString();
	let client: Client;
	const idsOf = async (uri = URI) => (await client.pull(uri)).map(({ code }) => code);

	before(() => writeFileSync(join(folder, 'a.txt'), WRONG));
	after(() => rmSync(folder, { recursive: true, force: true }));
	beforeEach(() => {
		client = new Client();
	});
	afterEach(async () => assert.equal(await client.stop(), 0));

	it('addresses that name no file here are documents all the same', async () => {
		await client.start({ ...PULL, workspace: { workspaceFolders: true } }, { rootUri: null });
		const uris = ['file:///a%2Fb.txt', 'file://server/share/x.txt', 'file:///%', 'untitled:1', '', 'no address'];
		for (const uri of uris) {
			await client.open(uri, WRONG);
			assert.deepEqual(await idsOf(uri), ['row-total'], uri);
			await client.close(uri);
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
		}
		await client.open(URI, RIGHT);
		assert.deepEqual(await idsOf(), []);
		assert.deepEqual(client.logged, []);
	});
	it('a text that changes while its version does not is reviewed again', async () => {
		await client.start(PULL);
		await client.open(URI, WRONG);
		assert.deepEqual(await idsOf(), ['row-total']);
		await client.change({ uri: URI, version: 1 }, RIGHT);
		assert.deepEqual(await idsOf(), []);
		await client.change({ uri: URI, version: 0 }, WRONG);
		assert.deepEqual(await idsOf(), ['row-total']);
	});
	it('that know one folder alone have that one checked, and may change their settings then', async () => {
		await client.start({}, { rootUri: pathToFileURL(folder).toString() });
		const { files } = await client.connection.sendRequest<CheckWorkspaceResult>(CHECK, {});
		assert.equal(files, 1);
		await client.connection.sendNotification('workspace/didChangeConfiguration', {
			settings: { gouji: { checks: { 'row-total': 'off' } } },
		});
		await client.waitForPush(file, (shown) => shown.length === 0);
	});
	it('that know no folder have nothing checked, and may change their settings then', async () => {
		await client.start({});
		const { files } = await client.connection.sendRequest<CheckWorkspaceResult>(CHECK, {});
		assert.equal(files, 0);
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
		await client.open(URI, WRONG);
		await client.waitForPush(URI, (shown) => shown.length === 1);
	});
	it('that refuse to tell their settings are served with the usual ones', async () => {
		client.connection.onRequest('workspace/configuration', () => {
			throw new Error('no');
		});
		await client.start({ ...PULL, workspace: { configuration: true } });
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
		await client.open(URI, WRONG);
		assert.deepEqual(await idsOf(), ['row-total']);
	});
	it('that refuse a registration once may ask for a workspace check again', async () => {
		let refused = 0;
		client.connection.onRequest('client/registerCapability', () => {
			if (refused++ === 0) throw new Error('no');
			return null;
		});
		const watched = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
		await client.start(watched, { rootUri: pathToFileURL(folder).toString() });
		await assert.rejects(client.connection.sendRequest(CHECK, {}));
		const result = await client.connection.sendRequest<CheckWorkspaceResult>(CHECK, {});
		assert.equal(result?.files, 1);
	});
	it('that send no parameters are answered', async () => {
		await client.start({}, { rootUri: pathToFileURL(folder).toString() });
		assert.equal((await client.connection.sendRequest<CheckWorkspaceResult>(CHECK)).files, 1);
		const { files } = await client.connection.sendRequest<{ readonly files: readonly unknown[] }>('gouji/summaries');
		assert.equal(files.length, 1);
		assert.match((await client.connection.sendRequest<{ readonly html: string }>('gouji/overview')).html, /<html/);
		assert.deepEqual(client.logged, []);
	});
});
