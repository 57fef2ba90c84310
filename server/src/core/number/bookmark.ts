// The mark of a bookmark of Word that some programs print into a text.

import { skipSpaces, trimEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';

/** Word marks the last place of the cursor by `[bookmark: _GoBack]`, and some programs print it. */
export function withoutBookmark(text: string, start: number, end: number): Span {
	let first = start;
	let last = end;
	while (text.startsWith('[bookmark:', first)) {
		const close = text.indexOf(']', first);
		if (close < 0 || close >= last) break;
		first = skipSpaces(text, close + 1, last);
	}
	while (last > first && text.charCodeAt(last - 1) === 0x5d) {
		const open = text.lastIndexOf('[', last - 1);
		if (open < first || !text.startsWith('[bookmark:', open)) break;
		last = trimEnd(text, first, open);
	}
	return { start: first, end: last };
}
