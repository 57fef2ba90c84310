// Tables drawn as boxes: rules stand between their rows, and a cell may go on over several lines between two bars.

import { UNREADABLE } from '../number/amount.ts';
import { skipSpaces, trimEnd } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { readNumbering } from '../text/numbering.ts';
import { isDrawn } from './beside.ts';
import { type Cell, type Grid, type GridRow, isBlank, isText, makeCell, rowOf } from './grid.ts';

/** What stands between two cells of a line. */
const BARS = '|│┃｜║';
/** So many rows between rules make a box; fewer are rules under heads. */
const LEAST_ROWS = 4;
/** So many lines of a page's end and the next one's beginning may stand within a row. */
const MOST_BETWEEN = 3;

/** Whether a text can hold a box at all. */
export function mayBeBoxed(text: string): boolean {
	return text.includes('+--') || text.includes('─') || text.includes('━') || text.includes('+==');
}

/** The boxes of a text that have a cell of several lines; others read as lines with bars. */
export function readBoxes(lines: Lines): readonly Grid[] {
	const grids: Grid[] = [];
	let rows: number[][] = [];
	let open: number[] = [];
	const endBox = () => {
		if (rows.length >= LEAST_ROWS && rows.some((row) => row.length > 1)) grids.push(...gridOf(lines, rows));
		rows = [];
		open = [];
	};
	let ruled = false;
	let between = 0;
	for (let line = 0; line < lines.starts.length; line++) {
		const end = lines.ends[line] ?? 0;
		const first = skipSpaces(lines.text, lines.starts[line] ?? 0, end);
		if (first < end && (isDrawn(lines.text, first, end) || (ruled && isPartlyDrawn(lines.text, first, end)))) {
			if (between > 0) endBox();
			if (open.length > 0) rows.push(open);
			open = [];
			ruled = true;
			between = 0;
		} else if (ruled && isBetweenBars(lines.text, first, end)) {
			open.push(line);
			between = 0;
		} else if (open.length === 0 || isOfBox(lines.text.charCodeAt(first)) || ++between > MOST_BETWEEN) {
			endBox();
			ruled = false;
			between = 0;
		}
	}
	endBox();
	return grids;
}

/** Whether a character draws boxes. */
function isOfBox(code: number): boolean {
	return code >= 0x2500 && code <= 0x257f;
}

/** What rules cross and end with. */
const CORNERS = '├┤┬┴┼╠╣╦╩╬+';

/** Whether a rule goes on beside the words of a cell that reaches over it. */
function isPartlyDrawn(text: string, first: number, end: number): boolean {
	const last = trimEnd(text, first, end);
	if (!(BARS + CORNERS).includes(text.charAt(first)) || !(BARS + CORNERS).includes(text.charAt(last - 1))) return false;
	return /[├┼┬┴╠╬+][─━═-]{2}/.test(text.slice(first, last));
}

function isBetweenBars(text: string, first: number, end: number): boolean {
	const last = trimEnd(text, first, end);
	return last > first + 1 && BARS.includes(text.charAt(first)) && BARS.includes(text.charAt(last - 1));
}

/** A grid of the rows each of whose lines has as many cells; others cannot be read. Merged cells make rows of different width. */
function gridOf(lines: Lines, rows: readonly (readonly number[])[]): readonly Grid[] {
	const read = rows.map((row) => row.map((line) => cellsOf(lines, line)));
	if (read.some((row) => holdsRows(lines.text, row))) return [];
	const made = read.filter((row) => row.every((cells) => cells.length === row[0]?.length)).map(joinLines);
	return [{ layout: 'pipe', rows: made, start: made[0]?.start ?? 0, end: made.at(-1)?.end ?? 0 }];
}

/** Whether lines between two rules are rows of their own: words below others are numbered one further. */
function holdsRows(text: string, row: readonly (readonly Cell[])[]): boolean {
	return row.some((line, at) => line.some((cell, column) => isNext(text, row[at - 1]?.[column], cell)));
}

/** Whether a cell is numbered one further than the one above it: 1. and 2. */
function isNext(text: string, above: Cell | undefined, below: Cell): boolean {
	if (above === undefined || !isText(above) || !isText(below)) return false;
	const first = readNumbering(text, above.start, above.end);
	const second = readNumbering(text, below.start, below.end);
	return first.value > 0 && first.style === second.style && second.value === first.value + 1;
}

function cellsOf({ text, starts, ends }: Lines, line: number): readonly Cell[] {
	const end = ends[line] ?? 0;
	const cells: Cell[] = [];
	let from = skipSpaces(text, starts[line] ?? 0, end) + 1;
	for (let at = from; at < end; at++) {
		if (!BARS.includes(text.charAt(at))) continue;
		cells.push(makeCell(text, from, at));
		from = at + 1;
	}
	return cells;
}

/** A cell of several lines holds what one of them prints; where several print, the first with the others behind it. */
function joinLines(row: readonly (readonly Cell[])[]): GridRow {
	const [first = []] = row;
	const cells = first.map((cell, column) => {
		const printed = row.flatMap((line) => (line[column] === undefined || isBlank(line[column]) ? [] : [line[column]]));
		const [begin = cell, ...more] = printed;
		return more.length === 0 ? begin : { ...begin, amount: UNREADABLE, more };
	});
	return rowOf(cells);
}
