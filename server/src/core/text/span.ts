// A place in a text: the one currency in which every room speaks of where something stands.

/** A stretch of text: offsets in UTF-16 units, `end` exclusive. It may be empty. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether an offset lies in a Span; the end counts as inside, so that a cursor behind the last digit still hits it. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
