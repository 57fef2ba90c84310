// The diagnostics of a review, as the user of an open document sees them.

import type { Diagnostic } from 'vscode-languageserver';
import type { Review } from '../../server/src/core/review.ts';
import { openDiagnosticsOfPart, toDocumentDiagnostics } from '../../server/src/lsp/diagnostics.ts';

export function diagnosticsOf(uri: string, review: Review): Diagnostic[] {
	return toDocumentDiagnostics(uri, review, (part) => openDiagnosticsOfPart({ uri, pages: undefined }, part));
}
