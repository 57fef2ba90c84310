// What is open while the main part of a .docx is read: paragraphs, cells, tables, fields.

import type { Flow, TableFlow } from '../flow.ts';
import type { CellContent, Line } from '../line.ts';

/** A paragraph that is read. Text boxes that hang on it come after it. */
export interface Paragraph {
	line: Line;
	readonly list: { style?: string; numId?: string; level?: string };
	readonly boxes: Line[];
	/** Its end was deleted: the next paragraph goes on in the same line. */
	runsOn: boolean;
}

export interface Cell {
	readonly flow: Flow;
	room: number;
	/** A cell above reaches into it. */
	covered: boolean;
	/** It belongs to the cell before it, or was deleted. */
	gone: boolean;
}

export interface Table {
	readonly flow: TableFlow;
	row: CellContent[];
	rowIsGone: boolean;
}

/** What stands around a cell or a text box, taken up again behind it. */
export interface Around {
	readonly flow: Flow;
	readonly paragraph: Paragraph | undefined;
	readonly cell: Cell | undefined;
	readonly carried: Line | undefined;
}

/** A line without tabs at its end, which would be cells. */
export function trimmed(line: Line): Line {
	if (line.text.endsWith('\t')) line.text = line.text.replace(/\t+$/, '');
	return line;
}

/** The fields that are open: their codes are no text, their results are. */
export class Fields {
	/** For each whether its result has begun. */
	readonly #open: boolean[] = [];
	/** How many are in their code. */
	#codes = 0;

	/** Whether what comes is a field's code. */
	get isCode(): boolean {
		return this.#codes > 0;
	}

	/** Takes a mark: a field begins, its code ends, or it ends. */
	take(mark: string | undefined): void {
		const last = this.#open.length - 1;
		if (mark === 'begin') {
			this.#open.push(false);
			this.#codes++;
		} else if (last >= 0) {
			if (this.#open[last] === false) this.#codes--;
			if (mark === 'end') this.#open.pop();
			else this.#open[last] = true;
		}
	}

	/** A field's code never goes on in another paragraph, unless its end was lost. */
	endParagraph(): void {
		if (this.#codes > 0) this.#open.length = 0;
		this.#codes = 0;
	}
}
