// What the server says that it can do.

import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './code-actions.ts';
import { featuresFor } from './editor-features.ts';

/** The capabilities for a client: diagnostics are offered at once only where they cannot be registered later. */
export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
	const { textDocument } = client;
	const pull = textDocument?.diagnostic;
	const fixed = pull !== undefined && pull.dynamicRegistration !== true;
	return {
		textDocumentSync: TextDocumentSyncKind.Incremental,
		hoverProvider: true,
		definitionProvider: true,
		...(textDocument?.references && { referencesProvider: true }),
		codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
		...featuresFor(client),
		...(fixed ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {}),
	};
}
