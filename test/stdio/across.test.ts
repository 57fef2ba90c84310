// Findings across the reports of a workspace in the built server: closed and open files, hover and definition.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { simpleReport } from '../support/chains.ts';
import { Client, type Place } from '../support/client.ts';
import { writeReport } from '../support/make-report.ts';

const LAST = writeReport(simpleReport({ year: 2022, carriedOut: [3, 0, 0, 0, 0, 0] }));
const NOW = writeReport(simpleReport({ year: 2023, carriedIn: [2, 0, 0, 0, 0, 0] }));
const RIGHT = writeReport(simpleReport({ year: 2023, carriedIn: [3, 0, 0, 0, 0, 0] }));
const CAPABILITIES = {
	textDocument: { diagnostic: {} },
	workspace: {
		workspaceFolders: true,
		diagnostics: { refreshSupport: true },
		workspaceEdit: { documentChanges: true },
	},
};

interface Edits {
	readonly textDocument: { readonly uri: string };
	readonly edits: readonly { readonly newText: string }[];
}

describe('findings across the reports of a workspace', () => {
	let client: Client;
	let folder = '';
	let refreshed: () => void = () => {};

	const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();
	const check = () => client.connection.sendRequest<{ findings: object }>('gouji/checkWorkspace', {});
	const refresh = () => new Promise<void>((resolve) => (refreshed = resolve));
	/** Where 上年结转 of the natural persons stands. */
	const place = (): Place => {
		const line = NOW.split('\n').findIndex((one) => one.startsWith('二、上年结转'));
		return { line, character: (NOW.split('\n')[line] ?? '').indexOf('\t') + 1 };
	};

	beforeEach(async () => {
		client = new Client();
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		writeFileSync(join(folder, '2022.txt'), LAST);
		writeFileSync(join(folder, '2023.txt'), NOW);
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
		client.connection.onRequest('workspace/diagnostic/refresh', () => {
			refreshed();
			return null;
		});
		await client.start(CAPABILITIES);
	});
	afterEach(async () => {
		await client.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('are counted, stand on this year and lead to last year', async () => {
		const { findings } = await check();
		assert.deepEqual(findings, { error: 0, warning: 1, info: 0, hint: 0 });
		const items = await client.pullAll();
		assert.deepEqual(
			items.map(({ uri, items: shown }) => [uri, shown.map(({ code }) => code)]),
			[[uriOf('2023.txt'), ['carry-over']]],
		);
		assert.match(JSON.stringify(items[0]?.items[0]?.relatedInformation), /2022\.txt/);
	});

	it('are found again by every further check, also by two at once', async () => {
		const first = await check();
		assert.deepEqual(await check(), first);
		await Promise.all([check(), check()]);
		const items = await client.pullAll();
		assert.deepEqual(
			items.map(({ items: shown }) => shown.map(({ code }) => code)),
			[['carry-over']],
		);
	});

	it('follow the text of an open document, with a fix for either side', async () => {
		await check();
		const opened = refresh();
		await client.open(uriOf('2023.txt'), NOW);
		await opened;
		const [finding, ...none] = await client.pull(uriOf('2023.txt'));
		assert.deepEqual([finding?.code, none], ['carry-over', []]);
		const actions = await client.connection.sendRequest<
			readonly { kind: string; edit: { documentChanges: readonly Edits[] } }[]
		>('textDocument/codeAction', {
			textDocument: { uri: uriOf('2023.txt') },
			range: finding?.range,
			context: { diagnostics: [finding], only: ['quickfix'] },
		});
		const changed = actions.flatMap(({ edit }) => edit.documentChanges.map(({ textDocument }) => textDocument.uri));
		assert.deepEqual([...new Set(changed)].sort(), [uriOf('2022.txt'), uriOf('2023.txt')]);
		await client.change({ uri: uriOf('2023.txt'), version: 2 }, RIGHT);
		assert.deepEqual(await client.pull(uriOf('2023.txt')), []);
	});

	it('go when the other file is put right on disk', async () => {
		await check();
		writeFileSync(join(folder, '2023.txt'), RIGHT);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: uriOf('2023.txt'), type: 2 }],
		});
		for (;;) {
			const items = await client.pullAll();
			if (items.every(({ items: shown }) => shown.length === 0)) break;
		}
	});

	it('come with last year on hover, and definition leads there', async () => {
		await check();
		await client.open(uriOf('2023.txt'), NOW);
		const where = { textDocument: { uri: uriOf('2023.txt') }, position: place() };
		const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', where);
		assert.match(hover.contents.value, /2022 年.*3/);
		const found = await client.connection.sendRequest<{ uri: string; range: { start: Place } }>(
			'textDocument/definition',
			where,
		);
		const line = LAST.split('\n').findIndex((one) => one.startsWith('四、结转下年度'));
		assert.deepEqual([found.uri, found.range.start.line], [uriOf('2022.txt'), line]);
	});
});
