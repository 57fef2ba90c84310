// HTML tables and boxes as strips: tags and rules tell cells and rows, so that each cell is as far from the next as a separator parts them.

import { isStated, isUnstated } from '../number/amount.ts';
import type { Cell, Grid } from './grid.ts';
import type { Counts, Strip, Token } from './tokens.ts';

/** The strip of a grid: blank cells print nothing, and are kept by their place. */
export function stripOf(text: string, { rows, end, layout }: Grid): Strip {
	const cells: Cell[] = [];
	const rowOf: number[] = [];
	const tokens: Token[] = [];
	for (const [row, { cells: own }] of rows.entries()) {
		for (const cell of own) {
			if (cell.amount.kind !== 'blank') tokens.push(tokenOf(cell, row, cells.length));
			cells.push(cell);
			rowOf.push(row);
		}
	}
	const marked = { tags: layout !== 'pipe', cells, rows: rowOf };
	return { text, tokens, delimiter: '', after: countsAt(cells.length), end, marked };
}

function countsAt(place: number): Counts {
	return [place, 0, 0, 0, 0];
}

function tokenOf(cell: Cell, line: number, place: number): Token {
	const { start, end, from, to, amount, more } = cell;
	const kind = isStated(amount) || isUnstated(amount) ? 'value' : 'word';
	const token: Token = { kind, line, start, end, from, to, amount, before: countsAt(place) };
	return more === undefined ? token : { ...token, more };
}
