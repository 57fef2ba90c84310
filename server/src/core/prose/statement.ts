// A number that the prose states about a table.

import type { StatedCells } from '../forms/catalogue.ts';
import type { Exact } from '../number/exact.ts';
import type { Span } from '../text/span.ts';
import type { ReadyProse } from './match.ts';

/** A number that the prose states about a table. The Span holds the words and the number with its unit. */
export interface Statement extends Span {
	/** Where the digits stand; the words themselves where they state nought without a digit (未收到…). */
	readonly number: Span;
	readonly value: Exact;
	/** The size of the last printed place: the number is exact to half of it at least. */
	readonly step: number;
	readonly style: 'digits' | 'chinese' | 'words';
	readonly unit: string;
	/** The cells that it may speak of; it must agree with one reading. */
	readonly means: readonly StatedCells[];
	/** Whether it may count a part of them alone: a smaller number contradicts nothing then. */
	readonly part: boolean;
	/** The number of all that was done of which it tells a part: where this is that of the tables, it counts all of it. */
	readonly of?: Exact | undefined;
}

/** Who reports, on which year: statements about others are left alone. */
export interface ProseContext {
	readonly prose: ReadyProse;
	/** The reporting body, folded; an empty string where it is not known. */
	readonly organization: string;
	readonly year: number | null;
}
