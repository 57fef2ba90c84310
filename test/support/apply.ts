// Applies edits to a text.

import type { TextEdit } from '../../server/src/core/checks/check.ts';

/** The text after edits that do not overlap, all counted in the text as it was. */
export function applied(text: string, edits: readonly TextEdit[]): string {
	return [...edits]
		.sort((a, b) => b.start - a.start)
		.reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}
