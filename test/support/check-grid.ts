// Holds a grid against a picture of it: one line a row, one sign a cell.

import assert from 'node:assert/strict';
import type { Cell, Grid } from '../../server/src/core/grid/grid.ts';
import { readTabbedGrids } from '../../server/src/core/grid/tabbed.ts';
import { type Lines, readLines } from '../../server/src/core/text/lines.ts';

/** Reads the grids of a text. */
export type Reader = (lines: Lines, barriers: ReadonlySet<number>) => readonly Grid[];

/** `9` a number, `.` blank, `-` a dash, `/` a slash, `无` 无, `T` words or anything else. */
const SIGNS = { number: '9', blank: '.', dash: '-', slash: '/', none: '无', unreadable: 'T' } as const;

/** The picture of a grid: its layout, then its rows. */
export function pictureOf(grid: Grid): string {
	const rows = grid.rows.map((row) => row.cells.map((cell) => SIGNS[cell.amount.kind]).join(''));
	return [grid.layout, ...rows].join('\n');
}

/** Fails unless a text holds exactly the pictured grids, and every cell's text is the text at its Span. */
export function checkGrids(text: string, pictures: readonly string[], read: Reader = readTabbedGrids): readonly Grid[] {
	const grids = read(readLines(text), new Set());
	assert.deepEqual(
		grids.map(pictureOf),
		pictures.map((picture) => picture.trim().replace(/\n\s+/g, '\n')),
	);
	for (const grid of grids) for (const row of grid.rows) for (const cell of row.cells) checkCell(text, cell);
	return grids;
}

function checkCell(text: string, cell: Cell): void {
	assert.ok(cell.from <= cell.start && cell.start <= cell.end && cell.end <= cell.to && cell.to <= text.length);
	assert.equal(text.slice(cell.start, cell.end).trim(), text.slice(cell.start, cell.end));
}
