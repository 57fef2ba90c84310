// Runs in VS Code: types into a report beside which its tables stand, and times diagnostics and tables keystroke by keystroke.

import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Views } from '../../../client/src/views.ts';

const WARMING = 100;
const MEASURED = 400;
/** What does not come within this time, in milliseconds, is a failure and no number. */
const PATIENCE = 20_000;

/** Milliseconds from each keystroke on. */
export interface Typed {
	readonly diagnostics: readonly number[];
	readonly tables: readonly number[];
}

/** Called by the VS Code that was started with this suite. */
export async function run(): Promise<void> {
	const { GOUJI_TYPING: file = '', GOUJI_TYPED: result = '' } = process.env;
	const extension = vscode.extensions.getExtension<Views>('gouji.gouji');
	if (extension === undefined) throw new Error('the extension is not there');
	const views = await extension.activate();
	const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
	const editor = await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('gouji.openTableView');
	await until(views.tables.onDidShow, () => views.tables.shown?.document === document);
	const label = '（七）总计\t';
	const at = document.positionAt(document.getText().indexOf(label) + label.length);
	const typed: { diagnostics: number[]; tables: number[] } = { diagnostics: [], tables: [] };
	for (let stroke = 0; stroke < WARMING + MEASURED; stroke++) {
		const from = performance.now();
		const elapsed = () => performance.now() - from;
		// One digit is written over another one: the number is wrong in another way each time, and the text grows no longer.
		const digit = new vscode.Range(at, at.translate(0, 1));
		const version = document.version + 1;
		const diagnostics = changeOf(document.uri).then(elapsed);
		const tables = until(views.tables.onDidShow, (shown) => shown >= version).then(elapsed);
		await editor.edit((edit) => edit.replace(digit, String(1 + (stroke % 9))));
		const times = await Promise.all([diagnostics, tables]);
		if (stroke < WARMING) continue;
		typed.diagnostics.push(times[0]);
		typed.tables.push(times[1]);
	}
	writeFileSync(result, JSON.stringify(typed satisfies Typed));
	const { GOUJI_COUNTS: counts } = process.env;
	if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed: 1, failed: 0, failures: [] }));
}

/** The next change of a file's diagnostics. */
function changeOf(uri: vscode.Uri): Promise<void> {
	return until(vscode.languages.onDidChangeDiagnostics, ({ uris }) =>
		uris.some((one) => one.toString() === uri.toString()),
	);
}

/** Waits for an event of which something holds. */
function until<T>(event: vscode.Event<T>, holds: (value: T) => boolean): Promise<void> {
	return new Promise((resolve, reject) => {
		const limit = setTimeout(() => reject(new Error('it never came')), PATIENCE);
		const listening = event((value) => {
			if (!holds(value)) return;
			clearTimeout(limit);
			listening.dispose();
			resolve();
		});
	});
}
