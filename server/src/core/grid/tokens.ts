// A text as tokens: what is printed between separators, each with the separators before it counted, so that a table can
// show by itself how it prints a cell, a blank and a row.

import { isStated, isUnstated, UNREADABLE } from '../number/amount.ts';
import { isZeroWidth, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { isDrawn, isMark, isPageNumber, isWikiRule } from './beside.ts';
import { withoutBrackets, withoutDashes } from './bracketed.ts';
import { betweenLists, closingQuote, endsList, isQuote, opensCell } from './delimited.ts';
import { type Cell, isBlank, makeCell, type Piece, type TokenKind } from './grid.ts';
import { isLong, isValue, piecesOf } from './pieces.ts';
import { type Run, TAB, tabIn } from './runs.ts';
import { isBar, isSentence, sentencesEnd } from './sentence-line.ts';

/** What may part two cells, the surest first. `white` is a line of white space alone, `line` the end of a line. */
export const SEPARATORS = ['bar', 'tab', 'comma', 'white', 'line'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A piece with its place among the others. */
export interface Token extends Piece {
	readonly line: number;
	/** How many separators of each kind stand before it, in the order of SEPARATORS. */
	readonly before: Counts;
}

/** A number for each separator, in the order of SEPARATORS. */
export type Counts = NumbersOf<typeof SEPARATORS>;
type NumbersOf<All extends readonly unknown[]> = { readonly [At in keyof All]: number };

/** The cells of a grid, and for each the row that it stands in. */
export interface MarkedCells {
	/** Whether the tags of HTML mark them, and not drawn lines. */
	readonly tags: boolean;
	readonly cells: readonly Cell[];
	readonly rows: readonly number[];
}

/** The tokens of a stretch of lines. */
export interface Strip {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** What parts cells within a line of delimited text beside tabs and bars: a comma, a semicolon, or nothing. */
	readonly delimiter: string;
	/** The counts at the end of the stretch. */
	readonly after: Counts;
	readonly end: number;
	/** All cells of a table that tags tell apart; absent where separators stand in the text. */
	readonly marked?: MarkedCells;
}

/** How the tokens of a stretch are read. */
export interface Reading {
	/** A character that parts cells as a tab does, or ''. */
	readonly delimiter: string;
	/** Whether a table of a wiki may stand in the text. */
	readonly wiki: boolean;
	/** Whether a long piece of text holds a table all the same, because no line end parts it. */
	readonly isDense: (text: string, start: number, end: number) => boolean;
}

/** Reads the tokens of a stretch of lines. */
export function readTokens(lines: Lines, run: Run, reading: Reading): Strip {
	const reader = new TokenReader(lines, reading);
	for (let line = run.first; line <= run.last; ) line = reader.readLine(line);
	return reader.finish(lines.ends[lastLine(lines, run)] ?? lines.text.length);
}

/** The last line of a stretch; of one that ends with drawn rules the one before these. */
function lastLine({ text, starts, ends }: Lines, { first, last }: Run): number {
	let before = last;
	for (let line = last; line > first; line--) {
		const end = ends[line] ?? 0;
		const start = skipSpaces(text, starts[line] ?? 0, end);
		if (isDrawn(text, start, end)) before = line - 1;
		else if (start < end) break;
	}
	return before;
}

class TokenReader {
	readonly #lines: Lines;
	readonly #text: string;
	readonly #delimiter: string;
	readonly #isDense: Reading['isDense'];
	readonly #wiki: boolean;
	readonly #tokens: Token[] = [];
	#bars = 0;
	#tabs = 0;
	#commas = 0;
	#whites = 0;
	#line = 0;

	constructor(lines: Lines, { delimiter, wiki, isDense }: Reading) {
		this.#lines = lines;
		this.#text = lines.text;
		this.#wiki = wiki;
		this.#delimiter = delimiter;
		this.#isDense = isDense;
	}

	finish(end: number): Strip {
		const tokens = withoutDashes(this.#text, withoutBrackets(this.#text, this.#tokens));
		return { text: this.#text, tokens, delimiter: this.#delimiter, after: this.#counts(), end };
	}

	#counts(): Counts {
		return [this.#bars, this.#tabs, this.#commas, this.#whites, this.#line];
	}

	/** Reads a line, and those on which a quoted cell of it goes on; the line behind them. */
	readLine(line: number): number {
		const start = this.#lines.starts[line] ?? 0;
		const end = this.#lines.ends[line] ?? start;
		const first = skipSpaces(this.#text, start, end);
		if (first === end) this.#blankLine(start, end);
		else if (isMark(this.#text, start, end)) this.#push('mark', makeCell(this.#text, start, end), line);
		else if (!isDrawn(this.#text, first, end) && !(this.#wiki && isWikiRule(this.#text, first, end))) {
			if (!this.#sentences(line, first, end)) return this.#row(line);
		}
		this.#line++;
		return line + 1;
	}

	#blankLine(start: number, end: number): void {
		let white = false;
		for (let at = start; at < end; at++) {
			const code = this.#text.charCodeAt(at);
			if (code === TAB) this.#tabs++;
			white ||= !isZeroWidth(code);
		}
		if (white) this.#whites++;
	}

	/** Takes a line that is sentences from end to end, as most are, without a look for its cells; whether it is one. */
	#sentences(line: number, first: number, end: number): boolean {
		const from = this.#lines.starts[line] ?? first;
		const plain = this.#delimiter === '' && tabIn(this.#text, from, first) === first;
		const last = plain ? sentencesEnd(this.#text, first, end) : -1;
		if (last < 0 || (isLong(this.#text, first, last) && this.#isDense(this.#text, first, last))) return false;
		this.#push('prose', { start: first, end: last, from, to: end, amount: UNREADABLE }, line);
		return true;
	}

	/** Reads the cells of a line; the line behind them. */
	#row(line: number): number {
		const next = this.#cells(line);
		const [start, end] = [this.#lines.starts[next - 1] ?? 0, this.#lines.ends[next - 1] ?? 0];
		if (this.#delimiter === ',' && endsList(this.#text, trimEnd(this.#text, start, end) - 1)) this.#commas++;
		return next;
	}

	#cells(line: number): number {
		const { starts, ends } = this.#lines;
		let at = line;
		let end = ends[at] ?? 0;
		let from = starts[at] ?? 0;
		let here = from;
		while (here <= end) {
			const quoted = this.#quoted(from, here);
			if (quoted > 0) {
				while ((ends[at] ?? quoted) < quoted && at + 1 < starts.length) {
					at++;
					this.#line++;
				}
				end = ends[at] ?? end;
				this.#cell(here + 1, quoted, at);
				from = here = this.#nextSeparator(quoted + 1, end);
				if (here === end) break;
			} else if (here < end && !this.#parts(here)) {
				here++;
				continue;
			} else this.#cell(from, here, at);
			if (here < end) this.#count(here);
			from = ++here;
		}
		this.#line++;
		return at + 1;
	}

	/** Where the quote closes that opens the cell from `from` at `here`, or 0. */
	#quoted(from: number, here: number): number {
		if (!isQuote(this.#text.charCodeAt(here), this.#delimiter)) return 0;
		const opens = opensCell(this.#text, { start: from, end: here }, this.#delimiter);
		return opens ? closingQuote(this.#text, here, this.#delimiter) : 0;
	}

	#nextSeparator(from: number, end: number): number {
		let at = from;
		while (at < end && !this.#parts(at)) at++;
		return at;
	}

	#parts(at: number): boolean {
		const code = this.#text.charCodeAt(at);
		return code === TAB || isBar(code) || (this.#delimiter !== '' && this.#text[at] === this.#delimiter);
	}

	#count(at: number): void {
		const code = this.#text.charCodeAt(at);
		if (code === TAB) this.#tabs++;
		else if (isBar(code)) this.#bars++;
		else {
			this.#commas++;
			if (betweenLists(this.#text, at)) this.#line++;
		}
	}

	#cell(from: number, to: number, line: number): void {
		const cell = makeCell(this.#text, from, to);
		if (isBlank(cell)) return;
		const { start, end, amount } = cell;
		const long = isLong(this.#text, start, end);
		if (long && this.#isDense(this.#text, start, end)) this.#words(cell, line);
		else if (long || isSentence(this.#text, start, end)) this.#push('prose', cell, line);
		else if (isStated(amount) || isUnstated(amount)) this.#push('value', cell, line);
		else if (from > (this.#lines.starts[line] ?? 0) || !isPageNumber(this.#text, start, end)) this.#words(cell, line);
	}

	/** Parts a cell of words at its spaces. Numbers that end it, or stand among each other, are values. */
	#words(cell: Cell, line: number): void {
		const pieces = piecesOf(this.#text, cell);
		if (pieces.length === 1) this.#push('word', cell, line);
		else for (const [at, piece] of pieces.entries()) this.#push(isValue(pieces, at) ? 'value' : 'word', piece, line);
	}

	#push(kind: TokenKind, cell: Cell, line: number): void {
		const { start, end, from, to, amount } = cell;
		this.#tokens.push({ kind, line, start, end, from, to, amount, before: this.#counts() });
	}
}
