// The documents that the client has open, as it tells of them.

import type {
	DidChangeTextDocumentParams,
	DidCloseTextDocumentParams,
	DidOpenTextDocumentParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';
import { keyOf } from './uri.ts';

/** Who is told of the documents. */
export interface DocumentListener {
	/** A document was opened, or its text changed. */
	readonly changed: (document: TextDocument) => void;
	readonly closed: (document: TextDocument) => void;
}

/** The open documents, by address. */
export class OpenDocuments {
	readonly #open = new Map<string, TextDocument>();

	/** Follows what the client opens, changes and closes. */
	listen(connection: Connection, { changed, closed }: DocumentListener): void {
		connection.onNotification('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
			const { uri, languageId, version, text } = textDocument;
			const document = TextDocument.create(uri, languageId, version, text);
			this.#open.set(uri, document);
			changed(document);
		});
		connection.onNotification('textDocument/didChange', (params: DidChangeTextDocumentParams) => {
			const known = this.#open.get(params.textDocument.uri);
			if (known === undefined || params.contentChanges.length === 0) return;
			const document = TextDocument.update(known, params.contentChanges, params.textDocument.version);
			this.#open.set(params.textDocument.uri, document);
			changed(document);
		});
		connection.onNotification('textDocument/didClose', ({ textDocument }: DidCloseTextDocumentParams) => {
			const document = this.#open.get(textDocument.uri);
			if (document === undefined) return;
			this.#open.delete(textDocument.uri);
			closed(document);
		});
	}

	/** The open document of an address, however it is spelt; undefined where none is open. */
	get(uri: string): TextDocument | undefined {
		const key = keyOf(uri);
		return this.#open.get(uri) ?? this.all().find((open) => keyOf(open.uri) === key);
	}

	all(): readonly TextDocument[] {
		return [...this.#open.values()];
	}
}
