// What the server says that it can do.

import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './code-actions.ts';

/** The capabilities for a client: diagnostics are offered at once only where they cannot be registered later. */
export function capabilitiesFor({ textDocument }: ClientCapabilities): ServerCapabilities {
	const pull = textDocument?.diagnostic;
	const fixed = pull !== undefined && pull.dynamicRegistration !== true;
	return {
		textDocumentSync: TextDocumentSyncKind.Incremental,
		hoverProvider: true,
		definitionProvider: true,
		codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
		...(fixed ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {}),
	};
}
