// The shape of a grid: its words, and which of its cells hold a number or nothing, whatever the numbers are.

import { beginsLine, type Cell, type Grid, type GridRow } from '../grid/grid.ts';
import { detached } from '../text/detached.ts';

/** The shape of a grid whose rows its layout tells apart. */
export interface Shape {
	readonly layout: Grid['layout'];
	/** For each row how many cells it has, and whether the first begins its line. */
	readonly widths: readonly number[];
	readonly begins: readonly boolean[];
	/** The words of all cells, one behind the other, and for each cell how long its own are, or what else it holds. */
	readonly words: string;
	readonly lengths: readonly number[];
}

/** More words than all official tables have together are prose in a table, and no shape that comes again. */
const MOST_WORDS = 4000;
/** In place of the length of words: a number, or nothing. */
const STATED = -1;
const BLANK = -2;

/** The shape of a grid; undefined where it is flat, long, or has cells with more than one place in the text. */
export function shapeOf(text: string, grid: Grid): Shape | undefined {
	const cells = grid.rows.flatMap((row) => row.cells);
	const words = cells.map((cell) => text.slice(cell.start, cell.start + Math.max(0, lengthOf(cell)))).join('');
	if (grid.flat === true || words.length > MOST_WORDS || cells.some(isElsewhere)) return undefined;
	if (grid.rows.some((row) => row.cells.length === 0)) return undefined;
	return {
		layout: grid.layout,
		widths: grid.rows.map((row) => row.cells.length),
		begins: grid.rows.map((row) => row.cells[0] !== undefined && beginsLine(text, row.cells[0])),
		words: detached(words),
		lengths: cells.map(lengthOf),
	};
}

function isElsewhere({ more, closed }: Cell): boolean {
	return more !== undefined || closed === true;
}

/** A number that is the same for grids of one shape, and seldom for others. */
export function hashOf(text: string, { rows }: Grid): number {
	let hash = rows.length;
	for (const { cells } of rows) {
		hash = Math.imul(hash, 31) + cells.length;
		for (const cell of cells) {
			const length = lengthOf(cell);
			hash = Math.imul(hash, 31) + length;
			for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(cell.start + at)) | 0;
		}
	}
	return hash | 0;
}

/** Whether a grid has a shape. */
export function isOfShape(text: string, grid: Grid, { layout, widths, begins, words, lengths }: Shape): boolean {
	if (grid.layout !== layout || grid.flat === true) return false;
	let at = 0;
	let known = 0;
	for (let index = 0; index < grid.rows.length; index++) {
		const { cells } = grid.rows[index] as GridRow;
		if (cells.length !== widths[index] || beginsLine(text, cells[0] as Cell) !== begins[index]) return false;
		for (const cell of cells) {
			const length = lengthOf(cell);
			if (length !== lengths[at++] || isElsewhere(cell) || !isLike(text, cell, length, words, known)) return false;
			if (length > 0) known += length;
		}
	}
	return true;
}

/** How long the words of a cell are, or what else it holds. */
function lengthOf({ amount, start, end }: Cell): number {
	if (amount.kind === 'number') return STATED;
	return amount.kind === 'blank' ? BLANK : end - start;
}

/** Whether a cell holds the words that stand at a place among those of a shape, and nothing elsewhere. */
function isLike(text: string, { start }: Cell, length: number, words: string, known: number): boolean {
	for (let at = 0; at < length; at++) if (text.charCodeAt(start + at) !== words.charCodeAt(known + at)) return false;
	return true;
}
