// The facade of the room: bytes in, a document out; changes of its cells in, bytes out.

import type { Document, DocumentKind, Edit, NoDocument } from './document.ts';
import { editDocx, readDocx } from './docx/docx.ts';
import { editHtml, readHtml } from './html/html.ts';
import type { NoText } from './plain/decode.ts';
import { withEdits } from './source-edits.ts';

export type { DocumentCell } from './cells.ts';
export type { Document, DocumentDamage, DocumentKind, Edit, NoDocument } from './document.ts';

/** Why a document has no text. */
export type WhyNot = NoDocument | NoText;

/** Reads a document of a kind, or says why that cannot be. Never throws for what its bytes say. */
export function readDocument(bytes: Uint8Array, kind: DocumentKind): Document | WhyNot {
	return kind === 'docx' ? readDocx(bytes) : readHtml(bytes);
}

/** A document with changes: its bytes, and what is read from them. */
export interface Edited {
	readonly bytes: Uint8Array;
	readonly document: Document;
}

/**
 * Changes cells of a document; `edits` count in its text. What is written is read again: undefined where it does not say
 * exactly what the edited text says, or where a change cannot be made at all. Whatever else the document holds is kept.
 */
export function editDocument(bytes: Uint8Array, document: Document, edits: readonly Edit[]): Edited | undefined {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	const text = withEdits(document.text, ordered);
	const edited = document.kind === 'docx' ? editDocx(bytes, document, ordered) : editHtml(bytes, document, ordered);
	if (edited === undefined) return undefined;
	const again = readDocument(edited, document.kind);
	return typeof again !== 'string' && again.text === text ? { bytes: edited, document: again } : undefined;
}
