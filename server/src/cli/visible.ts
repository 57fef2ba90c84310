// Text for a terminal, which would obey the control characters of a file name or of a report.

import { replaceHidden } from '../core/text/plain.ts';

/** A text for one line: its control characters, and the marks that would turn the line around, are written out: `\x1b`. */
export function visible(text: string): string {
	return replaceHidden(text, (character) => {
		const code = character.charCodeAt(0).toString(16);
		return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
	});
}

/** The same for a text of several lines; its tabs stay. */
export function visibleLines(text: string): string {
	return text.replace(/[^\t\r\n]+|\r(?!\n)/g, visible);
}
