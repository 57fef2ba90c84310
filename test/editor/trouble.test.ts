// When things go wrong: a report in the wrong encoding, a server that dies, and our own pages, which are no reports.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { words } from '../../client/src/words.ts';
import { activateExtension, fileUri, listen, open, serverProcess, waitForDiagnostics, waitForText } from './helpers.ts';

const WRONG_CELLS = '2023 松林镇（总计有误，一格一行）.txt';
const GB18030 = '2023 石桥乡（总计一行为零，GB18030 编码）.txt';

/** Ends the server and waits until another one runs, or a condition holds. */
async function endServer(until: () => boolean): Promise<void> {
	const pid = serverProcess();
	assert.ok(pid !== undefined, 'a server runs');
	process.kill(pid, 'SIGKILL');
	while (!until() && (serverProcess() ?? pid) === pid) await new Promise((resolve) => setImmediate(resolve));
}

describe('in trouble', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('a report in GBK that shows rubbish is pointed out, and read rightly at the press of the button', async () => {
		const messages = listen('showWarningMessage', ([first]) => first);
		const files = vscode.workspace.getConfiguration('files');
		await files.update('autoGuessEncoding', false, vscode.ConfigurationTarget.Workspace);
		try {
			const { document } = await open(GB18030);
			assert.match(document.getText(), /\ufffd/);
			const said = await messages.first();
			assert.match(said?.message ?? '', /GBK（GB18030）.*乱码/);
			assert.deepEqual(said?.items, ['用 GB18030 重新打开']);
			await waitForText(document, (text) => text.includes('政府信息公开'));
			await waitForDiagnostics(document.uri, (all) => all.length > 0);
			assert.equal(messages.said.length, 1);
		} finally {
			messages.dispose();
			await files.update('autoGuessEncoding', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('other texts in GBK, other rubbish, and reports in UTF-8 are not', async () => {
		const messages = listen('showWarningMessage', () => undefined);
		const gbk = fileUri('记录.txt');
		try {
			// 会议记录 in GBK, and bytes that no encoding has.
			const notes = [0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xc7, 0xc2, 0xbc, 0x0a];
			for (const bytes of [notes, [0xff, 0x80, 0x81, 0xff, 0xff, 0x0a]]) {
				await vscode.workspace.fs.writeFile(gbk, new Uint8Array(bytes));
				await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(gbk));
				await vscode.commands.executeCommand('gouji.checkFile');
				await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			}
			await open(WRONG_CELLS);
			await vscode.commands.executeCommand('gouji.checkFile');
			assert.deepEqual(messages.said, []);
		} finally {
			messages.dispose();
			await vscode.workspace.fs.delete(gbk);
		}
	});

	it('a file that cannot be read is named in the log as its reader writes it, Chinese first', () => {
		const { unreadFile } = words();
		assert.equal(unreadFile('/报告/甲.txt', 'binary'), '读不了：/报告/甲.txt（不是文本）');
		assert.equal(
			unreadFile('/报告', "EACCES: permission denied, scandir '/报告'"),
			"读不了：/报告（没有权限：EACCES: permission denied, scandir '/报告'）",
		);
	});

	it('our own pages show wrong tables, and are no reports', async () => {
		await open(WRONG_CELLS);
		await waitForDiagnostics(fileUri(WRONG_CELLS), (all) => all.length === 3);
		const { extensionUri } = await activateExtension();
		const page = vscode.Uri.joinPath(extensionUri, 'docs', 'checks', 'row-total.md');
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page));
		await vscode.commands.executeCommand('gouji.checkFile');
		assert.deepEqual(vscode.languages.getDiagnostics(page), []);
	});

	it('a server that dies again and again is given up in one message, and what it found is taken back', async () => {
		const messages = listen('showErrorMessage', () => undefined);
		try {
			const { document } = await open(WRONG_CELLS);
			await waitForDiagnostics(document.uri, (all) => all.length === 3);
			for (let ends = 0; ends < 5; ends++) {
				await endServer(() => messages.said.length > 0);
				if (messages.said.length === 0) await vscode.commands.executeCommand('gouji.checkFile');
			}
			assert.match((await messages.first())?.message ?? '', /^勾稽：检查服务多次意外停止/);
			assert.deepEqual(messages.said[0]?.items, ['重启', '显示日志']);
			await waitForDiagnostics(document.uri, (all) => all.length === 0);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(0, 0), '信息公开');
			await vscode.workspace.applyEdit(edit);
			assert.equal(serverProcess(), undefined, 'typing does not start it again');
			await vscode.commands.executeCommand('gouji.restartServer');
			await waitForDiagnostics(document.uri, (all) => all.length > 0);
			assert.equal(messages.said.length, 1);
		} finally {
			messages.dispose();
		}
	});

	it('a server that is restarted twice at once runs once, and says each thing once', async () => {
		const messages = listen('showErrorMessage', () => undefined);
		try {
			const { document } = await open(WRONG_CELLS);
			await waitForDiagnostics(document.uri, (all) => all.length === 3);
			const restart = () => vscode.commands.executeCommand('gouji.restartServer');
			await Promise.all([restart(), restart()]);
			await waitForDiagnostics(document.uri, (all) => all.length === 3);
			assert.deepEqual(messages.said, []);
			const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
			);
			const said = lenses.map(({ command, range }) => `${range.start.line} ${command?.title}`);
			assert.ok(said.length > 0);
			assert.equal(new Set(said).size, said.length, said.join('\n'));
		} finally {
			messages.dispose();
		}
	});

	it('an extension that lost its server says so, and works again when it is whole', async () => {
		const messages = listen('showErrorMessage', () => undefined);
		const { extensionUri } = await activateExtension();
		const server = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js');
		const away = vscode.Uri.joinPath(extensionUri, 'dist', 'server.away.js');
		try {
			const { document } = await open(WRONG_CELLS);
			await vscode.workspace.fs.rename(server, away);
			await vscode.commands.executeCommand('gouji.restartServer');
			assert.equal(messages.said.length, 1);
			await vscode.commands.executeCommand('gouji.checkFile');
			assert.equal(messages.said.length, 2, 'a command that does nothing says why');
			assert.match(messages.said[0]?.message ?? '', /^勾稽：检查服务没有启动：.*server\.js.*重新安装/);
			await vscode.workspace.fs.rename(away, server);
			await vscode.commands.executeCommand('gouji.restartServer');
			await waitForDiagnostics(document.uri, (all) => all.length === 3);
		} finally {
			messages.dispose();
			await vscode.workspace.fs.rename(away, server).then(undefined, () => undefined);
		}
	});
});
