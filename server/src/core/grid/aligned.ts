// Text whose columns are kept by spaces: words at the left, and the numbers that end a line, each with its place.

import { eastAsianWidth } from 'get-east-asian-width';
import { isSpace, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Cell, isText, makeCell } from './grid.ts';

/** A number with the columns that it covers, the last one exclusive: counted in characters, and as wide as they print. */
export interface PlacedCell extends Cell {
	readonly inCharacters: Extent;
	readonly inWidth: Extent;
}

export interface Extent {
	readonly from: number;
	readonly to: number;
}

/** A line: what stands before its numbers, and the numbers. */
export interface AlignedLine {
	readonly line: number;
	readonly left: Span;
	readonly values: readonly PlacedCell[];
}

/** A longer line is no row of a table. */
const LONGEST_LINE = 600;

/** The printed lines between two lines, those with tabs left out. */
export function readAlignedLines(lines: Lines, first: number, last: number): readonly AlignedLine[] {
	const read: AlignedLine[] = [];
	for (let line = first; line <= last; line++) {
		const start = lines.starts[line] ?? 0;
		const end = trimEnd(lines.text, start, lines.ends[line] ?? 0);
		if (end === start || end - start > LONGEST_LINE || lines.text.slice(start, end).includes('\t')) continue;
		read.push(readLine(lines.text, line, start, end));
	}
	return read;
}

function readLine(text: string, line: number, start: number, end: number): AlignedLine {
	const values: Cell[] = [];
	let to = end;
	while (to > start) {
		let from = to;
		while (from > start && !isSpace(text.charCodeAt(from - 1))) from--;
		const cell = makeCell(text, from, to);
		if (isText(cell)) break;
		values.unshift(cell);
		to = trimEnd(text, start, from);
	}
	const left = { start: skipSpaces(text, start, to), end: to };
	return { line, left: left.start > left.end ? { start: to, end: to } : left, values: place(text, start, values) };
}

function place(text: string, start: number, cells: readonly Cell[]): readonly PlacedCell[] {
	let at = start;
	let width = 0;
	const widthTo = (offset: number) => {
		while (at < offset) {
			const code = text.codePointAt(at) ?? 0;
			width += eastAsianWidth(code, { ambiguousAsWide: true });
			at += code > 0xffff ? 2 : 1;
		}
		return width;
	};
	return cells.map((cell) => ({
		...cell,
		inCharacters: { from: cell.start - start, to: cell.end - start },
		inWidth: { from: widthTo(cell.start), to: widthTo(cell.end) },
	}));
}
