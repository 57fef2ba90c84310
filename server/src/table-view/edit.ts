// What is typed into a cell of the table view, as a change of the text: that cell alone, in the style of its old number.

import type { Cell } from '../core/grid/grid.ts';
import { isStated, isUnstated, readAmount, spanOfNumber } from '../core/number/amount.ts';
import { mayBeDressed } from '../core/number/dressed.ts';
import { styleOf, writeNumber } from '../core/number/write.ts';
import type { Span } from '../core/text/span.ts';

/** Why nothing is changed: what was typed is no number, or the cell has no room of its own in the text. */
export type EditProblem = 'no-number' | 'no-room';

/** A change of the text, none where it already says so, or why there is none. */
export type CellEdit =
	| { readonly edits: readonly (Span & { readonly newText: string })[] }
	| { readonly problem: EditProblem };

/** No number that is taken for one is longer. */
const LONGEST = 60;

/**
 * Writes what was typed into a cell of a text: a number, one of the usual signs for none (`-`, `/`, 无), or nothing. A
 * number takes the place of the old one, in its style; a unit behind it stays.
 */
export function editCell(text: string, cell: Cell, typed: string): CellEdit {
	if (cell.closed === true || cell.more !== undefined) return { problem: 'no-room' };
	const wanted = typed.trim();
	if (wanted.length > LONGEST) return { problem: 'no-number' };
	const amount = readAmount(wanted, 0, wanted.length);
	const old = isStated(cell.amount)
		? { places: cell.amount.places, value: cell.amount.value, ...spanOfNumber(cell.amount, cell.start) }
		: undefined;
	if (isStated(amount)) {
		if (amount.unit !== '') return { problem: 'no-number' };
		return changed(text, old ?? cell, writeNumber(amount.value, styleOf(text, old)));
	}
	const isSign = isUnstated(amount) && (wanted === '' || !mayBeDressed(wanted, 0, wanted.length));
	return isSign ? changed(text, cell, wanted) : { problem: 'no-number' };
}

function changed(text: string, { start, end }: Span, newText: string): CellEdit {
	return { edits: text.slice(start, end) === newText ? [] : [{ start, end, newText }] };
}
