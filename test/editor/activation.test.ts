// The extension is there and starts. These tests come first: nothing was checked yet.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, extensionId, open, waitForDiagnostics } from './helpers.ts';

describe('the extension', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('is known to VS Code and activates', async () => {
		const extension = await activateExtension();
		assert.equal(extension.id, extensionId);
		assert.ok(extension.isActive);
	});

	it('leads through the findings of an open report, though the workspace was not checked', async () => {
		const { view } = (await activateExtension()).exports;
		const editor = await open('2023 河口镇（多处有误，一行一行）.txt');
		await waitForDiagnostics(editor.document.uri, (all) => all.length === 5);
		assert.deepEqual(view.entries(), []);
		const lines: (number | undefined)[] = [];
		for (const command of ['next', 'next', 'next', 'previous']) {
			await vscode.commands.executeCommand(`gouji.${command}Finding`);
			lines.push(vscode.window.activeTextEditor?.selection.active.line);
		}
		assert.deepEqual(lines, [3, 18, 21, 18]);
	});
});
