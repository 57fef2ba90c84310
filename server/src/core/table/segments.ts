// Parts grids by the tables that their rows speak for.

import type { TableKey } from '../forms/types.ts';
import { beginsLine, type Cell, type Grid, type GridRow, isBlank, isText, joinCells } from '../grid/grid.ts';
import { fold } from '../text/chars.ts';
import { wordsOf } from '../text/numbering.ts';
import { MOST_CELLS_OF_A_ROW, splitRows } from './flat.ts';
import { meaningsOf, type Source } from './labels.ts';
import { type MarkedRow, markRow, tableOf } from './read-rows.ts';

/** Rows that speak for one table, possibly from several grids that only a page break parts. */
export interface Segment {
	readonly table: TableKey;
	readonly layout: Grid['layout'];
	readonly rows: MarkedRow[];
	/** Whether rows were told apart by their labels alone, though their layout has a line for each. */
	readonly parted: boolean;
}

/** The segments of one grid, in its order. */
export function segmentsOf(source: Source, grid: Grid): readonly Segment[] {
	const found: Segment[] = [];
	let current: Segment | undefined;
	let waiting: MarkedRow[] = [];
	const parted = grid.flat !== true && grid.rows.some(({ cells }) => cells.length > MOST_CELLS_OF_A_ROW);
	for (const row of joinBrokenLabels(source, splitFlat(source, grid))) {
		const marked = markRow(source, row, grid.flat === true);
		const table = tableOf(marked);
		if (table !== undefined && table !== current?.table) {
			current = { table, layout: grid.layout, rows: waiting, parted };
			waiting = [];
			found.push(current);
		}
		(current?.rows ?? waiting).push(marked);
	}
	const [row] = waiting;
	if (current === undefined && waiting.length === 1 && row !== undefined) {
		const table = tableUnder(source, row, grid);
		if (table !== undefined) found.push({ table, layout: grid.layout, rows: waiting, parted });
	}
	return joinSegments(found.flatMap(partRepeated));
}

/** No official table has more rows. */
const MOST_ROWS = 60;
/** So many rows in their order again are a table that is printed again; fewer are repeated rows. */
const ROWS_AGAIN = 5;

/** Parts a segment where its table begins again: at the heads above its first row, or at that row. */
function partRepeated(segment: Segment): readonly Segment[] {
	const keys = segment.rows.map((row) => keysIn(row)[0]);
	const first = keys.find((key) => key !== undefined && key !== '');
	if (first === undefined || keys.indexOf(first) === keys.lastIndexOf(first)) return [segment];
	const starts = keys.flatMap((key, at) => (key === first ? [at] : []));
	const cuts = [0];
	for (const at of starts.slice(1)) {
		const cut = cuts.at(-1) ?? 0;
		const above = new Set(keys.slice(Math.max(cut, at - MOST_ROWS), at));
		const below = keys.slice(at, at + 2 * ROWS_AGAIN);
		const again = new Set(below.filter((key) => key !== undefined && key !== '' && above.has(key)));
		if (again.size < ROWS_AGAIN) continue;
		let start = at;
		while (start > cut && segment.rows[start - 1]?.head === true) start--;
		cuts.push(start);
	}
	if (cuts.length === 1) return [segment];
	return cuts.map((cut, at) => ({ ...segment, rows: segment.rows.slice(cut, cuts[at + 1]) }));
}

/** How far above a row of numbers the heading stands that names it. */
const HEADING_ABOVE = 80;

/** The table of one row that a row of numbers alone is: as many as it has, directly below the heading of its section. */
function tableUnder({ text, lexicon }: Source, { row, labels }: MarkedRow, grid: Grid): TableKey | undefined {
	if (labels.length > 0) return undefined;
	const count = row.cells.filter((cell) => !isBlank(cell)).length;
	const above = fold(text, Math.max(0, grid.start - HEADING_ABOVE), grid.start);
	return lexicon.kinds.find(
		({ single, usual }) => single && usual.columns.length === count && above.includes(fold(usual.title)),
	)?.key;
}

/** The rows of a grid, those of a layout that does not tell them apart parted at their labels. */
function splitFlat(source: Source, grid: Grid): readonly GridRow[] {
	const whole = (row: GridRow) => grid.flat !== true && row.cells.length <= MOST_CELLS_OF_A_ROW;
	return grid.rows.every(whole) ? grid.rows : grid.rows.flatMap((row) => (whole(row) ? [row] : splitRows(source, row)));
}

/** A table goes on in the next grid of the same layout, unless that one begins again with rows that stood above. */
export function joinSegments(found: readonly Segment[]): readonly Segment[] {
	const joined: Segment[] = [];
	let above: Set<string> | undefined;
	for (const segment of found) {
		const previous = joined.at(-1);
		if (previous?.table === segment.table && previous.layout === segment.layout) {
			const known = above ?? new Set(previous.rows.flatMap(keysIn));
			const keys = segment.rows.flatMap(keysIn);
			if (!keys.some((key) => known.has(key))) {
				for (const row of segment.rows) previous.rows.push(row);
				for (const key of keys) known.add(key);
				above = known;
				continue;
			}
		}
		joined.push(segment);
		above = undefined;
	}
	return joined;
}

/** The rows that the words of a row leave no doubt of; a row of a table without labels stands for itself. */
function keysIn({ labels, row }: MarkedRow): readonly string[] {
	if (labels.length === 0) return row.cells.every(isBlank) ? [] : [''];
	const keys: string[] = [];
	for (const { meanings } of labels) {
		const [only] = meanings;
		if (only !== undefined && meanings.length === 1 && only.kind === 'row') keys.push(only.key);
	}
	return keys;
}

/** A label may be broken over so many lines. */
const MOST_LINES_OF_A_LABEL = 4;

/** Puts rows together between which a line break stands inside a label: `结果` and `纠正⇥其他` in the next line. */
function joinBrokenLabels(source: Source, rows: readonly GridRow[]): readonly GridRow[] {
	const { text } = source;
	const joined: GridRow[] = [];
	for (let at = 0; at < rows.length; ) {
		const row = rows[at];
		if (row === undefined) break;
		const above = joined.at(-1);
		const lines = above === undefined ? 0 : brokenLines(source, above, rows.slice(at, at + MOST_LINES_OF_A_LABEL));
		if (above === undefined || lines === 0) {
			joined.push(row);
			at++;
			continue;
		}
		const last = rows[at + lines - 1] ?? row;
		const [first = row.cells[0] as Cell, ...rest] = last.cells;
		const cells = [...above.cells.slice(0, -1), joinCells(text, above.cells.at(-1) as Cell, first), ...rest];
		joined[joined.length - 1] = { cells, start: above.start, end: last.end };
		at += lines;
	}
	return joined;
}

/** In how many of the following rows the last label of a row goes on; 0 where the words do not make one together. */
function brokenLines({ text, lexicon }: Source, above: GridRow, below: readonly GridRow[]): number {
	const open = above.cells.at(-1);
	if (open === undefined || !isText(open)) return 0;
	for (const [at, { cells }] of below.entries()) {
		const [first] = cells;
		if (first === undefined || !isText(first) || !beginsLine(text, first)) return 0;
		if (meaningsOf(wordsOf(text.slice(open.start, first.end)), lexicon).length > 0) return at + 1;
		if (cells.length > 1) return 0;
	}
	return 0;
}
