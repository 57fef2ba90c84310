// The prose of a report, sentence by sentence, in one width and without spaces; each character knows where it stands.

import { ALL_SPACES, digitOf, formsOf, isHan, isLineEnd, isPunctuation, isSpace, plainCode } from '../text/chars.ts';
import { readNumbering } from '../text/numbering.ts';
import type { Span } from '../text/span.ts';
import { PIECES } from './counts.ts';

/** A sentence as statements are looked for in it. */
export interface Sentence {
	readonly words: string;
	/** Where each character of `words` stands in the text. */
	readonly at: readonly number[];
}

/** A line of fewer characters was not broken because it was full. */
const FULL_LINE = 24;
/** A shorter one may be wrapped, but not so short a one; lines that are wrapped differ by a mark or two. */
const NARROW_LINE = 12;
const WRAP_SLACK = 2;
const WRAP_ENDS = '。；：！？;:!?\t|';
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

/** What a character may be to a number with a unit behind it, or to words that state nought. */
const NUMERAL = 1;
const ROUGH = 2;
const UNIT = 3;
const NOUGHT = 4;
const STOP = 5;
const POINT = 6;
const SPACE = 7;
const LINE_END = 8;
/** <, as tags of HTML begin. */
const TAG = 9;
/** 其, as 其中 begins: the sentence goes on about what was counted before. */
const OF_WHICH = 10;
/** Units of documents; of other things where a word follows them. Too common to be stopped at. */
const PIECE_CODES = [...PIECES].map((unit) => unit.charCodeAt(0));

const CLASSES = classes();

function classes(): Uint8Array {
	const made = new Uint8Array(0x10000);
	const mark = (characters: string, kind: number) => {
		for (const character of characters) made[character.charCodeAt(0)] = kind;
	};
	mark(ALL_SPACES, SPACE);
	mark('\n\r', LINE_END);
	for (const [characters, kind] of [
		['0123456789〇零一二两三四五六七八九十百千万亿', NUMERAL],
		['余多几', ROUGH],
		['元件宗条例项起份篇)', UNIT],
		['未没无', NOUGHT],
		[STOPS, STOP],
		['.', POINT],
	] as const)
		for (const character of characters) mark(formsOf(character), kind);
	mark('<', TAG);
	mark('其', OF_WHICH);
	return made;
}

/** The sentences of a stretch of text. A line that is broken because it is full goes on below. */
export function* sentencesIn(text: string, stretch: Span): Iterable<Sentence> {
	for (let start = stretch.start; start < stretch.end; ) {
		const { end } = findSentence(text, start, stretch.end);
		const sentence = sentenceAt(text, start, end);
		if (sentence.words !== '') yield sentence;
		start = end;
	}
}

/** The sentences that may count something or state nought; undefined for each run of others. */
export function* countingSentencesIn(text: string, stretch: Span): Iterable<Sentence | undefined> {
	let skipped = false;
	for (let start = stretch.start; start < stretch.end; ) {
		const { end, blank, counts } = findSentence(text, start, stretch.end);
		if (counts) {
			if (skipped) yield undefined;
			yield sentenceAt(text, start, end);
		}
		skipped = !counts && (skipped || !blank);
		start = end;
	}
}

/** A sentence that was only looked at. */
interface Found {
	readonly end: number;
	readonly blank: boolean;
	readonly counts: boolean;
}

/** Where the sentence that begins at an offset ends, and whether it may count something or go on about what was counted. */
function findSentence(text: string, start: number, end: number): Found {
	let lineStart = start;
	let next = start;
	let counts = false;
	let length = 0;
	let last = 0;
	while (next < end && length < LONGEST) {
		const plain = next;
		const stop = Math.min(end, next + LONGEST - length);
		next = skipPlain(text, next, stop);
		if (next > plain) last = 0;
		length += next - plain;
		if (next === stop) break;
		const kind = CLASSES[text.charCodeAt(next)] ?? 0;
		const past = tagEnd(text, next, end);
		if (past > next) {
			next = past;
			continue;
		}
		if (kind === LINE_END) {
			const below = skipLineEnd(text, next);
			if (!goesOn(text, { start: lineStart, end: next }, { start: below, end }))
				return { end: below, blank: length === 0, counts };
			next = below;
			lineStart = below;
			continue;
		}
		next++;
		if (kind === SPACE) continue;
		counts ||= length === 0 && kind === OF_WHICH;
		counts ||= mayCount(kind, last) || isPiece(text, next, kind);
		length++;
		last = kind;
		if (isEnd(text, kind, next - 1)) break;
	}
	return { end: next, blank: length === 0, counts };
}

