// The words of checks across reports.

import type { CarryWords } from '../forms/catalogue.ts';
import type { PlaceWords } from './told.ts';

/** A number here and its counterpart in another report. */
export interface TwoValues {
	readonly name: string;
	readonly here: string;
	readonly there: string;
}

/** A report in words: whose it is, and on which year. */
export interface ReportWords {
	readonly name: string;
	readonly year: number;
}

/** What the shared text of two reports is about. */
export interface CopiedWords extends ReportWords {
	readonly heading: string;
	/** Whether it is the same body's report of another year. */
	readonly own: boolean;
	/** How much of the section is shared, in percent. */
	readonly percent: number;
}

/** A stock in numbers, all as printed. */
export interface StockWords {
	readonly place: PlaceWords;
	readonly actual: string;
	readonly lastYear: number;
	readonly last: string;
	/** What came to it and what was taken away, each with the number. */
	readonly added: string;
	readonly taken: string;
	readonly expected: string;
	/** How the family calls both. */
	readonly words: { readonly added: string; readonly taken: string };
}

export interface AcrossWords {
	/** The columns of what is carried in that differ from what the year before carried out. */
	readonly carryOver: (carry: CarryWords, lastYear: number, columns: readonly TwoValues[]) => string;
	readonly carriedOutThere: (carry: CarryWords, lastYear: number, column: TwoValues) => string;
	readonly fixCarriedIn: (carry: CarryWords, lastYear: number, columns: readonly TwoValues[]) => string;
	readonly fixCarriedOut: (carry: CarryWords, lastYear: number, columns: readonly TwoValues[]) => string;
	readonly duplicateReport: (report: ReportWords, cells: number) => string;
	readonly otherVersion: string;
	readonly otherNumber: (values: TwoValues) => string;
	readonly copiedText: (copied: CopiedWords) => string;
	readonly sharedThere: (quote: string) => string;
	readonly missingYear: (
		name: string,
		missing: readonly number[],
		reports: { readonly before: number; readonly after: number },
	) => string;
	readonly reportOf: (report: ReportWords) => string;
	readonly stock: (stock: StockWords) => string;
	/** `here` is the number of the summary, `there` the sum of the reports. */
	readonly rollUp: (
		table: string,
		reports: number,
		differing: { readonly cells: readonly TwoValues[]; readonly more: number },
	) => string;
	readonly rollUpCell: (values: TwoValues) => string;
	readonly rollUpMissing: (year: number, names: readonly string[]) => string;
	/** The counterpart of a cell in the report of another year, for a hover. */
	readonly lastYear: (carry: CarryWords, year: number, value: string) => string;
	readonly nextYear: (carry: CarryWords, year: number, value: string) => string;
}
