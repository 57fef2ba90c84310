// What a report says, as a sentence quotes it.

import type { Span } from './span.ts';

/** A longer quotation says no more. */
const LONGEST = 100;
/** So many times as much of the text is looked at, since spaces fold. */
const SPACES = 4;

/** What a stretch of a text says: in one line, and the end of a long one left out. `most` is a number of characters. */
export function quoteOf(text: string, { start, end }: Span, most = LONGEST): string {
	const room = Math.min(end, start + most * SPACES);
	const said = text.slice(start, room).replace(/\s+/g, ' ');
	if (said.length <= most && room === end) return said;
	return `${said.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
