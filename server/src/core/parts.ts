// The reports of a text for whoever looks at one after the other: those of a long text are not kept, so that it costs no more
// memory than its largest report.

import { cutPieces } from './report/pieces.ts';
import {
	mayBeRead,
	type Part,
	type Review,
	type ReviewedPiece,
	type ReviewOptions,
	review,
	reviewEach,
	type Unread,
} from './review.ts';
import type { Span } from './text/span.ts';

/** The reports of a text in its order. An array is one; of a long text each is reviewed whenever it is asked for. */
export interface Parts extends Iterable<Part> {
	readonly at: (index: number) => Part | undefined;
	readonly map: (change: (part: Part, at: number) => Part) => Parts;
}

/** A text that was reviewed: its reports, and what of it was not read. */
export interface ReviewedText {
	readonly parts: Parts;
	/** Whether there are two reports at least. */
	readonly several: boolean;
	/** What was not read, as far as the reports were looked through last. */
	readonly unread: () => readonly Unread[];
}

/** The reports of a shorter text, in characters, are kept. */
const LONGEST_KEPT = 100_000;

/** Reviews a text. `goOn` is asked before each further report of a long one; where it says no, the rest is not read. */
export function readParts(text: string, options: ReviewOptions, goOn: () => boolean = () => true): ReviewedText {
	if (text.length <= LONGEST_KEPT || !mayBeRead(text, options)) return kept(review(text, options));
	const parts = new PassingParts(text, options, goOn);
	return { parts, several: parts.at(1) !== undefined, unread: () => parts.unread };
}

/** A text whose reports are all kept. */
export function kept({ parts, unread = [] }: Review): ReviewedText {
	return { parts, several: parts.length > 1, unread: () => unread };
}

/** Where a report stands: its piece of the text, and the line on which this begins. */
interface Place {
	readonly piece: Span;
	readonly line: number;
}

/** The reports of a long text. */
class PassingParts implements Parts {
	readonly #text: string;
	readonly #options: ReviewOptions;
	readonly #goOn: () => boolean;
	readonly #pieces: readonly Span[];
	/** Where the reports stand that were come to. */
	readonly #places: Place[] = [];
	/** The reports behind those, as far as they were asked for one by one. */
	#coming: Iterator<Part> | undefined;
	#unread: Unread[] = [];

	constructor(text: string, options: ReviewOptions, goOn: () => boolean) {
		this.#text = text;
		this.#options = options;
		this.#goOn = goOn;
		this.#pieces = cutPieces(text, options.catalogue);
	}

	/** What was not read, as far as the reports were looked through last. */
	get unread(): readonly Unread[] {
		return this.#unread;
	}

	*[Symbol.iterator](): Generator<Part> {
		this.#unread = [];
		let count = 0;
		for (const { piece, line, part, unread } of this.#each(this.#pieces)) {
			if (unread !== undefined) this.#unread.push(unread);
			if (part === undefined) continue;
			if (count++ === this.#places.length) this.#places.push({ piece, line });
			yield part;
		}
	}

	at(index: number): Part | undefined {
		const known = this.#places[index];
		if (known === undefined) return this.#come(index);
		for (const { part } of this.#each([known.piece])) return part && moved(part, known);
		return undefined;
	}

	map(change: (part: Part, at: number) => Part): Parts {
		return new ChangedParts(this, change);
	}

	#each(pieces: readonly Span[]): Iterable<ReviewedPiece> {
		return reviewEach(this.#text, { pieces, goOn: this.#goOn }, this.#options);
	}

	/** A report that was not come to: those who ask for one after the other do not look at the text from its beginning each time. */
	#come(index: number): Part | undefined {
		const coming = this.#coming ?? this[Symbol.iterator]();
		this.#coming = undefined;
		for (let { value, done } = coming.next(); done !== true; { value, done } = coming.next()) {
			if (this.#places.length <= index) continue;
			this.#coming = coming;
			return value;
		}
		return undefined;
	}
}

function moved(part: Part, { line }: Place): Part {
	return { ...part, firstLine: line };
}

/** Reports with something changed in each. */
class ChangedParts implements Parts {
	readonly #parts: Parts;
	readonly #change: (part: Part, at: number) => Part;

	constructor(parts: Parts, change: (part: Part, at: number) => Part) {
		this.#parts = parts;
		this.#change = change;
	}

	*[Symbol.iterator](): Generator<Part> {
		let at = 0;
		for (const part of this.#parts) yield this.#change(part, at++);
	}

	at(index: number): Part | undefined {
		const part = this.#parts.at(index);
		return part && this.#change(part, index);
	}

	map(change: (part: Part, at: number) => Part): Parts {
		return new ChangedParts(this, change);
	}
}

/** Reports of which each is told to somebody as it passes. */
export function telling(parts: Parts, tell: (part: Part, at: number) => void): Parts {
	return new ChangedParts(parts, (part, at) => {
		tell(part, at);
		return part;
	});
}