/** The first character from an offset on that is any of the classes, or the end. */
function skipPlain(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && CLASSES[text.charCodeAt(at)] === 0) at++;
	return at;
}

/** Whether a sentence ends at a character. */
function isEnd(text: string, kind: number, at: number): boolean {
	return kind === STOP || (kind === POINT && isFullStop(text, at));
}

/** Whether a character states nought, or is a unit behind a number. */
function mayCount(kind: number, before: number): boolean {
	return kind === NOUGHT || (kind === UNIT && (before === NUMERAL || before === ROUGH));
}

/** Whether a unit of documents stands at an offset behind a number, and no word behind it. */
function isPiece(text: string, at: number, before: number): boolean {
	return before === NUMERAL && PIECE_CODES.includes(text.charCodeAt(at)) && !isHan(text.charCodeAt(at + 1));
}

function sentenceAt(text: string, start: number, end: number): Sentence {
	const at: number[] = [];
	const codes: number[] = [];
	for (let next = start; next < end; ) {
		const code = text.charCodeAt(next);
		const past = tagEnd(text, next, end);
		if (past > next) {
			next = past;
			continue;
		}
		const plain = plainCode(code);
		if (plain !== 0) {
			codes.push(plain);
			at.push(next);
		}
		next++;
	}
	return { words: String.fromCharCode(...codes), at };
}

/** Where a tag of HTML ends that begins at an offset, for a tag is no prose; the offset itself where none does. */
function tagEnd(text: string, at: number, end: number): number {
	if (text.charCodeAt(at) !== 0x3c) return at;
	const close = text.slice(at, Math.min(end, at + LONGEST_TAG)).indexOf('>');
	return close > 0 && /[a-z/!]/i.test(text.charAt(at + 1)) ? at + close + 1 : at;
}

/** Whether a point ends a sentence: not one between digits, nor behind the number of a paragraph. */
function isFullStop(text: string, at: number): boolean {
	return digitOf(text.charCodeAt(at + 1)) < 0 && digitOf(text.charCodeAt(at - 1)) < 0;
}

function skipLineEnd(text: string, at: number): number {
	return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
}

/** Whether a sentence goes on in the rest below a line end: the line is full, and the next one neither blank, indented nor numbered. */
function goesOn(text: string, line: Span, { start: below, end }: Span): boolean {
	if (below >= end || !(line.end - line.start >= FULL_LINE || isWrapped(text, line, below))) return false;
	const next = text.charCodeAt(below);
	if (isLineEnd(next) || isSpace(next)) return false;
	const numbering = readNumbering(text, below, Math.min(end, below + LONGEST_NUMBERING));
	const mark = text.charCodeAt(numbering.end - 1);
	return numbering.style === 'none' || !(isPunctuation(mark) || isSpace(mark));
}

/** Whether a shorter line is as long as the one above it or below it, as in a text that was wrapped at a narrow width. */
function isWrapped(text: string, line: Span, below: number): boolean {
	const length = line.end - line.start;
	if (length < NARROW_LINE || WRAP_ENDS.includes(text.charAt(line.end - 1))) return false;
	const isAsLong = (other: number) => Math.abs(other - length) <= WRAP_SLACK;
	return isAsLong(lineLength(text, below)) || (line.start > 1 && isAsLong(lengthAbove(text, line.start)));
}

/** The length of the line that begins at an offset; no more of it is looked at than counts. */
function lineLength(text: string, start: number): number {
	let at = start;
	while (at < text.length && at - start < 2 * FULL_LINE && !isLineEnd(text.charCodeAt(at))) at++;
	return at - start;
}

/** The length of the line that ends before the one that begins at an offset. */
function lengthAbove(text: string, start: number): number {
	let end = start;
	while (end > 0 && isLineEnd(text.charCodeAt(end - 1)) && start - end < 2) end--;
	let at = end;
	while (at > 0 && end - at < 2 * FULL_LINE && !isLineEnd(text.charCodeAt(at - 1))) at--;
	return end - at;
}
