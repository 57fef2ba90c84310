// Where a finding stands, as its reader finds it: in the text of a file, in the source of a page, in a table of a document.

import { type Part, rangeOf } from '../core/review.ts';
import { type Lines, positionAt, readLines } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { DocumentCell } from '../documents/cells.ts';
import type { Document } from '../documents/document.ts';
import { kindOfName } from '../documents/open.ts';

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

/** So many characters find a place. */
const LONGEST_QUOTE = 20;
/** Fewer are shown with some of those around them. */
const SHORT_QUOTE = 8;
const AROUND = { before: 8, behind: 4 };

/** The words of a Span that is no cell, or those of its line where it has none: as many as find it. */
export function quoteAt({ text, report }: Part, { start, end }: Span): string {
	const { starts, ends } = report.lines;
	const { line } = positionAt(report.lines, start);
	const from = starts[line] ?? 0;
	const to = ends[line] ?? text.length;
	if (start >= end) return shortened(text.slice(from, to));
	if (end - start >= SHORT_QUOTE) return shortened(text.slice(start, Math.min(end, to)));
	return text.slice(Math.max(from, start - AROUND.before), Math.min(to, end + AROUND.behind)).trim();
}

function shortened(said: string): string {
	const trimmed = said.trim();
	return trimmed.length > LONGEST_QUOTE ? `${trimmed.slice(0, LONGEST_QUOTE)}…` : trimmed;
}

function shifted({ start: from }: Part, { start, end }: Span): Span {
	return { start: start + from, end: end + from };
}

/** Whether a file's own lines are those of its text: not so for a document. */
export function hasLines(path: string): boolean {
	return kindOfName(path) === undefined;
}
