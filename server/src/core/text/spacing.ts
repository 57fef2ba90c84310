// Texts that print a space behind every Chinese character, as some programs do to what was set wide or recognised.

import { isHan } from './chars.ts';
import { hiding } from './hidden.ts';

/** So many pairs of characters with a space between them show that all are set so, and so many times as many as without. */
const LEAST_PAIRS = 100;
const TIMES = 8;
/** So much of the middle of a text is looked at first. */
const SAMPLE = 400;
const SPACE = 0x20;

/** A text of which all characters are spaced, with characters without width in place of these spaces: nothing moves. */
export function withoutSpacing(text: string): string {
	const from = Math.max(0, (text.length - SAMPLE) >> 1);
	const sample = pairsIn(text, from, Math.min(text.length, from + SAMPLE));
	if (sample.spaced <= sample.joined) return text;
	const { spaced, joined } = pairsIn(text, 0, text.length);
	if (spaced < LEAST_PAIRS || spaced < joined * TIMES) return text;
	return text.replace(/(?<=[\u3001-\u9fff\uff01-\uff5e“”‘’]) (?=[\u3001-\u9fff\uff01-\uff5e“”‘’])/g, hiding(1));
}

/** How many pairs of Chinese characters have one space between them, and how many none. */
function pairsIn(text: string, from: number, to: number): { readonly spaced: number; readonly joined: number } {
	let spaced = 0;
	let joined = 0;
	for (let at = from; at + 1 < to; at++) {
		if (!isHan(text.charCodeAt(at))) continue;
		const next = text.charCodeAt(at + 1);
		if (isHan(next)) joined++;
		else if (next === SPACE && isHan(text.charCodeAt(at + 2))) spaced++;
	}
	return { spaced, joined };
}
