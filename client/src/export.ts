// The reports of the workspace as a file: the page, the list of findings, or the tables, as the command line writes them.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ExtensionContext, env, type LogOutputChannel, ProgressLocation, Uri, window, workspace } from 'vscode';
import { commonFolder } from './common-folder.ts';
import { type ExportKind, editorWords } from './editor-words.ts';
import { runGouji } from './gouji-thread.ts';
import { language } from './language.ts';
import { words } from './words.ts';

/** What can be written, and what the command line is asked for. */
const KINDS: Readonly<Record<ExportKind, { readonly command: string; readonly extension: string }>> = {
	html: { command: 'check', extension: 'html' },
	csv: { command: 'check', extension: 'csv' },
	xlsx: { command: 'tables', extension: 'xlsx' },
};

/** The project's choices, in the first folder that has some. */
const CONFIG_NAME = 'gouji.config.json';

function isExportKind(kind: unknown): kind is ExportKind {
	return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}

/**
 * Asks where to, and what where nothing was asked for, writes the file, and offers to open it; files that could not be
 * read are counted, and named in the log. Rejects with what the command line says where nothing was written.
 */
export async function exportReports(context: ExtensionContext, log: LogOutputChannel, asked: unknown): Promise<void> {
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
	const config = paths.map((path) => join(path, CONFIG_NAME)).find((path) => existsSync(path));
	const chosen = ['--language', language(), ...(config === undefined ? [] : ['--config', config])];
	const args = [command, '--format', kind, ...chosen, '--output', target.fsPath, '--', ...paths];
	const script = context.asAbsolutePath('dist/gouji.js');
	const { unread, said } = await window.withProgress(
		{ location: ProgressLocation.Notification, title: exporting },
		async () => runGouji({ script, args, environment: await environmentOf(context, paths) }),
	);
	if (said !== '') log.warn(said);
	const message = unread === 0 ? exported(target.fsPath) : `${exported(target.fsPath)}${words().unreadInLog(unread)}`;
	const choice = await window.showInformationMessage(
		message,
		...[openIt, showIt, ...(unread === 0 ? [] : [words().showLog])],
	);
	if (choice === openIt) await env.openExternal(target);
	else if (choice === showIt) await env.openExternal(Uri.file(dirname(target.fsPath)));
	else if (choice !== undefined) log.show();
}

/**
 * What the command line is to know of the settings, that it may say what the editor says, and where the file grows until it
 * is whole: in no folder that is seen.
 */
async function environmentOf(
	{ globalStorageUri }: ExtensionContext,
	folders: readonly string[],
): Promise<NodeJS.ProcessEnv> {
	await workspace.fs.createDirectory(globalStorageUri);
	const settings = workspace.getConfiguration('gouji');
	const checks = JSON.stringify(settings.get('checks', {}));
	const { include, exclude } = settings.get('workspace', {}) as Readonly<Record<string, unknown>>;
	const seen = JSON.stringify({ from: commonFolder(folders), include, exclude });
	return { ...process.env, GOUJI_CHECKS: checks, GOUJI_WORKSPACE: seen, GOUJI_TEMPORARY: globalStorageUri.fsPath };
}

async function pickKind(): Promise<ExportKind | undefined> {
	const { exportNames, exportTitle, exportHolds } = editorWords();
	const items = Object.keys(KINDS)
		.filter(isExportKind)
		.map((is) => ({ label: exportNames[is], description: `.${KINDS[is].extension}`, detail: exportHolds[is], is }));
	return (await window.showQuickPick(items, { title: exportTitle }))?.is;
}
