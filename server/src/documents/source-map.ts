// From offsets of a document's text back to the source: pieces that stand there as they are, and what was made between them.

import type { Span } from '../core/text/span.ts';

/** A piece of the text and the stretch of the source that says it. Of equal length they are the same, character by character. */
export interface Piece extends Span {
	readonly source: Span;
}

/** Four numbers a piece: where it begins and ends in the text, and in the source. Pieces follow each other in the text. */
const NUMBERS = 4;

/** The pieces of a text, in its order. What stands between two of them was made: tabs, line ends, numbers of lists. */
export class SourceMap {
	readonly #numbers: readonly number[];

	constructor(numbers: readonly number[]) {
		this.#numbers = numbers;
	}

	/** The pieces that a Span touches; where it is empty, those that it stands at. */
	piecesAt({ start, end }: Span): readonly Piece[] {
		const pieces: Piece[] = [];
		for (let at = this.#firstEndingAt(start); at < this.#numbers.length; at += NUMBERS) {
			const piece = this.#piece(at);
			if (piece.start > end) break;
			if (start === end ? piece.end >= start : piece.end > start && piece.start < end) pieces.push(piece);
		}
		return pieces;
	}

	/** The stretch of the source that a Span of the text stands for; where it was made, the place between its neighbours. */
	sourceOf(span: Span): Span {
		const pieces = this.piecesAt(span);
		const first = pieces[0];
		const last = pieces.at(-1);
		if (first === undefined || last === undefined) {
			const at = this.#firstEndingAt(span.start);
			const place = at >= NUMBERS ? this.#piece(at - NUMBERS).source.end : (this.#numbers[2] ?? 0);
			return { start: place, end: place };
		}
		const start = Math.max(first.start, Math.min(span.start, first.end));
		const end = Math.min(last.end, Math.max(span.end, last.start));
		return { start: placeIn(first, start, 'start'), end: placeIn(last, end, 'end') };
	}

	#piece(at: number): Piece {
		const numbers = this.#numbers;
		return {
			start: numbers[at] ?? 0,
			end: numbers[at + 1] ?? 0,
			source: { start: numbers[at + 2] ?? 0, end: numbers[at + 3] ?? 0 },
		};
	}

	/** The index of the first piece that ends at an offset or behind it. */
	#firstEndingAt(offset: number): number {
		let low = 0;
		let high = this.#numbers.length / NUMBERS;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#numbers[middle * NUMBERS + 1] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low * NUMBERS;
	}
}

/** Whether a piece is the same in the text and in the source, so that it can be cut anywhere. */
export function isSame({ start, end, source }: Piece): boolean {
	return end - start === source.end - source.start;
}

/** Where an offset of the text within a piece stands in the source; one within a piece that is not the same is at its border. */
export function placeIn(piece: Piece, offset: number, border: 'start' | 'end'): number {
	if (offset <= piece.start) return piece.source.start;
	if (offset >= piece.end) return piece.source.end;
	return isSame(piece) ? piece.source.start + offset - piece.start : piece.source[border];
}
