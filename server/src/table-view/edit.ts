// What is typed into a cell of the table view, as a change of the text: that cell alone, in the style of its old number and its table.

import { type Cell, isWrapped } from '../core/grid/grid.ts';
import { isStated, isUnstated, readAmount } from '../core/number/amount.ts';
import { mayBeDressed } from '../core/number/dressed.ts';
import { type Printed, writeCell } from '../core/table/write-cell.ts';
import type { Span } from '../core/text/span.ts';

/** Why nothing is changed: what was typed is no number, or the cell has no room of its own in the text. */
export type EditProblem = 'no-number' | 'no-room';

/** What takes the place of a piece of the text. */
type Edit = Span & { readonly newText: string };

/** A change of the text, none where it already says so, or why there is none. */
export type CellEdit = { readonly edits: readonly Edit[] } | { readonly problem: EditProblem };

/** No number that is taken for one is longer. */
const LONGEST = 60;

/**
 * Writes what was typed into a cell of a text: a number, one of the usual signs for none (`-`, `/`, 无), or nothing. A
 * number takes the place of the old one, in its style; a unit behind it stays.
 */
export function editCell(printed: Printed, cell: Cell, typed: string): CellEdit {
	if (cell.closed === true || (cell.more !== undefined && !isWrapped(cell))) return { problem: 'no-room' };
	const wanted = typed.trim();
	if (wanted.length > LONGEST) return { problem: 'no-number' };
	const amount = readAmount(wanted, 0, wanted.length);
	if (isStated(amount)) {
		if (amount.unit !== '') return { problem: 'no-number' };
		const edits = writeCell(printed, cell, amount.value);
		return edits === undefined ? { problem: 'no-room' } : changed(printed.text, edits);
	}
	if (cell.more !== undefined) return { problem: 'no-room' };
	const isSign = isUnstated(amount) && (wanted === '' || !mayBeDressed(wanted, 0, wanted.length));
	return isSign
		? changed(printed.text, [{ start: cell.start, end: cell.end, newText: wanted }])
		: { problem: 'no-number' };
}

function changed(text: string, edits: readonly Edit[]): CellEdit {
	return { edits: edits.filter(({ start, end, newText }) => text.slice(start, end) !== newText) };
}
