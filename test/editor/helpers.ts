// What the editor tests share: opening files, and waiting for what the language server says about them.

import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { Views } from '../../client/src/views.ts';

export const extensionId = 'gouji.gouji';

/** How long a test waits for what it expects; shorter than a test's own limit, so that it can tell what it got instead. */
const PATIENCE = 45_000;

export async function activateExtension(): Promise<vscode.Extension<Views>> {
	const extension = vscode.extensions.getExtension<Views>(extensionId);
	if (!extension) throw new Error(`VS Code knows no extension ${extensionId}`);
	await extension.activate();
	return extension;
}

/** A file's address: relative to the workspace folder, unless the path is absolute. */
export function fileUri(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('the editor tests need a workspace folder');
	return path.startsWith('/') ? folder.uri.with({ path }) : vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor, as a person would. */
export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Opens a text that is in no file. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** The file's diagnostics, as soon as they are as expected. */
export function waitForDiagnostics(
	uri: vscode.Uri,
	expected: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
	return waitFor({
		what: `diagnostics of ${uri.path}`,
		read: () => vscode.languages.getDiagnostics(uri),
		holds: expected,
		event: vscode.languages.onDidChangeDiagnostics,
		describe: (diagnostics) => diagnostics.map(describeDiagnostic).join('\n') || '(none)',
	});
}

/** The document's text, as soon as it is as expected. */
export function waitForText(document: vscode.TextDocument, expected: (text: string) => boolean): Promise<string> {
	return waitFor({
		what: `text of ${document.uri.path}`,
		read: () => document.getText(),
		holds: expected,
		event: vscode.workspace.onDidChangeTextDocument,
		describe: (text) => text,
	});
}

/** Waits until the views show what is expected. */
export async function waitForViews({ findings, view }: Views, expected: () => boolean): Promise<void> {
	await waitFor({
		what: 'the findings view',
		read: expected,
		holds: (held) => held,
		event: findings.onDidChange,
		describe: () =>
			view
				.entries()
				.map(({ report, finding }) => `${report.address} ${finding.message}`)
				.join('\n'),
	});
}

/** Waits until the table view shows what is expected. */
export async function waitForShown(
	{ tables }: Views,
	expected: (shown: Views['tables']['shown']) => boolean,
): Promise<void> {
	await waitFor({
		what: 'the table view',
		read: () => tables.shown,
		holds: expected,
		event: tables.onDidShow,
		describe: (shown) => `${shown?.document.uri.toString()} version ${shown?.version}`,
	});
}

/** The name of the tab in front, as soon as it is a page that an extension drew. */
export async function waitForPage(): Promise<string> {
	const tab = await waitFor({
		what: 'the tab in front',
		read: () => vscode.window.tabGroups.activeTabGroup.activeTab,
		holds: (tab) => tab?.input instanceof vscode.TabInputWebview,
		event: vscode.window.tabGroups.onDidChangeTabs,
		describe: (tab) => tab?.label ?? '(none)',
	});
	return tab?.label ?? '';
}

type Show = (message: string, ...items: string[]) => Thenable<string | undefined>;
type Kind = 'showWarningMessage' | 'showErrorMessage' | 'showInformationMessage';

/** Takes the place of VS Code's messages: keeps what is said, and chooses the button that is wanted. */
export function listen(kind: Kind, choose: (items: readonly string[]) => string | undefined) {
	const window = vscode.window as unknown as Record<Kind, Show>;
	const before = window[kind];
	const said: { readonly message: string; readonly items: readonly string[] }[] = [];
	const waiting: (() => void)[] = [];
	window[kind] = async (message, ...items) => {
		said.push({ message, items });
		for (const resume of waiting.splice(0)) resume();
		return choose(items);
	};
	return {
		said,
		async first() {
			while (said.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
			return said[0];
		},
		dispose: () => {
			window[kind] = before;
		},
	};
}

/** The server that runs as a child of this extension host, or undefined. */
export function serverProcess(): number | undefined {
	const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
	for (const line of lines) {
		const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		if (Number(parent) === process.pid && /dist.server\.js/.test(args)) return Number(pid);
	}
	return undefined;
}

export interface Awaited<T> {
	readonly what: string;
	/** The present state. */
	readonly read: () => T;
	readonly holds: (state: T) => boolean;
	/** After which the state is to be looked at again. */
	readonly event: vscode.Event<unknown>;
	readonly describe: (state: T) => string;
	/** In milliseconds. */
	readonly patience?: number;
}

/** The present state, as soon as it is as expected. */
export function waitFor<T>({ what, read, holds, event, describe, patience = PATIENCE }: Awaited<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const look = () => {
			const state = read();
			if (!holds(state)) return;
			clearTimeout(limit);
			listener.dispose();
			resolve(state);
		};
		const limit = setTimeout(() => {
			listener.dispose();
			reject(new Error(`${what} not as expected after ${patience} ms, but:\n${describe(read())}`));
		}, patience);
		const listener = event(look);
		look();
	});
}

function describeDiagnostic({ range, source, code, message }: vscode.Diagnostic): string {
	const id = typeof code === 'object' ? code.value : code;
	return `${range.start.line + 1}:${range.start.character + 1} ${source ?? ''} ${id ?? ''} "${message}"`;
}
