// Documents and the built server: the workspace check finds what stands in them, each at the one address that shows it.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textAddressOf } from '../../server/src/documents/address.ts';
import { readDocument } from '../../server/src/documents/documents.ts';
import { Client } from '../support/client.ts';
import { docxOfText, pageOfText } from '../support/report-document.ts';

const SAMPLE = join('samples', '2023 石桥乡（总计一行为零，GB18030 编码）.txt');
const wrong = new TextDecoder('gb18030').decode(readFileSync(SAMPLE));
const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };

describe('documents in a workspace check', () => {
	let client: Client;
	let folder = '';

	beforeEach(() => {
		client = new Client();
		folder = mkdtempSync(join(tmpdir(), 'gouji-'));
		client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: uriOf(''), name: 'reports' }]);
		writeFileSync(join(folder, '甲.docx'), docxOfText(wrong));
		writeFileSync(join(folder, '乙.html'), pageOfText(wrong));
	});
	afterEach(async () => {
		await client.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
	const start = (options: object) => client.start(CAPABILITIES, { initializationOptions: options });
	const check = () => client.connection.sendRequest<Record<string, unknown>>('gouji/checkWorkspace', {});
	const pull = async () => {
		return new Map((await client.pullAll()).map(({ uri, items }) => [uri, items] as const));
	};
	const lineOf = (text: string) => text.split('\n').findIndex((line) => line.includes('（七）总计'));

	it('those of a Word document stand on its text, those of a page on its source', async () => {
		await start({ documentTexts: true });
		assert.equal((await check())['reports'], 2);
		const found = await pull();
		assert.deepEqual([...found.keys()].sort(), [uriOf('乙.html'), textAddressOf(uriOf('甲.docx'))].sort());
		const document = readDocument(docxOfText(wrong), 'docx');
		assert.ok(typeof document !== 'string');
		assert.equal(found.get(textAddressOf(uriOf('甲.docx')))?.[0]?.range.start.line, lineOf(document.text));
		assert.equal(found.get(uriOf('乙.html'))?.[0]?.range.start.line, lineOf(pageOfText(wrong)));
	});

	it('summaries name the text of either', async () => {
		await start({ documentTexts: true });
		await check();
		const { files } = await client.connection.sendRequest<{ files: { uri: string }[] }>('gouji/summaries', {
			since: 0,
		});
		assert.deepEqual(
			files.map(({ uri }) => uri).sort(),
			['乙.html', '甲.docx'].map((name) => textAddressOf(uriOf(name))).sort(),
		);
	});

	it('an editor that shows no texts of documents hears nothing of them', async () => {
		await start({});
		assert.equal((await check())['files'], 0);
	});

	it('a document that changes or goes is followed', async () => {
		await start({ documentTexts: true });
		await check();
		const changed = (path: string, type: number) =>
			client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
		const settled = async (uri: string) => {
			for (;;) {
				const items = (await pull()).get(uri);
				if (items?.length === 0) return;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		};
		writeFileSync(join(folder, '甲.docx'), docxOfText('会议记录'));
		await changed('甲.docx', 2);
		await settled(textAddressOf(uriOf('甲.docx')));
		rmSync(join(folder, '乙.html'));
		await changed('乙.html', 3);
		await settled(uriOf('乙.html'));
	});
});
