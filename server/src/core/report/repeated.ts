// A section that stands twice: what was pasted once too often, one copy below the other.

import { isLineEnd, isSpace } from '../text/chars.ts';
import { endsLine } from '../text/line-bounds.ts';
import type { Span } from '../text/span.ts';
import type { Section } from './report.ts';
import { signatureStart } from './signature.ts';

/** The copies of a section below it; none unless all of it stands in each, but for the spaces. */
export function copiesIn(text: string, { heading, body }: Section): readonly Span[] {
	const title = text.slice(heading.start, heading.end);
	const own = text.slice(body.start, body.end);
	const starts: number[] = [];
	for (let at = own.indexOf(title); at >= 0; at = own.indexOf(title, at + title.length)) {
		const start = body.start + at;
		if (isAlone(text, { start, end: start + title.length })) starts.push(start);
	}
	if (starts.length === 0) return [];
	const end = signatureStart(text, body);
	const copies = starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
	const said = solid(text.slice(heading.end, starts[0]));
	const isCopy = (copy: Span) => solid(text.slice(copy.start + title.length, copy.end)) === said;
	return said !== '' && copies.every(isCopy) ? copies : [];
}

/** Whether nothing else stands on the line. */
function isAlone(text: string, { start, end }: Span): boolean {
	let before = start - 1;
	while (before >= 0 && isBlank(text, before)) before--;
	let after = end;
	while (after < text.length && isBlank(text, after)) after++;
	return endsLine(text, before) && endsLine(text, after);
}

function isBlank(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isSpace(code) && !isLineEnd(code);
}

function solid(text: string): string {
	return text.replace(/\s+/g, '');
}
