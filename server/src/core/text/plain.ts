// What a report says as plain text that nothing takes for a command: no control character, no mark that turns a line around.

/** Line ends and tabs of every kind, with the spaces around them. */
const BREAKS = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/gu;
/** Control characters and bidirectional marks: a terminal obeys the first, and a line shows otherwise than it is by the second. */
const HIDDEN = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A fragment as one line; what would not be seen is left out. */
export function plainLine(fragment: string): string {
	return withoutHidden(fragment.replace(BREAKS, ' '));
}

/** A text of several lines, each of which shows as it is; what would not be seen is left out. */
export function plainText(text: string): string {
	return text.split('\n').map(plainLine).join('\n');
}

/** The text without characters that are not seen; line ends and tabs are such too. */
function withoutHidden(text: string): string {
	return text.replace(HIDDEN, '');
}

/** The text with each character that is not seen written in another way. */
export function replaceHidden(text: string, write: (character: string) => string): string {
	return text.replace(HIDDEN, write);
}
