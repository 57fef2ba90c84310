// The reports of the workspace as a file: the page, the list of findings, or the tables, as the command line writes them.

import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ExtensionContext, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type ExportKind, editorWords } from './editor-words.ts';
import { language } from './language.ts';
import { words } from './words.ts';

/** What can be written, and what the command line is asked for. */
const KINDS: Readonly<Record<ExportKind, { readonly command: string; readonly extension: string }>> = {
	html: { command: 'check', extension: 'html' },
	csv: { command: 'check', extension: 'csv' },
	xlsx: { command: 'tables', extension: 'xlsx' },
};

function isExportKind(kind: unknown): kind is ExportKind {
	return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}

/** Asks where to, and what where nothing was asked for, writes the file, and offers to open it. Rejects with what the command line says. */
export async function exportReports(context: ExtensionContext, asked: unknown): Promise<void> {
	const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
	const [first] = folders;
	if (first === undefined) {
		void window.showInformationMessage(words().noFolder);
		return;
	}
	const kind = isExportKind(asked) ? asked : await pickKind();
	if (kind === undefined) return;
	const { exportNames, exporting, exported, openIt, showIt } = editorWords();
	const { command, extension } = KINDS[kind];
	const target = await window.showSaveDialog({
		defaultUri: Uri.joinPath(first.uri, `${exportNames[kind]}.${extension}`),
		filters: { [exportNames[kind]]: [extension] },
	});
	if (target === undefined) return;
	const paths = folders.map(({ uri }) => uri.fsPath);
	const args = [command, '--format', kind, '--output', target.fsPath, '--', ...paths];
	await window.withProgress({ location: ProgressLocation.Notification, title: exporting }, () =>
		runGouji(context.asAbsolutePath('dist/gouji.js'), args),
	);
	const choice = await window.showInformationMessage(exported(target.fsPath), openIt, showIt);
	if (choice === openIt) await env.openExternal(target);
	else if (choice === showIt) await env.openExternal(Uri.file(dirname(target.fsPath)));
}

async function pickKind(): Promise<ExportKind | undefined> {
	const { exportNames } = editorWords();
	const kinds = Object.keys(KINDS).filter(isExportKind);
	const items = kinds.map((kind) => ({ label: exportNames[kind], description: `.${KINDS[kind].extension}`, is: kind }));
	return (await window.showQuickPick(items))?.is;
}

/** Runs the command line in a thread of its own; findings are no failure. */
function runGouji(script: string, args: readonly string[]): Promise<void> {
	const settings = workspace.getConfiguration('gouji');
	const environment = {
		...process.env,
		GOUJI_LANGUAGE: language(),
		GOUJI_CHECKS: JSON.stringify(settings.get('checks', {})),
	};
	return new Promise((resolve, reject) => {
		const thread = new Worker(script, { argv: [...args], env: environment, stdout: true, stderr: true });
		let said = '';
		thread.stdout.resume();
		thread.stderr.setEncoding('utf8').on('data', (piece: string) => {
			said += piece;
		});
		thread.on('error', reject);
		thread.on('exit', (code) => (code > 1 ? reject(new Error(said.trim())) : resolve()));
	});
}
