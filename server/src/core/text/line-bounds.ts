// Where the line of an offset begins and ends, by the characters around it: for who needs few lines of a text, and not all of them.

import { isLineEnd } from './chars.ts';

/** Where the line of an offset begins; no further up than `from`. */
export function lineStart(text: string, offset: number, from = 0): number {
	let at = offset;
	while (at > from && !isLineEnd(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Where the line of an offset ends. */
export function lineEnd(text: string, offset: number): number {
	let at = offset;
	while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
	return at;
}

/** Whether a line ends at an offset, or the text does on either side. */
export function endsLine(text: string, at: number): boolean {
	return at < 0 || at >= text.length || isLineEnd(text.charCodeAt(at));
}

/** Whether what fills a stretch, the spaces around it included, has its line for itself. */
export function standsAlone(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
	return endsLine(text, from - 1) && endsLine(text, to);
}
