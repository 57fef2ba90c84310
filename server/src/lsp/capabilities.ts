// What the server says that it can do.

import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODE_ACTION_KINDS, FIX, LEGEND, SHOW } from './offers.ts';

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

/** What a client is offered of what is shown in and beside a text: what it declares, and nothing else. */
function featuresFor({ textDocument = {}, workspace = {}, window = {} }: ClientCapabilities): ServerCapabilities {
	const tokens = textDocument.semanticTokens?.requests;
	const ranged = tokens?.range !== undefined && tokens.range !== false;
	const commands = [
		...(workspace.applyEdit === true ? [FIX] : []),
		...(window.showDocument?.support === true ? [SHOW] : []),
	];
	return {
		...(textDocument.inlayHint && { inlayHintProvider: true }),
		...(textDocument.codeLens && { codeLensProvider: {} }),
		...(textDocument.documentSymbol && { documentSymbolProvider: true }),
		...(textDocument.foldingRange && { foldingRangeProvider: true }),
		...(textDocument.documentHighlight && { documentHighlightProvider: true }),
		...(textDocument.completion && { completionProvider: {} }),
		// A range is what is seen; all of a large file is made for those alone that cannot ask for less.
		...(tokens && { semanticTokensProvider: { legend: LEGEND, range: ranged, full: !ranged } }),
		...(workspace.executeCommand && commands.length > 0 && { executeCommandProvider: { commands } }),
	};
}
