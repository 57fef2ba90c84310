// What becomes of the values of a row: its cells column by column, or why they cannot be told apart.

import type { Cell } from '../grid/grid.ts';
import type { Doubt, Ragged } from './table.ts';

/** The cells of a row column by column, with what they need a witness for; or why they cannot be told apart. */
export type Placement =
	| { readonly cells: readonly Cell[]; readonly doubt?: Doubt; readonly own?: true; readonly ragged?: undefined }
	| { readonly cells?: undefined; readonly doubt?: undefined; readonly own?: undefined; readonly ragged: Ragged };
