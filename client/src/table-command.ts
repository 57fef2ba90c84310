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
import type { Range as PlainRange } from '../../server/src/protocol.ts';
import { fileName } from './addresses.ts';
import { isCandidate } from './documents.ts';
import type { Entry } from './entries.ts';
import { openPlace } from './places.ts';
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

/** Shows the tables of a text: the one that is named by its address or by a node of the findings view, else the one at hand. */
async function open(view: TableView, named: unknown): Promise<void> {
	const place = placeIn(named);
	const document = place === undefined ? (window.activeTextEditor?.document ?? view.latest) : await openedAt(place);
	if (document === undefined && place !== undefined) return;
	if (document === undefined || !isCandidate(document)) {
		void window.showInformationMessage(tableWords().noText);
		return;
	}
	const isVisible = window.visibleTextEditors.some((editor) => editor.document === document);
	if (!isVisible) await window.showTextDocument(document, ViewColumn.One);
	await view.show(document);
}

/** A text, and the place in it that is meant, if one is. */
interface Named {
	readonly address: string;
	readonly range?: PlainRange | undefined;
}

/** A place of a text, a finding or a group of the findings view, as far as it counts here. */
interface GivenNode {
	readonly uri: string;
	readonly range: PlainRange;
	readonly entry: Entry;
	readonly entries: readonly Entry[];
}

/** What a command is given: an address, a place, a finding, or a group of findings, of which the first counts. */
function placeIn(named: unknown): Named | undefined {
	if (named instanceof Uri) return { address: named.toString() };
	if (typeof named === 'string') return { address: named };
	const { uri, range, entry, entries } = (named ?? {}) as Partial<GivenNode>;
	if (uri !== undefined) return { address: uri, range };
	const { report, finding } = entry ?? entries?.[0] ?? {};
	return report === undefined ? undefined : { address: report.address, range: finding?.range };
}

/** The text, shown where a place in it is meant; where it is gone that is said. */
async function openedAt({ address, range }: Named): Promise<TextDocument | undefined> {
	if (range !== undefined) return openPlace(address, range);
	const document = await textOf(Uri.parse(address));
	if (document === undefined) void window.showInformationMessage(viewWords().gone(fileName(address)));
	return document;
}

async function textOf(address: Uri): Promise<TextDocument | undefined> {
	try {
		return await workspace.openTextDocument(address);
	} catch {
		return undefined;
	}
}
