// The open documents, each with its last review: reviewed again only where something changed.

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Review, type ReviewOptions, review } from '../core/review.ts';

/** A document as it was reviewed. */
export interface Reviewed {
	readonly document: TextDocument;
	readonly version: number;
	readonly review: Review;
}

interface Kept extends Reviewed {
	/** What was reviewed: clients exist that change a text and not its version. */
	readonly text: string;
}

/** The reviews of open documents, by address. */
export class ReviewedDocuments {
	readonly #reviewed = new Map<string, Kept>();

	/** The review of a document at its present version; parts that did not change are not reviewed again. */
	get(document: TextDocument, options: ReviewOptions): Reviewed {
		const known = this.#reviewed.get(document.uri);
		const { version } = document;
		const text = document.getText();
		const same = known?.text === text;
		if (same && known.version === version && known.document === document) return known;
		const reviewed = { document, version, text, review: same ? known.review : review(text, options, known?.review) };
		this.#reviewed.set(document.uri, reviewed);
		return reviewed;
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#reviewed.delete(uri);
	}

	/** Forgets all, as when the settings change. */
	clear(): void {
		this.#reviewed.clear();
	}
}
