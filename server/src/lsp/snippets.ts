// An inserted section as a snippet: the cursor stands in its first blank cell, and Tab leads on.

import { type Part, review } from '../core/review.ts';
import { placesOf } from './places.ts';

/** A text as a snippet with a stop in each blank cell of its tables; without any, one at its end. */
export function snippetOf(newText: string, { report }: Part): string {
	const [read] = review(newText, { catalogue: report.catalogue }).parts;
	const cells = read === undefined ? [] : placesOf(read).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const stops = cells.filter(({ start, end, cell }) => start === end && cell.closed !== true).map(({ start }) => start);
	const last = newText.trimEnd().length;
	const places = stops.length > 0 ? stops : [last];
	let snippet = '';
	let from = 0;
	for (const [at, place] of [...places].sort((a, b) => a - b).entries()) {
		snippet += `${escaped(newText.slice(from, place))}\${${stops.length > 0 ? at + 1 : 0}}`;
		from = place;
	}
	return snippet + escaped(newText.slice(from));
}

/** What a snippet means by itself. */
function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
