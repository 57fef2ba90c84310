// What is open while a page is read: elements, cells, tables.

import type { Flow, TableFlow } from '../flow.ts';
import type { CellContent } from '../line.ts';
import type { RowSpans } from './spans.ts';

export interface Cell {
	readonly flow: Flow;
	/** The flow that the cell stands in, taken up again behind it. */
	readonly around: Flow;
	readonly outer: Cell | undefined;
	room: number;
	/** Elements that begin one right in the other, while nothing was said, move the room inwards. */
	isOpening: boolean;
}

export interface Table {
	readonly flow: TableFlow;
	readonly spans: RowSpans;
	row: CellContent[] | undefined;
	cell: Cell | undefined;
}

/** What an element began, and what its end is to end. */
export type Opened =
	| { readonly kind: 'table' | 'block' | 'pre' | 'inline' | 'out' }
	| { readonly kind: 'row'; readonly row: CellContent[] }
	| { readonly kind: 'cell'; readonly cell: Cell };

export const BLOCK: Opened = { kind: 'block' };
export const INLINE: Opened = { kind: 'inline' };
export const TABLE: Opened = { kind: 'table' };
export const PRE: Opened = { kind: 'pre' };
export const OUT: Opened = { kind: 'out' };

/** How many places a cell takes; what is no number takes one. */
export function spanOf(value: string | undefined): number {
	return Math.max(Number.parseInt(value ?? '', 10) || 1, 1);
}
