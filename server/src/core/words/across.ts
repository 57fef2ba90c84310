// The words of checks across reports.

import type { PlaceWords } from './words.ts';

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

/** A stock of documents in numbers, all as printed. */
export interface StockWords {
	readonly place: PlaceWords;
	readonly actual: string;
	readonly lastYear: number;
	readonly last: string;
	readonly issued: string;
	readonly repealed: string;
	readonly expected: string;
}

export interface AcrossWords {
	/** The columns of 二、上年结转 that differ from 四、结转下年度 of the year before. */
	readonly carryOver: (lastYear: number, columns: readonly TwoValues[]) => string;
	readonly carriedOutThere: (lastYear: number, column: TwoValues) => string;
	readonly fixCarriedIn: (lastYear: number, columns: readonly TwoValues[]) => string;
	readonly fixCarriedOut: (lastYear: number, columns: readonly TwoValues[]) => string;
	readonly duplicateReport: (report: ReportWords, cells: number) => string;
	readonly otherVersion: string;
	readonly otherNumber: (values: TwoValues) => string;
	readonly copiedText: (copied: CopiedWords) => string;
	readonly sharedThere: (quote: string) => string;
	readonly missingYear: (name: string, missing: readonly number[], before: number, after: number) => string;
	readonly reportOf: (report: ReportWords) => string;
	readonly stock: (stock: StockWords) => string;
	/** `here` is the number of the summary, `there` the sum of the reports. */
	readonly rollUp: (table: string, reports: number, cells: readonly TwoValues[], more: number) => string;
	readonly rollUpCell: (values: TwoValues) => string;
	readonly rollUpMissing: (year: number, names: readonly string[]) => string;
	/** The counterpart of a cell in the report of another year, for a hover. */
	readonly lastYear: (year: number, value: string) => string;
	readonly nextYear: (year: number, value: string) => string;
}
