// The words that stand in the text of an editor, and above it: hints, lenses, symbols.

import type { EquationCounts } from '../sums/analyse.ts';
import type { CheckId } from './check-ids.ts';

/** How many findings a report or a table has, hints left out, and how its sums stand. */
export interface VerdictWords extends EquationCounts {
	readonly errors: number;
	/** Warnings and remarks. */
	readonly others: number;
}

export interface EditorWords {
	/** Behind a wrong number: what it should be. */
	readonly expected: (value: string) => string;
	/** Behind a total whose equation fails, where nothing tells which number is wrong. */
	readonly sum: (value: string) => string;
	/** The same where both sides are sums. */
	readonly apart: (difference: string) => string;
	/** Behind a number that contradicts another one, by the check that found it: what stands there. */
	readonly against: Readonly<Partial<Record<CheckId, (value: string) => string>>>;
	readonly howToFix: string;
	/** A report in one line; a form or a year that the text does not tell is null. */
	readonly report: (form: string | null, year: number | null) => string;
	readonly verdict: (verdict: VerdictWords) => string;
	/** How the sums of a table stand, where nothing is found in it. */
	readonly sums: (verdict: VerdictWords) => string;
	/** What is found in a table: the first sentence of its first finding, and how many there are; `wrong`: an error. */
	readonly found: (first: string, count: number, wrong: boolean) => string;
	readonly goTo: (line: number) => string;
	/** Puts so many findings right. */
	readonly tableView: string;
	readonly fix: (count: number) => string;
	/** Beside what is suggested: where it comes from. */
	readonly sumOfParts: string;
	readonly ofForm: string;
	/** A row with a blank cell added, as it then reads. */
	readonly padRow: (row: string) => string;
	readonly fillRow: (cells: number) => string;
	readonly fillTable: (cells: number) => string;
	/** What can be done about a finding; `title` is what its check looks at. */
	readonly explain: (title: string) => string;
	/** `said` is what the finding says, shortly: several may stand on a line. */
	readonly accept: (said: string) => string;
	readonly switchOff: (title: string) => string;
	/** That the project's configuration counts for nothing, since it is wrong on a line, or cannot be read (0). */
	readonly configIgnored: (line: number) => string;
	/** That the list of accepted findings counts for nothing. */
	readonly acceptedIgnored: string;
	/** How a number of the prose stands to the cells that it speaks of. */
	readonly stated: (
		verdict: 'agrees' | 'differs' | 'undecided',
		cells: { readonly table: string; readonly where: string; readonly sum: string | undefined },
	) => string;
	/** What a hover leads to. */
	readonly links: {
		readonly fix: string;
		readonly cell: string;
		readonly year: (year: number) => string;
		readonly explain: string;
	};
}
