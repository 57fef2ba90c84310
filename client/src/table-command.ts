// Registers the table view: its command, which takes a text in whatever way it is named, and its tab after a reload.

import {
	commands,
	type Disposable,
	type TextDocument,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { isCandidate } from './documents.ts';
import { fileName } from './findings-filter.ts';
import { TABLE_VIEW_TYPE, type TableView } from './table-view.ts';
import { tableWords } from './table-words.ts';
import { viewWords } from './view-words.ts';

/** Registers all; nothing runs before somebody opens the view, or VS Code brings it back. */
export function registerTableView(view: TableView): Disposable[] {
	return [
		commands.registerCommand('gouji.openTableView', (named?: unknown) => open(view, named)),
		window.registerWebviewPanelSerializer(TABLE_VIEW_TYPE, {
			deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
				const { uri } = (state ?? {}) as { readonly uri?: unknown };
				view.restore(panel, typeof uri === 'string' ? await textOf(Uri.parse(uri)) : undefined);
			},
		}),
	];
}

/** Shows the tables of a text: the one that is named by its address or by a finding in it, else the one at hand. */
async function open(view: TableView, named: unknown): Promise<void> {
	const address = addressIn(named);
	const atHand = window.activeTextEditor?.document ?? view.latest;
	const document = address === undefined ? atHand : await textOf(address);
	if (document === undefined || !isCandidate(document)) {
		const gone = address !== undefined && document === undefined;
		const { noText } = tableWords();
		void window.showInformationMessage(gone ? viewWords().gone(fileName(address.toString())) : noText);
		return;
	}
	const isVisible = window.visibleTextEditors.some((editor) => editor.document === document);
	if (!isVisible) await window.showTextDocument(document, ViewColumn.One);
	await view.show(document);
}

function addressIn(named: unknown): Uri | undefined {
	if (named instanceof Uri) return named;
	if (typeof named === 'string') return Uri.parse(named);
	const { entry } = (named ?? {}) as { readonly entry?: { readonly report?: { readonly address?: unknown } } };
	const address = entry?.report?.address;
	return typeof address === 'string' ? Uri.parse(address) : undefined;
}

async function textOf(address: Uri): Promise<TextDocument | undefined> {
	try {
		return await workspace.openTextDocument(address);
	} catch {
		return undefined;
	}
}
