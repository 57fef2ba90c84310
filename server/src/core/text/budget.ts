// How much one report may hold: checked before anything is made of it, so that no text costs more memory than its own size.

import { digitOf, isHan } from './chars.ts';

/** What a report may hold at most; a real one has a twentieth of it, and the largest tables of figures two thirds of the cells. */
export const MOST = {
	characters: 500_000,
	lines: 100_000,
	/** Cells, by what parts them: tabs, bars, tags, and spaces that may; of digits right behind a word each may be one, but for the first two. */
	cells: 30_000,
	/** Characters of one line. */
	line: 100_000,
} as const;

/** What a text has too much of. */
export type Excess = keyof typeof MOST;

/** So many digits behind a word number what it names. */
const NUMBERING = 2;

/** So many characters hold too much of nothing. */
const SURELY_ENOUGH = Math.min(...Object.values(MOST));

const TAB = 9;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const HYPHEN = 0x2d;
const WIDE_SPACE = 0x3000;
/** What parts cells besides tabs and spaces: bars of both widths, drawn ones, and what begins a tag. */
const PARTING: ReadonlySet<number> = new Set([...'|｜│┃<'].map((mark) => mark.charCodeAt(0)));

/** What a text has too much of to be read; undefined for nearly every text, at one look. */
export function excessOf(text: string): Excess | undefined {
	if (text.length <= SURELY_ENOUGH) return undefined;
	if (text.length > MOST.characters) return 'characters';
	return linesIn(text) ?? (cellsIn(text) > MOST.cells ? 'cells' : undefined);
}

/** Whether a text has too many lines, or one that is too long. */
function linesIn(text: string): Excess | undefined {
	let lines = 1;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code !== FEED && code !== RETURN) continue;
		if (at - start > MOST.line) return 'line';
		start = at + 1;
		if ((code === FEED || text.charCodeAt(start) !== FEED) && ++lines > MOST.lines) return 'lines';
	}
	return text.length - start > MOST.line ? 'line' : undefined;
}

function cellsIn(text: string): number {
	let cells = 0;
	let joined = 0;
	for (let at = 0; at < text.length && cells <= MOST.cells; at++) {
		const code = text.charCodeAt(at);
		joined = digitOf(code) >= 0 && (joined > 0 || isHan(text.charCodeAt(at - 1))) ? joined + 1 : 0;
		if (joined > NUMBERING || code === TAB || PARTING.has(code) || endsGap(text, at, code)) cells++;
	}
	return cells;
}

/** Whether a space is the last one of a gap between cells: of several spaces, or before a number or a dash. */
function endsGap(text: string, at: number, code: number): boolean {
	if (!isSpace(code)) return false;
	const next = text.charCodeAt(at + 1);
	return isSpace(text.charCodeAt(at - 1)) ? !isSpace(next) : digitOf(next) >= 0 || next === HYPHEN;
}

function isSpace(code: number): boolean {
	return code === SPACE || code === WIDE_SPACE;
}
