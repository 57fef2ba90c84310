// How a finding's place is told where no editor opens a line: by the words there.

import type { Part } from '../core/review.ts';
import { positionAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import { kindOfName } from '../documents/address.ts';

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

/** Whether a file's own lines are those of its text: not so for a document. */
export function hasLines(path: string): boolean {
	return kindOfName(path) === undefined;
}
