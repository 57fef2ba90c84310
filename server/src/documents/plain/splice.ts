// Puts edits of a text into the bytes that it was read from: every byte outside of them is kept.

import type { Edit } from '../document.ts';
import { type Decoded, decode, type Encoding } from './decode.ts';

/** A text with its edits, as bytes and as text. */
export interface Spliced {
	readonly bytes: Uint8Array;
	readonly text: string;
}

/** What bytes say, and how that was found where not as usual. */
interface Source {
	readonly text: string;
	readonly encoding: Encoding;
	readonly decode?: (bytes: Uint8Array) => Decoded;
}

/** How many bytes UTF-8 and UTF-16 files may have before their text. */
const UTF8_MARK = 3;
const UTF16_MARK = 2;

/**
 * Applies edits to encoded bytes. `text` is what the bytes decode to, and the Spans of the edits count in it. The result
 * is decoded again; where it does not say exactly what the edited text says, or edits overlap, the answer is undefined.
 */
export function splice(
	bytes: Uint8Array,
	{ text, encoding, decode: decodeAgain = decode }: Source,
	edits: readonly Edit[],
): Spliced | undefined {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	if (ordered.some((edit, at) => edit.start < (ordered[at - 1]?.end ?? 0))) return undefined;
	const places = byteOffsets(
		bytes,
		{ text, encoding },
		ordered.flatMap(({ start, end }) => [start, end]),
	);
	const pieces: Uint8Array[] = [];
	let edited = '';
	let from = 0;
	let byte = 0;
	for (const [at, { start, end, newText }] of ordered.entries()) {
		const encoded = encode(newText, encoding);
		if (encoded === undefined) return undefined;
		pieces.push(bytes.subarray(byte, places[at * 2]), encoded);
		edited += text.slice(from, start) + newText;
		from = end;
		byte = places[at * 2 + 1] ?? byte;
	}
	pieces.push(bytes.subarray(byte));
	edited += text.slice(from);
	const joined = join(pieces);
	const again = decodeAgain(joined);
	return again.text === edited && again.encoding === encoding ? { bytes: joined, text: edited } : undefined;
}

/** Where ascending offsets of the text stand among the bytes. */
function byteOffsets(bytes: Uint8Array, { text, encoding }: Source, offsets: readonly number[]): readonly number[] {
	if (encoding === 'gb18030') return chineseOffsets(bytes, offsets);
	if (encoding === 'windows-1252') return offsets;
	if (encoding !== 'utf-8') return offsets.map((offset) => UTF16_MARK + offset * 2);
	const encoder = new TextEncoder();
	let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? UTF8_MARK : 0;
	let from = 0;
	return offsets.map((offset) => {
		byte += encoder.encode(text.slice(from, offset)).length;
		from = offset;
		return byte;
	});
}

/** GB18030: one, two or four bytes a character; those of four that begin with 0x90 or above lie beyond the plane. */
function chineseOffsets(bytes: Uint8Array, offsets: readonly number[]): readonly number[] {
	let byte = 0;
	let unit = 0;
	return offsets.map((offset) => {
		while (unit < offset && byte < bytes.length) {
			const first = bytes[byte] ?? 0;
			const second = bytes[byte + 1] ?? 0;
			const long = first > 0x80 && second >= 0x30 && second <= 0x39;
			byte += first <= 0x80 ? 1 : long ? 4 : 2;
			unit += long && first >= 0x90 ? 2 : 1;
		}
		return byte;
	});
}

/** A text in an encoding; undefined where it holds a character that cannot be written. */
function encode(text: string, encoding: Encoding): Uint8Array | undefined {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'gb18030') return encodeChinese(text);
	if (encoding === 'windows-1252') return isAscii(text) ? new TextEncoder().encode(text) : undefined;
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
	return bytes;
}

/** The part of windows-1252 that UTF-8 has alike; no number needs another. */
function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
	return true;
}

/** No platform writes GB18030; its characters of two bytes are found by reading them all. */
function encodeChinese(text: string): Uint8Array | undefined {
	const bytes: number[] = [];
	let pairs: ReadonlyMap<string, readonly [number, number]> | undefined;
	for (const character of text) {
		const code = character.charCodeAt(0);
		if (code < 0x80) {
			bytes.push(code);
			continue;
		}
		pairs ??= readPairs();
		const pair = pairs.get(character);
		if (pair === undefined) return undefined;
		bytes.push(...pair);
	}
	return Uint8Array.from(bytes);
}

function readPairs(): ReadonlyMap<string, readonly [number, number]> {
	const decoder = new TextDecoder('gb18030');
	const pairs = new Map<string, readonly [number, number]>();
	for (let first = 0x81; first <= 0xfe; first++) {
		for (let second = 0x40; second <= 0xfe; second++) {
			if (second === 0x7f) continue;
			const character = decoder.decode(Uint8Array.of(first, second));
			if (!character.includes('\ufffd') && !pairs.has(character)) pairs.set(character, [first, second]);
		}
	}
	return pairs;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
