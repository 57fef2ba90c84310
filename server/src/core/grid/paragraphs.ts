// Browser text of cells that hold paragraphs: a tab on a line of its own between two cells, more blank lines between rows.

import type { Lines } from '../text/lines.ts';
import { type Cell, closedCell, type GridRow, makeCell, rowOf } from './grid.ts';
import { printedLength, type Run } from './runs.ts';

/** So many line ends between two texts part two rows; fewer stand inside a cell, or before a heading. */
const ROW_BREAK = 3;
/** So many line ends beside a tab hold a row break as well as the blank line that belongs to the tab. */
const ROW_BREAK_AT_TAB = 5;
/** A first cell stands at most so many lines above the first tab of its table. */
const MOST_LINES_ABOVE = 12;

/** A piece of the run: printed lines that belong to one cell, or a tab. */
interface Token {
	readonly tab: boolean;
	readonly first: number;
	last: number;
}

/** Where a run stands: the lines that other runs leave it, and those that no table may contain. */
export interface Room extends Run {
	readonly barriers: ReadonlySet<number>;
}

/** Reads a run of such lines. The cells before the first tab and behind the last one belong to it. */
export function readParagraphs(lines: Lines, run: Run, room: Room): readonly GridRow[] {
	const tokens = tokensOf(lines, { first: firstLine(lines, run, room), last: lastLine(lines, run, room) });
	const rows: GridRow[] = [];
	let cells: Cell[] = [];
	let pending: Cell | undefined;
	const endCell = (at: number) => {
		cells.push(pending ?? closedCell(lines.text, at));
		pending = undefined;
	};
	const endRow = () => {
		if (cells.length > 0) rows.push(rowOf(cells));
		cells = [];
	};
	let before: Token | undefined;
	for (const token of tokens) {
		const start = lines.starts[token.first] ?? 0;
		const gap = before === undefined ? 0 : token.first - before.last;
		const parted = before !== undefined && gap >= (before.tab || token.tab ? ROW_BREAK_AT_TAB : ROW_BREAK);
		if (parted) {
			endCell(lines.ends[before?.last ?? 0] ?? 0);
			endRow();
		}
		if (token.tab) endCell(start);
		else pending = makeCell(lines.text, pending?.from ?? start, lines.ends[token.last] ?? start);
		before = token;
	}
	endCell(lines.ends[before?.last ?? run.last] ?? 0);
	endRow();
	return rows;
}

/** The printed lines and tabs of a run; lines that follow each other directly are one. */
function tokensOf(lines: Lines, { first, last }: Run): readonly Token[] {
	const tokens: Token[] = [];
	for (let line = first; line <= last; line++) {
		const start = lines.starts[line] ?? 0;
		const tab = lines.ends[line] === start + 1 && lines.text.charCodeAt(start) === 9;
		const before = tokens.at(-1);
		if (!tab && printedLength(lines, line) === 0) continue;
		if (!tab && before?.tab === false && before.last === line - 1) before.last = line;
		else tokens.push({ tab, first: line, last: line });
	}
	return tokens;
}

/** The line on which the first cell begins, and the rows without tabs above it. */
function firstLine(lines: Lines, run: Run, { first: above, barriers }: Room): number {
	let first = run.first;
	for (let line = run.first - 1; line >= Math.max(above, run.first - MOST_LINES_ABOVE) && !barriers.has(line); line--) {
		if (printedLength(lines, line) > 0) first = line;
	}
	return first;
}

/** The line on which the last cell ends: one printed stretch behind the last tab. */
function lastLine(lines: Lines, run: Run, { last: below, barriers }: Room): number {
	let line = run.last + 1;
	while (line <= below && line <= run.last + 2 && printedLength(lines, line) === 0) line++;
	if (barriers.has(line)) return run.last;
	while (line <= below && printedLength(lines, line) > 0 && !barriers.has(line)) line++;
	return Math.max(run.last, line - 1);
}
