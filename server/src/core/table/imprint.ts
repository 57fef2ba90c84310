// What a stretch of lines prints around the numbers of its tables. A stretch with the same imprint is read in the same way,
// whatever its numbers: no reader of tables looks at the digits of a number that alone fills its cell.

import type { Run } from '../grid/runs.ts';
import { isBar, sentencesEnd } from '../grid/sentence-line.ts';
import type { Strip, Token } from '../grid/tokens.ts';
import { isLineEnd } from '../text/chars.ts';
import { detached } from '../text/detached.ts';
import { standsAlone } from '../text/line-bounds.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A hole of an imprint: a number, or a line of prose that no table reads. */
export type Hole = 'number' | 'prose';

/** What is printed around the holes: one piece before each, and one behind the last. */
export interface Imprint {
	readonly pieces: readonly string[];
	readonly holes: readonly Hole[];
}

/** Where in an imprint something stands: how far behind the beginning of a piece. */
export type Place = number;

/** A stretch in whose text pieces are looked for, and whether a long piece of it holds a table. */
export interface Searched extends Span {
	readonly text: string;
	readonly isDense: (text: string, start: number, end: number) => boolean;
}

/** Longer numbers are rare, and what they are depends on their digits. */
const MOST_DIGITS = 6;
/** A year is as long, and is read as one over columns. */
const DIGITS_OF_A_YEAR = 4;
/** Longer lines may hold a table all the same. */
const LONGEST_PROSE = 240;
/** Places in a piece are less than this. */
const BITS = 16;
const PIECE = 1 << BITS;

/** A stretch of so many characters at most has an imprint, so that places in it are small numbers. */
export const LONGEST_IMPRINT = 20_000;

/** The imprint of a strip that begins at an offset, its numbers those of some tokens. */
export function imprintOf({ text, tokens, end }: Strip, start: number, numbers: ReadonlySet<Token>): Imprint {
	const pieces: string[] = [];
	const holes: Hole[] = [];
	let from = start;
	for (const token of tokens) {
		const hole = numbers.has(token) ? 'number' : isProseLine(text, token) ? 'prose' : undefined;
		if (hole === undefined) continue;
		pieces.push(detached(text.slice(from, token.start)));
		holes.push(hole);
		from = token.end;
	}
	pieces.push(detached(text.slice(from, end)));
	return { pieces, holes };
}

/** Where the pieces of an imprint begin in a text. */
export type Starts = readonly number[];

/**
 * Looks for the pieces of an imprint in a stretch, and notes in `starts` where each of them begins; false where the
 * stretch prints anything else.
 */
export function findPieces({ pieces, holes }: Imprint, searched: Searched, starts: number[]): boolean {
	const { text, start, end } = searched;
	const [first = ''] = pieces;
	if (start + first.length > end || !text.startsWith(first, start)) return false;
	starts[0] = start;
	let at = start + first.length;
	for (let hole = 0; hole < holes.length; hole++) {
		at = holes[hole] === 'number' ? numberEnd(text, at, end) : proseEnd(searched, at);
		const piece = pieces[hole + 1] as string;
		if (at < 0 || at + piece.length > end || !text.startsWith(piece, at)) return false;
		starts[hole + 1] = at;
		at += piece.length;
	}
	return at === end;
}

/** Whether two imprints are the same. */
export function isSameImprint({ pieces, holes }: Imprint, other: Imprint): boolean {
	const same = pieces.length === other.pieces.length && pieces.every((piece, at) => piece === other.pieces[at]);
	return same && holes.every((hole, at) => hole === other.holes[at]);
}

/** The place of an offset, by where the pieces begin; undefined within a hole. */
export function placeOf({ pieces }: Imprint, starts: Starts, offset: number): Place | undefined {
	let piece = starts.length - 1;
	while (piece > 0 && (starts[piece] ?? 0) > offset) piece--;
	const within = offset - (starts[piece] ?? 0);
	return within < 0 || within > (pieces[piece]?.length ?? 0) ? undefined : piece * PIECE + within;
}

/** Whether no hole lies between two places. */
export function areTogether(one: Place, other: Place): boolean {
	return one >>> BITS === other >>> BITS;
}

/** The offset of a place, by where the pieces begin. */
export function offsetOf(starts: Starts, place: Place): number {
	return (starts[place >>> BITS] as number) + (place & (PIECE - 1));
}

/** Whether a token is a number in plain digits that alone fills its cell. */
export function isPlainNumber(text: string, { kind, start, end, from, to }: Token): boolean {
	return kind === 'value' && parts(text, from - 1) && parts(text, to) && numberEnd(text, start, end) === end;
}

/** A number that tells one imprint from most others, whatever the numbers in the holes. */
export function hashOf({ text, tokens, end }: Strip, { first, last }: Run, { starts }: Lines): number {
	let hash = last - first;
	let from = starts[first] ?? 0;
	for (const token of tokens) {
		if (!isPlainNumber(text, token) && !isProseLine(text, token)) continue;
		hash = (Math.imul(hash, 31) + token.start - from) | 0;
		from = token.end;
	}
	return (Math.imul(hash, 31) + end - from) | 0;
}

/** Whether a character ends a cell: a separator, the end of a line, or that of the text. */
function parts(text: string, at: number): boolean {
	if (at < 0 || at >= text.length) return true;
	const code = text.charCodeAt(at);
	return code === TAB || isBar(code) || isLineEnd(code);
}

/** Whether a token is prose that alone fills its line. */
function isProseLine(text: string, token: Token): boolean {
	return token.kind === 'prose' && standsAlone(text, token);
}

const TAB = 9;
const POINT = 0x2e;

/** Where the plain number ends that begins at an offset, or -1: ASCII digits, decimals behind a point, no year. */
function numberEnd(text: string, start: number, end: number): number {
	const whole = digitsEnd(text, start, end);
	if (whole === start || whole - start > MOST_DIGITS) return -1;
	if (whole < end && text.charCodeAt(whole) === POINT) {
		const stop = digitsEnd(text, whole + 1, end);
		return stop === whole + 1 || stop - whole > MOST_DIGITS ? -1 : stop;
	}
	return whole - start === DIGITS_OF_A_YEAR && isCentury(text, start) ? -1 : whole;
}

function digitsEnd(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
	return at;
}

/** Whether a number begins as the years of this century and the last one do. */
function isCentury(text: string, start: number): boolean {
	return text.startsWith('19', start) || text.startsWith('20', start);
}

/** Where the prose ends that begins at an offset and fills its line, or -1 where the line may be anything else. */
function proseEnd({ text, end, isDense }: Searched, start: number): number {
	const last = sentencesEnd(text, start, end);
	return last - start > LONGEST_PROSE && isDense(text, start, last) ? -1 : last;
}
