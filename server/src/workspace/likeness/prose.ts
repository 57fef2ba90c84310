// A section's prose as it is compared with another: characters without years, punctuation and official boilerplate.

import { digitOf, foldedCode, isLineEnd, isPunctuation, isSpace, plainCode } from '../../core/text/chars.ts';
import type { Span } from '../../core/text/span.ts';

/** So many characters in a row make a shingle. */
const SHINGLE = 6;
/** More of a section is not looked at; no office writes so much. */
const LONGEST = 20_000;
/** How many digits a year has. */
const YEAR = 4;
/** A sentence with one of these is prescribed or usual everywhere, and says nothing of where a text comes from. */
const BOILERPLATE = [
	'信息公开条例',
	'统计期限',
	'编制本',
	'本报告由',
	'国务院',
	'党中央',
	'习近平',
	'国办',
	'电子版',
	'联系电话',
	'联系地址',
	'网址',
	'下载',
];

/** The characters of a stretch that count, sentence by sentence. */
export interface PlainProse {
	/** The characters; 0 ends a sentence. */
	readonly codes: Uint16Array;
	/** Where each of them stands in the text. */
	readonly at: Uint32Array;
	/** How many of both there are. */
	readonly length: number;
}

/** Room for the characters of a section, which may be used again for the next one. */
export type Room = Pick<PlainProse, 'codes' | 'at'>;

/** Room for so many characters of a section. */
export function makeRoom(length = LONGEST): Room {
	return { codes: new Uint16Array(length + 1), at: new Uint32Array(length + 1) };
}

/** Reads the prose of a stretch. Linear in its length. */
export function readProse(text: string, stretch: Span, room?: Room): PlainProse {
	const end = Math.min(stretch.end, stretch.start + LONGEST);
	const usual = boilerplateIn(text.slice(stretch.start, end), stretch.start);
	const { codes, at } = room ?? makeRoom(end - stretch.start);
	let length = 0;
	let sentence = 0;
	let next = 0;
	for (let from = stretch.start; from < end; from++) {
		const code = text.charCodeAt(from);
		const letter = code >= HAN_FIRST && code <= HAN_LAST ? foldedCode(code) : letterAt(text, from, code);
		if (letter > 0) {
			codes[length] = letter;
			at[length++] = from;
		} else if (letter === A_YEAR) from += YEAR - 1;
		else if (letter === AN_END) {
			const behind = firstBehind(usual, next, from);
			if (behind > next) length = sentence;
			else if (length > sentence) codes[length++] = 0;
			next = behind;
			sentence = length;
		}
	}
	if (next < usual.length) length = sentence;
	else if (length > sentence) codes[length++] = 0;
	return { codes, at, length };
}

/** The usual Chinese characters, as nearly all are. */
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** What counts for nothing: a space or a mark, a year, and what ends a sentence. */
const NOTHING = 0;
const A_YEAR = -1;
const AN_END = -2;

/** A character at an offset as it counts, or what it is instead. */
function letterAt(text: string, at: number, code: number): number {
	if (endsSentence(code)) return AN_END;
	if (isYear(text, at)) return A_YEAR;
	return isPunctuation(code) || isSpace(code) ? NOTHING : plainCode(code);
}

/** Whether a character ends a sentence: a line end, or one of 。；！？ of either width. */
function endsSentence(code: number): boolean {
	if (code === 0x3002 || isLineEnd(code)) return true;
	const half = code > 0xff00 ? code - 0xfee0 : code;
	return half === 0x3b || half === 0x21 || half === 0x3f;
}

/** Where boilerplate stands, in order. */
function boilerplateIn(words: string, start: number): readonly number[] {
	const places: number[] = [];
	for (const sign of BOILERPLATE)
		for (let at = words.indexOf(sign); at >= 0; at = words.indexOf(sign, at + sign.length)) places.push(start + at);
	return places.sort((a, b) => a - b);
}

/** The first of some places in order, from one of them on, that stands behind an offset. */
function firstBehind(places: readonly number[], from: number, offset: number): number {
	let at = from;
	while ((places[at] ?? offset) < offset) at++;
	return at;
}

/** Whether four digits that name a year of this century stand at an offset, and no fifth. */
function isYear(text: string, at: number): boolean {
	const first = text.charCodeAt(at);
	if ((first !== 0x32 && first !== 0xff12) || digitOf(text.charCodeAt(at + 1)) !== 0) return false;
	if (digitOf(text.charCodeAt(at + 2)) < 0 || digitOf(text.charCodeAt(at + 3)) < 0) return false;
	return digitOf(text.charCodeAt(at + 4)) < 0 && (at === 0 || digitOf(text.charCodeAt(at - 1)) < 0);
}

const BASE = 0x01000193;

/**
 * Tells the shingles of a prose, in order, as numbers of 32 bits other than 0, each with where its first character stands.
 * None reaches over the end of a sentence.
 */
export function eachShingle({ codes, length }: PlainProse, tell: (shingle: number, at: number) => void): void {
	let power = 1;
	for (let step = 0; step < SHINGLE; step++) power = Math.imul(power, BASE);
	for (let at = 0; at < length; at++) {
		let hash = 0;
		let run = 0;
		for (; at < length && codes[at] !== 0; at++) {
			hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
			if (++run < SHINGLE) continue;
			if (run > SHINGLE) hash = (hash - Math.imul(codes[at - SHINGLE] ?? 0, power)) | 0;
			tell(mix(hash) || 1, at - SHINGLE + 1);
		}
	}
}

/** The shingles of a prose, each where its first character stands; 0 where none begins. */
export function shinglesOf(prose: PlainProse): Int32Array {
	const shingles = new Int32Array(prose.length);
	eachShingle(prose, (shingle, at) => {
		shingles[at] = shingle;
	});
	return shingles;
}

/** Spreads a number over all 32 bits. */
export function mix(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
