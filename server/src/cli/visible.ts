// Text for one line of a terminal, which would obey the control characters of a file name or of a report.

/** The text with its control characters written out, as in `\x1b`. */
export function visible(text: string): string {
	return text.replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
