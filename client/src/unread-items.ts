// How files that could not be read look in the tree: their names, with the reason.

import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { fileName, readable } from './addresses.ts';
import type { UnreadGroup, UnreadLeaf } from './findings-unread.ts';
import { viewWords } from './view-words.ts';
import { words } from './words.ts';

/** The item of all of them. */
export function unreadGroupItem({ id, files, count }: UnreadGroup): TreeItem {
	const { unread, unreadCount } = viewWords();
	const item = new TreeItem(unread, TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.iconPath = new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
	item.description = unreadCount(count, files.length);
	item.contextValue = id;
	return item;
}

/** The item of one of them; a click shows where it stands. */
export function unreadItem({ id, file: { path, why } }: UnreadLeaf): TreeItem {
	const item = new TreeItem(fileName(path), TreeItemCollapsibleState.None);
	item.id = id;
	item.iconPath = new ThemeIcon('circle-slash');
	item.description = words().shortReason(why);
	item.tooltip = `${readable(path)}\n${words().reason(why)}`;
	item.command = { title: '', command: 'revealInExplorer', arguments: [Uri.parse(path)] };
	return item;
}
