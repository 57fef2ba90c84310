// A place in a text: the one currency in which every room speaks of where something stands.

/** A stretch of text: offsets in UTF-16 units, `end` exclusive. It may be empty. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The smallest Span that holds all of the given ones; they need not be in order, but there must be one. */
export function cover(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const span of spans) {
		if (span.start < start) start = span.start;
		if (span.end > end) end = span.end;
	}
	return { start: Math.min(start, end), end };
}

/** Whether an offset lies in a Span; the end counts as inside, so that a cursor behind the last digit still hits it. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}

/** A Span moved by a number of units, as from a piece to the text that holds it. */
export function shift(span: Span, by: number): Span {
	return by === 0 ? span : { start: span.start + by, end: span.end + by };
}
