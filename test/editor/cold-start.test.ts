// The workspace is checked before any report was opened: the first thing that happens in a new window.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, fileUri, waitForDiagnostics } from './helpers.ts';

describe('a workspace check in a new window', () => {
	it('shows its findings the first time', async () => {
		await activateExtension();
		assert.deepEqual(
			vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('.txt')),
			[],
		);
		const result = await vscode.commands.executeCommand<{ reports: number }>('gouji.checkWorkspace');
		assert.equal(result.reports, 6);
		await waitForDiagnostics(fileUri('2023 河口镇（多处有误，一行一行）.txt'), (all) => all.length === 5);
	});
});
