// In the tables of a report VS Code's own suggestions, the words of the text, are of no use: none are made there.

import { CompletionItem, type CompletionList } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** VS Code asks further for words where a provider answers with nothing, so it gets what no typed word matches. */
const NEVER_MATCHES = '\u0000';

/** Asks the server; an answer without suggestions within a table stands for none at all. */
export const noWordsInTables: CompletionMiddleware = {
	async provideCompletionItem(...[document, position, context, token, next]) {
		const items = await next(document, position, context, token);
		return isEmpty(items) ? [nothing()] : items;
	},
};

function isEmpty(items: CompletionItem[] | CompletionList | null | undefined): boolean {
	return items != null && (Array.isArray(items) ? items : items.items).length === 0;
}

function nothing(): CompletionItem {
	const item = new CompletionItem(' ');
	item.filterText = NEVER_MATCHES;
	item.insertText = '';
	return item;
}
