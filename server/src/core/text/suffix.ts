// What stands behind every line of a text and is none of its words: the sign of its end, as programs show it or write it out.

import { trimEnd } from './chars.ts';
import { withHidden } from './hidden.ts';
import type { Lines } from './lines.ts';
import type { Span } from './span.ts';

/** So many lines must have it, and so much of all that print something. */
const LEAST_LINES = 12;
const MOST = 0.9;
/** The sign of a line end, a backslash or a tag of HTML that breaks lines, or the escape of a string. */
const SIGN = /(?:[↵¶⏎␤↩]|(?<!\\)\\(?:(?:r\\)?n)?|<br ?\/?>)$/;
/** What such signs end with. */
const SIGN_ENDS = '↵¶⏎␤↩\\>n';
const LONGEST = 6;

/** A text of which each line that ends as all do has characters without width in that place: nothing else moves. */
export function withoutSuffix({ text, starts, ends }: Lines): string {
	const first = text.charAt(trimEnd(text, 0, ends[0] ?? 0) - 1);
	if (starts.length < LEAST_LINES || (first !== '' && !SIGN_ENDS.includes(first))) return text;
	const found: Span[] = [];
	let usual: string | undefined;
	let printed = 0;
	for (const [line, start] of starts.entries()) {
		const end = trimEnd(text, start, ends[line] ?? start);
		if (end === start) continue;
		printed++;
		const sign = SIGN.exec(text.slice(Math.max(start, end - LONGEST), end))?.[0];
		usual ??= sign;
		if (sign !== undefined && sign === usual) found.push({ start: end - sign.length, end });
		else if (printed - found.length > starts.length * (1 - MOST)) return text;
	}
	if (found.length < LEAST_LINES || found.length < printed * MOST) return text;
	return withHidden(text, found);
}
