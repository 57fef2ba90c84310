// A line of a document's text while it is put together: what it says, and where each piece of that stands in the source.

import { digitOf, isSpace } from '../core/text/chars.ts';
import { NO_ROOM, type RowCells } from './cells.ts';

/** A paragraph, or a row of a table. */
export class Line {
	text = '';
	/** Four numbers a piece, as in a SourceMap: where it begins and ends in this line, and in the source. */
	readonly pieces: number[] = [];
	/** The cells of a row, counted from the beginning of the line; undefined where the line is a paragraph. */
	row: RowCells | undefined;

	/** Adds what the source says from one offset to another. */
	add(said: string, from: number, to: number): void {
		if (said === '') return;
		const { pieces, text } = this;
		const start = text.length;
		const end = start + said.length;
		const last = pieces.length - 4;
		const joins = last >= 0 && pieces[last + 1] === start && pieces[last + 3] === from;
		if (joins && said.length === to - from && start - (pieces[last] ?? 0) === from - (pieces[last + 2] ?? 0)) {
			pieces[last + 1] = end;
			pieces[last + 3] = to;
		} else pieces.push(start, end, from, to);
		this.text = text + said;
	}

	/** Adds what the source does not say in these characters. */
	make(said: string): void {
		this.text += said;
	}

	/** Adds a whole line with its pieces. */
	append({ text, pieces }: Line): void {
		const shift = this.text.length;
		for (let at = 0; at < pieces.length; at += 4) {
			this.pieces.push(
				(pieces[at] ?? 0) + shift,
				(pieces[at + 1] ?? 0) + shift,
				pieces[at + 2] ?? 0,
				pieces[at + 3] ?? 0,
			);
		}
		this.text += text;
	}

	/** Whether it shows anything but spaces. */
	get isBlank(): boolean {
		const { text } = this;
		for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
		return true;
	}
}

/** What a cell holds: its lines, and where something can be written into it while they are blank. */
export interface CellContent {
	readonly lines: readonly Line[];
	readonly room: number;
}

/** A place that a cell above, or before, reaches into. */
export const COVERED: CellContent = { lines: [], room: NO_ROOM };

/** Which row of which table a line is. */
export interface RowPlace {
	readonly table: number;
	readonly row: number;
}

/** A row as one line: tabs between its cells, none within them. */
export function rowLine(contents: readonly CellContent[], place: RowPlace): Line {
	const line = new Line();
	const cells: number[] = [];
	for (const { lines, room } of contents) {
		if (cells.length > 0) line.make('\t');
		const start = line.text.length;
		for (const part of lines) {
			if (part.text === '') continue;
			if (line.text.length > start) line.make(between(line.text, part.text));
			line.append(part);
		}
		cells.push(start, line.text.length, room);
	}
	line.row = { table: place.table, row: place.row, cells };
	return line;
}

/** Two lines of a cell are parted by a space; two numbers by a sign, so that they are not taken for one. */
function between(before: string, after: string): string {
	const digits = digitOf(before.charCodeAt(before.length - 1)) >= 0 && digitOf(after.charCodeAt(0)) >= 0;
	return digits ? '⏎' : ' ';
}
