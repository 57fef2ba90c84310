// Stretches of a text that are passed over: characters without width take their place, so that nothing else moves.

import type { Span } from './span.ts';

const WITHOUT_WIDTH = '\u200b';

/** So many characters without width. */
export function hiding(length: number): string {
	return WITHOUT_WIDTH.repeat(length);
}

/** A text with characters without width in place of some stretches, which stand in its order. */
export function withHidden(text: string, spans: Iterable<Span>): string {
	let made = '';
	let from = 0;
	for (const { start, end } of spans) {
		made += text.slice(from, start) + hiding(end - start);
		from = end;
	}
	return made + text.slice(from);
}
