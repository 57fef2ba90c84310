// Cuts a text into pieces, one report each. Most texts are one piece.

import { fold } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { isTitleLine, readTitleAt } from './title.ts';

/** A title opens a new piece only if its report begins below: section 一, with more than a list of headings after it. */
const FIRST_SECTION = '总体情况';
const SECOND_SECTION = '主动公开政府信息情况';
const THIRD_SECTION = '收到和处理政府信息公开申请情况';
/** A table of contents has no row of a table; this is the first one of table 三. */
const FIRST_ROW = '本年新收';
/** In a table of contents these headings follow each other within this many characters. */
const SHORTEST_SECTION = 60;
/** The longest line that can be a title. */
const LONGEST_TITLE = 80;

/** The pieces of a text, in its order and without a gap. Every piece begins at the beginning of a line. */
export function cutPieces(text: string): readonly Span[] {
	const titles = titleLines(text);
	if (titles.length < 2) return [{ start: 0, end: text.length }];
	const starts = [0];
	let opened = false;
	let cover: number | undefined;
	for (const [at, title] of titles.entries()) {
		const opens = opensWhat(text, title, titles[at + 1] ?? text.length);
		if (opens === 'report') {
			const first = cover !== undefined && isSameTitle(text, cover, title) ? cover : title;
			if (opened) starts.push(firstLineOf(text, first));
			opened = true;
		}
		cover = opens === 'contents' ? title : undefined;
	}
	return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** A text with its pieces. */
export interface Cut {
	readonly text: string;
	readonly pieces: readonly Span[];
}

/** So many pieces on each side of a change are cut again: where they come out as they were, all others do. */
const MARGIN = 2;

/** The pieces of a text that was cut before and changed in one place since: only those around the change are cut again. */
export function cutAgain(text: string, before: Cut): readonly Span[] {
	const { pieces } = before;
	const shift = text.length - before.text.length;
	const isSame = ({ start, end }: Span, by: number) =>
		before.text.slice(start, end) === text.slice(start + by, end + by);
	let first = 0;
	while (first < pieces.length && isSame(pieces[first] as Span, 0)) first++;
	let last = pieces.length;
	while (last > first && isSame(pieces[last - 1] as Span, shift)) last--;
	const above = pieces.slice(0, Math.max(0, first - MARGIN));
	const below = pieces.slice(last + MARGIN).map(({ start, end }) => ({ start: start + shift, end: end + shift }));
	const start = above.at(-1)?.end ?? 0;
	const end = below[0]?.start ?? text.length;
	const between = cutPieces(text.slice(start, end)).map((span) => ({
		start: span.start + start,
		end: span.end + start,
	}));
	const firstKept = above.length === 0 || between[0]?.end === pieces[above.length]?.end;
	const lastKept = below.length === 0 || between.at(-1)?.start === (pieces[last + MARGIN - 1]?.start ?? 0) + shift;
	return firstKept && lastKept ? [...above, ...between, ...below] : cutPieces(text);
}

/** The starts of all lines that are a title, or the last line of one. */
function titleLines(text: string): readonly number[] {
	const titles: number[] = [];
	for (let at = text.indexOf('报告'); at >= 0; at = text.indexOf('报告', at + 1)) {
		const start = lineStart(text, at);
		const end = lineEnd(text, at);
		if (end - start <= LONGEST_TITLE && titles.at(-1) !== start && isTitleLine(text, { start, end }))
			titles.push(start);
	}
	return titles;
}

/** What stands between a title and the next one: a report, the contents list of one, or neither. */
function opensWhat(text: string, title: number, next: number): 'report' | 'contents' | undefined {
	const piece = text.slice(title, next);
	const first = piece.indexOf(FIRST_SECTION);
	if (first < 0) return undefined;
	const second = piece.indexOf(SECOND_SECTION, first);
	if (second < 0 || second - first >= SHORTEST_SECTION || piece.includes(FIRST_ROW, second)) return 'report';
	return piece.indexOf(THIRD_SECTION, second) - second >= SHORTEST_SECTION ? 'report' : 'contents';
}

/** Whether a title stands again: above the contents list of its report, and above the report. */
function isSameTitle(text: string, first: number, second: number): boolean {
	return fold(text, first, lineEnd(text, first)) === fold(text, second, lineEnd(text, second));
}

/** Where the title begins whose last line starts at an offset. */
function firstLineOf(text: string, lastLine: number): number {
	return lineStart(text, readTitleAt(text, lastLine));
}

function lineStart(text: string, offset: number): number {
	let at = offset;
	while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
	return at;
}

function lineEnd(text: string, offset: number): number {
	let at = offset;
	while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
	return at;
}
