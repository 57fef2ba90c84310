// Files as texts, whatever they are: a document is read as one, everything else is decoded.

import { kindOfName } from './address.ts';
import type { Document, DocumentKind, NoDocument } from './document.ts';
import type * as Room from './documents.ts';
import { formatOf } from './docx/formats.ts';
import { decode, type Encoding, type NoText } from './plain/decode.ts';
import { isZip } from './zip/directory.ts';

/** What reads and changes documents; it is large, so it is loaded with the first one. */
export type DocumentRoom = Pick<typeof Room, 'readDocument' | 'editDocument'>;

/** Why a file gives no text. */
export type WhyNoText = NoText | NoDocument;

/** The text of a file, or why it gives none. `broken` counts the bytes that had to be replaced by U+FFFD. */
export type Opened =
	| {
			readonly text: string;
			/** A .docx has none of its own. */
			readonly encoding: Encoding | 'docx';
			readonly broken: number;
			/** Where the first of them stand in the text; absent where there is none. */
			readonly brokenAt?: readonly number[];
			/** What the text was made of, where the file is no text itself. */
			readonly document?: Document;
	  }
	| { readonly text?: undefined; readonly why: WhyNoText };

/** So many places of broken bytes are named; the others are counted. */
const MOST_PLACES = 3;

/** Whether a file is a document, by its name and its first bytes; undefined where it is a text, or nothing that can be read. */
export function kindOf(name: string, bytes: Uint8Array): DocumentKind | undefined {
	if (isZip(bytes) || formatOf(bytes) !== undefined) return 'docx';
	return kindOfName(name);
}

/** Reads the bytes of a file with its name. A page that Gouji wrote itself says nothing. Never throws for what the bytes say. */
export function openBytes(name: string, bytes: Uint8Array, room: () => DocumentRoom): Opened {
	const kind = kindOf(name, bytes);
	if (kind === undefined) return decode(bytes);
	const document = room().readDocument(bytes, kind);
	if (typeof document === 'string')
		return { why: kindOfName(name) !== undefined || isHelpful(document) ? document : 'binary' };
	const { encoding, broken, isOwn } = document;
	const text = isOwn ? '' : document.text;
	return { text, encoding, broken, ...(broken === 0 ? {} : { brokenAt: brokenIn(text) }), document };
}

/** Whether the answer helps with a file of another name too. */
function isHelpful(why: WhyNoText): boolean {
	return why === 'password' || why === 'old-format';
}

function brokenIn(text: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf('\ufffd'); at >= 0 && places.length < MOST_PLACES; at = text.indexOf('\ufffd', at + 1))
		places.push(at);
	return places;
}
