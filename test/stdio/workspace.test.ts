// The workspace check of the built server: many files, files that change meanwhile, and files that are on no disk.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { Client, type Pulled } from '../support/client.ts';

const WRONG = readFileSync(join('samples', '2023 松林镇（总计有误，一格一行）.txt'), 'utf8');
const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };

describe('workspace check', () => {
	let client: Client;
	let folder = '';

	beforeEach(() => {
		client = new Client();
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
	});
	afterEach(async () => {
		await client.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
	const check = () => client.connection.sendRequest<Record<string, unknown>>('gouji/checkWorkspace', {});
	const changed = (path: string, type: number) =>
		client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });

	function writeMany(count: number): void {
		for (let at = 0; at < count; at++) writeFileSync(join(folder, `${at}.txt`), at % 10 === 0 ? WRONG : '会议记录\n');
	}

	it('finds the same in many files, by workers, as in few', async () => {
		writeMany(9);
		await client.start(CAPABILITIES);
		await check();
		const [first] = await client.pullAll();
		writeMany(500);
		const result = await check();
		assert.deepEqual([result['files'], result['reports'], result['cancelled']], [500, 50, false]);
		const all = await client.pullAll();
		assert.equal(all.length, 50);
		const said = (item: Pulled | undefined) =>
			item?.items.map(({ range, code, message }) => ({ range, code, message }));
		for (const item of all) assert.deepEqual(said(item), said(first));
		assert.equal(first?.items.length, 3);
	});

	it('a worker that dies with a file costs that file, which is named', async () => {
		writeMany(300);
		writeFileSync(join(folder, '17 ends a worker.txt'), WRONG);
		await client.start();
		await client.stop();
		client = new Client(undefined, ['--require', resolve('test', 'support', 'dying-worker.cjs')]);
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
		await client.start(CAPABILITIES);
		const result = await check();
		assert.deepEqual([result['files'], result['reports'], result['cancelled']], [301, 30, false]);
		assert.deepEqual(result['unread'], [
			{ path: uriOf('17 ends a worker.txt'), why: '检查这个文件时程序中断，没有检查完' },
		]);
		assert.equal((await client.pullAll()).length, 30);
	});

	it('tells everything anew when it is asked for again', async () => {
		writeMany(20);
		await client.start(CAPABILITIES);
		await check();
		const known = await client.pullAll();
		await check();
		const again = await client.pullAll(known);
		assert.deepEqual(
			again.map(({ uri }) => uri),
			known.map(({ uri }) => uri),
		);
	});

	it('stops when it is cancelled, and keeps what it has', async () => {
		writeMany(3000);
		await client.start(CAPABILITIES);
		const source = new CancellationTokenSource();
		client.connection.onNotification('gouji/checkProgress', () => source.cancel());
		await assert.rejects(client.connection.sendRequest('gouji/checkWorkspace', {}, source.token), /cancelled/);
		const found = await client.pullAll();
		assert.ok(found.length > 0 && found.length < 300, `${found.length}`);
	});

	it('ends with what is on disk, though files change and go while it runs', async () => {
		writeMany(1000);
		const wrong = Array.from({ length: 100 }, (_, at) => `${at * 10}.txt`);
		await client.start(CAPABILITIES);
		let change: Promise<unknown> | undefined;
		client.connection.onNotification('gouji/checkProgress', () => {
			change ??= Promise.all(
				wrong.map((path, at) => {
					if (at % 2 === 0) rmSync(join(folder, path));
					else writeFileSync(join(folder, path), '会议记录\n');
					return changed(path, at % 2 === 0 ? 3 : 2);
				}),
			);
		});
		await check();
		await change;
		const known = new Map<string, Pulled>();
		do {
			for (const item of await client.pullAll([...known.values()])) known.set(item.uri, item);
		} while ([...known.values()].some(({ items }) => items.length > 0));
		assert.ok(known.size > 0);
	});

	it('checks a file that appears, and forgets a folder that is gone', async () => {
		mkdirSync(join(folder, '下级'));
		writeFileSync(join(folder, '下级', 'a.txt'), WRONG);
		await client.start(CAPABILITIES);
		await check();
		const before = await client.pullAll();
		writeFileSync(join(folder, 'b.txt'), WRONG);
		await changed('b.txt', 1);
		const [appeared, ...none] = await client.pullAll(before);
		assert.deepEqual([appeared?.uri, none], [uriOf('b.txt'), []]);
		rmSync(join(folder, '下级'), { recursive: true });
		await changed('下级', 3);
		const [gone] = await client.pullAll([...before, ...(appeared === undefined ? [] : [appeared])]);
		assert.deepEqual([gone?.uri, gone?.items], [uriOf('下级/a.txt'), []]);
	});

	it('checks the files of a folder that appears whole, but those that are left out, and follows no link', async () => {
		await client.start(CAPABILITIES, { initializationOptions: { workspace: { exclude: ['新/旧*'] } } });
		await check();
		mkdirSync(join(folder, '新', '下级'), { recursive: true });
		writeFileSync(join(folder, '新', '.goujiignore'), '草稿*\n');
		for (const name of ['草稿.txt', '旧.txt', '下级/a.txt', '下级/a.png'])
			writeFileSync(join(folder, '新', name), WRONG);
		const elsewhere = mkdtempSync(join(tmpdir(), 'gouji-'));
		writeFileSync(join(elsewhere, 'b.txt'), WRONG);
		symlinkSync(elsewhere, join(folder, 'link'));
		await changed('link', 1);
		await changed('新', 1);
		const found = await client.pullAll();
		await check();
		rmSync(elsewhere, { recursive: true });
		assert.deepEqual(
			[found, await client.pullAll()].map((files) => files.map(({ uri }) => uri)),
			[[uriOf('新/下级/a.txt')], [uriOf('新/下级/a.txt')]],
		);
	});

	it('leaves alone what the settings and the ignore files leave out, also when it changes', async () => {
		writeFileSync(join(folder, '.goujiignore'), '草稿*\n');
		for (const name of ['草稿.txt', '旧.txt', '新.txt']) writeFileSync(join(folder, name), WRONG);
		await client.start(CAPABILITIES, { initializationOptions: { workspace: { exclude: ['旧*'] } } });
		await check();
		const found = await client.pullAll();
		assert.deepEqual(
			found.map(({ uri }) => uri),
			[uriOf('新.txt')],
		);
		await changed('草稿.txt', 2);
		await changed('旧.txt', 2);
		rmSync(join(folder, '新.txt'));
		await changed('新.txt', 3);
		assert.deepEqual(
			(await client.pullAll(found)).map(({ uri }) => uri),
			[uriOf('新.txt')],
		);
	});

	it('runs by itself where the user wants it so', async () => {
		writeMany(5);
		await client.start(CAPABILITIES, { initializationOptions: { workspace: { check: 'always' } } });
		const found = await client.pullAll();
		assert.deepEqual(
			found.map(({ uri }) => uri),
			[uriOf('0.txt')],
		);
	});

	it('obeys the configuration of the project before the settings, also when it changes', async () => {
		for (const name of ['旧.txt', '新.txt']) writeFileSync(join(folder, name), WRONG);
		const off = { 'row-total': 'off', 'column-total': 'off', balance: 'off' };
		writeFileSync(
			join(folder, 'gouji.config.json'),
			`// 项目配置\n${JSON.stringify({ exclude: ['旧*'], checks: off })}`,
		);
		await client.start(CAPABILITIES, { initializationOptions: { workspace: { exclude: ['新*'] } } });
		const { files, findings } = await check();
		assert.equal(files, 1);
		assert.equal((findings as { error: number }).error, 0);
		writeFileSync(join(folder, 'gouji.config.json'), '{}');
		await changed('gouji.config.json', 2);
		for (let known: readonly Pulled[] = []; !known.some(({ uri }) => uri === uriOf('旧.txt')); )
			known = await client.pullAll(known);
	});

	it('shows a file again as it is on disk once its document is closed, changed or not', async () => {
		writeFileSync(join(folder, 'a.txt'), WRONG);
		await client.start(CAPABILITIES);
		await check();
		const known = await client.pullAll();
		await client.open(uriOf('a.txt'), '会议记录\n');
		await client.close(uriOf('a.txt'));
		const [again] = await client.pullAll(known);
		assert.deepEqual(again?.items, known[0]?.items);
		assert.equal(again?.items.length, 3);
	});

	it('asks the editor for files that are on no disk', async () => {
		const root = 'vscode-vfs://host/reports';
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: root, name: 'reports' }]);
		client.connection.onRequest('gouji/readFolder', ({ uri }: { uri: string }): object =>
			uri === root
				? {
						entries: [
							{ name: '.gitignore', folder: false, uri: `${root}/.gitignore` },
							{ name: 'a.txt', folder: false, uri: `${root}/a.txt` },
							{ name: 'b.txt', folder: false, uri: `${root}/b.txt` },
							{ name: 'c.txt', folder: false, uri: `${root}/c.txt` },
							{ name: 'locked', folder: true, uri: `${root}/locked` },
						],
						why: '',
					}
				: { entries: null, why: 'no access' },
		);
		client.connection.onRequest('gouji/readFile', ({ uri }: { uri: string }): object => {
			if (uri.endsWith('c.txt')) return { bytes: null, why: 'gone' };
			const text = uri.endsWith('.gitignore') ? 'b.txt\n' : WRONG;
			return { bytes: Buffer.from(text).toString('base64'), why: '' };
		});
		await client.start(CAPABILITIES);
		const { files, reports, unread } = await check();
		assert.deepEqual([files, reports], [2, 1]);
		assert.deepEqual(unread, [
			{ path: `${root}/c.txt`, why: 'gone' },
			{ path: `${root}/locked`, why: 'no access' },
		]);
		assert.deepEqual(
			(await client.pullAll()).map(({ uri }) => uri),
			[`${root}/a.txt`],
		);
	});
});
