// A finding that its user accepts is gone from the editor and from the command line alike, and comes back when it is taken back.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens } from 'vscode-languageserver';
import type { StaleFinding, StatusParams, SummariesResult, TableViewResult } from '../../server/src/protocol.ts';
import type { AcceptResult } from '../../server/src/protocol-findings.ts';
import { Client } from '../support/client.ts';
import { gouji } from '../support/gouji.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const FILE = '年报/松林镇 2023.txt';
const REASON = '原始数据如此，已核实';

describe('findings that are accepted', () => {
	let client: Client;
	let folder: string;
	const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
	const codes = async () => (await client.pull(uriOf(FILE))).map(({ code }) => code);
	const summaries = () => client.connection.sendRequest<SummariesResult>('gouji/summaries', { since: 0 });
	const check = () => client.connection.sendRequest<{ findings: { error: number } }>('gouji/checkWorkspace', {});
	const accept = async (code: string) => {
		const found = (await client.pull(uriOf(FILE))).find((one) => one.code === code);
		const params = { uri: uriOf(FILE), check: code, start: found?.range.start, reason: REASON };
		return client.connection.sendRequest<AcceptResult>('gouji/acceptFinding', params);
	};
	const start = async () => {
		client = new Client();
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf('').replace(/\/$/, ''), name: 'a' }]);
		await client.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
	};

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-known-'));
		mkdirSync(join(folder, '年报'));
		writeFileSync(join(folder, FILE), WRONG);
		await start();
	});
	afterEach(async () => {
		assert.equal(await client.stop(), 0);
		rmSync(folder, { recursive: true, force: true });
	});

	it('are gone from the list of problems, and stand with their reason where the workspace is summed up', async () => {
		await client.open(uriOf(FILE), WRONG);
		assert.deepEqual(await codes(), ['heading-number', 'row-label', 'row-total']);
		const [path, uri] = ['gouji-baseline.json', uriOf('gouji-baseline.json')];
		// The first one names the file in the configuration.
		assert.deepEqual(await accept('row-total'), { path, uri, config: uriOf('gouji.config.json') });
		assert.deepEqual(await codes(), ['heading-number', 'row-label']);
		assert.equal((await check()).findings.error, 0);
		const [report] = (await summaries()).files[0]?.reports ?? [];
		assert.deepEqual(
			report?.known?.map(({ check, reason }) => [check, reason]),
			[['row-total', REASON]],
		);
		assert.equal(report?.counts.error, 0);
		assert.deepEqual(await accept('row-label'), { path, uri });
	});

	it('count as accepted where lens, status and table view say how the sums stand', async () => {
		await client.stop();
		const statuses: StatusParams[] = [];
		client = new Client();
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf('').replace(/\/$/, ''), name: 'a' }]);
		client.connection.onNotification('gouji/status', (status: StatusParams) => void statuses.push(status));
		await client.start({ textDocument: { diagnostic: {}, codeLens: {} }, workspace: { workspaceFolders: true } });
		const lenses = async () => {
			const textDocument = { uri: uriOf(FILE) };
			const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
			return found.map(({ command }) => command?.title ?? '').join('\n');
		};
		const drawn = async () => {
			const params = { uri: uriOf(FILE), position: { line: 0, character: 0 }, part: null, before: false };
			return (await client.connection.sendRequest<TableViewResult>('gouji/tableView', params)).html;
		};
		const counts = () => statuses.at(-1)?.reports.map(({ held, failed, accepted }) => ({ held, failed, accepted }));
		await client.open(uriOf(FILE), WRONG);
		await codes();
		const failed = counts()?.[0]?.failed ?? 0;
		assert.ok(failed > 0);
		assert.match(await drawn(), new RegExp(`✗ 1 格有误，${failed} 条勾稽关系不成立`));
		await accept('row-total');
		await codes();
		assert.deepEqual(counts(), [{ held: counts()?.[0]?.held, failed: 0, accepted: failed }]);
		const html = await drawn();
		assert.match(html, new RegExp(`<span class="verdict good">✓ \\d+ 条勾稽关系成立，${failed} 条已核实</span>`));
		assert.ok(!html.includes('✗'), html);
		assert.ok(!(await lenses()).includes('✗'), await lenses());
	});

	it('are known to the command line too', async () => {
		await check();
		await client.open(uriOf(FILE), WRONG);
		const before = gouji(['check', '--alone', '.'], { folder });
		await accept('row-total');
		const after = gouji(['check', '--alone', '.'], { folder });
		assert.deepEqual([before.code, after.code], [1, 0]);
		assert.ok(!after.out.includes('row-total'), after.out);
		assert.match(readFileSync(join(folder, 'gouji.config.json'), 'utf8'), /"baseline": "gouji-baseline.json"/);
	});

	it('keep what else stands in the configuration', async () => {
		writeFileSync(join(folder, 'gouji.config.json'), '{\n\t// ours\n\t"checks": { "row-label": "off" }\n}\n');
		await client.stop();
		await start();
		await check();
		await client.open(uriOf(FILE), WRONG);
		assert.deepEqual(await codes(), ['heading-number', 'row-total']);
		await accept('row-total');
		const config = readFileSync(join(folder, 'gouji.config.json'), 'utf8');
		assert.match(config, /\/\/ ours\n\t"checks": \{ "row-label": "off" \},\n\t"baseline": "gouji-baseline.json"\n\}/);
	});

	it('written by the command line count in the editor, in files that are open and in those that are not', async () => {
		await client.stop();
		gouji(['baseline', '--reason', REASON, '--output', join(folder, 'known.json'), folder]);
		writeFileSync(join(folder, 'gouji.config.json'), '{ "baseline": "known.json" }');
		await start();
		assert.equal((await check()).findings.error, 0);
		await client.open(uriOf(FILE), WRONG);
		assert.deepEqual(await codes(), []);
	});

	it('are told again when they are taken back', async () => {
		await client.open(uriOf(FILE), WRONG);
		await accept('row-total');
		await check();
		const fingerprint = (await summaries()).files[0]?.reports[0]?.known?.[0]?.fingerprint;
		await client.connection.sendRequest('gouji/takeBack', { fingerprint });
		assert.deepEqual(await codes(), ['heading-number', 'row-label', 'row-total']);
	});

	it('are named when they are met no more', async () => {
		await client.open(uriOf(FILE), WRONG);
		await accept('row-total');
		await client.change({ uri: uriOf(FILE), version: 2 }, WRONG.replace('（七）总计\n\t6\n', '（七）总计\n\t36\n'));
		await check();
		const { stale } = await summaries();
		assert.deepEqual(
			stale.map(({ path, reason }: StaleFinding) => [path, reason]),
			[[FILE, REASON]],
		);
	});

	it('are none that are not there, and nothing is written outside the folder', async () => {
		await client.open(uriOf(FILE), WRONG);
		for (const params of [
			{},
			{ uri: uriOf(FILE), check: 'balance', start: { line: 0, character: 0 }, reason: '' },
			null,
		])
			assert.deepEqual(await client.connection.sendRequest('gouji/acceptFinding', params), { path: null });
		writeFileSync(join(folder, 'gouji.config.json'), '{ "baseline": "../outside.json" }');
		await client.stop();
		await start();
		await client.open(uriOf(FILE), WRONG);
		assert.deepEqual(await accept('row-total'), { path: null });
		assert.ok(
			client.logged.some((message) => message.includes('outside')),
			client.logged.join('\n'),
		);
	});

	it('count for nothing where the configuration that names them is wrong, which is said once', async () => {
		await client.stop();
		const config = join(folder, 'gouji.config.json');
		writeFileSync(config, '{\n\t"baseline": "gouji-baseline.json",\n\t"chekcs": {}\n}\n');
		const said: string[] = [];
		client = new Client();
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf('').replace(/\/$/, ''), name: 'a' }]);
		client.connection.onNotification(
			'window/showMessage',
			({ message }: { message: string }) => void said.push(message),
		);
		await client.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
		const changed = async (text: string) => {
			writeFileSync(config, text);
			const changes = [{ uri: uriOf('gouji.config.json'), type: 2 }];
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
			await check();
		};
		await check();
		const line3 = '勾稽：gouji.config.json 第 3 行写错了，整个文件没有采用。';
		assert.deepEqual(said, [line3]);
		await changed('{\n\t"baseline": "gouji-baseline.json",\n\t"chekcs": { }\n}\n');
		assert.deepEqual(said, [line3]);
		await changed('{ "checks": {} }');
		await changed('{');
		assert.deepEqual(said, [line3, '勾稽：gouji.config.json 第 1 行写错了，整个文件没有采用。']);
		await changed('{ "baseline": "a.txt" }');
		writeFileSync(join(folder, 'a.txt'), 'no list');
		await changed('{ "baseline": "a.txt"  }');
		assert.equal(said.at(-1), '勾稽：已核实的名单读不了，没有采用。原因见日志。');
	});
});
