// A Catalogue: all that is known of one family of reports, as plain data. Readers, sums, checks and words ask the one they are handed.

import type { Language } from '../languages.ts';
import type { Form, FormKey, FormSection, OfficialTable, SectionKey, TableKey } from './types.ts';

/** All that is known of a family of reports: plain data, which can be sent to a worker. */
export interface Catalogue {
	/** Words without which no text is a report of the family or holds one of its tables. */
	readonly signs: readonly string[];
	readonly title: TitleWords;
	/** Words of the first row of the first long table, which no table of contents has: a title above them opens a report. */
	readonly firstRow: string;
	/** Folded words before the numbers of columns: a row that counts these states nothing. */
	readonly indexWords: readonly string[];
	/** In their order. */
	readonly sections: readonly FormSection[];
	/** The kinds of tables in the order in which a report has them. */
	readonly tables: readonly TableKind[];
	/** The oldest first. */
	readonly forms: readonly Form[];
	/** What tells the form of a report, the surest first. */
	readonly tells: readonly FormTell[];
	/** The table by whose numbers two texts are known as versions of one report. */
	readonly main: TableKey;
	/** What a report hands to that of the next year; absent where the family hands on nothing. */
	readonly carry?: Carry;
	/** Numbers that go on from year to year; absent where the family has none. */
	readonly stock?: Stock;
	readonly prose: ProseWords;
	readonly words: Readonly<Record<Language, CatalogueWords>>;
}

/** How the title of a report is worded, all folded. */
export interface TitleWords {
	/** What every title says. */
	readonly subject: string;
	/** The same in all its wordings: the name of the body ends before the first of them. */
	readonly subjects: readonly string[];
	/** What a title ends with. */
	readonly endings: readonly string[];
	/** The ending of the titles that part the reports of one text. */
	readonly parting: string;
	/** What the names of files say that hold a report. */
	readonly fileNames: readonly string[];
}

/** A kind of table: how it is known, and by which forms it is read. */
export interface TableKind {
	readonly key: TableKey;
	/** A name of one or two words, for lists. */
	readonly short: Readonly<Record<Language, string>>;
	/** What a table is read by, the usual one first; of several the labels decide. */
	readonly readings: readonly OfficialTable[];
	/** Words over columns that are no column of their own. */
	readonly headWords: readonly string[];
	/** Folded words of its heads that no other table has; a table of one row without a label is known by them. */
	readonly signs: readonly string[];
	/** Two years of it may stand side by side in one table. */
	readonly twoYears?: true;
}

/** What tells the form of a report. */
export type FormTell =
	/** The forms that print the table as it was read. */
	| { readonly by: 'table'; readonly table: TableKey }
	/** The rows of a table: one of these is on one form alone. */
	| { readonly by: 'rows'; readonly table: TableKey; readonly rows: readonly string[]; readonly form: FormKey }
	/** The year of the title. */
	| { readonly by: 'year' };

/** Two rows of one table: what one report carries out the next year's report carries in. */
export interface Carry {
	readonly table: TableKey;
	readonly into: string;
	readonly out: string;
	readonly words: Readonly<Record<Language, CarryWords>>;
}

/** The names of both rows; `outAtLength` is used where there is room. */
export interface CarryWords {
	readonly into: string;
	readonly out: string;
	readonly outAtLength: string;
}

/** Rows of one table in which what is there is last year's, and what came to it, less what was taken away. */
export interface Stock {
	readonly table: TableKey;
	readonly rows: readonly string[];
	readonly columns: { readonly there: string; readonly added: string; readonly taken: string };
	readonly words: Readonly<Record<Language, { readonly added: string; readonly taken: string }>>;
}

/** Cells that are added up: every row with every column. Columns that the report's form does not have are left out. */
export interface StatedCells {
	readonly table: TableKey;
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	/** Rows that may have been left out of these: a number that says so contradicts nothing, and speaks of no cell. */
	readonly without?: readonly string[];
}

/** Whether cells are those of whole rows, and not of some columns. */
export function areWhole({ columns }: StatedCells): boolean {
	return columns.every((column) => column.endsWith('total'));
}

