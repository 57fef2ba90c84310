// A .docx as the package that it is: which of its parts hold the text, and why it may not be readable (ECMA-376 Part 2).

import type { NoDocument } from '../document.ts';
import { isZip, readZip, type Zip, type ZipEntry } from '../zip/directory.ts';
import { unpack, type ZipTrouble } from '../zip/inflate.ts';
import { elementsOf } from './properties.ts';

/** The main part of a Word document, and how the others are had. */
export interface WordPackage {
	readonly zip: Zip;
	readonly entry: ZipEntry;
	readonly main: Part;
	/** The part of a kind that the main part names, as `styles` or `numbering`; empty where there is none. */
	readonly related: (kind: string) => string;
	readonly isSigned: boolean;
}

/** A part as text. */
export interface Part {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
	/** It has a mark at its beginning, which is not part of the text. */
	readonly marked: boolean;
}

const OTHER_FORMATS: readonly (readonly number[])[] = [
	// PDF, RTF, and what begins as a page or XML: Word opens the last two whatever they are called.
	[0x25, 0x50, 0x44, 0x46],
	[0x7b, 0x5c, 0x72, 0x74, 0x66],
];
/** The container of .doc and .wps, and of any Office document with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED = 'EncryptedPackage';

/** Opens a package; never throws. */
export function openPackage(bytes: Uint8Array): WordPackage | NoDocument {
	if (!isZip(bytes)) return formatOf(bytes) ?? 'broken';
	const zip = readZip(bytes);
	if (zip === undefined) return 'broken';
	const find = (name: string) => zip.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
	const read = (name: string): Part | ZipTrouble | undefined => {
		const entry = find(name);
		if (entry === undefined) return undefined;
		const content = unpack(zip, entry);
		return typeof content === 'string' ? content : decodePart(content);
	};
	const roots = read('_rels/.rels');
	if (typeof roots === 'string') return roots;
	const name = targetOf(roots, 'officeDocument', '') ?? 'word/document.xml';
	const entry = find(name);
	if (entry === undefined || !name.startsWith('word/')) return 'not-word';
	const main = read(name);
	if (main === undefined || typeof main === 'string') return main ?? 'broken';
	const folder = name.slice(0, name.lastIndexOf('/') + 1);
	const related = (kind: string) => {
		const relations = read(`${folder}_rels/${name.slice(folder.length)}.rels`);
		const target = typeof relations === 'string' ? undefined : targetOf(relations, kind, folder);
		const part = target === undefined ? undefined : read(target);
		return part === undefined || typeof part === 'string' ? '' : part.text;
	};
	const isSigned = zip.entries.some((one) => one.name.startsWith('_xmlsignatures/'));
	return { zip, entry, main, related, isSigned };
}

/** What bytes are that are no ZIP; undefined where nobody could say. */
export function formatOf(bytes: Uint8Array): 'password' | 'old-format' | undefined {
	const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
	if (begins(COMPOUND)) return holdsName(bytes, ENCRYPTED) ? 'password' : 'old-format';
	return OTHER_FORMATS.some(begins) ? 'old-format' : undefined;
}

/** Whether a name stands in the directory of a compound file, in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	const first = name.charCodeAt(0);
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
		let length = 0;
		while (
			length < name.length &&
			bytes[at + length * 2] === name.charCodeAt(length) &&
			bytes[at + length * 2 + 1] === 0
		)
			length++;
		if (length === name.length) return true;
	}
	return false;
}

/** The part that relations name for a kind, in both vocabularies. */
function targetOf(relations: Part | undefined, kind: string, folder: string): string | undefined {
	for (const { name, attributes } of elementsOf(relations?.text ?? '')) {
		const { Type = '', Target, TargetMode } = attributes;
		if (name !== 'Relationship' || TargetMode === 'External' || !Type.endsWith(`/${kind}`)) continue;
		if (Target !== undefined) return Target.startsWith('/') ? Target.slice(1) : folder + Target;
	}
	return undefined;
}

/** Parts are UTF-8 or UTF-16, with a mark or without. */
function decodePart(bytes: Uint8Array): Part {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return partOf(bytes, 'utf-16le', true);
	if (first === 0xfe && second === 0xff) return partOf(bytes, 'utf-16be', true);
	if (first === 0x3c && second === 0) return partOf(bytes, 'utf-16le', false);
	if (first === 0 && second === 0x3c) return partOf(bytes, 'utf-16be', false);
	return partOf(bytes, 'utf-8', first === 0xef && second === 0xbb && third === 0xbf);
}

function partOf(bytes: Uint8Array, encoding: Part['encoding'], marked: boolean): Part {
	return { text: new TextDecoder(encoding).decode(bytes), encoding, marked };
}

/** A part as bytes. */
export function encodePart({ text, encoding, marked }: Part): Uint8Array {
	const whole = marked ? `\ufeff${text}` : text;
	if (encoding === 'utf-8') return new TextEncoder().encode(whole);
	const bytes = new Uint8Array(whole.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
	return bytes;
}
