// The signature at the end of a report: the office and the date.

import { skipSpaces, trimEnd } from '../text/chars.ts';
import { lineStart } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';
import { bodyOn, labelledBody } from './body-name.ts';

/** A signature has no more lines. */
const MOST_LINES = 3;
/** No line of a signature is longer. */
const LONGEST = 40;
/** The lines at the end of a text among which its office stands above its date, or below it. */
const LAST_LINES = 16;

/** Where the signature begins that a stretch of text ends with; its end where there is none. */
export function signatureStart(text: string, body: Span): number {
	let start = body.end;
	for (let lines = 0; lines < MOST_LINES && start > body.start; lines++) {
		const end = trimEnd(text, body.start, start);
		const from = lineStart(text, end, body.start);
		if (end - from > LONGEST * 3 || !isSignatureLine(text.slice(skipSpaces(text, from, end), end))) break;
		start = from;
	}
	return start;
}

function isSignatureLine(line: string): boolean {
	return line !== '' && line.length <= LONGEST && (isDate(line) || bodyOn(line) !== null);
}

/**
 * The body that a text is signed by: one on a line of its own beside the date, near the end, whatever a page prints below;
 * or the last words of the text. Null where there is none.
 */
export function signedBy(text: string, body: Span): string | null {
	const lines = lastLines(text, body);
	const last = signatureStart(text, body);
	const labelled = lines.map(({ line }) => labelledBody(line)).findLast((name) => name !== null);
	if (labelled !== undefined) return labelled;
	const signed = lines.findLast(
		({ line, start }, at) =>
			bodyOn(line) !== null &&
			(start >= last || isDate(lines[at + 1]?.line ?? '') || isDate(lines[at - 1]?.line ?? '')),
	);
	return signed === undefined ? null : bodyOn(signed.line);
}

/** The last lines of a stretch that hold words and are not long, in their order. */
function lastLines(text: string, { start, end }: Span): readonly { readonly line: string; readonly start: number }[] {
	const lines: { line: string; start: number }[] = [];
	for (let to = trimEnd(text, start, end); to > start && lines.length < LAST_LINES; ) {
		const from = lineStart(text, to, start);
		const first = skipSpaces(text, from, to);
		lines.unshift({ line: to - first > LONGEST ? '' : text.slice(first, to), start: from });
		to = trimEnd(text, start, from);
	}
	return lines;
}

/** 2023年1月12日, in digits of any kind and with any spaces. */
function isDate(line: string): boolean {
	const year = line.indexOf('年');
	const month = line.indexOf('月', year);
	return year > 0 && month > year && line.endsWith('日') && line.length <= 20;
}
