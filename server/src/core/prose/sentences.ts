// The prose of a report, sentence by sentence, in one width and without spaces; each character knows where it stands.

import { digitOf, isLineEnd, isPunctuation, isSpace, plainCode } from '../text/chars.ts';
import { readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';

/** A sentence as statements are looked for in it. */
export interface Sentence {
	readonly words: string;
	/** Where each character of `words` stands in the text. */
	readonly at: readonly number[];
}

/** A line of fewer characters was not broken because it was full. */
const FULL_LINE = 24;
/** A sentence without an end is cut here: nobody writes longer ones, and statements do not reach so far. */
const LONGEST = 2000;
/** The number before a paragraph, its mark included, is not longer. */
const LONGEST_NUMBERING = 8;
/** A tag that is longer is none. */
const LONGEST_TAG = 200;
const STOPS = '。！？!?';

/** Where a stretch of words stands in the text, from its first character to its last. */
export function spanIn(sentence: Sentence, start: number, end: number): Span {
	const first = sentence.at[start] ?? 0;
	return { start: first, end: (sentence.at[end - 1] ?? first - 1) + 1 };
}

/** The sentences of a stretch of text. A line that is broken because it is full goes on below. */
export function* sentencesIn(text: string, stretch: Span): Iterable<Sentence> {
	let start = stretch.start;
	while (start < stretch.end) {
		const read = readSentence(text, start, stretch.end);
		if (read.sentence.words !== '') yield read.sentence;
		start = read.end;
	}
}

function readSentence(text: string, start: number, end: number): { readonly sentence: Sentence; readonly end: number } {
	const at: number[] = [];
	const codes: number[] = [];
	let lineStart = start;
	let next = start;
	while (next < end && codes.length < LONGEST) {
		const code = text.charCodeAt(next);
		const past = code === 0x3c ? tagEnd(text, next, end) : next;
		if (past > next) {
			next = past;
			continue;
		}
		if (isLineEnd(code)) {
			const below = skipLineEnd(text, next);
			if (!goesOn(text, { start: lineStart, end: next }, below, end))
				return { sentence: sentenceOf(codes, at), end: below };
			next = below;
			lineStart = below;
			continue;
		}
		const plain = plainCode(code);
		if (plain !== 0) {
			codes.push(plain);
			at.push(next);
		}
		next++;
		if (STOPS.includes(String.fromCharCode(plain)) || isFullStop(text, next - 1)) break;
	}
	return { sentence: sentenceOf(codes, at), end: next };
}

function sentenceOf(codes: readonly number[], at: readonly number[]): Sentence {
	return { words: String.fromCharCode(...codes), at };
}

/** Where a tag of HTML ends that begins at an offset, for a tag is no prose; the offset itself where none does. */
function tagEnd(text: string, at: number, end: number): number {
	const close = text.slice(at, Math.min(end, at + LONGEST_TAG)).indexOf('>');
	return close > 0 && /[a-z/!]/i.test(text.charAt(at + 1)) ? at + close + 1 : at;
}

/** A point that ends a sentence: not one between digits, nor behind the number of a paragraph. */
function isFullStop(text: string, at: number): boolean {
	const code = plainCode(text.charCodeAt(at));
	return code === 0x2e && digitOf(text.charCodeAt(at + 1)) < 0 && digitOf(text.charCodeAt(at - 1)) < 0;
}

function skipLineEnd(text: string, at: number): number {
	return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
}

/** Whether a sentence goes on below a line end: the line is full, and the next one neither blank, indented nor numbered. */
function goesOn(text: string, line: Span, below: number, end: number): boolean {
	if (line.end - line.start < FULL_LINE || below >= end) return false;
	const next = text.charCodeAt(below);
	if (isLineEnd(next) || isSpace(next)) return false;
	const numbering = readNumbering(text, below, Math.min(end, below + LONGEST_NUMBERING));
	const mark = text.charCodeAt(numbering.end - 1);
	return numbering.style === 'none' || !(isPunctuation(mark) || isSpace(mark));
}
