// Cuts a text into pieces, one report each. Most texts are one piece.

import type { TitleWords } from '../forms/catalogue.ts';
import type { FormSection } from '../forms/types.ts';
import { fold } from '../text/chars.ts';
import { lineEnd, lineStart } from '../text/line-bounds.ts';
import { type Sliceable, wholeOf } from '../text/sliceable.ts';
import type { Span } from '../text/span.ts';
import { isTitle, readTitleAt } from './title.ts';

/** By what the reports of a text are known: a catalogue has it. */
export interface PieceWords {
	readonly title: TitleWords;
	readonly sections: readonly FormSection[];
	readonly firstRow: string;
}

/** In a table of contents these headings follow each other within this many characters. */
const SHORTEST_SECTION = 60;
/** The longest line that can be a title. */
const LONGEST_TITLE = 80;

/** The pieces of a text, in its order and without a gap. Every piece begins at the beginning of a line. */
export function cutPieces(text: string, known: PieceWords): readonly Span[] {
	const titles = titleLines(text, known.title);
	if (titles.length < 2) return [{ start: 0, end: text.length }];
	const starts = [0];
	let opened = false;
	let cover: number | undefined;
	let begun: number | undefined;
	const open = (title: number) => {
		if (opened) starts.push(firstLineOf(text, title, known.title));
		opened = true;
	};
	for (const [at, title] of titles.entries()) {
		const opens = opensWhat(text.slice(title, titles[at + 1] ?? text.length), known);
		if (opens === 'report') {
			if (begun !== undefined && isOtherTitle(text, [begun, title], known.title)) open(begun);
			open(cover !== undefined && isSameTitle(text, cover, title) ? cover : title);
		}
		cover = opens === 'contents' ? title : undefined;
		begun = opens === 'beginning' ? title : undefined;
	}
	return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** A text with its pieces. */
export interface Cut {
	readonly length: number;
	/** The text itself, where it was put together. */
	readonly text?: string | undefined;
	readonly pieces: readonly Span[];
}

/** A change of a text: what stood from `start` to `end` is now longer by so many characters. */
export interface Change extends Span {
	readonly by: number;
}

/** The pieces of a changed text; the first and the last of them are what they were, and say what they said. */
export interface CutAgain {
	readonly pieces: readonly Span[];
	/** How many from the beginning are as they were, and how many from the end, which may have moved. */
	readonly above: number;
	readonly below: number;
}

/** So many pieces on each side of a change are cut again: where they come out as they were, all others do. */
const MARGIN = 2;

/**
 * The pieces of a text that was cut before and changed in one place since: only those around the change are cut again.
 * Where the change is not told, it is looked for.
 */
export function cutAgain(
	text: Sliceable,
	{ change, ...before }: Cut & { readonly change?: Change | undefined },
	known: PieceWords,
): CutAgain {
	const { pieces } = before;
	const shift = text.length - before.length;
	const { first, last } = change === undefined ? changedPieces(text, before) : touchedPieces(pieces, change);
	const above = pieces.slice(0, Math.max(0, first - MARGIN));
	const below = pieces.slice(last + MARGIN).map(({ start, end }) => ({ start: start + shift, end: end + shift }));
	const start = above.at(-1)?.end ?? 0;
	const end = below[0]?.start ?? text.length;
	const between = cutPieces(text.slice(start, end), known).map((span) => ({
		start: span.start + start,
		end: span.end + start,
	}));
	const firstKept = above.length === 0 || between[0]?.end === pieces[above.length]?.end;
	const lastKept = below.length === 0 || between.at(-1)?.start === (pieces[last + MARGIN - 1]?.start ?? 0) + shift;
	if (!firstKept || !lastKept) return { pieces: cutPieces(wholeOf(text), known), above: 0, below: 0 };
	return { pieces: [...above, ...between, ...below], above: above.length, below: below.length };
}

/** The first piece that says something else than before, and the first one behind it that says the same again. */
function changedPieces(
	text: Sliceable,
	{ text: before, length, pieces }: Cut,
): { readonly first: number; readonly last: number } {
	if (before === undefined) return { first: 0, last: pieces.length };
	const shift = text.length - length;
	const isSame = ({ start, end }: Span, by: number) => before.slice(start, end) === text.slice(start + by, end + by);
	let first = 0;
	while (first < pieces.length && isSame(pieces[first] as Span, 0)) first++;
	let last = pieces.length;
	while (last > first && isSame(pieces[last - 1] as Span, shift)) last--;
	return { first, last };
}

/** The same by where the change is, without a look at the text. */
function touchedPieces(
	pieces: readonly Span[],
	{ start, end }: Change,
): { readonly first: number; readonly last: number } {
	let first = 0;
	while (first < pieces.length && (pieces[first] as Span).end <= start) first++;
	let last = pieces.length;
	while (last > first && (pieces[last - 1] as Span).start >= end) last--;
	return { first, last };
}

/** Whether a text says of itself that it is a report: a line of it is a title, or the first row of its tables. */
export function looksLikeReport(text: string, { title, firstRow }: PieceWords): boolean {
	return text.includes(firstRow) || titleLines(text, title, 1).length > 0;
}

/** The starts of the lines that are a title, or the last line of one; the first `most` of them. */
function titleLines(text: string, known: TitleWords, most = Number.POSITIVE_INFINITY): readonly number[] {
	const titles: number[] = [];
	for (
		let at = text.indexOf(known.parting);
		at >= 0 && titles.length < most;
		at = text.indexOf(known.parting, at + 1)
	) {
		const start = lineStart(text, at);
		const end = lineEnd(text, at);
		if (end - start > LONGEST_TITLE || titles.at(-1) === start) continue;
		if (isTitle(text.slice(start, end).replace(/<\/?\w[^<>]*>/g, ''), known)) titles.push(start);
	}
	return titles;
}

/** What stands below a title, up to the next one: a report, the contents list of one, its first headings alone, or none of them. */
function opensWhat(
	piece: string,
	{ sections: [one, two, three], firstRow }: PieceWords,
): 'report' | 'contents' | 'beginning' | undefined {
	const first = headOf(piece, one);
	if (first < 0) return undefined;
	const second = two === undefined ? -1 : piece.indexOf(two.title, first);
	if (second < 0 || second - first >= SHORTEST_SECTION || piece.includes(firstRow, second)) return 'report';
	if (three === undefined) return 'contents';
	const third = piece.indexOf(three.title, second);
	if (third < 0) return 'beginning';
	return third - second >= SHORTEST_SECTION ? 'report' : 'contents';
}

/** Where a section is first named: by its title, or else by other words for it on a line of their own; -1 where it is not. */
function headOf(piece: string, section: FormSection | undefined): number {
	const at = piece.indexOf(section?.title ?? '');
	const others = section?.variants?.join('|') ?? '';
	return at >= 0 || others === '' ? at : piece.search(new RegExp(`^.{0,8}(?:${others})[ \\t\\r]*$`, 'm'));
}

/** Whether a title says that somebody else reports than the title of a report that was only begun, or on another year. */
function isOtherTitle(text: string, [begun, title]: readonly [number, number], known: TitleWords): boolean {
	const [first = '', second = ''] = [begun, title].map((at) =>
		fold(text, firstLineOf(text, at, known), lineEnd(text, at)),
	);
	return !first.includes(second) && !second.includes(first);
}

/** Whether a title stands again: above the contents list of its report, and above the report. */
function isSameTitle(text: string, first: number, second: number): boolean {
	return fold(text, first, lineEnd(text, first)) === fold(text, second, lineEnd(text, second));
}

/** Where the title begins whose last line starts at an offset. */
function firstLineOf(text: string, lastLine: number, known: TitleWords): number {
	return lineStart(text, readTitleAt(text, lastLine, known));
}
