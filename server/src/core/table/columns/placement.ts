// What becomes of the values of a row: its cells column by column, or why they cannot be told apart.

import type { Cell } from '../../grid/grid.ts';

/** The cells of a row column by column, with what they need a witness for; or why they cannot be told apart. */
export type Placement =
	| { readonly cells: readonly Cell[]; readonly doubt?: Doubt; readonly own?: true; readonly ragged?: undefined }
	| { readonly cells?: undefined; readonly doubt?: undefined; readonly own?: undefined; readonly ragged: Ragged };

/** Why the cells of a row are not told apart: it has fewer or more of them than the table has columns. */
export interface Ragged {
	/** How many cells the row prints; where that is not told, how many values. */
	readonly found: number;
	readonly expected: number;
	/** Whether the text tells how many cells the row prints: blank ones are printed, or no other row has any. */
	readonly told: boolean;
}

/**
 * Why cells count only with a witness. `lines`: the values of a full row stand where those of other rows do, but each on
 * a line of its own, where their order may be jumbled. `gathered`: as many values as columns, parted otherwise than
 * those of other rows. `open`: the total alone is blank where others are not, and a lost cell would look the same.
 * `uneven`: as many values as columns on one line, with a different number of separators between them.
 * `wrapped`: a narrow column broke numbers of a full row, whose pieces stand below each other.
 * `begun`: numbers directly above those of the row may be their beginnings.
 * `last`: the last value stands on the line of the last column, each cell on a line, but nothing tells that the row ends there.
 * `heads`: the table prints other columns than the form, and its heads alone say which. `order`: it prints the form's
 * columns in another order, as its heads say. `turned`: its heads stand in another order, and do not show which column is whose.
 */
export type Doubt =
	| 'lines'
	| 'gathered'
	| 'uneven'
	| 'last'
	| 'open'
	| 'wrapped'
	| 'begun'
	| 'heads'
	| 'order'
	| 'turned';
