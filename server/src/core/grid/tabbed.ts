// The two layouts with tabs: row-per-line (cells between tabs) and cell-per-line (a tab begins a cell).

import { isSpace, skipSpaces } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type Cell, type Grid, type GridRow, isBlank, makeCell, rowOf } from './grid.ts';
import { readParagraphs } from './paragraphs.ts';
import { type Run, TAB, tabIn, tabRuns } from './runs.ts';

/**
 * Reads all grids with tabs. `barriers` are lines that no table may contain (headings), in order.
 * Lines without a tab cost one look each, and only near a tab.
 */
export function readTabbedGrids(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	const runs = tabRuns(lines, barriers);
	return runs.flatMap((run, at) => {
		const style = styleOf(lines, run);
		const rows =
			style === 'cells'
				? readCells(lines, run)
				: style === 'rows'
					? readRows(lines, run)
					: readParagraphs(lines, run, {
							first: (runs[at - 1]?.last ?? -1) + 1,
							last: (runs[at + 1]?.first ?? lines.starts.length) - 1,
							barriers,
						});
		const [first] = rows;
		const last = rows.at(-1);
		if (first === undefined || last === undefined) return [];
		return [{ layout: style === 'cells' ? 'cell-per-line' : 'row-per-line', rows, start: first.start, end: last.end }];
	});
}

/**
 * How a run of lines uses its tabs: a tab begins a cell, a tab stands between two cells of a line, or a tab stands on a
 * line of its own between cells that are paragraphs.
 */
function styleOf(lines: Lines, run: Run): 'cells' | 'rows' | 'paragraphs' {
	const { text, starts, ends } = lines;
	let tabbed = 0;
	let single = 0;
	let bare = 0;
	let apart = 0;
	for (let line = run.first; line <= run.last; line++) {
		const start = starts[line] ?? 0;
		const end = ends[line] ?? 0;
		const tab = tabIn(text, start, end);
		if (tab === end) continue;
		tabbed++;
		if (tab === start && tabIn(text, tab + 1, end) === end) single++;
		if (end !== start + 1 || tab !== start) continue;
		bare++;
		if (ends[line - 1] === starts[line - 1] && ends[line + 1] === starts[line + 1]) apart++;
	}
	if (apart * 10 >= tabbed * 9 && tabbed > 0) return 'paragraphs';
	return single * 10 >= tabbed * 9 && single > bare ? 'cells' : 'rows';
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
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) !== TAB) continue;
		cells.push(makeCell(text, from, at));
		from = at + 1;
	}
	cells.push(makeCell(text, from, end));
	return cells;
}

/** Whether a line is drawn: three hyphens or more in each cell, as table recognisers leave them under a head. */
function isRule(text: string, start: number, end: number): boolean {
	let hyphens = 0;
	let drawn = 0;
	for (let at = start; at <= end; at++) {
		const code = at === end ? 0 : text.charCodeAt(at);
		if (code === 0x2d) {
			hyphens++;
			continue;
		}
		if (hyphens > 0 && hyphens < 3) return false;
		drawn += hyphens;
		hyphens = 0;
		if (at < end && !isSpace(code) && code !== 0x7c && code !== 0x3a) return false;
	}
	return drawn > 0;
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
		if (cells.length > 0) rows.push(rowOf(cells));
		cells = [];
	};
	for (let line = run.first; line <= run.last; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		if (text.charCodeAt(start) === TAB) {
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
