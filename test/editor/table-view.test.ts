// The table view in VS Code: one tab beside the text, drawn again after each change, gone when it is closed.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Views } from '../../client/src/views.ts';
import { activateExtension, fileUri, open, openText, waitForShown } from './helpers.ts';

const WRONG = '2023 松林镇（总计有误，一格一行）.txt';
const RIGHT = '2023 青石镇（正确，一行一行）.txt';
const FRAGMENT = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';

/** Files in memory by their paths, as a virtual workspace has them. */
function memoryFiles(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
	const bytesOf = ({ path }: vscode.Uri) => files.get(path) ?? new Uint8Array();
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: (uri) => {
			const type = files.has(uri.path) ? vscode.FileType.File : vscode.FileType.Directory;
			return { type, ctime: 0, mtime: 0, size: bytesOf(uri).length };
		},
		readDirectory: () => [],
		createDirectory: () => {},
		readFile: bytesOf,
		writeFile: ({ path }, bytes) => void files.set(path, bytes),
		delete: () => {},
		rename: () => {},
	};
}

describe('the table view', () => {
	let views: Views;
	/** The tabs of the view. */
	const tabs = () =>
		vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
			tabs.flatMap(({ input }) =>
				input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.tables') ? [viewColumn] : [],
			),
		);

	before(async () => {
		views = (await activateExtension()).exports;
	});
	afterEach(async () => {
		for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('opens in a second column, is reused, and follows the report at hand', async () => {
		const { document } = await open(WRONG);
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === document);
		assert.deepEqual(tabs(), [vscode.ViewColumn.Two]);
		assert.match(views.tables.shown?.html ?? '', /应为 36/);
		await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
		const other = await open(RIGHT);
		await waitForShown(views, (shown) => shown?.document === other.document);
		await vscode.commands.executeCommand('gouji.openTableView', fileUri(WRONG));
		await waitForShown(views, (shown) => shown?.document.uri.toString() === fileUri(WRONG).toString());
		assert.equal(tabs().length, 1);
	});

	it('opens at a finding of the findings view, for the report of a group, and at a table that a lens stands above', async () => {
		const address = fileUri(WRONG).toString();
		const range = { start: { line: 11, character: 0 }, end: { line: 11, character: 2 } };
		const entry = { report: { address }, finding: { range } };
		for (const node of [{ entry }, { entries: [entry] }, { uri: address, range }]) {
			await vscode.commands.executeCommand('gouji.openTableView', node);
			await waitForShown(views, (shown) => shown?.document.uri.toString() === address);
			const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
			assert.equal(editor?.selection.start.line, 11);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		}
		const gone = { report: { address: fileUri('没有.txt').toString() }, finding: { range } };
		await vscode.commands.executeCommand('gouji.openTableView', { entry: gone });
		assert.equal(views.tables.shown, undefined);
	});

	it('shows every version of the text', async () => {
		const editor = await open(WRONG);
		const { document } = editor;
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === document);
		const at = document.positionAt(document.getText().indexOf('（七）总计\n\t') + 7);
		for (const digit of ['1', '2', '3']) {
			await editor.edit((edit) => edit.insert(at, digit));
			await waitForShown(views, (shown) => shown?.version === document.version);
		}
		assert.match(views.tables.shown?.html ?? '', />3216<button[^>]*>应为 36/);
	});

	it('does what its page asks for, of the version that it shows alone', async () => {
		const editor = await open(WRONG);
		const { document } = editor;
		const before = document.getText();
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === document);
		const { version, html = '' } = views.tables.shown ?? {};
		const fix = Number(/<button data-fix="(\d+)"[^>]*>应为 36/.exec(html)?.[1]);
		const at = Number(/data-at="(\d+)">6<button/.exec(html)?.[1]);
		for (const message of [
			{ type: 'fix', version: (version ?? 0) - 1, fix },
			{ type: 'fix', version, fix: 999 },
			{ type: 'fix', version, fix: -1 },
			{ type: 'edit', version: (version ?? 0) + 1, at, text: '36' },
			{ type: 'edit', version, at: 99_999, text: '36' },
			{ type: 'edit', version, at, text: '三' },
			{ type: 'select', version, at: 99_999 },
			{ type: 'part', version, part: 7 },
			{ type: 'evaluate', code: '1' },
			undefined,
		])
			await views.tables.receive(message);
		assert.equal(document.getText(), before);
		await views.tables.receive({ type: 'select', version, at });
		assert.equal(document.getText(editor.selection), '6');
		await views.tables.receive({ type: 'edit', version, at, text: '36' });
		const after = before.replace('（七）总计\n\t6\n', '（七）总计\n\t36\n');
		assert.equal(document.getText(), after);
		// What was asked for before that change was shown is of another version by now.
		await views.tables.receive({ type: 'fix', version, fix });
		assert.equal(document.getText(), after);
	});

	it('shows a text that is in no file, and none that is no report', async () => {
		const { document } = await openText(FRAGMENT);
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === document);
		const other = await openText('会议记录\n');
		await vscode.commands.executeCommand('gouji.checkFile');
		assert.equal(views.tables.shown?.document, document);
		await vscode.window.showTextDocument(other.document);
	});

	it('shows and changes a report of a virtual workspace', async () => {
		const files = memoryFiles(new Map([['/镇/报告.txt', Buffer.from(FRAGMENT)]]));
		const registered = vscode.workspace.registerFileSystemProvider('vscode-vfs', files);
		try {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode-vfs://host/镇/报告.txt'));
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('gouji.openTableView');
			await waitForShown(views, (shown) => shown?.document === document);
			const { version, html = '' } = views.tables.shown ?? {};
			const at = Number(/data-at="(\d+)">9</.exec(html)?.[1]);
			await views.tables.receive({ type: 'edit', version, at, text: '8' });
			await views.tables.receive({ type: 'save' });
			assert.equal(String(await files.readFile(document.uri)), FRAGMENT.replace('\t9\n', '\t8\n'));
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		} finally {
			registered.dispose();
		}
	});

	it('is gone when it is closed, and asks for nothing more', async () => {
		const editor = await open(WRONG);
		await vscode.commands.executeCommand('gouji.openTableView');
		await waitForShown(views, (shown) => shown?.document === editor.document);
		const groups = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all);
		const tab = groups.find(({ input }) => input instanceof vscode.TabInputWebview);
		assert.ok(tab && (await vscode.window.tabGroups.close(tab)));
		assert.equal(views.tables.shown, undefined);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
		await vscode.commands.executeCommand('gouji.checkFile');
		assert.equal(views.tables.shown, undefined);
	});
});
