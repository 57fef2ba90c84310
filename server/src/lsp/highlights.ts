// Document highlights: on a total its parts, on a part its totals, on a label its row, on a number of the prose its cells.

import type { DocumentHighlight } from 'vscode-languageserver';
import { type Part, rangeOf } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { OfPart } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import { HIGHLIGHT } from './kinds.ts';
import { partAt } from './part-at.ts';
import { type Places, spansAt } from './places.ts';
import { cellsOf, partsOf, type Subject, subjectAt, totalsOf } from './relations.ts';

/** What belongs to the place of the cursor, itself as what is written; null where an editor's own way is as good. */
export function highlightsAt({ review }: Reviewed, at: number, places: OfPart<Places>): DocumentHighlight[] | null {
	const part = partAt(review, at);
	const subject = part === undefined ? undefined : subjectAt(part, places(part), at - part.start);
	if (part === undefined || subject === undefined) return null;
	const own = { range: rangeOf(part, subject.span), kind: HIGHLIGHT.Write };
	return [own, ...highlighted(part, subject)];
}

function highlighted(part: Part, subject: Subject): DocumentHighlight[] {
	const read = (spans: readonly Span[]) => spans.map((span) => ({ range: rangeOf(part, span), kind: HIGHLIGHT.Read }));
	if (subject.kind === 'stated') return read(cellsOf(subject.stated));
	if (subject.kind === 'row') return read(subject.row.cells.filter(({ start, end }) => start < end));
	const { sums, place } = subject;
	if (place === undefined) return [];
	const parts = partsOf(sums, place);
	return read(
		spansAt(sums.sheet, parts.length > 0 ? parts : totalsOf(sums, place)).filter(({ start, end }) => start < end),
	);
}
