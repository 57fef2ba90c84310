// Tables without any separator but the line: one cell a line, a blank line for a blank or merged cell, or between all cells.

import type { Lines } from '../text/lines.ts';
import { type Cell, type Grid, isText, makeCell } from './grid.ts';
import { flatGrid } from './piped.ts';
import { printedLength, tabIn } from './runs.ts';

/** A longer line is prose, and no cell. */
const LONGEST_CELL = 60;
/** Fewer cells that state something are no table. */
const LEAST_VALUES = 7;

/** The grids of a text whose lines are cells; one for each stretch between two barriers or two lines of prose. */
export function readPlainGrids(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	const grids: Grid[] = [];
	let first = 0;
	const end = (last: number) => {
		const grid = readStretch(lines, first, last);
		if (grid !== undefined) grids.push(grid);
	};
	for (let line = 0; line < lines.starts.length; line++) {
		if (!barriers.has(line) && printedLength(lines, line) <= LONGEST_CELL) continue;
		end(line - 1);
		first = line + 1;
	}
	end(lines.starts.length - 1);
	return grids;
}

function readStretch(lines: Lines, first: number, last: number): Grid | undefined {
	const end = lines.ends[last] ?? 0;
	if (tabIn(lines.text, lines.starts[first] ?? 0, end) < end) return undefined;
	const apart = blanksPart(lines, first, last);
	const cells: Cell[] = [];
	for (let line = first; line <= last; line++) {
		if (apart && printedLength(lines, line) === 0) continue;
		cells.push(makeCell(lines.text, lines.starts[line] ?? 0, lines.ends[line] ?? 0));
	}
	const values = cells.filter((cell) => !isText(cell) && cell.start < cell.end).length;
	return values < LEAST_VALUES ? undefined : flatGrid(cells);
}

/** Whether a blank line stands between nearly all cells, so that it parts them and is none itself. */
function blanksPart(lines: Lines, first: number, last: number): boolean {
	let printed = 0;
	let followed = 0;
	for (let line = first; line <= last; line++) {
		if (printedLength(lines, line) === 0) continue;
		printed++;
		if (line < last && printedLength(lines, line + 1) > 0) followed++;
	}
	return followed * 5 < printed;
}
