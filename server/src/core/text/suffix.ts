// What stands behind every line of a text and is none of its words: the sign of its end, as programs show it or write it out.

import { trimEnd } from './chars.ts';
import type { Lines } from './lines.ts';

/** So many lines must have it, and so much of all that print something. */
const LEAST_LINES = 12;
const MOST = 0.9;
/** The sign of a line end, a backslash or a tag of HTML that breaks lines, or the escape of a string. */
const SIGN = /(?:[↵¶⏎␤↩]|(?<!\\)\\(?:(?:r\\)?n)?|<br ?\/?>)$/;
/** What such signs end with. */
const SIGN_ENDS = '↵¶⏎␤↩\\>n';
const LONGEST = 6;
const HIDDEN = '\u200b';

/** A text of which each line that ends as all do has characters without width in that place: nothing else moves. */
export function withoutSuffix({ text, starts, ends }: Lines): string {
	const first = text.charAt(trimEnd(text, 0, ends[0] ?? 0) - 1);
	if (starts.length < LEAST_LINES || (first !== '' && !SIGN_ENDS.includes(first))) return text;
	const found: { readonly sign: string; readonly end: number }[] = [];
	let printed = 0;
	for (const [line, start] of starts.entries()) {
		const end = trimEnd(text, start, ends[line] ?? start);
		if (end === start) continue;
		printed++;
		const sign = SIGN.exec(text.slice(Math.max(start, end - LONGEST), end))?.[0];
		if (sign !== undefined && (found.length === 0 || found[0]?.sign === sign)) found.push({ sign, end });
		else if (printed - found.length > starts.length * (1 - MOST)) return text;
	}
	if (found.length < LEAST_LINES || found.length < printed * MOST) return text;
	let made = '';
	let from = 0;
	for (const { sign, end } of found) {
		made += text.slice(from, end - sign.length) + HIDDEN.repeat(sign.length);
		from = end;
	}
	return made + text.slice(from);
}
