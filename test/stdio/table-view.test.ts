// The table view's requests in the built server: drawn at once after a change, edits of one cell, the year before.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TableEditResult, TableViewResult } from '../../server/src/protocol.ts';
import { simpleReport } from '../support/chains.ts';
import { Client, type Place } from '../support/client.ts';
import { writeReport } from '../support/make-report.ts';

const URI = 'file:///%E6%8A%A5%E5%91%8A.txt';
const WRONG = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
const START: Place = { line: 0, character: 0 };

describe('the table view over standard input and output', () => {
	let client: Client;
	const view = (params: object) =>
		client.connection.sendRequest<TableViewResult | null>('gouji/tableView', {
			uri: URI,
			position: START,
			before: false,
			...params,
		});
	const edit = (params: object) =>
		client.connection.sendRequest<TableEditResult>('gouji/tableEdit', { uri: URI, version: 1, text: '8', ...params });
	/** Where the place of a number stands. */
	const place = ({ places }: TableViewResult, at: number) => places.slice(at * 4, at * 4 + 4);

	beforeEach(() => {
		client = new Client();
	});
	afterEach(async () => assert.equal(await client.stop(), 0));

	it('is drawn, and again with the version of the text as it is then', async () => {
		await client.start();
		await client.open(URI, WRONG);
		const drawn = await view({});
		assert.ok(drawn);
		assert.deepEqual([drawn.version, drawn.part, drawn.parts], [1, 0, 1]);
		const at = Number(/data-at="(\d+)">9<button data-fix="0"/.exec(drawn.html)?.[1]);
		assert.deepEqual(place(drawn, at), [1, 29, 1, 30]);
		assert.deepEqual(drawn.fixes[0]?.edits, [
			{ range: { start: { line: 1, character: 29 }, end: { line: 1, character: 30 } }, newText: '8' },
		]);
		void client.change({ uri: URI, version: 2 }, '8', {
			start: { line: 1, character: 29 },
			end: { line: 1, character: 30 },
		});
		const again = await view({});
		assert.equal(again?.version, 2);
		assert.match(again.html, /○ 1 条勾稽关系成立/);
	});

	it('of a text that is no report, or not open, is nothing', async () => {
		await client.start();
		await client.open(URI, '会议记录\n');
		assert.equal(await view({}), null);
		assert.equal(await view({ uri: 'file:///nothing.txt' }), null);
		for (const params of [{ position: { line: -1, character: 0 } }, { position: 'x' }, { uri: 7 }])
			assert.equal(await view(params), null);
	});

	it('an edit changes one cell, and only of the version that was drawn', async () => {
		await client.start();
		await client.open(URI, WRONG);
		const position = { line: 1, character: 29 };
		assert.deepEqual(await edit({ position }), {
			edits: [{ range: { start: position, end: { line: 1, character: 30 } }, newText: '8' }],
		});
		assert.deepEqual(await edit({ position, text: '多' }), { edits: [], problem: 'no-number' });
		assert.deepEqual(await edit({ position: START }), { edits: [], problem: 'no-room' });
		assert.deepEqual(await edit({ position, version: 2 }), { edits: [], problem: 'stale' });
		assert.deepEqual(await edit({ position: null }), { edits: [], problem: 'stale' });
	});

	it('of several reports in one text shows the one at the cursor, or the one that is named', async () => {
		await client.start();
		const first = writeReport(simpleReport({ year: 2022 }));
		const second = writeReport(simpleReport({ year: 2023 }));
		await client.open(URI, `${first}\n${second}`);
		const line = first.split('\n').length;
		assert.deepEqual([(await view({}))?.year, (await view({}))?.parts], [2022, 2]);
		assert.equal((await view({ position: { line: line + 3, character: 0 } }))?.year, 2023);
		assert.equal((await view({ part: 1 }))?.year, 2023);
		assert.equal((await view({ part: 9 }))?.part, 1);
		assert.equal((await view({ part: 1 }))?.range.start.line, line);
	});

	it('shows the numbers of the year before, once the workspace was checked', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
		try {
			const now = writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] }));
			writeFileSync(
				join(folder, '2022.txt'),
				writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] })),
			);
			writeFileSync(join(folder, '2023.txt'), now);
			client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
			await client.start({ workspace: { workspaceFolders: true } });
			const uri = uriOf('2023.txt');
			await client.open(uri, now);
			assert.equal((await view({ uri, before: true }))?.before, null);
			await client.connection.sendRequest('gouji/checkWorkspace', {});
			const drawn = await view({ uri, before: true });
			assert.equal(drawn?.before, 2022);
			assert.match(drawn.html, /小字是 2022 年的数/);
			assert.match(drawn.html, /四、结转下年度继续办理<\/th><td[^>]*>\d+<small>3<\/small>/);
			// What is found across reports is marked in the table as well.
			assert.match(drawn.html, /class="[^"]*noted"[^>]*>2<b?/);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
