// A Table: a grid bound to a form's table, so that each cell knows its row and its column.

import type { ReadyTable } from '../forms/ready.ts';
import type { FormGroup } from '../forms/types.ts';
import type { Cell, Layout } from '../grid/grid.ts';
import type { Span } from '../text/span.ts';
import type { Doubt, Ragged } from './columns/placement.ts';

/** A label as printed, and what it should be. */
export interface Label extends Span {
	/** The words as printed, without number, spaces and punctuation. */
	readonly words: string;
	/** Whether they are the form's own words, or a usual variant of them. */
	readonly exact: boolean;
}

/** A group label that stands before a row's own label, and the group that it must name. */
export interface GroupLabel extends Label {
	readonly group: FormGroup;
}

/**
 * Digits that were run together, with the place of each in the text: `,` is a separator of thousands, `.` a point, `-` a
 * cell that states nothing or the sign of a number, as `+` is, and ` ` parts two numbers.
 */
export interface DigitRun {
	readonly digits: string;
	readonly places: readonly number[];
}

/** Cells by the index of their column in the form; undefined where the text does not decide. */
export type BoundCells = readonly (Cell | undefined)[];

/** Cells that count only where the sums bear them out. */
export interface Claim {
	readonly doubt: Doubt;
	readonly cells: BoundCells;
	/** The row itself is doubtful as well, whatever holds of its table. */
	readonly own?: true;
	/** What the row states without the lines below it, where these break its numbers. */
	readonly begun?: BoundCells;
}

/** A row of a table as the text has it. */
export interface TableRow extends Span {
	/** The form's key, or null for a row that no row of the form matches. */
	readonly key: string | null;
	/** Whether a row with the same key stood above. */
	readonly repeated: boolean;
	readonly label: Label;
	readonly groups: readonly GroupLabel[];
	readonly cells: BoundCells;
	readonly ragged?: Ragged;
	readonly claim?: Claim;
	/** Words that were not understood stand in the row, or between it and the row above. */
	readonly unread?: true;
	/** The row states numbers, but no equation knows it: a repeated row, or one that the form does not have. */
	readonly uncounted?: true;
	/** The digits of a row that was run together; the cells are parted by the sums, where they decide. */
	readonly run?: DigitRun;
}

/**
 * What parts the cells of a table: tags, bars, tabs, commas, lines of white space alone, or the ends of lines; `places` in
 * lines that spaces align, and `count` alone where nothing else tells.
 */
export const CONVENTION_NAMES = ['tags', 'bars', 'tabs', 'commas', 'white', 'lines', 'places', 'count'] as const;
export type ConventionName = (typeof CONVENTION_NAMES)[number];

/** A table of a report. */
export interface Table extends Span {
	readonly form: ReadyTable;
	readonly layout: Layout;
	readonly convention: ConventionName;
	/** The year of a table that stands beside that of another year. */
	readonly year?: number;
	/** The other year is the later one: what is odd about the rows of both is told of that. */
	readonly earlier?: true;
	/** The table stands in the report before: its rows that do have no cells here; whether all of them say the same. */
	readonly again?: 'same' | 'other';
	/** The rows in the text's order. */
	readonly rows: readonly TableRow[];
	/** The keys of the rows that this table must have: the form's own, with a group in one row or in several as printed. */
	readonly expected: readonly string[];
}

/** The row that is bound to a key, or undefined. */
export function findRow(table: Table, key: string): TableRow | undefined {
	return table.rows.find((row) => row.key === key);
}

/** The cell in a row and a column of the form, or undefined where the text has none or does not decide. */
export function findCell(table: Table, row: string, column: string): Cell | undefined {
	const at = table.form.columns.findIndex((candidate) => candidate.key === column);
	return at < 0 ? undefined : findRow(table, row)?.cells[at];
}
