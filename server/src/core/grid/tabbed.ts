// The two layouts with tabs: row-per-line (cells between tabs) and cell-per-line (a tab begins a cell).

import { isSpace, skipSpaces } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type Cell, type Grid, type GridRow, isBlank, makeCell } from './grid.ts';

/** A stretch of lines: `first` and `last` are both part of it. */
interface Run {
	readonly first: number;
	readonly last: number;
}

/** Lines without a tab that may stand inside a table: a page break, a fragment of a label, a number that was torn off. */
const MOST_LINES_BETWEEN = 6;
/** A longer line without a tab is prose, and ends a table. */
const LONGEST_LINE_BETWEEN = 60;
/** Blank lines do not end a table until there are this many. */
const MOST_BLANK_LINES = 12;

/**
 * Reads all grids with tabs. `barriers` are lines that no table may contain (headings), in order.
 * Lines without a tab cost one look each, and only near a tab.
 */
export function readTabbedGrids(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	const grids: Grid[] = [];
	for (const run of tabRuns(lines, barriers)) {
		const rows = isCellPerLine(lines, run) ? readCells(lines, run) : readRows(lines, run);
		const first = rows[0];
		const last = rows.at(-1);
		if (first === undefined || last === undefined) continue;
		const layout = isCellPerLine(lines, run) ? 'cell-per-line' : 'row-per-line';
		grids.push({ layout, rows, start: first.start, end: last.end });
	}
	return grids;
}

/** The runs of lines from a first tab to a last one with little between them. */
function tabRuns(lines: Lines, barriers: ReadonlySet<number>): readonly Run[] {
	const runs: Run[] = [];
	const { text, starts, ends } = lines;
	let line = 0;
	let tab = text.indexOf('\t');
	while (tab >= 0) {
		while ((ends[line] ?? text.length) < tab) line++;
		const run = runs.at(-1);
		if (!barriers.has(line)) {
			if (run !== undefined && reaches(lines, run.last, line, barriers))
				runs[runs.length - 1] = { first: run.first, last: line };
			else runs.push({ first: line, last: line });
		}
		tab = text.indexOf('\t', starts[line + 1] ?? text.length);
		line++;
	}
	return runs.map((run) => withTail(lines, run, barriers));
}

/** Whether the lines between two lines with tabs can belong to one table. */
function reaches(lines: Lines, before: number, after: number, barriers: ReadonlySet<number>): boolean {
	if (after - before > MOST_BLANK_LINES + MOST_LINES_BETWEEN) return false;
	let between = 0;
	for (let line = before + 1; line < after; line++) {
		if (barriers.has(line)) return false;
		const length = printedLength(lines, line);
		if (length > LONGEST_LINE_BETWEEN) return false;
		if (length > 0) between++;
	}
	return between <= MOST_LINES_BETWEEN && after - before - between <= MOST_BLANK_LINES;
}

function printedLength(lines: Lines, line: number): number {
	const end = lines.ends[line] ?? 0;
	return end - skipSpaces(lines.text, lines.starts[line] ?? 0, end);
}

/** A run with the lines that follow its last tab line directly: the rest of a cell that the export broke. */
function withTail(lines: Lines, run: Run, barriers: ReadonlySet<number>): Run {
	let last = run.last;
	for (let line = run.last + 1; line <= run.last + 2 && line < lines.starts.length; line++) {
		const length = printedLength(lines, line);
		if (length === 0 || length > LONGEST_LINE_BETWEEN / 4 || barriers.has(line)) break;
		last = line;
	}
	return { first: run.first, last };
}

/** Whether nearly every line with a tab has one alone, at its beginning. */
function isCellPerLine(lines: Lines, run: Run): boolean {
	const { text } = lines;
	let tabbed = 0;
	let single = 0;
	let bare = 0;
	for (let line = run.first; line <= run.last; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		const tab = text.indexOf('\t', start);
		if (tab < 0 || tab >= end) continue;
		tabbed++;
		const next = text.indexOf('\t', tab + 1);
		if (tab === start && (next < 0 || next >= end)) single++;
		if (tab === start && end === start + 1) bare++;
	}
	return single * 10 >= tabbed * 9 && single > bare;
}

function readRows(lines: Lines, run: Run): readonly GridRow[] {
	const rows: GridRow[] = [];
	for (let line = run.first; line <= run.last; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		const cells = splitCells(lines.text, start, end);
		if (cells.length === 1 && cells[0] !== undefined && isBlank(cells[0])) continue;
		if (!isRule(lines.text, start, end)) rows.push({ cells, start, end });
	}
	return rows;
}

function splitCells(text: string, start: number, end: number): readonly Cell[] {
	const cells: Cell[] = [];
	let from = start;
	for (let tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
		cells.push(makeCell(text, from, tab));
		from = tab + 1;
	}
	cells.push(makeCell(text, from, end));
	return cells;
}

/** Whether a line is drawn: hyphens between tabs, as table recognisers leave them under a head. */
function isRule(text: string, start: number, end: number): boolean {
	let hyphens = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x2d) hyphens++;
		else if (!isSpace(code) && code !== 0x7c && code !== 0x3a) return false;
	}
	return hyphens >= 6;
}

function readCells(lines: Lines, run: Run): readonly GridRow[] {
	const { text } = lines;
	const rows: GridRow[] = [];
	let cells: Cell[] = [];
	let from = -1;
	let to = -1;
	const endCell = () => {
		if (from >= 0) cells.push(makeCell(text, from, to));
		from = -1;
	};
	const endRow = () => {
		endCell();
		const first = cells[0];
		if (first !== undefined) rows.push({ cells, start: first.from, end: cells.at(-1)?.to ?? first.to });
		cells = [];
	};
	for (let line = run.first; line <= run.last; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		if (text.charCodeAt(start) === 9) {
			endCell();
			from = start + 1;
			to = end;
		} else if (skipSpaces(text, start, end) === end) endRow();
		else {
			if (from < 0) from = start;
			to = end;
		}
	}
	endRow();
	return rows;
}
