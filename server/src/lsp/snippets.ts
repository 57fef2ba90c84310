// Text to be filled in as a snippet: the cursor stands in its first blank cell, and Tab leads on.

import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { type Part, review } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import { placesOf } from './places.ts';

/** A row of tabs alone: where it is known by what stands around it, a section without that lacks its cells. */
const BLANK_ROW = /^\t{2,}$/gm;

/** An inserted section as a snippet with a stop in each blank cell of its tables; without any, one at its end. */
export function snippetOf(newText: string, { report }: Part): string {
	const stops = blanksIn(newText, report.catalogue);
	if (stops.length > 0) return snippetWith(newText, stops);
	const last = newText.trimEnd().length;
	return `${escaped(newText.slice(0, last))}\${0}${escaped(newText.slice(last))}`;
}

/** The blank cells of a text's tables in their order. */
export function blanksIn(text: string, catalogue: ReadyCatalogue): readonly Span[] {
	const [read] = review(text, { catalogue }).parts;
	const cells = read === undefined ? [] : placesOf(read).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const blanks = cells
		.filter(({ start, end, cell }) => start === end && cell.closed !== true)
		.map(({ start }) => start);
	for (const { index, 0: tabs } of text.matchAll(BLANK_ROW))
		for (let at = 0; at <= tabs.length; at++) blanks.push(index + at);
	return [...new Set(blanks)].sort((a, b) => a - b).map((at) => ({ start: at, end: at }));
}

/** A text as a snippet with a stop in each of some places, led through in their order; what stands in one is written over. */
export function snippetWith(text: string, stops: readonly Span[]): string {
	let snippet = '';
	let from = 0;
	const numbered = stops.map(({ start, end }, at) => ({ start, end, number: at + 1 }));
	for (const { start, end, number } of numbered.sort((a, b) => a.start - b.start)) {
		const held = end > start ? `:${escaped(text.slice(start, end))}` : '';
		snippet += `${escaped(text.slice(from, start))}\${${number}${held}}`;
		from = end;
	}
	return snippet + escaped(text.slice(from));
}

/** What a snippet means by itself. */
function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
