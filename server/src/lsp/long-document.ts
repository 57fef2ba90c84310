// A long document in pieces: what is typed into it changes one of them, and the text is not put together for that.

import type { Position, Range } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Sliceable } from '../core/text/sliceable.ts';

/** A longer text, in UTF-16 units, is kept in pieces. */
const LONG = 200_000;
/** About so long is a piece. */
const PIECE = 8192;

/** A document of either kind. */
export type OpenDocument = TextDocument | LongDocument;

/** A text in pieces, each a document of its own. Every piece but the last ends with a line feed, so that it ends a line. */
export class LongDocument implements Sliceable {
	readonly uri: string;
	#version: number;
	#pieces: TextDocument[];

	constructor(uri: string, version: number, text: string) {
		this.uri = uri;
		this.#version = version;
		this.#pieces = piecesOf(text);
	}

	get version(): number {
		return this.#version;
	}

	get length(): number {
		return this.#pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
	}

	getText(): string {
		return this.#pieces.map((piece) => piece.getText()).join('');
	}

	slice(start: number, end: number): string {
		let text = '';
		let from = 0;
		for (const piece of this.#pieces) {
			const own = piece.getText();
			if (from < end && start < from + own.length) text += own.slice(Math.max(0, start - from), end - from);
			from += own.length;
		}
		return text;
	}

	offsetAt({ line, character }: Position): number {
		let [from, first] = [0, 0];
		const last = this.#pieces.length - 1;
		for (const [at, piece] of this.#pieces.entries()) {
			if (at === last || line < first + linesOf(piece)) return from + piece.offsetAt({ line: line - first, character });
			from += lengthOf(piece);
			first += linesOf(piece);
		}
		return from;
	}

	/** Changes the text, one change after the other. */
	change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		for (const change of changes) {
			if ('range' in change) this.#replace(change.range, change.text);
			else this.#pieces = piecesOf(change.text);
		}
		this.#version = version;
	}

	/** The pieces that a change touches, with those beside it, are put together and parted again. */
	#replace(range: Range, put: string): void {
		const ends = [this.offsetAt(range.start), this.offsetAt(range.end)];
		const [start, end] = [Math.min(...ends), Math.max(...ends)];
		let from = 0;
		let [first, last, before] = [-1, -1, 0];
		for (const [at, piece] of this.#pieces.entries()) {
			const to = from + lengthOf(piece);
			if (to >= start && first < 0) [first, before] = [at, from];
			if (from <= end) last = at;
			from = to;
		}
		const touched = this.#pieces.slice(first, last + 1).map((piece) => piece.getText());
		const own = touched.join('');
		const text = own.slice(0, start - before) + put + own.slice(end - before);
		this.#pieces.splice(first, last - first + 1, ...piecesOf(text));
	}
}

/** A text parted behind line feeds; one piece where it has none. */
function piecesOf(text: string): TextDocument[] {
	const pieces: string[] = [];
	let from = 0;
	for (;;) {
		const to = text.indexOf('\n', from + PIECE) + 1;
		if (to === 0 || to === text.length) break;
		pieces.push(text.slice(from, to));
		from = to;
	}
	pieces.push(text.slice(from));
	return pieces.map((piece) => TextDocument.create('', '', 0, piece));
}

/** How many lines end in a piece. */
function linesOf(piece: TextDocument): number {
	return piece.lineCount - 1;
}

/** How many UTF-16 units a document has. */
export function lengthOf(document: OpenDocument): number {
	return document instanceof LongDocument ? document.length : document.getText().length;
}

/** A document as it is best kept. */
export function keptDocument(...args: Parameters<typeof TextDocument.create>): OpenDocument {
	const [uri, , version, text] = args;
	return text.length > LONG ? new LongDocument(uri, version, text) : TextDocument.create(...args);
}

/** The document with its changes made. */
export function changedDocument(
	document: OpenDocument,
	changes: readonly TextDocumentContentChangeEvent[],
	version: number,
): OpenDocument {
	if (!(document instanceof LongDocument)) return TextDocument.update(document, [...changes], version);
	document.change(changes, version);
	return document;
}
