// 将空格填 0: nought in the blank cells of a row, or of its whole table.

import type { Fix } from '../core/checks/check.ts';
import type { Part } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { EditorWords } from '../core/words/editor.ts';
import { type CellPlace, placesOf, type RowPlaces, rowAt } from './places.ts';

/** The ways to fill blank cells at a place: those of the row, and where other rows have some, those of the table. */
export function fillFixes(part: Part, span: Span, words: EditorWords): readonly Fix[] {
	const row = rowAt(placesOf(part), span.start);
	if (row === undefined) return [];
	const own = blanksOf(row);
	const all = row.table.rows.flatMap(blanksOf);
	return [
		...(own.length === 0 ? [] : [fixOf(own, words.fillRow(own.length))]),
		...(all.length === own.length ? [] : [fixOf(all, words.fillTable(all.length))]),
	];
}

/** The cells of a row that are blank and have room for a number. */
function blanksOf({ cells }: RowPlaces): readonly CellPlace[] {
	return cells.filter(({ cell }) => cell.amount.kind === 'blank' && cell.closed !== true);
}

function fixOf(blanks: readonly CellPlace[], title: string): Fix {
	const edits = blanks.map(({ start }) => ({ start, end: start, newText: '0' }));
	return { title, preferred: false, safe: false, cells: [], edits };
}
