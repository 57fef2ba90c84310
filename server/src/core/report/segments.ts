// Parts grids by the tables that their rows speak for.

import type { TableKey } from '../forms/types.ts';
import type { Grid } from '../grid/grid.ts';
import { type MarkedRow, markRow, tableOf } from './rows.ts';

/** Rows that speak for one table, possibly from several grids that only a page break parts. */
export interface Segment {
	readonly table: TableKey;
	readonly layout: Grid['layout'];
	readonly rows: MarkedRow[];
}

/** The segments of all grids of a text, in its order. */
export function segments(text: string, grids: readonly Grid[]): readonly Segment[] {
	const found: Segment[] = [];
	for (const grid of grids) {
		let current: Segment | undefined;
		let waiting: MarkedRow[] = [];
		for (const row of grid.rows) {
			const marked = markRow(text, row);
			const table = tableOf(marked);
			if (table !== undefined && table !== current?.table) {
				current = { table, layout: grid.layout, rows: waiting };
				waiting = [];
				found.push(current);
			}
			(current?.rows ?? waiting).push(marked);
		}
	}
	return joinSegments(found);
}

/** A table goes on in the next grid where that one has no heads of its own and the same layout. */
function joinSegments(found: readonly Segment[]): readonly Segment[] {
	const joined: Segment[] = [];
	for (const segment of found) {
		const previous = joined.at(-1);
		const goesOn =
			previous?.table === segment.table && previous.layout === segment.layout && segment.rows[0]?.head !== true;
		if (goesOn) previous.rows.push(...segment.rows);
		else joined.push(segment);
	}
	return joined;
}
