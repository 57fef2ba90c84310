// A page: its bytes as a document, and changes of its cells put back into them.

import { assemble } from '../assemble.ts';
import { NO_ROOM } from '../cells.ts';
import type { Document, Edit } from '../document.ts';
import type { NoText } from '../plain/decode.ts';
import { splice } from '../plain/splice.ts';
import { sourceEdits } from '../source-edits.ts';
import type { BodyWords } from './body.ts';
import { decodePage } from './encoding.ts';
import { readPage } from './page.ts';

/** Reads a page, or says why its bytes are no text. Never throws for what they say. */
export function readHtml(bytes: Uint8Array, words?: BodyWords): Document | NoText {
	const decoded = decodePage(bytes);
	if (decoded.text === undefined) return decoded.why;
	const { text: source, encoding, broken } = decoded;
	const { lines, damage, isOwn } = readPage(source, words);
	return {
		kind: 'html',
		encoding,
		...assemble(lines),
		source,
		broken,
		...(words === undefined ? {} : { words }),
		...(damage === undefined ? {} : { damage }),
		...(isOwn ? { isOwn } : {}),
	};
}

/** The bytes of a page after changes of its cells; undefined where a change cannot be made. All other bytes are kept. */
export function editHtml(bytes: Uint8Array, document: Document, edits: readonly Edit[]): Uint8Array | undefined {
	const decoded = decodePage(bytes);
	if (decoded.text === undefined || decoded.text !== document.source || decoded.broken > 0) return undefined;
	const changes = sourceEdits(document, edits, (room, newText) =>
		room === NO_ROOM ? undefined : { start: room, end: room, newText },
	);
	return changes === undefined ? undefined : splice(bytes, { ...decoded, decode: decodePage }, changes)?.bytes;
}
