// What Gouji's server is measured against: the same libraries, the document kept, and nothing to say about it.

import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: TextDocumentSyncKind.Incremental,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
		inlayHintProvider: true,
		codeLensProvider: {},
		documentSymbolProvider: true,
		semanticTokensProvider: { legend: { tokenTypes: [], tokenModifiers: [] }, range: true },
	},
}));
connection.languages.diagnostics.on(({ textDocument }) => {
	documents.get(textDocument.uri);
	return { kind: 'full', items: [] };
});
connection.languages.inlayHint.on(() => null);
connection.onCodeLens(() => null);
connection.onDocumentSymbol(() => null);
connection.languages.semanticTokens.onRange(() => ({ data: [] }));
documents.listen(connection);
connection.listen();
