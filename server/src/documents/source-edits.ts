// Changes of a document's cells as changes of its source: of the pieces that say the cell's number, and nothing else.

import type { DocumentCell } from './cells.ts';
import type { Document, Edit } from './document.ts';
import { isSame, type Piece, placeIn } from './source-map.ts';

/** Writes a text into a cell that is blank, at its room in the source; undefined where it has none. */
export type FillRoom = (room: number, text: string) => Edit | undefined;

/**
 * What is to be changed in the source, in its order; undefined where a change is not within one cell, or not of words that the
 * source says.
 */
export function sourceEdits(document: Document, edits: readonly Edit[], fill: FillRoom): readonly Edit[] | undefined {
	const changes: Edit[] = [];
	for (const edit of edits) {
		const cell = document.cells.around(edit);
		const change = cell === undefined ? undefined : changeOf(document, { cell, edit, fill });
		if (change === undefined) return undefined;
		changes.push(...change);
	}
	return changes.sort((a, b) => a.start - b.start);
}

interface Change {
	readonly cell: DocumentCell;
	readonly edit: Edit;
	readonly fill: FillRoom;
}

function changeOf({ map }: Document, { cell, edit, fill }: Change): readonly Edit[] | undefined {
	const { start, end } = edit;
	const newText = escaped(edit.newText);
	const pieces = map.piecesAt(edit).filter((piece) => piece.start >= cell.start && piece.end <= cell.end);
	if (start === end) {
		const [piece] = pieces;
		if (piece === undefined) {
			const filled = cell.start === cell.end ? fill(cell.room, newText) : undefined;
			return filled === undefined ? undefined : [filled];
		}
		const at = placeIn(piece, start, 'start');
		return isSame(piece) || start === piece.start || start === piece.end
			? [{ start: at, end: at, newText }]
			: undefined;
	}
	return isSaid(pieces, edit) ? pieces.map((piece, at) => replaced(piece, edit, at === 0 ? newText : '')) : undefined;
}

/** Whether pieces say all of a Span, each of them whole or cut where it can be. */
function isSaid(pieces: readonly Piece[], { start, end }: Edit): boolean {
	let at = start;
	for (const piece of pieces) {
		if (piece.start > at) return false;
		if (!isSame(piece) && (piece.start < start || piece.end > end)) return false;
		at = piece.end;
	}
	return at >= end;
}

function replaced(piece: Piece, { start, end }: Edit, newText: string): Edit {
	return { start: placeIn(piece, start, 'start'), end: placeIn(piece, end, 'end'), newText };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
	return text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A text with changes that do not overlap, in its order; undefined where they do. */
export function withEdits(text: string, edits: readonly Edit[]): string | undefined {
	let result = '';
	let from = 0;
	for (const { start, end, newText } of edits) {
		if (start < from) return undefined;
		result += text.slice(from, start) + newText;
		from = end;
	}
	return result + text.slice(from);
}
