// The open documents, each with its last review: reviewed again only where something changed.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Change } from '../core/report/pieces.ts';
import { type Review, type ReviewOptions, review } from '../core/review.ts';
import { LongDocument, type OpenDocument } from './long-document.ts';

/** A document as it was reviewed. */
export interface Reviewed {
	readonly document: OpenDocument;
	readonly version: number;
	readonly review: Review;
}

interface Kept extends Reviewed {
	/** What was reviewed, where it is not long: a client may send a text again that is the same. */
	readonly text: string | undefined;
}

/** The reviews of open documents, by address. */
export class ReviewedDocuments {
	readonly #reviewed = new Map<string, Kept>();
	/** What changed in each document since it was reviewed last; undefined where all may have. */
	readonly #changes = new Map<string, Change | undefined>();

	/** A document is about to be changed: the change is told in the text that those before it left. */
	changing(document: OpenDocument, change: TextDocumentContentChangeEvent): void {
		const { uri } = document;
		const unknown = !('range' in change) || (this.#changes.has(uri) && !this.#changes.get(uri));
		this.#changes.set(uri, unknown ? undefined : together(this.#changes.get(uri), changeIn(document, change)));
	}

	/** The review of a document at its present version; parts that did not change are not reviewed again. */
	get(document: OpenDocument, options: ReviewOptions): Reviewed {
		const { uri, version } = document;
		const known = this.#reviewed.get(uri);
		const isKnown = known !== undefined && known.document === document;
		if (isKnown && known.version === version && !this.#changes.has(uri)) return known;
		const read = document instanceof LongDocument ? document : document.getText();
		const text = typeof read === 'string' ? read : undefined;
		const same = text !== undefined && known?.text === text;
		const change = isKnown ? this.#changes.get(uri) : undefined;
		const reviewed = {
			document,
			version,
			text,
			review: same ? known.review : review(read, options, known && { ...known.review, change }),
		};
		this.#reviewed.set(uri, reviewed);
		this.#changes.delete(uri);
		return reviewed;
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#reviewed.delete(uri);
		this.#changes.delete(uri);
	}

	/** Forgets all, as when the settings change. */
	clear(): void {
		this.#reviewed.clear();
	}
}

type Ranged = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

function changeIn(document: OpenDocument, { range, text }: Ranged): Change {
	const ends = [document.offsetAt(range.start), document.offsetAt(range.end)];
	const [start, end] = [Math.min(...ends), Math.max(...ends)];
	return { start, end, by: text.length - (end - start) };
}

/** Two changes as one; the later one is told in the text that the earlier one left. */
function together(earlier: Change | undefined, later: Change): Change {
	if (earlier === undefined) return later;
	const start = Math.min(earlier.start, later.start);
	const end = Math.max(earlier.end + earlier.by, later.end) - earlier.by;
	return { start, end, by: earlier.by + later.by };
}
