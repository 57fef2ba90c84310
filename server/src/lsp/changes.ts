// Changes of texts as the protocol has them: each for the version that it was made for, and file by file.

import type { TextEdit as LspEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, TextEdit } from '../core/checks/check.ts';
import { type Part, rangeOf } from '../core/review.ts';
import type { Reviewed } from './documents.ts';

/** The changes of a fix, document by document. */
export function changesOf(reviewed: Reviewed, part: Part, { edits }: Pick<Fix, 'edits'>): TextDocumentEdit[] {
	const own = edits.filter((edit) => edit.elsewhere === undefined).map((edit) => toEdit(part, edit));
	return [...(own.length === 0 ? [] : versioned(reviewed, own)), ...editsElsewhere(edits)];
}

/** Changes of other reports, file by file; what version of them an editor has is not known. */
function editsElsewhere(edits: readonly TextEdit[]): TextDocumentEdit[] {
	const byFile = new Map<string, LspEdit[]>();
	for (const { elsewhere, newText } of edits) {
		if (elsewhere === undefined) continue;
		const { address, range } = elsewhere;
		byFile.set(address, [...(byFile.get(address) ?? []), { range, newText }]);
	}
	return [...byFile].map(([uri, changes]) => ({ textDocument: { uri, version: null }, edits: changes }));
}

/** A change of a part as one of its document. */
export function toEdit(part: Part, edit: TextEdit): LspEdit {
	return { range: rangeOf(part, edit), newText: edit.newText };
}

/** The same changes for a client that knows no versions. */
export function unversioned({ documentChanges }: WorkspaceEdit): WorkspaceEdit {
	const changes = (documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
	const byUri = changes.map(({ textDocument, edits }) => [textDocument.uri, edits as LspEdit[]] as const);
	return { changes: Object.fromEntries(byUri) };
}

/** Versioned, so that an edit made for an older text is refused rather than misplaced. */
export function versioned({ document, version }: Reviewed, edits: TextDocumentEdit['edits']): TextDocumentEdit[] {
	return [{ textDocument: { uri: document.uri, version }, edits }];
}
