// What a check is: a small frozen value that finds facts about a report, and says each of them in words.

import type { EquationKind, SectionKey, TableKey } from '../forms/types.ts';
import type { Damage } from '../report/damage.ts';
import type { Report } from '../report/report.ts';
import type { Sums } from '../sums/analyse.ts';
import type { Comparison } from '../sums/stated.ts';
import type { Table } from '../table/table.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { CheckId } from '../words/check-ids.ts';
import type { Words } from '../words/words.ts';

/** How much a finding weighs, the heaviest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a user may set for a check. */
export type CheckSetting = Severity | 'off';

/** A cell as a finding names it: by the keys of the form; by its label and its head in a table of no known form. */
export interface PlaceKey {
	readonly table: TableKey | null;
	readonly row: string;
	readonly column: string;
}

/** A place with what the text says there; an empty value where it states nothing. */
export interface PlaceValue extends PlaceKey {
	readonly value: string;
}

/** A failing equation with its numbers. `left` is the sum of the parts, `right` the total as stated. */
export interface EquationFact {
	readonly kind: EquationKind;
	readonly total: PlaceValue;
	readonly parts: readonly (PlaceValue & { readonly sign: 1 | -1 })[];
	readonly left: string;
	readonly right: string;
}

/** A place in another report: its file, and the lines and characters there. */
export interface Elsewhere {
	readonly address: string;
	readonly range: { readonly start: Position; readonly end: Position };
}

/** A change of the text. Where it is one of another report, its Span is of no use here, and `elsewhere` counts. */
export interface TextEdit extends Span {
	readonly newText: string;
	readonly elsewhere?: Elsewhere;
	/** All that a cell says then, where its number stands in pieces: with the first of them; '' with the others. */
	readonly whole?: string;
}

/** A way to put a finding right. */
export interface Fix {
	readonly title: string;
	readonly preferred: boolean;
	readonly safe: boolean;
	readonly cells: readonly (PlaceKey & { readonly from: string; readonly to: string })[];
	readonly edits: readonly TextEdit[];
}

/** Another place that a finding speaks of. Where it is in another report, `elsewhere` counts instead of its Span. */
export interface Related extends Span {
	readonly message: string;
	/** The same fault stands there once more. */
	readonly again?: true;
	readonly elsewhere?: Elsewhere;
}

/** One fact in words and places. */
export interface Explanation extends Span {
	readonly message: string;
	/** Where the fact weighs less than its check does by itself; a severity that the user set counts before it. */
	readonly severity?: Severity;
	/** Other checks that the fact breaks as well: the harshest severity among those that are switched on counts. */
	readonly breaks?: readonly CheckId[];
	readonly table?: TableKey | null;
	/** The table's place among the tables of the report, for two of one kind have one key. */
	readonly tableIndex?: number;
	readonly row?: string;
	readonly column?: string;
	readonly rows?: readonly string[];
	readonly section?: SectionKey;
	readonly actual?: string;
	readonly expected?: string;
	readonly equations?: readonly EquationFact[];
	readonly fixes?: readonly Fix[];
	readonly related?: readonly Related[];
	/** Where the fixes are offered besides the finding's own place. */
	readonly reach?: readonly Span[];
}

/** A table as a finding names it. */
export function naming({ tables }: Pick<Report, 'tables'>, table: Table): Pick<Explanation, 'table' | 'tableIndex'> {
	return { table: table.form.key, tableIndex: tables.indexOf(table) };
}

/** What a check looks at. */
export interface Subject {
	readonly text: string;
	readonly report: Report;
	/** The sums of each table, in the order of the tables. */
	readonly sums: readonly Sums[];
	/** What the prose states about the tables, each held against them. */
	readonly stated: readonly Comparison[];
	/** Where the text is damaged, in its order; looked for at the first question. */
	readonly damage: () => readonly Damage[];
	readonly words: Words;
	/** Whether a check is switched on. */
	readonly enabled: (id: CheckId) => boolean;
}

/** A check. `find` yields facts; `explain` turns one of them into words and places. */
export interface Check<Fact> {
	readonly id: CheckId;
	/** The severity where the user set none. */
	readonly severity: Severity;
	/** `trial` checks are off until switched on, and outside the promise that results stay the same. */
	readonly stage: 'stable' | 'trial';
	readonly find: (subject: Subject) => Iterable<Fact>;
	readonly explain: (fact: Fact, subject: Subject) => Explanation;
}

/** A check whose facts only it understands. */
export type AnyCheck = Omit<Check<unknown>, 'find' | 'explain'> & {
	readonly run: (subject: Subject) => readonly Explanation[];
};

/** Freezes a check, its facts closed over. */
export function defineCheck<Fact>(check: Check<Fact>): AnyCheck {
	const { id, severity, stage } = check;
	const run = (subject: Subject): readonly Explanation[] => {
		const said: Explanation[] = [];
		for (const fact of check.find(subject)) said.push(check.explain(fact, subject));
		return said;
	};
	return Object.freeze({ id, severity, stage, run });
}
