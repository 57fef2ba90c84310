// Lines that follow each other in a document, and the tables among them: a row is one line, unless it only lays out a page.

import { type CellContent, Line, rowLine } from './line.ts';

/** More tables than a person would count are numbered alike. */
export class TableCount {
	#count = 0;

	next(): number {
		return ++this.#count;
	}
}

/** Lines in their order: those of the whole document, of a cell, or of a text box. */
export class Flow {
	readonly lines: Line[] = [];

	/** Adds a paragraph, unless it shows nothing. */
	push(line: Line): void {
		if (!line.isBlank) this.lines.push(line);
	}

	/** Parts what comes from what stands there by one empty line. */
	gap(): void {
		const last = this.lines.at(-1);
		if (last !== undefined && last.text !== '') this.lines.push(new Line());
	}
}

/** A cell with so many lines, and so many characters in them, holds a text: its row lays out a page. */
const LINES_OF_TEXT = 3;
const LENGTH_OF_TEXT = 200;

/** A table as its rows come. */
export class TableFlow {
	readonly #number: number;
	readonly #out: Flow;
	#row = 0;

	constructor(out: Flow, count: TableCount) {
		this.#out = out;
		this.#number = count.next();
	}

	/** Adds a row. One whose cells hold tables or whole texts becomes their lines, cell by cell; so does one of a single cell. */
	row(cells: readonly CellContent[]): void {
		this.#row++;
		if (cells.length === 0) return;
		if (cells.length > 1 && !cells.some(laysOut)) {
			const line = rowLine(cells, { table: this.#number, row: this.#row });
			if (line.text !== '') this.#out.lines.push(line);
			return;
		}
		for (const { lines } of cells)
			for (const line of lines) line.text === '' ? this.#out.gap() : this.#out.lines.push(line);
	}
}

function laysOut({ lines }: CellContent): boolean {
	if (lines.some(({ row }) => row !== undefined)) return true;
	return lines.length >= LINES_OF_TEXT && lines.reduce((sum, { text }) => sum + text.length, 0) > LENGTH_OF_TEXT;
}
