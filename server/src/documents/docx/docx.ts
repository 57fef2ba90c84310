// A .docx: its bytes as a document, and changes of its cells put back into them.

import { assemble } from '../assemble.ts';
import { NO_ROOM } from '../cells.ts';
import type { Document, Edit, NoDocument } from '../document.ts';
import { sourceEdits, withEdits } from '../source-edits.ts';
import { unpack } from '../zip/inflate.ts';
import { replaceEntry } from '../zip/replace.ts';
import { readBody } from './body.ts';
import { fillParagraph } from './fill.ts';
import { Lists } from './lists.ts';
import { encodePart, openPackage, type WordPackage } from './package.ts';

/** Reads a .docx, or says why it cannot be read. Never throws for what its bytes say. */
export function readDocx(bytes: Uint8Array): Document | NoDocument {
	const opened = openPackage(bytes);
	if (typeof opened === 'string') return opened;
	let lists: Lists | undefined;
	const body = readBody(opened.main.text, (place) => {
		lists ??= makeLists(opened.related);
		return lists.next(place);
	});
	return {
		kind: 'docx',
		encoding: 'docx',
		...assemble(body.lines),
		source: opened.main.text,
		broken: 0,
		...(body.damage === undefined ? {} : { damage: body.damage }),
	};
}

/** Most documents have no lists; the styles are looked at only where there are any. */
function makeLists(related: (kind: string) => string): Lists {
	const numbering = related('numbering');
	return new Lists(numbering, numbering === '' ? '' : related('styles'));
}

/**
 * The bytes of a .docx after changes of its cells: its main part says them, every other entry of the package is kept byte for
 * byte. Undefined where a change cannot be made, or the main part cannot be written as it was.
 */
export function editDocx(bytes: Uint8Array, document: Document, edits: readonly Edit[]): Uint8Array | undefined {
	const opened = openPackage(bytes);
	if (typeof opened === 'string' || opened.isSigned || opened.main.text !== document.source) return undefined;
	const { zip, entry, main } = opened;
	const changes = sourceEdits(document, edits, (room, text) =>
		room === NO_ROOM ? undefined : fillParagraph(main.text, room, text),
	);
	const text = changes === undefined ? undefined : withEdits(main.text, changes);
	if (text === undefined || !isKept(opened)) return undefined;
	return replaceEntry(zip, entry, encodePart({ ...main, text }));
}

/** Whether the main part is written again as the very bytes that it was read from. */
function isKept({ zip, entry, main }: WordPackage): boolean {
	const before = unpack(zip, entry);
	const again = encodePart(main);
	return typeof before !== 'string' && before.length === again.length && before.every((byte, at) => byte === again[at]);
}
