// A table as the text shows it: rows of cells, in one of the known layouts. It knows nothing of forms.

import { type Amount, BLANK, readPrinted } from '../number/amount.ts';
import { skipSpaces, trimEnd } from '../text/chars.ts';
import { type Span, touches } from '../text/span.ts';

/** How an export prints a table. */
export type Layout = 'row-per-line' | 'cell-per-line' | 'pipe' | 'aligned';

/**
 * A piece of text between separators. The Span holds what is printed, without the spaces around it; `from` and `to`
 * hold the whole piece. Both are empty where the cell is.
 */
export interface Cell extends Span {
	readonly from: number;
	readonly to: number;
	readonly amount: Amount;
	/** Further lines of the cell, where they do not follow the first one in the text. */
	readonly more?: readonly Span[];
	/** The cell is blank and has no room of its own in the text: nothing can be written there. */
	readonly closed?: true;
}

/** `mark` is what only damage leaves in a text, such as the marks of a merge; `prose` is no cell of a table. */
export type TokenKind = 'value' | 'word' | 'prose' | 'mark';

/** A printed piece of a cell: all of it, or what spaces and line ends part. */
export interface Piece extends Cell {
	readonly kind: TokenKind;
}

/** A row of cells as printed; a row that the export tore is several of these. */
export interface GridRow extends Span {
	readonly cells: readonly Cell[];
}

/** A run of lines that is a table, or looks like one. */
export interface Grid extends Span {
	readonly layout: Layout;
	/** The layout does not tell rows apart: all cells stand in one row. */
	readonly flat?: true;
	readonly rows: readonly GridRow[];
}

/** Makes the cell that lies between two separators. */
export function makeCell(text: string, from: number, to: number): Cell {
	const start = skipSpaces(text, from, to);
	if (start === to) return { start: from, end: from, from, to, amount: BLANK };
	const end = trimEnd(text, start, to);
	return { start, end, from, to, amount: readPrinted(text, start, end) };
}

/** A row of cells, from where the first of them begins to where the last one ends. */
export function rowOf(cells: readonly Cell[]): GridRow {
	const start = cells.reduce((least, { from }) => Math.min(least, from), cells[0]?.from ?? 0);
	return { cells, start, end: cells.reduce((most, { to }) => Math.max(most, to), start) };
}

/** A blank cell that only the layout tells of, at an offset where nothing can be written into it. */
export function closedCell(text: string, at: number): Cell {
	return { ...makeCell(text, at, at), closed: true };
}

/** Whether a cell holds words: something that is neither a number nor one of the usual ways to state none. */
export function isText(cell: Cell): boolean {
	return cell.amount.kind === 'unreadable';
}

/** Whether an offset lies in a cell, the spaces around what is printed included, or in its further lines. */
export function isIn({ from, to, more = [] }: Cell, offset: number): boolean {
	return (from <= offset && offset <= to) || more.some((span) => touches(span, offset));
}

/** Whether a cell states a number that stands on several lines, with other cells between. */
export function isWrapped({ amount, more }: Cell): boolean {
	return more !== undefined && amount.kind === 'number';
}

/** What a cell states on its first line. */
export function begunIn(text: string, cell: Cell): Cell {
	return isWrapped(cell) ? makeCell(text, cell.start, cell.end) : cell;
}

/** Where the last of some cells ends, the further lines of all of them included. */
export function lastEndIn(cells: readonly Cell[], start: number): number {
	let last = cells.at(-1)?.end ?? start;
	for (const { more } of cells) if (more !== undefined) last = Math.max(last, more.at(-1)?.end ?? last);
	return last;
}

/** Whether nothing is printed in a cell. */
export function isBlank(cell: Cell): boolean {
	return cell.amount.kind === 'blank';
}
