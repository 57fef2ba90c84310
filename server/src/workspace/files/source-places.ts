// Where Spans of a report stand in the file that an editor opens: in its text, or in the source of a page.

import { type Part, rangeOf } from '../../core/review.ts';
import { type Lines, positionAt, readLines } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { DocumentCell } from '../../documents/cells.ts';
import type { Document } from '../../documents/document.ts';

/** A place of a file, zero-based, as in the Language Server Protocol. */
export type Range = ReturnType<typeof rangeOf>;

/** The places of one file. */
export class Places {
	readonly #document: Document | undefined;
	#source: Lines | undefined;

	/** `document` is what the file's text was made of, where it is no text itself. */
	constructor(document: Document | undefined) {
		this.#document = document;
	}

	/** Where a Span of a report stands in the file as an editor opens it; undefined where no editor opens its source. */
	inFile(part: Part, span: Span): Range | undefined {
		const document = this.#document;
		if (document === undefined) return rangeOf(part, span);
		if (document.kind === 'docx') return undefined;
		const { start, end } = document.map.sourceOf(shifted(part, span));
		this.#source ??= readLines(document.source);
		return { start: positionAt(this.#source, start), end: positionAt(this.#source, end) };
	}

	/** The cell of the document that a Span of a report lies in; undefined where it lies in none. */
	cellOf(part: Part, span: Span): DocumentCell | undefined {
		return this.#document?.cells.around(shifted(part, span));
	}

	/** Whether a change of a report can be told as one change of the file's source. */
	isOneChange(part: Part, span: Span): boolean {
		const document = this.#document;
		if (document === undefined) return true;
		if (document.kind === 'docx') return false;
		const [piece, ...others] = document.map.piecesAt(shifted(part, span));
		const { start, end } = shifted(part, span);
		return others.length === 0 && piece !== undefined && piece.start <= start && end <= piece.end;
	}
}

function shifted({ start: from }: Part, { start, end }: Span): Span {
	return { start: start + from, end: end + from };
}
