// Text as HTML shows it.

/** A text in which nothing is markup, for the content of an element or a quoted attribute. */
export function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
