// Holds the text of a document against what it should be.

import assert from 'node:assert/strict';
import { type Document, readDocument } from '../../server/src/documents/documents.ts';
import { docxOf, type Parts } from './docx.ts';

/** Reads a document that must be readable; each of its cells must say what stands at its place in the text. */
export function documentOf(bytes: Uint8Array, kind: 'docx' | 'html' = 'docx'): Document {
	const document = readDocument(bytes, kind);
	assert.ok(typeof document !== 'string', `cannot be read: ${document}`);
	checkMap(document);
	return document;
}

/** The text of a Word document with a body must be these lines; a tab is written `→`. */
export function checkDocx(body: string, expected: readonly string[], parts: Parts = {}): void {
	checkLines(documentOf(docxOf(body, parts)), expected);
}

/** The text of a page must be these lines. */
export function checkHtml(html: string | Uint8Array, expected: readonly string[]): void {
	checkLines(documentOf(typeof html === 'string' ? Buffer.from(html) : html, 'html'), expected);
}

function checkLines({ text }: Document, expected: readonly string[]): void {
	assert.deepEqual(text === '' ? [] : text.replaceAll('\t', '→').slice(0, -1).split('\n'), expected);
}

/** Every cell stands between tabs and line ends, and every piece that is the same in the source says the same there. */
function checkMap({ text, cells, map, source }: Document): void {
	for (const { start, end } of cells) {
		assert.ok(start === 0 || '\t\n'.includes(text.charAt(start - 1)), `a cell begins at ${start}`);
		assert.ok('\t\n'.includes(text.charAt(end)), `a cell ends at ${end}`);
		assert.ok(!/[\t\n]/.test(text.slice(start, end)), 'a cell holds a tab or a line end');
	}
	let last = 0;
	for (const piece of map.piecesAt({ start: 0, end: text.length })) {
		assert.ok(piece.start >= last && piece.end > piece.start, `pieces follow each other at ${piece.start}`);
		last = piece.end;
		const said = source.slice(piece.source.start, piece.source.end);
		if (said.length === piece.end - piece.start)
			assert.equal(said.replace(/[\s\u0085]/g, ' '), text.slice(piece.start, piece.end).replace(/[\s\u0085]/g, ' '));
	}
}
