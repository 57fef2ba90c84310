// What a clipboard with a table becomes: the text that is read from a document of the same content.

/** What a clipboard holds, once as a page and once as a text. */
export interface Clipboard {
	readonly html: string;
	readonly plain: string;
}

/**
 * The text to be pasted; undefined where the clipboard holds no table, or its own text is the same. `read` makes a text of
 * a page, undefined where that cannot be.
 */
export function tabText({ html, plain }: Clipboard, read: (html: string) => string | undefined): string | undefined {
	if (!/<table[\s>]/i.test(html)) return undefined;
	const text = read(html)?.replace(/^\n+|\n+$/g, '');
	// Without a tab between two of its cells it says no more than the plain text does.
	if (text === undefined || !text.includes('\t') || text === plain.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, ''))
		return undefined;
	return text;
}
