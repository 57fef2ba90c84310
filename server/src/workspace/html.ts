// Text as HTML shows it.

import { plainText } from '../core/text/plain.ts';

/** A text in which nothing is markup and nothing hidden, for the content of an element or a quoted attribute. */
export function escaped(text: string): string {
	return plainText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
