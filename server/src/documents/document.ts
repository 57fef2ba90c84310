// What a document becomes: its text, its cells, and where each piece of the text stands in the source.

import type { Span } from '../core/text/span.ts';
import type { Cells } from './cells.ts';
import type { Encoding } from './plain/decode.ts';
import type { SourceMap } from './source-map.ts';

export type DocumentKind = 'docx' | 'html';

/** Why a document was not read to its end; what stands before that place was read. */
export type DocumentDamage = 'broken' | 'too-deep' | 'too-long';

/** A document that was read. */
export interface Document {
	readonly kind: DocumentKind;
	/** That of a page; a .docx knows none. */
	readonly encoding: Encoding | 'docx';
	/** Paragraphs and rows of tables, one a line, with tabs between the cells of a row; lines end with LF. */
	readonly text: string;
	readonly cells: Cells;
	/** From the text to the source: the page, or the main part of a .docx. */
	readonly map: SourceMap;
	readonly source: string;
	/** How many bytes of a page had to be replaced by U+FFFD. */
	readonly broken: number;
	readonly damage?: DocumentDamage;
	/** The page was written by Gouji itself: no report. */
	readonly isOwn?: true;
}

/**
 * Why a document cannot be read: `password`, it is encrypted; `old-format`, an older or other format of word processors;
 * `not-word`, a ZIP that holds no Word document; `bomb`, it unpacks to more than any document has; `broken`, it is damaged.
 */
export type NoDocument = 'password' | 'old-format' | 'not-word' | 'bomb' | 'broken';

/** A change of a text: a Span and what is to stand there. */
export interface Edit extends Span {
	readonly newText: string;
}
