// What the server loads when it is first asked for it: each part is answered though nothing was asked before, and nothing else
// is loaded for it.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
	CheckWorkspaceResult,
	OverviewResult,
	SummariesResult,
	TableViewResult,
} from '../../server/src/protocol.ts';
import type { AcceptResult } from '../../server/src/protocol-findings.ts';
import { Client } from '../support/client.ts';

const HOOK = resolve('test', 'support', 'loaded-files.cjs');
const WRONG = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
const NINE = { line: 1, character: 29 };
const CAPABILITIES = {
	textDocument: { diagnostic: {}, inlayHint: {}, documentSymbol: {}, foldingRange: {} },
	workspace: { workspaceFolders: true },
};

const SERVER = 'server.js';
const ENGLISH = 'english.js';
const [TEXT, PROJECT, WORKSPACE, TABLES] = ['text', 'project', 'workspace', 'tables'].map(
	(name) => `server-${name}.js`,
);

describe('what the server loads late', () => {
	let client: Client;
	let folder: string;
	let note: string;
	const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
	const at = (name = 'a.txt') => ({ textDocument: { uri: uriOf(name) }, position: NINE });
	const ask = <T>(method: string, params: object = {}) => client.connection.sendRequest<T>(method, params);
	const open = async () => {
		await client.start(CAPABILITIES);
		await client.open(uriOf('a.txt'), WRONG);
	};
	/** Ends the server, and tells what it had loaded. */
	const loaded = async (): Promise<readonly string[]> => {
		assert.equal(await client.stop(), 0);
		assert.deepEqual(client.logged, []);
		return JSON.parse(readFileSync(note, 'utf8'));
	};

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-late-'));
		note = join(folder, 'loaded.json');
		writeFileSync(join(folder, 'a.txt'), WRONG);
		client = new Client(undefined, ['--require', HOOK], { GOUJI_LOADED: note });
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'a' }]);
	});
	afterEach(() => {
		client.process.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	it('is nothing until the first diagnostics, nor while one types', async () => {
		await open();
		assert.equal((await client.pull(uriOf('a.txt'))).length, 1);
		await client.change({ uri: uriOf('a.txt'), version: 2 }, '8', {
			start: NINE,
			end: { ...NINE, character: NINE.character + 1 },
		});
		assert.deepEqual(await client.pull(uriOf('a.txt')), []);
		await client.close(uriOf('a.txt'));
		assert.deepEqual(await loaded(), [SERVER]);
	});

	it('is nothing for who is no report, and for files that change before they are checked', async () => {
		await client.start(CAPABILITIES);
		await client.open(uriOf('b.txt'), '会议纪要\n');
		assert.equal(await ask('textDocument/hover', at('b.txt')), null);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: uriOf('a.txt'), type: 2 }],
		});
		assert.deepEqual(await client.pull(uriOf('b.txt')), []);
		assert.deepEqual(await ask<SummariesResult>('gouji/summaries', { since: 0 }).then(({ files }) => files), []);
		assert.deepEqual(await loaded(), [SERVER]);
	});

	for (const [method, params] of [
		['hover', {}],
		['definition', {}],
		['codeAction', { range: { start: NINE, end: NINE }, context: { diagnostics: [] } }],
		['inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } } }],
		['documentSymbol', {}],
		['foldingRange', {}],
	] as const)
		it(`is what speaks of the text, for ${method}`, async () => {
			await open();
			const answer = await ask<readonly unknown[] | object | null>(`textDocument/${method}`, { ...at(), ...params });
			assert.ok(Array.isArray(answer) ? answer.length > 0 : answer !== null, JSON.stringify(answer));
			assert.deepEqual(await loaded(), [TEXT, SERVER]);
		});

	it('answers of the text as it was changed while it was loaded', async () => {
		await open();
		const before = ask<{ contents: { value: string } }>('textDocument/hover', at());
		void client.change({ uri: uriOf('a.txt'), version: 2 }, WRONG.replace(/9\n$/, '5\n'));
		const after = ask<{ contents: { value: string } }>('textDocument/hover', at());
		assert.match((await before).contents.value, /9/);
		assert.match((await after).contents.value, /5/);
		assert.deepEqual(await loaded(), [TEXT, SERVER]);
	});

	it('is what draws tables, for the table view', async () => {
		await open();
		const view = { uri: uriOf('a.txt'), position: NINE, before: true };
		assert.match((await ask<TableViewResult>('gouji/tableView', view)).html, /<table/);
		assert.deepEqual(await loaded(), [TABLES, TEXT, SERVER]);
	});

	it('is what looks at files, for the check of the workspace and its overview', async () => {
		await client.start(CAPABILITIES);
		assert.equal((await ask<CheckWorkspaceResult>('gouji/checkWorkspace')).findings.error, 1);
		assert.match((await ask<OverviewResult>('gouji/overview')).html, /<h1>/);
		assert.deepEqual(await loaded(), [PROJECT, TEXT, WORKSPACE, SERVER]);
	});

	it('is what reads the project, where it has chosen something', async () => {
		writeFileSync(join(folder, 'gouji.config.json'), '{ "checks": { "row-total": "off" } } // so');
		await client.start(CAPABILITIES);
		await client.waitForRequest('workspace/workspaceFolders');
		await client.open(uriOf('a.txt'), WRONG);
		while ((await client.pull(uriOf('a.txt'))).length > 0);
		assert.deepEqual(await loaded(), [PROJECT, SERVER]);
	});

	it('is what keeps accepted findings, for the first of them', async () => {
		await open();
		const params = { uri: uriOf('a.txt'), check: 'row-total', start: NINE, reason: '已核实' };
		let path: string | null = null;
		// Where the project stands is known when the client has told its folders.
		while (path === null) ({ path } = await ask<AcceptResult>('gouji/acceptFinding', params));
		assert.equal(path, 'gouji-baseline.json');
		assert.deepEqual(await client.pull(uriOf('a.txt')), []);
		assert.deepEqual(await loaded(), [PROJECT, TEXT, WORKSPACE, SERVER]);
	});

	it('is the words of another language, for who speaks it', async () => {
		await client.start(CAPABILITIES, { initializationOptions: { language: 'en' } });
		await client.open(uriOf('a.txt'), WRONG);
		const [finding] = await client.pull(uriOf('a.txt'));
		assert.match(finding?.message ?? '', /should be 8/);
		assert.deepEqual(await loaded(), [ENGLISH, SERVER]);
	});

	it('is nothing for a client that ends as soon as it began', async () => {
		await client.start(CAPABILITIES);
		assert.deepEqual(await loaded(), [SERVER]);
	});
});
