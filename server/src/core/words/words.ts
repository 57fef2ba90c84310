// All words that Gouji says about a report: one table per language, and a missing sentence does not compile.

import type { Language } from '../languages.ts';
import type { DamageKind } from '../report/damage.ts';
import type { Undecided } from '../sums/verdict.ts';
import type { UnreadRow } from '../table/certainty.ts';
import type { Excess } from '../text/budget.ts';
import type { AcrossWords } from './across.ts';
import type { CheckId } from './check-ids.ts';
import type { EditorWords } from './editor.ts';
import type { ChangeWords, EquationWords, PlaceWords, SumWords } from './told.ts';

/** What ended the check of a file: its memory was full, it took too long, or the thread that did it ended. */
export type Unfinished = 'memory' | 'time' | 'ended';

export interface Words {
	readonly language: Language;
	/** One line per check, where a family of reports has no words of its own for it. */
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
	/** A total of a table of no known form is one unit of its last place off. */
	readonly mayBeRounding: string;
	readonly blanks: (count: number) => string;
	readonly correct: string;

	// Sections.
	/** `count` is how many sections there are. */
	readonly sectionMissing: (heading: string, count: number) => string;
	readonly headingsLost: (found: number) => string;
	readonly sectionOrder: (heading: string, before: string, count: number) => string;
	readonly sectionEmpty: (heading: string) => string;
	readonly sectionToWrite: (heading: string) => string;
	readonly headingNumber: (headings: readonly { readonly found: string; readonly expected: string }[]) => string;
	readonly headingNumberOne: (found: string, expected: string) => string;
	readonly tableMissing: (heading: string) => string;
	readonly tableUnread: (heading: string) => string;
	readonly damagedText: (kind: DamageKind, printed: string, count: number) => string;
	readonly damagedPlace: string;

	// Rows.
	readonly rowMissing: (table: string, rows: readonly string[]) => string;
	readonly rowExtra: (labels: readonly string[]) => string;
	/** `total` is the name of the row that adds it up; an empty string where none does. */
	readonly rowLocal: (label: string, total: string) => string;
	readonly rowRepeated: (labels: readonly string[]) => string;
	/** `same` tells whether it says what the one before does. */
	readonly tableRepeated: (table: string, same: boolean) => string;
	readonly rowLabel: (found: string, expected: string) => string;
	/** Many labels of a table; `found` and `expected` are those of the first. */
	readonly rowLabels: (
		table: string,
		count: number,
		first: { readonly found: string; readonly expected: string },
	) => string;
	/** `found` is a number of cells, or several of them: `5、6`. */
	readonly raggedRow: (rows: readonly string[], found: string, expected: number) => string;
	readonly raggedCell: (row: string) => string;
	/** Rows whose numbers cannot be told apart; `table` is named where none of its rows can be. */
	readonly unreadRows: (rows: readonly string[], table: string) => string;
	readonly unreadable: (place: PlaceWords, text: string) => string;
	readonly unreadableMany: (table: string, places: readonly string[]) => string;

	// Prose.
	/** `quote` is what the prose says. */
	readonly statedNumber: (quote: string, place: PlaceWords, sum: SumWords) => string;
	/** The same where a repair of the table agrees with the prose. */
	readonly statedRepair: (quote: string, place: PlaceWords, sum: SumWords) => string;
	readonly tableSays: (place: PlaceWords, sum: string) => string;
	readonly statedSum: (quote: string, whole: string, sum: string) => string;
	readonly statedShare: (quote: string, right: string) => string;
	/** A part that is more than the whole. */
	readonly statedPart: (quote: string, whole: string, part: string) => string;

	/** A report that holds too much of something is not read. */
	readonly tooMuch: (what: Excess) => string;
	/** From here on a text was not read, since it took too long. */
	readonly tookTooLong: string;
	/** Why the check of a file came to no end. */
	readonly unfinished: Readonly<Record<Unfinished, string>>;

	// What else a report may get wrong.
	readonly sectionRepeated: (heading: string, times: number) => string;
	readonly fixRepeated: string;
	readonly titleYear: (title: number, period: number) => string;
	readonly periodYears: (year: number, other: number) => string;
	readonly periodYear: (year: number) => string;
	/** Section 一 by its heading opens with another year than the title's. */
	readonly openingYear: (title: number, opening: number, heading: string) => string;
	readonly openingWords: (year: number, heading: string) => string;
	readonly wrongForm: (form: WrongFormWords) => string;
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
	/** A refactoring, with its effect: how many cells change, and in words what is out of balance afterwards. */
	readonly recompute: (what: { readonly row: string } | 'table', cells: number, unbalanced: string) => string;
	readonly fixAll: string;

	readonly hover: HoverWords;
	/** What stands in and above the text of an editor. */
	readonly editor: EditorWords;
	/** What checks across reports say. */
	readonly across: AcrossWords;
}

/** A report that is on the form of other years. */
export interface WrongFormWords {
	readonly year: number;
	readonly used: string;
	readonly expected: string;
	/** The document that issued the right form. */
	readonly source: string;
	/** The title of the table that tells, and the number of its section. */
	readonly table: string;
	readonly section: number;
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
	/** Why nothing of a row is read where its cells cannot be counted. */
	readonly unread: Readonly<Record<Exclude<UnreadRow, 'ragged'>, string>>;
	/** The head of the list of a row's sums: what, as stated, as added up, verdict. */
	readonly columns: readonly [string, string, string, string];
	/** A remark in brackets behind something. */
	readonly aside: (what: string, remark: string) => string;
	/** The name of a sum that has no words of its own. */
	readonly sum: string;
	readonly undecided: Readonly<Record<Undecided, string>>;
}
