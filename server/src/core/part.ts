// One report of a text: recognised, its sums worked out, and what the checks say of it.

import {
	type AnyCheck,
	type CheckSetting,
	type Explanation,
	SEVERITIES,
	type Severity,
	type Subject,
} from './checks/check.ts';
import { CHECKS } from './checks/checks.ts';
import type { Language } from './languages.ts';
import type { ReadyCatalogue } from './report/catalogue.ts';
import { damageIn } from './report/damage.ts';
import { type Report, readReport } from './report/report.ts';
import { analyse, type EquationCounts, type Sums } from './sums/analyse.ts';
import { heard } from './sums/heard.ts';
import { inferSums } from './sums/infer.ts';
import { settle } from './sums/settle.ts';
import { keptSheets } from './sums/sheet.ts';
import { partRuns } from './sums/split.ts';
import { type Comparison, compare } from './sums/stated.ts';
import type { Table } from './table/table.ts';
import { withoutVersions } from './table/versions.ts';
import { type Position, positionAt } from './text/lines.ts';
import { once } from './text/once.ts';
import type { Span } from './text/span.ts';
import type { CheckId } from './words/check-ids.ts';
import { wordsIn } from './words/languages.ts';

/** What a user may choose. Settings are passed with every call, never stored. */
export interface ReviewChoices {
	readonly language?: Language;
	/** The severity of each check; a check that is not named has its own. */
	readonly checks?: Readonly<Partial<Record<CheckId, CheckSetting>>>;
}

/** What a review goes by: the choices of the user, and the reports that are known. */
export interface ReviewOptions extends ReviewChoices {
	readonly catalogue: ReadyCatalogue;
}

/** What a check reports: its id, its severity, and one fact in words and places. */
export interface Finding extends Explanation {
	readonly check: CheckId;
	readonly severity: Severity;
}

/** Numbers of findings by severity. */
export type FindingCounts = Record<Severity, number>;

/** The findings of some reports, counted; added to other counts where these are given. */
export function countFindings(
	parts: readonly Pick<Part, 'findings'>[],
	counts: FindingCounts = { error: 0, warning: 0, info: 0, hint: 0 },
): FindingCounts {
	for (const { findings } of parts) for (const { severity } of findings) counts[severity]++;
	return counts;
}

/** One report of a text. All Spans within it count from the beginning of the piece. */
export interface Part {
	readonly text: string;
	/** Where the piece begins in the whole text, and on which line; a piece always begins a line. */
	readonly start: number;
	readonly firstLine: number;
	readonly report: Report;
	readonly sums: readonly Sums[];
	/** What the prose states about the tables, each held against them. */
	readonly stated: readonly Comparison[];
	readonly findings: readonly Finding[];
	readonly equations: EquationCounts;
}

/** What a check is set to where the user chose nothing. */
const OWN_SETTINGS: ReadonlyMap<CheckId, CheckSetting> = new Map(
	CHECKS.map(({ id, stage, severity }) => [id, stage === 'trial' ? 'off' : severity] as const),
);

/**
 * Reviews a text that holds one report at most; undefined where it is none and has no table with sums. Of what it was
 * `before` that is taken over which is the same now.
 */
export function reviewPiece(text: string, options: ReviewOptions, before?: Part): Part | undefined {
	const read = readReport(text, options.catalogue);
	if (read === null) return undefined;
	const inferred = read.open.flatMap((table) => inferSums(table) ?? []);
	if (read.kind === 'other' && inferred.length === 0) return undefined;
	const sheetOf = keptSheets();
	const settled = partRuns(read.lines.text, settle(read.tables, sheetOf));
	const tables = [...withoutVersions(settled, { text, year: read.year }), ...inferred];
	const report: Report = { ...read, tables: tables.sort((a, b) => a.start - b.start) };
	const stating = (all: readonly Sums[]) => {
		const own = all.filter(({ sheet }) => isOfYear(sheet.table, report));
		return report.prose.statements.map((statement) => compare(statement, own));
	};
	const analysed = report.tables.map((table) => analyse(table, sheetOf, before?.sums));
	const first = stating(analysed);
	const sums = heard(analysed, first);
	const stated = sums === analysed ? first : stating(sums);
	const subject: Subject = {
		text,
		report,
		sums,
		stated,
		damage: once(() => damageIn(report)),
		words: wordsIn(options.language),
		enabled: (id) => settingOf(options, id) !== 'off',
	};
	const findings: Finding[] = [];
	for (const check of CHECKS) {
		if (!subject.enabled(check.id) || (report.kind === 'other' && !isOfSums(check.id))) continue;
		for (const { breaks = [], ...explanation } of check.run(subject))
			findings.push({
				check: check.id,
				...explanation,
				severity: severityOf(check, { ...explanation, breaks }, options),
			});
	}
	findings.sort((a, b) => a.start - b.start);
	return { text, start: 0, firstLine: 0, report, sums, stated, findings, equations: count(sums) };
}

/** Whether a table is the report's own: of two years side by side that of its title, else the later one. */
function isOfYear({ year }: Table, { year: own, tables }: Report): boolean {
	return year === undefined || year === (own ?? Math.max(...tables.map((table) => table.year ?? 0)));
}

/** Whether a check looks at sums alone: all that is asked of a text that is no report. */
function isOfSums(id: CheckId): boolean {
	return id === 'row-total' || id === 'column-total' || id === 'group-total';
}

/** What the user chose counts before what a fact says of itself; of several checks that it breaks the harshest. */
function severityOf(check: AnyCheck, { severity, breaks = [] }: Explanation, options: ReviewChoices): Severity {
	const set = [check.id, ...breaks].map((id) => settingOf(options, id));
	const own = SEVERITIES.find((candidate) => set.includes(candidate)) ?? check.severity;
	if (severity === undefined || own !== check.severity) return own;
	return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(own) ? severity : own;
}

function settingOf(options: ReviewChoices, id: CheckId): CheckSetting {
	return options.checks?.[id] ?? OWN_SETTINGS.get(id) ?? 'off';
}

function count(sums: readonly Sums[]): EquationCounts {
	const all = { held: 0, failed: 0, undecided: 0 };
	for (const { counts } of sums) {
		all.held += counts.held;
		all.failed += counts.failed;
		all.undecided += counts.undecided;
	}
	return all;
}

/** A Span of a part as a range of the whole text, in lines and characters. */
export function rangeOf(part: Part, span: Span): { readonly start: Position; readonly end: Position } {
	const { lines } = part.report;
	const start = positionAt(lines, span.start);
	const end = positionAt(lines, span.end);
	return {
		start: { line: start.line + part.firstLine, character: start.character },
		end: { line: end.line + part.firstLine, character: end.character },
	};
}
