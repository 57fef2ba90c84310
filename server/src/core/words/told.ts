// What sentences are told of: cells, changes and equations, their numbers written out.

import type { EquationKind, RuleWords } from '../forms/types.ts';

/** A cell in words. */
export interface PlaceWords {
	readonly row: string;
	readonly column: string;
}

/** One side of an equation. */
export interface Side {
	readonly values: readonly string[];
	readonly sum: string;
}

/** Two numbers written out. */
export type Bounds = readonly [from: string, to: string];

/** One equation with its numbers, all written out. */
export interface EquationWords {
	readonly kind: EquationKind;
	/** Whether the parts stand in the row of the total or in its column. */
	readonly along: 'row' | 'column';
	/** Whether an official form says it; else it was inferred from the labels. */
	readonly official: boolean;
	/** How the form tells it; undefined where plain words do. */
	readonly words: RuleWords | undefined;
	readonly total: PlaceWords;
	/** The head of the total's column alone, and what stands above it. */
	readonly head: string;
	readonly above: string;
	/** The parts with their values; those that state nothing are left out. */
	readonly parts: readonly (PlaceWords & { readonly sign: 1 | -1; readonly value: string })[];
	/** The sum of the parts; an empty string where none is stated, as `right` is where the total is not. */
	readonly left: string;
	readonly right: string;
	/** For a balance: what is added, and what is taken away with the total, each with its sum. What states nothing is an empty string. */
	readonly sides: readonly [Side, Side];
	/** How many of its cells state nothing. */
	readonly blanks: number;
	/** Where numbers are rounded: from where to where the sum of the parts can lie, and the total. */
	readonly bounds?: { readonly left: Bounds; readonly right: Bounds };
}

/** A change of one cell. */
export interface ChangeWords extends PlaceWords {
	readonly from: string;
	readonly to: string;
}

/** What a table says where the prose says something else; of several cells what they add up to. */
export interface SumWords {
	readonly sum: string;
	readonly several: boolean;
}
