// Lines that are a sentence from end to end: most of a report, and no reader of tables needs to see more of them.

import { isLineEnd, isSpace } from '../text/chars.ts';

/** What may part cells or open a quoted one, and what begins a tag or a bookmark, which print nothing. */
const MARKS: readonly number[] = [...'\t"|│┃｜<['].map((mark) => mark.charCodeAt(0));
/** Chinese characters are none of these, and nearly all that a report prints. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const FULL_STOP = 0x3002;
const SEMICOLON = 0xff1b;

/**
 * Where the sentences end that begin at an offset and are all that their line prints; -1 where the line may hold
 * anything else, begins with a space, or has no end of a sentence.
 */
export function sentencesEnd(text: string, start: number, end: number): number {
	if (start >= end || isSpace(text.charCodeAt(start))) return -1;
	let sentence = false;
	let printed = start;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code < FIRST_HAN || code > LAST_HAN) {
			if (isLineEnd(code)) break;
			if (MARKS.includes(code)) return -1;
			if (code === FULL_STOP || code === SEMICOLON) sentence = true;
			else if (isSpace(code)) continue;
		}
		printed = at + 1;
	}
	return sentence ? printed : -1;
}

/** Whether a character is a bar between cells: of ASCII, drawn, or of full width. */
export function isBar(code: number): boolean {
	return code === 0x7c || code === 0x2502 || code === 0x2503 || code === 0xff5c;
}

/** A full stop or a semicolon within words makes a sentence of them. */
export function isSentence(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === FULL_STOP || code === SEMICOLON) return true;
	}
	return false;
}
