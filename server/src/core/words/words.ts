// All words that Gouji says about a report: one table per language, and a missing sentence does not compile.

import type { EquationKind } from '../forms/types.ts';
import type { DamageKind } from '../report/damage.ts';
import type { Undecided } from '../sums/verdict.ts';
import type { AcrossWords } from './across.ts';
import type { CheckId } from './check-ids.ts';

/** The languages that Gouji speaks. */
export type Language = 'zh-cn' | 'en';

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

/** One equation with its numbers, all written out. */
export interface EquationWords {
	readonly kind: EquationKind;
	readonly total: PlaceWords;
	/** The parts with their values; those that state nothing are left out. */
	readonly parts: readonly (PlaceWords & { readonly sign: 1 | -1; readonly value: string })[];
	/** The sum of the parts; an empty string where none is stated, as `right` is where the total is not. */
	readonly left: string;
	readonly right: string;
	/** For the balance: items 1 and 2, and items 3 and 4, each with its sum. What states nothing is an empty string. */
	readonly sides: readonly [Side, Side];
	/** How many parts state nothing. */
	readonly blanks: number;
	/** In a table of no known form: whether the parts stand in the row of the total or in its column. */
	readonly along?: 'row' | 'column';
	/** Where numbers are rounded: from where to where the sum of the parts can lie, and the total. */
	readonly bounds?: { readonly left: Bounds; readonly right: Bounds };
}

/** Two numbers written out. */
export type Bounds = readonly [from: string, to: string];

/** A change of one cell. */
export interface ChangeWords extends PlaceWords {
	readonly from: string;
	readonly to: string;
}

export interface Words {
	readonly language: Language;
	/** One line per check, as lists and settings show it. */
	readonly titles: Readonly<Record<CheckId, string>>;
	readonly place: (place: PlaceWords) => string;
	/** The name of a table, by its title. */
	readonly table: (title: string) => string;
	/** A list of names in one line. */
	readonly list: (names: readonly string[]) => string;

	// Sums.
	readonly wrongCell: (place: PlaceWords, expected: string, actual: string) => string;
	readonly wrongCells: (changes: readonly ChangeWords[]) => string;
	readonly wrongTotals: (name: string, count: number) => string;
	readonly failing: (equation: EquationWords) => string;
	/** The equation alone, with its numbers: `7 + 0 = 7`. */
	readonly equation: (equation: EquationWords) => string;
	readonly undecidedCells: (candidates: readonly ChangeWords[], more: number) => string;
	readonly noRepair: string;
	readonly blanks: (count: number) => string;
	readonly correct: string;

	// Sections.
	readonly sectionMissing: (heading: string) => string;
	readonly headingsLost: (found: number) => string;
	readonly sectionOrder: (heading: string, before: string) => string;
	readonly sectionEmpty: (heading: string) => string;
	readonly headingNumber: (headings: readonly { readonly found: string; readonly expected: string }[]) => string;
	readonly headingNumberOne: (found: string, expected: string) => string;
	readonly tableMissing: (heading: string) => string;
	readonly tableUnread: (heading: string) => string;
	readonly damagedText: (kind: DamageKind, printed: string, count: number) => string;
	readonly damagedPlace: string;

	// Rows.
	readonly rowMissing: (table: string, rows: readonly string[]) => string;
	readonly rowExtra: (labels: readonly string[]) => string;
	readonly rowLocal: (label: string) => string;
	readonly rowRepeated: (labels: readonly string[]) => string;
	readonly tableRepeated: (table: string) => string;
	readonly rowLabel: (found: string, expected: string) => string;
	/** `found` is a number of cells, or several of them: `5、6`. */
	readonly raggedRow: (rows: readonly string[], found: string, expected: number) => string;
	readonly raggedCell: (row: string) => string;
	readonly unreadable: (place: PlaceWords, text: string) => string;
	readonly unreadableMany: (table: string, places: readonly string[]) => string;

	// Prose.
	/** `quote` is what the prose says; `several`: the cells are added up. */
	readonly statedNumber: (quote: string, place: PlaceWords, sum: string, several: boolean) => string;
	/** The same where a repair of the table agrees with the prose. */
	readonly statedRepair: (quote: string, place: PlaceWords, sum: string, several: boolean) => string;
	readonly tableSays: (place: PlaceWords, sum: string) => string;
	readonly statedSum: (quote: string, whole: string, sum: string) => string;
	/** A part that is more than the whole. */
	readonly statedPart: (quote: string, whole: string, part: string) => string;

	// What else a report may get wrong.
	readonly titleYear: (title: number, period: number) => string;
	readonly periodYear: (year: number) => string;
	readonly openingYear: (title: number, opening: number) => string;
	readonly openingWords: (year: number) => string;
	readonly wrongForm: (year: number, used: string, expected: string, source: string) => string;
	readonly wrongUnit: (place: PlaceWords, printed: string, expected: string) => string;
	readonly needlessUnit: (table: string, printed: string, count: number) => string;
	readonly leftover: (mark: string, count: number) => string;
	readonly foreignPlace: (name: string, organization: string, count: number) => string;
	/** `before` is 0 where no point stands before. */
	readonly enumeration: (before: number, number: number) => string;

	// Fixes.
	readonly fixTitleYear: (year: number) => string;
	readonly fixPeriodYear: (year: number) => string;
	readonly fixUnits: (count: number) => string;
	readonly fixLeftovers: (count: number) => string;
	readonly fixProse: (from: string, to: string) => string;
	readonly fixCell: (place: PlaceWords, to: string) => string;
	readonly fixCells: (changes: readonly ChangeWords[]) => string;
	readonly fixTotalRow: (name: string, count: number) => string;
	readonly fixTotalColumn: (name: string, count: number) => string;
	readonly fixLabel: (label: string) => string;
	readonly insertSection: (heading: string) => string;
	readonly fixHeading: (number: string) => string;
	readonly fixHeadings: (count: number) => string;
	readonly sayNothing: (sentence: string) => string;
	/** A refactoring, with its effect: how many cells change, and what is out of balance afterwards. */
	readonly recompute: (
		what: { readonly row: string } | 'total-row' | 'table',
		cells: number,
		unbalanced: string,
	) => string;
	readonly fixAll: string;

	readonly hover: HoverWords;
	/** What checks across reports say. */
	readonly across: AcrossWords;
}

/** What the hover says. */
export interface HoverWords {
	/** What a cell says, and what it should say where that is something else. `text` is what stands in a cell without a number. */
	readonly cell: (stated: { readonly value: string } | { readonly text: string }, expected?: string) => string;
	/** The sums of a group of rows. */
	readonly group: string;
	readonly noEquation: string;
	readonly unknownRow: string;
	readonly ragged: (found: string, expected: number) => string;
	/** The head of the list of a row's sums: what, as stated, as added up, verdict. */
	readonly columns: readonly [string, string, string, string];
	/** A remark in brackets behind something. */
	readonly aside: (what: string, remark: string) => string;
	readonly kinds: Readonly<Record<EquationKind, string>>;
	/** A sum in a table of no known form. */
	readonly otherKind: string;
	readonly undecided: Readonly<Record<Undecided, string>>;
	/** The balance is undecided for the cell of 四. */
	readonly carriedOutUnstated: string;
}
