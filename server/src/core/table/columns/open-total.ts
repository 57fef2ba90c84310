// A row whose total alone is blank: a cell of it may be lost, and the others moved.

import { type Cell, isBlank } from '../../grid/grid.ts';
import type { Placement } from './placement.ts';

/** A row whose total alone is blank where most rows state theirs may have lost a cell, and moved the others. */
export function withOpenTotal(placement: Placement, all: readonly Placement[]): Placement {
	if (placement.cells === undefined || placement.doubt !== undefined || isClosed(placement.cells) !== false)
		return placement;
	const told = all.flatMap(({ cells }) => (cells === undefined ? [] : (isClosed(cells) ?? [])));
	const closed = told.filter(Boolean).length;
	return closed * 2 > told.length ? { ...placement, doubt: 'open' } : placement;
}

/** Whether a row that states something states its last column; undefined where it states nothing. */
function isClosed(cells: readonly Cell[]): boolean | undefined {
	if (cells.every(isBlank)) return undefined;
	const last = cells.at(-1);
	return last !== undefined && !isBlank(last);
}
