// What a form is: the words of an official form, and what must equal what in it, as data.

export type FormKey = '2019' | '2021';
export type SectionKey = 'overview' | 'proactive' | 'requests' | 'litigation' | 'problems' | 'other';
export type TableKey = 'proactive' | 'requests' | 'litigation';

/** One numbered part of a report. */
export interface FormSection {
	readonly key: SectionKey;
	/** Its place, from 1. */
	readonly number: number;
	readonly title: string;
	/** Other wordings met in real reports that mean the same section. */
	readonly variants: readonly string[];
	/** The table that the section must hold, where it is reported as a table. */
	readonly table?: TableKey;
}

/** One column of a table. */
export interface FormColumn {
	readonly key: string;
	/** The words of its head. */
	readonly label: string;
	/** The name in messages, where the head is too long for one. */
	readonly short?: string;
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
}

/** A label that stands over several rows. */
export interface FormGroup {
	readonly key: string;
	readonly label: string;
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
}

/** What a table must look like: that of an official form, or one that was inferred from a table of no known form. */
export interface FormTable {
	/** Null for a table of no known form. */
	readonly key: TableKey | null;
	/** Its name in words, for messages. */
	readonly title: string;
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
	readonly key: FormKey;
	/** The document that issued it. */
	readonly source: string;
	readonly sections: readonly FormSection[];
	readonly tables: Readonly<Record<TableKey, OfficialTable>>;
}
