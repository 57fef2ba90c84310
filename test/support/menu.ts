// The light bulb's menu at the cursor of a text, and what the text is after an action.

import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { codeActionsAt } from '../../server/src/lsp/code-actions.ts';
import { ReviewedDocuments } from '../../server/src/lsp/documents.ts';
import { CATALOGUE } from './catalogue.ts';
import { readMarks } from './marks.ts';

/** An action as the menu shows it; the preferred one begins with a star. */
export interface Entry {
	readonly title: string;
	readonly kind: string;
	/** The whole text after it. */
	readonly after: string;
}

/** The menu at `$0`, for a client that runs no command unless told. */
export function menuAt(fixture: string, commands: readonly string[] = []): readonly Entry[] {
	const { text, cursor } = readMarks(fixture);
	const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
	const at = document.positionAt(cursor);
	const params = { textDocument: { uri: document.uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
	const reviewed = new ReviewedDocuments().get(document, { catalogue: CATALOGUE });
	return codeActionsAt(reviewed, params, { words: wordsIn('zh-cn'), commands: new Set(commands), snippets: false }).map(
		(action) => ({
			title: `${action.isPreferred === true ? '* ' : ''}${action.title}`,
			kind: action.kind ?? '',
			after: TextDocument.applyEdits(document, editsOf(action)),
		}),
	);
}

function editsOf({ edit }: CodeAction): TextEdit[] {
	return (edit?.documentChanges ?? []).flatMap((change) => (change as TextDocumentEdit).edits as TextEdit[]);
}
