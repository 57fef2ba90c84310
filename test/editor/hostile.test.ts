// A hostile report in the real editor: pictures and links in its cells and labels make nothing ask for an address.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { hostileReport } from '../support/hostile-report.ts';
import { openText, waitForDiagnostics } from './helpers.ts';

/** Something that hears when somebody asks for an address of this machine, and never answers. */
interface Listener {
	readonly picture: string;
	readonly asked: () => number;
	readonly close: () => void;
}

async function listen(): Promise<Listener> {
	let asked = 0;
	const server: Server = createServer((socket) => {
		asked++;
		socket.on('error', () => {});
		socket.destroy();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	assert.ok(address !== null && typeof address === 'object');
	return {
		picture: `![](https://127.0.0.1:${address.port}/a.png)`,
		asked: () => asked,
		close: () => server.close(),
	};
}

describe('a hostile report', () => {
	let listener: Listener;
	/** What a hover that is not ours asks for at the same time: it shows that pictures are asked for at all, and were. */
	let control: Listener;
	let provider: vscode.Disposable;
	let hovers = 0;

	before(async () => {
		[listener, control] = await Promise.all([listen(), listen()]);
		provider = vscode.languages.registerHoverProvider(
			{ scheme: 'untitled' },
			{
				provideHover: () =>
					new vscode.Hover(new vscode.MarkdownString(control.picture.replace('a.png', `${++hovers}.png`))),
			},
		);
	});
	after(() => {
		provider.dispose();
		listener.close();
		control.close();
	});
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('makes no hover ask for a picture', async () => {
		const editor = await openText(hostileReport(listener.picture));
		const { document } = editor;
		await waitForDiagnostics(document.uri, (all) => all.some(({ message }) => message.includes(listener.picture)));
		const text = document.getText();
		const { picture } = listener;
		const places = [
			`${picture}\t0`,
			'二、上年结转',
			'（二）部分公开',
			`${picture}的行`,
			'1.属于国家秘密',
			'某4',
			'\t5\n',
			'合计\n',
		];
		for (const place of places) {
			assert.ok(text.includes(place), place);
			const at = document.positionAt(text.indexOf(place) + 1);
			editor.selection = new vscode.Selection(at, at);
			// Where a hover is shown, showing one moves the focus into it instead.
			await vscode.commands.executeCommand('editor.action.hideHover');
			const [before, asked] = [hovers, control.asked()];
			await vscode.commands.executeCommand('editor.action.showHover');
			while (hovers === before || control.asked() === asked) await pause(20);
			assert.equal(listener.asked(), 0, place);
		}
	});
});
