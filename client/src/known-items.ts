// How known findings look in the tree: grey, with their reasons.

import {
	type Disposable,
	type FileDecorationProvider,
	ThemeColor,
	ThemeIcon,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	window,
} from 'vscode';
import { fileName } from './addresses.ts';
import type { KnownGroup, KnownLeaf } from './findings-known.ts';
import { viewWords } from './view-words.ts';

/** The scheme of addresses that are there for their colour alone. */
const GREY = 'gouji-known';

/** Draws what bears such an address in grey. */
export function greyItems(): Disposable {
	const provider: FileDecorationProvider = {
		provideFileDecoration: ({ scheme }) =>
			scheme === GREY ? { color: new ThemeColor('disabledForeground') } : undefined,
	};
	return window.registerFileDecorationProvider(provider);
}

/** The item of what is set aside. */
export function knownGroupItem({ id, members, stale }: KnownGroup): TreeItem {
	const words = viewWords();
	const item = new TreeItem(words.known, TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.iconPath = new ThemeIcon('pass', new ThemeColor('disabledForeground'));
	item.description = words.knownCounts(members.length - stale, stale);
	item.contextValue = 'known.group';
	item.resourceUri = Uri.from({ scheme: GREY, path: '/group' });
	return item;
}

/** The item of a known finding. */
export function knownItem(leaf: KnownLeaf): TreeItem {
	const words = viewWords();
	const { id, message, where, reason, entry } = leaf;
	const item = new TreeItem(message, TreeItemCollapsibleState.None);
	item.id = id;
	item.iconPath = new ThemeIcon(entry === undefined ? 'question' : 'pass', new ThemeColor('disabledForeground'));
	item.description = [entry === undefined ? words.stale : reason || words.noReason, where].join(' · ');
	item.tooltip = [message, where, reason || words.noReason, entry === undefined ? words.staleWhy : '']
		.filter((part) => part !== '')
		.join('\n');
	item.contextValue = 'known';
	item.resourceUri = Uri.from({ scheme: GREY, path: `/${leaf.fingerprint}` });
	if (entry !== undefined) {
		item.tooltip += `\n${fileName(entry.report.address)} · ${words.line(entry.known.range.start.line + 1)}`;
		item.command = { title: '', command: 'gouji.findings.openKnown', arguments: [leaf] };
	}
	return item;
}
