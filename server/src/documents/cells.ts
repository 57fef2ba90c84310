// The cells of a document's tables, in the order of its text.

import type { Span } from '../core/text/span.ts';

/** A cell of a table of the document, blank ones and those that a merged cell covers included; its Span is its place in the text. */
export interface DocumentCell extends Span {
	/** The table, its row and the cell of that row, each counted from 1 as they follow each other in the document. */
	readonly table: number;
	readonly row: number;
	readonly column: number;
	/** Where in the source something can be written into a cell that is blank, or `NO_ROOM`. */
	readonly room: number;
}

/** Nothing can be written here: the cell is covered by another one, or has no paragraph. */
export const NO_ROOM = -1;

/** The cells of one row: for each where it begins and ends, and its room. */
export interface RowCells {
	readonly table: number;
	readonly row: number;
	readonly cells: readonly number[];
}

/** So many numbers stand for a cell: table, row, column, start, end, room. A report has some three hundred cells, mostly never asked for. */
const NUMBERS = 6;

/** The cells of a document; they are kept as numbers, and made when they are asked for. */
export class Cells {
	readonly #numbers: number[] = [];

	/** Adds the cells of a row: for each its start, end and room, the first two counted from an offset of the text. */
	addRow({ table, row, cells }: RowCells, from: number): void {
		const numbers = this.#numbers;
		for (let at = 0, column = 1; at < cells.length; at += 3, column++)
			numbers.push(table, row, column, (cells[at] ?? 0) + from, (cells[at + 1] ?? 0) + from, cells[at + 2] ?? 0);
	}

	get length(): number {
		return this.#numbers.length / NUMBERS;
	}

	/** The cell at an index, which must be below the length. */
	at(index: number): DocumentCell {
		const at = index * NUMBERS;
		const numbers = this.#numbers;
		return {
			table: numbers[at] ?? 0,
			row: numbers[at + 1] ?? 0,
			column: numbers[at + 2] ?? 0,
			start: numbers[at + 3] ?? 0,
			end: numbers[at + 4] ?? 0,
			room: numbers[at + 5] ?? NO_ROOM,
		};
	}

	/** The cell that a Span lies in; undefined where it lies outside of all, or in several. */
	around({ start, end }: Span): DocumentCell | undefined {
		let low = 0;
		let high = this.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#numbers[middle * NUMBERS + 4] ?? 0) < start) low = middle + 1;
			else high = middle;
		}
		if (low === this.length) return undefined;
		const cell = this.at(low);
		return cell.start <= start && end <= cell.end ? cell : undefined;
	}

	*[Symbol.iterator](): Iterator<DocumentCell> {
		for (let index = 0; index < this.length; index++) yield this.at(index);
	}
}