/** What the prose may state about the tables. */
export interface ProseWords {
	/** Words that may stand around those of a statement without changing what is counted. */
	readonly plain: readonly string[];
	/** Words that make a sentence speak of other years than the report's own. */
	readonly otherYears: readonly string[];
	/** Words that count a part of something where the sentence names the other part too. */
	readonly contrasts: readonly (readonly [part: string, other: string])[];
	/** Words that may make a number count a part of what they stand before. */
	readonly partWords: readonly string[];
	/** The kinds of those who apply, with the words for each: who names some alone may count theirs alone. */
	readonly applicants: readonly (readonly string[])[];
	/** Words that lead to what was done, in a clause without a number: 从办理结果看. */
	readonly leads: readonly string[];
	/** What the area of a body that governs one ends with, by which it calls all that it reports for: 全县, 我镇. */
	readonly areas: readonly string[];
	/** Those of them whose bodies alone speak so. */
	readonly ownAreas: readonly string[];
	/** What a name ends with behind its area. */
	readonly governing: readonly string[];
	/** Ways in which things come in: counts of these are parts that no table holds, and leave the subject as it is. */
	readonly channels: readonly string[];
	/** Words with which something new begins in a list, and not another part of it. */
	readonly beginnings: readonly string[];
	/** Words of a sentence whose parts may have something in common, so that they need not add up. */
	readonly overlaps: readonly string[];
	readonly topics: Readonly<Record<string, Topic>>;
	readonly rules: readonly StatementRule[];
	/** Words without which a clause states no nought. */
	readonly noughtSigns: readonly string[];
	/** Of the patterns that a clause follows the first decides. */
	readonly noughts: readonly NoughtRule[];
}

/** What a sentence may speak of. */
export interface Topic {
	/** A sentence that says one of these words speaks of it. */
	readonly words: readonly string[];
	/** Topics of which a sentence speaks that speaks of this one too. */
	readonly behind?: readonly string[];
	/** Words with which a sentence begins that tells more of it. */
	readonly begins?: readonly string[];
}

/** Words before a number and what they state. */
export interface StatementRule {
	/** What the words end with. */
	readonly ends: readonly string[];
	/** Of each of these lists one word stands there, too. */
	readonly needs?: readonly (readonly string[])[];
	/** Words that may stand there besides the plain ones. */
	readonly also?: readonly string[];
	/** The topic of which the sentence must already speak. */
	readonly within?: string;
	/** It needs no topic, even where the sentence counted something unknown before. */
	readonly anywhere?: true;
	/** Only what the tables count is counted in these words: without its topic a number leads nowhere else, and waits for it. */
	readonly own?: true;
	/** Where what is counted came from, if it names that: one source, or `all`. */
	readonly source?: string;
	/** It counts what became of things from all sources together. */
	readonly outcome?: true;
	/** It counts all of them, whatever became of each. */
	readonly all?: true;
	/** Words that may make the number count a part, besides those of the prose as a whole. */
	readonly partWords?: readonly string[];
	/** The cells; where there are several readings, the number must agree with one of them. */
	readonly means?: readonly StatedCells[];
	/** In place of `means`: for a column of what the sentence spoke of last those that take its place. */
	readonly columns?: Readonly<Record<string, readonly string[]>>;
	/** The topics that the sentence speaks of from here on, with the cells of each. */
	readonly opens?: readonly { readonly topic: string; readonly cells: readonly StatedCells[] }[];
	/** Money; what 个 and 部 may count too; what 项 does not count, which counts kinds of it. */
	readonly unit?: 'money' | 'pieces' | 'cases';
}

/** A clause without a number that states nought. */
export interface NoughtRule {
	/** The source of a regular expression for the whole clause, linear in its length. */
	readonly pattern: string;
	/** For its groups, in their order, which words they may hold besides the plain ones. */
	readonly groups: readonly (readonly string[])[];
	/** The topic of which the sentence must already speak, else the pattern does not count. */
	readonly within?: string;
	/** The topic that the sentence must name, else nothing is stated. */
	readonly names?: string;
	/** The cells that are nought; where `word` is given, only if the clause says it. */
	readonly means: readonly { readonly word?: string; readonly cells: readonly StatedCells[] }[];
}

/** What is said of the family in one language. */
export interface CatalogueWords {
	/** The head of the overview of many reports. */
	readonly overview: string;
	/** What must be true, by the id of a check, where the family has words of its own for it. */
	readonly titles: Readonly<Record<string, string>>;
}

/** The keys of the sections whose words are held against those of other reports. */
export function ownSections({ sections }: Pick<Catalogue, 'sections'>): readonly SectionKey[] {
	return sections.filter(({ own }) => own === true).map(({ key }) => key);
}
