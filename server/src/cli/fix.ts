// `gouji check --fix`: safe repairs put into the bytes of a file.

import type { TextEdit } from '../core/checks/check.ts';
import type { Document, Edit } from '../documents/document.ts';
import { type Opened, openBytes } from '../documents/open.ts';
import type { Encoding } from '../documents/plain/decode.ts';
import { splice } from '../documents/plain/splice.ts';
import { documents } from '../node/documents.ts';
import { readRegular } from '../node/regular.ts';
import { replaceFile } from '../node/write.ts';
import { safeEdits } from '../workspace/files/safe-edits.ts';
import { LARGEST } from '../workspace/files/selection.ts';
import type { FileContent } from './printer.ts';

/** What became of a file: its new text and the number of cells that changed, or why it was left as it is. */
export type Fixed =
	| { readonly kind: 'none' }
	| ({ readonly kind: 'fixed'; readonly before: string; readonly cells: number } & Written)
	| { readonly kind: 'left'; readonly why: 'broken' | 'unsafe' | 'changed' | 'unwritable' | 'linked' };

/** What a file says after its repairs. */
interface Written {
	readonly text: string;
	readonly document?: Document;
}

/** How a file is repaired: `dry` writes nothing, and one to which a link led from a folder is not written to. */
export interface FixOptions {
	readonly dry: boolean;
	readonly linked: boolean;
}

/**
 * Applies the safe repairs of a file's findings. The bytes outside of the cells are kept as they are,
 * whatever the encoding. Throws what the system throws.
 */
export function fixFile({ path, encoding, parts }: FileContent, { dry, linked }: FixOptions): Fixed {
	const safe: TextEdit[] = [];
	for (const part of parts)
		for (const one of safeEdits(part)) safe.push({ ...one, start: one.start + part.start, end: one.end + part.start });
	const edits = safe.map(({ start, end, newText }): Edit => ({ start, end, newText }));
	if (edits.length === 0) return { kind: 'none' };
	if (linked) return { kind: 'left', why: 'linked' };
	const bytes = readRegular(path, LARGEST);
	if (typeof bytes === 'string') return { kind: 'left', why: 'changed' };
	const opened = openBytes(path, bytes, documents);
	if (opened.text === undefined || opened.encoding !== encoding) return { kind: 'left', why: 'changed' };
	const { text: before } = opened;
	for (const { start, text } of parts) if (!before.startsWith(text, start)) return { kind: 'left', why: 'changed' };
	if (opened.broken > 0 || opened.document?.damage !== undefined) return { kind: 'left', why: 'broken' };
	const edited = edit(bytes, opened, edits);
	if (edited === undefined) return { kind: 'left', why: opened.document === undefined ? 'unsafe' : 'unwritable' };
	if (!dry && replaceFile(path, bytes, edited.bytes) === 'changed') return { kind: 'left', why: 'changed' };
	const { text, document } = edited;
	const cells = safe.filter(({ whole }) => whole !== '').length;
	return { kind: 'fixed', before, text, cells, ...(document === undefined ? {} : { document }) };
}

/** The bytes of a file after edits of its text, read again; undefined where they cannot be made. */
function edit(
	bytes: Uint8Array,
	{ text, encoding, document }: Opened & { readonly text: string },
	edits: readonly Edit[],
): (Written & { readonly bytes: Uint8Array }) | undefined {
	if (document === undefined) return splice(bytes, { text, encoding: encoding as Encoding }, edits);
	const edited = documents().editDocument(bytes, document, edits);
	return edited === undefined
		? undefined
		: { bytes: edited.bytes, text: edited.document.text, document: edited.document };
}
