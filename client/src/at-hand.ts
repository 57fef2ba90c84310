// Which text is at hand: that of the active editor, or that whose tables are in front, as long as the table view has the focus.

import { type Disposable, TabInputWebview, type TextDocument, window } from 'vscode';
import { TABLE_VIEW_TYPE, type TableView } from './table-view.ts';

/** The text at hand; undefined where there is none. */
export function textAtHand(tables: TableView): TextDocument | undefined {
	return window.activeTextEditor?.document ?? (areTablesInFront() ? tables.latest : undefined);
}

/** Tells of each change after which another text may be at hand. */
export function onTextAtHand(look: () => void): Disposable[] {
	const { tabGroups } = window;
	return [
		window.onDidChangeActiveTextEditor(look),
		tabGroups.onDidChangeTabs(look),
		tabGroups.onDidChangeTabGroups(look),
	];
}

/** VS Code puts a word of its own before the type of a view. */
function areTablesInFront(): boolean {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof TabInputWebview && input.viewType.endsWith(TABLE_VIEW_TYPE);
}
