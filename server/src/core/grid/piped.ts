// The layouts with bars: `a | b |` and Markdown on web pages, boxes drawn with │, and a bar on a line of its own.

import { UNREADABLE } from '../number/amount.ts';
import { isSpace, skipSpaces } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { type Cell, closedCell, type Grid, type GridRow, isBlank, makeCell } from './grid.ts';

/** What parts cells. */
const BARS = '|│┃｜';
/** What lines of a box are drawn with, bars aside. */
const DRAWN = '─━┌┐└┘├┤┬┴┼╭╮╰╯═╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋-:+ ';
/** Blank lines inside a table, and lines without a bar that do not end it. */
const MOST_LINES_BETWEEN = 3;

/** Whether a text can hold such a table at all. */
export function mayBePiped(text: string): boolean {
	return [...BARS].some((bar) => text.includes(bar));
}

/** The grids with bars of a text. */
export function readPipedGrids(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	const reader = new BarReader();
	let between = 0;
	for (let line = 0; line < lines.starts.length; line++) {
		const kind = barriers.has(line) ? 'none' : kindOf(lines, line);
		between = kind === 'none' ? between + 1 : 0;
		if (barriers.has(line) || between > MOST_LINES_BETWEEN) reader.endGrid();
		if (kind === 'drawn') reader.rule();
		else if (kind !== 'none') reader.take(splitLine(lines, line), kind === 'boxed');
	}
	reader.endGrid();
	return [...reader.grids, ...readAlternating(lines, barriers)];
}

/** Puts lines with bars together to rows and grids. */
class BarReader {
	readonly grids: Grid[] = [];
	#rows: GridRow[] = [];
	/** A row of a box that may go on in the next line: for each cell its piece on each line. */
	#open: Cell[][] | undefined;
	/** Whether a rule was drawn above: in a box without any, each line is a row. */
	#ruled = false;

	/** Takes the cells of a line; in a box it may go on with the row above. */
	take(cells: readonly Cell[], boxed: boolean): void {
		const mayGoOn = boxed && this.#ruled;
		if (!mayGoOn || this.#open?.length !== cells.length || isAnotherRow(this.#open, cells)) this.endRow();
		if (this.#open === undefined) this.#open = cells.map((cell) => [cell]);
		else for (const [at, cell] of cells.entries()) this.#open[at]?.push(cell);
		if (!mayGoOn) this.endRow();
	}

	/** A drawn line. */
	rule(): void {
		this.endRow();
		this.#ruled = true;
	}

	endRow(): void {
		if (this.#open !== undefined) this.#rows.push(rowOf(this.#open));
		this.#open = undefined;
	}

	endGrid(): void {
		this.endRow();
		if (this.#rows.length > 0) this.grids.push(gridOf(this.#rows));
		this.#rows = [];
		this.#ruled = false;
	}
}

/** A line of a box with numbers below numbers is a row of its own; what goes on are words, and the numbers of others. */
const NUMBERS_BELOW_NUMBERS = 2;

function isAnotherRow(open: readonly (readonly Cell[])[], cells: readonly Cell[]): boolean {
	const states = (cell: Cell | undefined) => cell?.amount.kind === 'number';
	const below = cells.filter((cell, at) => states(cell) && open[at]?.some(states) === true);
	return below.length >= NUMBERS_BELOW_NUMBERS;
}

/** `drawn`: the line holds a rule. `boxed`: cells of a box, whose row may go on. `row`: one whole row. */
function kindOf(lines: Lines, line: number): 'none' | 'drawn' | 'boxed' | 'row' {
	const { text } = lines;
	const end = lines.ends[line] ?? 0;
	const start = skipSpaces(text, lines.starts[line] ?? 0, end);
	let bars = 0;
	let drawn = 0;
	let others = 0;
	for (let at = start; at < end; at++) {
		const character = text.charAt(at);
		if (BARS.includes(character)) bars++;
		else if ('─━═┼├┤┬┴'.includes(character)) drawn++;
		else if (!DRAWN.includes(character)) others++;
	}
	if (drawn > 0 && bars + drawn > 2) return 'drawn';
	if (bars === 0 || (bars === 1 && others === 0)) return 'none';
	if (others === 0 && /-{3}/.test(text.slice(start, end))) return 'drawn';
	return '│┃'.includes(text.charAt(start)) ? 'boxed' : 'row';
}

/** The cells of a line; a bar at its beginning opens the first one. */
function splitLine(lines: Lines, line: number): Cell[] {
	const { text } = lines;
	const end = lines.ends[line] ?? 0;
	const start = skipSpaces(text, lines.starts[line] ?? 0, end);
	const cells: Cell[] = [];
	let from = BARS.includes(text.charAt(start)) ? start + 1 : start;
	for (let at = from; at < end; at++) {
		if (!BARS.includes(text.charAt(at))) continue;
		cells.push(makeCell(text, from, at));
		from = at + 1;
	}
	cells.push(makeCell(text, from, end));
	return cells;
}

/** A cell of several lines holds what one of them prints; where several print, the first with the others behind it. */
function rowOf(open: readonly (readonly Cell[])[]): GridRow {
	const cells = open.map((lines) => {
		const printed = lines.filter((piece) => !isBlank(piece));
		const [first, ...more] = printed;
		if (first === undefined) return lines[0] as Cell;
		return more.length === 0 ? first : { ...first, amount: UNREADABLE, more };
	});
	const first = cells[0] as Cell;
	return { cells, start: first.from, end: cells.reduce((most, cell) => Math.max(most, cell.to), first.to) };
}

/** Every row ends with the same blank cells behind its last bar: they are no cells. */
function gridOf(rows: readonly GridRow[]): Grid {
	const trailing = rows.reduce(
		(least, { cells }) => Math.min(least, cells.length - 1 - cells.findLastIndex((cell) => !isBlank(cell))),
		Number.POSITIVE_INFINITY,
	);
	const kept = rows.map((row) =>
		trailing === 0 ? row : { ...row, cells: row.cells.slice(0, row.cells.length - trailing) },
	);
	return { layout: 'pipe', rows: kept, start: kept[0]?.start ?? 0, end: kept.at(-1)?.end ?? 0 };
}

/** Cells and bars on alternating lines: what stands between two bars is a cell, and rows are not told apart. */
function readAlternating(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	const grids: Grid[] = [];
	let cells: Cell[] = [];
	let from = -1;
	let to = -1;
	const endGrid = () => {
		if (cells.length > 3) grids.push(flatGrid(cells));
		cells = [];
		from = -1;
	};
	for (let line = 0; line < lines.starts.length; line++) {
		const start = lines.starts[line] ?? 0;
		const end = lines.ends[line] ?? 0;
		const first = skipSpaces(lines.text, start, end);
		if (barriers.has(line)) endGrid();
		else if (first < end && BARS.includes(lines.text.charAt(first)) && isOnly(lines.text, first + 1, end)) {
			cells.push(from < 0 ? closedCell(lines.text, start) : makeCell(lines.text, from, to));
			from = -1;
		} else if (first < end) {
			if (from < 0) from = start;
			to = end;
			if (to - from > 200) endGrid();
		}
	}
	endGrid();
	return grids;
}

function isOnly(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
	return true;
}

/** A grid that does not tell its rows apart: one row with all cells. */
export function flatGrid(cells: readonly Cell[]): Grid {
	const start = cells[0]?.from ?? 0;
	const end = cells.at(-1)?.to ?? start;
	return { layout: 'cell-per-line', flat: true, rows: [{ cells, start, end }], start, end };
}
