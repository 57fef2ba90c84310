// A text of which stretches are asked for: a string, or a longer one that is not put together for that.

/** A text by its length and its stretches, both in UTF-16 units. */
export interface Sliceable {
	readonly length: number;
	slice(start: number, end: number): string;
}

/** The whole text. */
export function wholeOf(text: Sliceable): string {
	return typeof text === 'string' ? text : text.slice(0, text.length);
}
