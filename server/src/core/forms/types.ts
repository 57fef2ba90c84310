// What a form is: the words of an official form, and what must equal what in it, as data.

import type { Language } from '../languages.ts';

/** Keys are a catalogue's own names; programs read them in the output, so that they never change. */
export type FormKey = string;
export type SectionKey = string;
export type TableKey = string;

/** One numbered part of a report. */
export interface FormSection {
	readonly key: SectionKey;
	/** Its place, from 1. */
	readonly number: number;
	readonly title: string;
	/** Other wordings met in real reports that mean the same section; with the title they are looked for within lines, too. */
	readonly variants: readonly string[];
	/** More of them than can be listed, known where they have a line for themselves: a pattern of folded words as a whole, and the characters that these end with. */
	readonly alike?: { readonly pattern: string; readonly last: string };
	/** The table that the section must hold, where it is reported as a table. */
	readonly table?: TableKey;
	/** What it says where there is nothing to report, as is usual: then a report without it is only hinted at. */
	readonly nothing?: string;
	/** What it says in numbers is about something else than the tables. */
	readonly apart?: true;
	/** It tells of this body and this year in words of its own, which are held against those of other reports. */
	readonly own?: true;
}

/** One column of a table. */
export interface FormColumn {
	readonly key: string;
	/** The words of its head. */
	readonly label: string;
	/** The name in messages, where the head is too long for one. */
	readonly short?: string;
	/** The name beside a number in the text, where even that is too long. */
	readonly brief?: string;
	/** The heads above it, outermost first. */
	readonly above: readonly string[];
	readonly variants?: readonly string[];
	/** The unit of its numbers, where the head names one. */
	readonly unit?: '万元';
}

/** One row of a table that holds numbers. */
export interface FormRow {
	readonly key: string;
	/** The official label with its number, as printed. */
	readonly label: string;
	/** The name in messages, where the label is too long for one. */
	readonly short?: string;
	/** The group that the row stands in, innermost; absent for rows at the top. */
	readonly group?: string;
	/** Other wordings that are taken for the label without a word. */
	readonly variants?: readonly string[];
	/** `result` rows are those that the total of the results adds up. */
	readonly role?: 'result';
	/** A row that some places add to the form; its absence is nothing. */
	readonly local?: true;
	/** The row may be divided into rows with names of their own, whose keys are `KEY_1`, `KEY_2` and so on. */
	readonly divisible?: true;
	/** The group of the same table whose rows this one stands for, where a report prints it in one row. */
	readonly inPlaceOf?: string;
}

/** A label that stands over several rows. */
export interface FormGroup {
	readonly key: string;
	readonly label: string;
	readonly variants?: readonly string[];
	/** The group around it. */
	readonly within?: string;
}

/** Rows that share their heads: a table is one block, or several below each other with heads of their own. */
export interface FormBlock {
	/** The line that opens the block, such as 第二十条第（一）项; empty where there is none. */
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly string[];
}

export type EquationKind = 'row-total' | 'column-total' | 'balance' | 'group-total';

/** A part of an equation: a row or a column key with its sign. `result` rows are named by their role. */
export interface Term {
	readonly key: string;
	readonly sign: 1 | -1;
}

/** An equation in words. */
export interface RuleWords {
	/** The parts added up, as a sentence says it before their sum: 各类申请人合计. */
	readonly sum: string;
	/** The same as a name of the sum. */
	readonly short: string;
	/** For a balance, whose parts stand on both sides. */
	readonly balance?: BalanceWords;
}

export interface BalanceWords {
	/** What stands on either side, as a sentence says it before the sum of that side. */
	readonly sides: readonly [added: string, taken: string];
	/** What still differs, as a sentence says it before the number. */
	readonly off: string;
	/** Why it is not decided where its total states nothing. */
	readonly unstated: string;
}

/** The words of an equation in each language. */
export type RuleNames = Readonly<Record<Language, RuleWords>>;

/**
 * What must equal what, for a whole table at once: `along` a row (the keys are columns; it holds in every row) or
 * along a column (the keys are rows; it holds in every column). The cell at `total` equals the sum of the parts.
 */
export interface EquationRule {
	readonly kind: EquationKind;
	readonly along: 'row' | 'column';
	readonly total: string;
	readonly parts: readonly Term[] | 'result';
	/** The keys of the rows, or columns, in which it holds, where it does not hold in all. */
	readonly only?: readonly string[];
	/** The rows, or columns, in which what fails may be meant otherwise: nothing there is called an error. */
	readonly doubtful?: readonly string[];
	/** How it is told; plain words where this is left out. */
	readonly words?: RuleNames;
}

/** What a table must look like: that of an official form, or one that was inferred from a table of no known form. */
export interface FormTable {
	/** Null for a table of no known form. */
	readonly key: TableKey | null;
	/** Its name in words, for messages. */
	readonly title: string;
	/** The forms that print it so, where not all do: a table that is read so tells the form, or leaves these. */
	readonly forms?: readonly FormKey[];
	readonly columns: readonly FormColumn[];
	readonly rows: readonly FormRow[];
	readonly groups: readonly FormGroup[];
	readonly blocks: readonly FormBlock[];
	readonly rules: readonly EquationRule[];
	/** What stands in the corner, over the labels of the rows. */
	readonly corner?: string;
	/** The heads above the first row as printed, row by row; an empty cell is merged with the one above it. */
	readonly heads: readonly (readonly string[])[];
	/** Numbers printed with decimals are rounded: each stands for an interval. */
	readonly rounded?: true;
	/** Whole numbers are rounded too: they are so many ten thousands, or tons. */
	readonly measured?: true;
}

/** An official table. */
export interface OfficialTable extends FormTable {
	readonly key: TableKey;
}

/** An official form. */
export interface Form {
	/** The year with which it begins, as people call it by. */
	readonly key: FormKey;
	/** The document that issued it. */
	readonly source: string;
	/** The first year whose reports are on it; they are until the first year of the next form. */
	readonly since: number;
	readonly tables: Readonly<Record<TableKey, OfficialTable>>;
}
