// The built server over a real connection: what a client learns of the reports of a workspace check.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	OVERVIEW,
	type OverviewResult,
	SUMMARIES,
	SUMMARIES_CHANGED,
	type SummariesResult,
} from '../../server/src/protocol.ts';
import { Client } from '../support/client.ts';

const TEXT = '松林镇人民政府\n2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
const ROW = '一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t';

describe('the summaries of a workspace check', () => {
	let client: Client;
	let folder: string;
	let changed: () => Promise<void>;
	const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
	const page = (since: number) => client.connection.sendRequest<SummariesResult>(SUMMARIES, { since });
	const told = ({ files }: SummariesResult) =>
		files.map(({ uri, reports }) => [uri, ...reports.map(({ counts }) => counts.error)]);

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		writeFileSync(join(folder, 'a.txt'), `${TEXT}${ROW}9\n`);
		writeFileSync(join(folder, 'b.txt'), `${TEXT}${ROW}8\n`);
		writeFileSync(join(folder, 'c.txt'), '会议记录\n');
		client = new Client();
		client.connection.onRequest('workspace/workspaceFolders', () => [
			{ uri: pathToFileURL(folder).toString(), name: 'reports' },
		]);
		let arrived = 0;
		let wake: (() => void) | undefined;
		client.connection.onNotification(SUMMARIES_CHANGED, () => {
			arrived++;
			wake?.();
		});
		changed = async () => {
			while (arrived === 0)
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			arrived = 0;
		};
		await client.start({ textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } });
		await client.connection.sendRequest('gouji/checkWorkspace', {});
		await changed();
	});
	afterEach(async () => {
		assert.equal(await client.stop(), 0);
		rmSync(folder, { recursive: true, force: true });
	});

	it('hold every report, right ones too, and nothing else', async () => {
		const all = await page(0);
		assert.deepEqual(told(all), [
			[uriOf('a.txt'), 1],
			[uriOf('b.txt'), 0],
		]);
		assert.equal(all.more, false);
		assert.ok(all.titles['row-total']);
		assert.deepEqual((await page(all.upTo)).files, []);
	});

	it('follow a report that is typed in, and go with a file that is deleted', async () => {
		const { upTo } = await page(0);
		await client.open(uriOf('b.txt'), `${TEXT}${ROW}5\n`);
		await changed();
		const typed = await page(upTo);
		assert.deepEqual(told(typed), [[uriOf('b.txt'), 1]]);
		rmSync(join(folder, 'a.txt'));
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: uriOf('a.txt'), type: 3 }],
		});
		await changed();
		assert.deepEqual(told(await page(typed.upTo)), [[uriOf('a.txt')]]);
	});

	it('make an overview that leads to their places', async () => {
		const { html, places } = await client.connection.sendRequest<OverviewResult>(OVERVIEW, {});
		assert.match(html, /2 份报告，1 个单位，2023 年度/);
		assert.deepEqual(
			places.map(({ uri, range }) => [uri, range.start.line]),
			[
				[uriOf('a.txt'), 3],
				[uriOf('a.txt'), 3],
			],
		);
	});
});
