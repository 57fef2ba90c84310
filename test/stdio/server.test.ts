// The built server over a real connection: a session as any editor would hold it.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, type Place, type Shown } from '../support/client.ts';

const PULL = { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } };
const URI = 'file:///%E6%8A%A5%E5%91%8A.txt';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const ROW = '一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t';
const WRONG = `${HEADING}${ROW}9\n`;
const RIGHT = `${HEADING}${ROW}8\n`;
const TOTAL: Place = { line: 1, character: 29 };
const AT_TOTAL = { start: TOTAL, end: TOTAL };

interface Action {
	readonly title: string;
	readonly kind: string;
	readonly isPreferred?: boolean;
	readonly edit: {
		readonly documentChanges: readonly {
			readonly textDocument: { readonly version: number };
			readonly edits: readonly {
				readonly range: { readonly start: Place; readonly end: Place };
				readonly newText: string;
			}[];
		}[];
	};
}

describe('the server over standard input and output', () => {
	let client: Client;
	const actions = (only?: readonly string[], diagnostics: readonly Shown[] = [], at?: Place) =>
		client.connection.sendRequest<readonly Action[]>('textDocument/codeAction', {
			textDocument: { uri: URI },
			range: at === undefined ? AT_TOTAL : { start: at, end: at },
			context: { diagnostics, ...(only === undefined ? {} : { only }) },
		});
	const hover = (position: Place) =>
		client.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
			textDocument: { uri: URI },
			position,
		});

	beforeEach(() => {
		client = new Client();
	});
	afterEach(async () => {
		if (client.process.exitCode === null) assert.equal(await client.stop(), 0);
	});

	describe('to a client that pulls', () => {
		it('says what it can', async () => {
			const { capabilities } = await client.start(PULL);
			assert.equal(capabilities['hoverProvider'], true);
			assert.deepEqual(capabilities['diagnosticProvider'], {
				interFileDependencies: false,
				workspaceDiagnostics: true,
			});
		});

		it('sends the findings that it has sent already not again', async () => {
			await client.start(PULL);
			await client.open(URI, WRONG);
			const pull = (previousResultId?: string) =>
				client.connection.sendRequest<{ kind: string; resultId: string; items?: readonly Shown[] }>(
					'textDocument/diagnostic',
					{ textDocument: { uri: URI }, ...(previousResultId === undefined ? {} : { previousResultId }) },
				);
			const { kind, resultId, items } = await pull();
			assert.deepEqual([kind, items?.length], ['full', 1]);
			assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId });
			const end = { line: 2, character: 0 };
			await client.change({ uri: URI, version: 2 }, '会议记录\n', { start: end, end });
			assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId });
			assert.equal((await pull()).kind, 'full', 'who says that it has nothing gets all');
			await client.change({ uri: URI, version: 3 }, '\n', {
				start: { line: 0, character: 0 },
				end: { line: 0, character: 0 },
			});
			const moved = await pull(resultId);
			assert.deepEqual([moved.kind, moved.items?.[0]?.range.start.line], ['full', 2]);
		});

		it('answers with the findings of the text as it is now, and pushes none', async () => {
			await client.start(PULL);
			await client.open(URI, WRONG);
			const [finding, ...others] = await client.pull(URI);
			assert.equal(others.length, 0);
			assert.deepEqual([finding?.code, finding?.severity, finding?.source], ['row-total', 1, '勾稽']);
			assert.deepEqual(finding?.range, { start: TOTAL, end: { line: 1, character: 30 } });
			assert.match(finding?.message ?? '', /^一、本年新收·总计应为 8，表中为 9。\n/);
			await client.change({ uri: URI, version: 2 }, '8', { start: TOTAL, end: { line: 1, character: 30 } });
			assert.deepEqual(await client.pull(URI), []);
			assert.equal(client.pushed.size, 0);
		});

		it('hovers over cells and labels, and nothing else', async () => {
			await client.start(PULL);
			await client.open(URI, WRONG);
			const cell = (await hover(TOTAL))?.contents.value ?? '';
			assert.match(cell, /一、本年新收 · 总计[\s\S]*表中为 \*\*9\*\*，应为 \*\*8\*\*[\s\S]*✗ /);
			assert.match(
				(await hover({ line: 1, character: 3 }))?.contents.value ?? '',
				/一、本年新收[\s\S]*\| 9 \| 8 \| ✗ \|/,
			);
			assert.equal(await hover({ line: 0, character: 2 }), null);
		});

		it('offers the repair as the preferred quick fix of its finding, in an edit of this version', async () => {
			await client.start(PULL);
			await client.open(URI, WRONG);
			const shown = await client.pull(URI);
			const fixes = await actions(['quickfix'], shown);
			assert.deepEqual(
				fixes.filter((fix) => fix.isPreferred === true).map(({ title }) => title),
				['将一、本年新收·总计改为 8'],
			);
			assert.deepEqual(fixes[0]?.edit.documentChanges, [
				{
					textDocument: { uri: URI, version: 1 },
					edits: [{ range: { start: TOTAL, end: { line: 1, character: 30 } }, newText: '8' }],
				},
			]);
		});

		it('offers refactorings of their kind, never preferred, and fix-all only when asked', async () => {
			await client.start(PULL);
			await client.open(URI, WRONG);
			const [refactoring, ...others] = await actions(['refactor']);
			assert.equal(refactoring?.kind, 'refactor.rewrite.recompute');
			assert.ok(refactoring.isPreferred !== true && refactoring.title.includes('改 1 格'));
			assert.equal(others.length, 0);
			assert.ok(!(await actions()).some(({ kind }) => kind.startsWith('source')));
			assert.deepEqual(await actions(['source.fixAll']), [], 'one witness is not enough for a safe repair');
			assert.deepEqual(await actions(['source.organizeImports']), []);
		});

		it('speaks of a table of no known form as of any other', async () => {
			await client.start(PULL);
			await client.open(URI, '地区\t咨询\t投诉\t合计\n东镇\t3\t4\t7\n西镇\t1\t2\t3\n南镇\t6\t1\t7\n北镇\t2\t2\t5\n');
			const [finding, ...others] = await client.pull(URI);
			assert.equal(others.length, 0);
			assert.match(finding?.message ?? '', /^北镇·合计应为 4，表中为 5。\n/);
			const at = { line: 4, character: 7 };
			assert.match((await hover(at))?.contents.value ?? '', /北镇 · 合计[\s\S]*表中为 \*\*5\*\*，应为 \*\*4\*\*/);
			const fixes = await actions(['quickfix'], [], at);
			assert.deepEqual(fixes.map(({ title }) => title).slice(0, 1), ['将北镇·合计改为 4']);
		});

		it('is silent about a text that is no report', async () => {
			await client.start(PULL);
			await client.open(URI, '会议记录\n一\t1\n');
			assert.deepEqual(await client.pull(URI), []);
			assert.equal(await hover({ line: 1, character: 2 }), null);
			assert.deepEqual(await actions(), []);
		});

		it('answers a request about a document that is not open, and one after a malformed one', async () => {
			await client.start(PULL);
			assert.deepEqual(await client.pull('file:///nowhere.txt'), []);
			await assert.rejects(
				client.connection.sendRequest('textDocument/hover', { nonsense: true }).then((answer) => {
					if (answer === null) throw new Error('empty');
				}),
			);
			await assert.rejects(client.connection.sendRequest('gouji/nonsense', {}));
			await client.open(URI, WRONG);
			assert.equal((await client.pull(URI)).length, 1);
		});

		it('takes settings from initialization options', async () => {
			await client.start(PULL, { initializationOptions: { language: 'en', checks: { 'row-total': 'hint' } } });
			await client.open(URI, WRONG);
			const [finding] = await client.pull(URI);
			assert.deepEqual(
				[finding?.severity, finding?.message.split('\n')[0]],
				[4, '一、本年新收 · 总计 should be 8, the table says 9.'],
			);
		});
	});

	describe('to a client that cannot pull', () => {
		it('pushes on opening, on change and, empty, on closing', async () => {
			await client.start();
			await client.open(URI, WRONG);
			assert.equal((await client.waitForPush(URI, (shown) => shown.length > 0)).length, 1);
			await client.change({ uri: URI, version: 2 }, RIGHT);
			await client.waitForPush(URI, (shown) => shown.length === 0);
			await client.change({ uri: URI, version: 3 }, WRONG);
			await client.waitForPush(URI, (shown) => shown.length === 1);
			await client.close(URI);
			await client.waitForPush(URI, (shown) => shown.length === 0);
		});
	});

	describe('checking a workspace', () => {
		let folder: string;
		let uri: string;
		beforeEach(() => {
			folder = mkdtempSync(join(tmpdir(), '勾稽 (报告)-'));
			mkdirSync(join(folder, '下级'));
			writeFileSync(join(folder, 'a(1).txt'), WRONG);
			writeFileSync(join(folder, '下级', 'b.txt'), RIGHT);
			writeFileSync(join(folder, 'c.txt'), new Uint8Array([0, 1, 2, 3]));
			writeFileSync(join(folder, 'd.txt'), '会议记录\n');
			uri = pathToFileURL(join(folder, 'a(1).txt')).toString();
			client.connection.onRequest('workspace/workspaceFolders', () => [
				{ uri: pathToFileURL(folder).toString(), name: 'reports' },
			]);
		});
		afterEach(() => rmSync(folder, { recursive: true, force: true }));

		const check = () => client.connection.sendRequest<Record<string, unknown>>('gouji/checkWorkspace', {});
		const folders = { workspace: { workspaceFolders: true } };

		it('counts, names what cannot be read, and answers a waiting pull', async () => {
			await client.start({ ...PULL, ...folders });
			assert.deepEqual(await client.pullAll(), []);
			const pull = client.pullAll();
			const { files, reports, findings, unread } = await check();
			assert.deepEqual([files, reports, findings], [4, 2, { error: 1, warning: 0, info: 0, hint: 0 }]);
			assert.equal((unread as readonly unknown[]).length, 1);
			const items = await pull;
			assert.deepEqual(
				items.map((item) => [decodeURIComponent(item.uri) === decodeURIComponent(uri), item.items.length]),
				[[true, 1]],
			);
		});

		it('holds the next pull open until something changes, also where the client spells the address otherwise', async () => {
			await client.start({ ...PULL, ...folders });
			await check();
			const known = (await client.pullAll()).map(({ uri, resultId }) => ({
				uri: uri.replaceAll('(', '%28').replaceAll(')', '%29'),
				resultId,
			}));
			let answered = false;
			const held = client.pullAll(known).then((answer) => {
				answered = true;
				return answer;
			});
			await client.pull('file:///nowhere.txt');
			assert.equal(answered, false);
			rmSync(join(folder, 'a(1).txt'));
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
			assert.deepEqual(
				(await held).map((item) => item.items),
				[[]],
				'a deleted file loses its findings',
			);
		});

		it('pushes the findings of closed files to a client that cannot pull, each once', async () => {
			await client.start(folders);
			await client.open(uri, WRONG);
			await client.waitForPush(uri, (shown) => shown.length === 1);
			await check();
			assert.equal(client.pushed.get(uri)?.length, 1);
			await client.close(uri);
			await client.waitForPush(uri, (shown) => shown.length === 1);
		});

		it('an open document counts as it is in the editor', async () => {
			await client.start({ ...PULL, ...folders });
			await client.open(uri, RIGHT);
			const { findings } = await check();
			assert.deepEqual(findings, { error: 0, warning: 0, info: 0, hint: 0 });
		});
	});

	it('ends with its client', async () => {
		await client.start(PULL);
		assert.equal(await client.stop(), 0);
	});

	it('serves every sample without a word in its log', async () => {
		await client.start(PULL);
		for (const name of [
			'2023 松林镇（总计有误，一格一行）.txt',
			'2023 河口镇（多处有误，一行一行）.txt',
			'2020 柳湾镇（2019 年式样，正确）.txt',
		]) {
			const sample = pathToFileURL(join('samples', name)).toString();
			await client.open(sample, readFileSync(join('samples', name), 'utf8'));
			await client.pull(sample);
		}
		assert.deepEqual(client.logged, []);
	});
});
