// Many reports added up: how many are right, which checks fail most, and the state of each organisation in each year.

import { SEVERITIES, type Severity } from '../../core/checks/check.ts';
import type { CheckId } from '../../core/words/check-ids.ts';
import type { ReportSummary, SummaryRange } from '../summaries.ts';

/**
 * What became of a report: `wrong` has errors, `unchecked` no equation that could be decided, `noted` findings that
 * are no errors, `right` none.
 */
export type State = 'wrong' | 'unchecked' | 'noted' | 'right';

/** The states, the worst first. */
export const STATES: readonly State[] = ['wrong', 'unchecked', 'noted', 'right'];

/** A place in a file. */
export interface Place {
	readonly address: string;
	readonly range: SummaryRange;
}

/** Reports counted together. */
export interface Tally {
	readonly states: Record<State, number>;
	reports: number;
	errors: number;
	others: number;
	/** Equations that fail. */
	failed: number;
}

/** The reports of one organisation on one year; mostly one. */
export interface MatrixCell extends Tally {
	/** The worst of its reports' states, and the place to look at first. */
	state: State;
	place: Place;
}

/** The reports of one organisation. */
export interface MatrixRow extends Tally {
	/** Null for the reports that name none. */
	readonly organization: string | null;
	readonly cells: Map<number | null, MatrixCell>;
}

/** What a check found in all reports. */
export interface CheckTally {
	readonly check: CheckId;
	severity: Severity;
	reports: number;
	findings: number;
}

/** A report among the worst. */
export interface WorstReport {
	readonly report: Pick<ReportSummary, 'address' | 'part' | 'organization' | 'year'>;
	readonly errors: number;
	readonly others: number;
	readonly failed: number;
	readonly message: string;
	readonly place: Place;
	/** Its wrong tables as HTML, where these are shown. */
	readonly tables?: string;
}

/** All that an overview shows: checks by how many reports fail them, organisations and reports the worst first. */
export interface Overview extends Tally {
	readonly checks: readonly CheckTally[];
	readonly rows: readonly MatrixRow[];
	readonly years: ReadonlyMap<number | null, Tally>;
	readonly worst: readonly WorstReport[];
}

/** So many of the worst reports are named. */
export const MOST_WORST = 20;

/** Adds up reports, one at a time: nothing of a report is kept but its counts and one place. */
export class OverviewBuilder {
	readonly #all = emptyTally();
	readonly #checks = new Map<CheckId, CheckTally>();
	readonly #rows = new Map<string | null, MatrixRow>();
	readonly #years = new Map<number | null, Tally>();
	#worst: WorstReport[] = [];

	/** Adds a report; `tables` are its wrong tables as HTML, where these are to be shown. */
	add(report: ReportSummary, tables?: string): void {
		const { organization, year } = report;
		const state = stateOf(report);
		const row = this.#rows.get(organization) ?? { ...emptyTally(), organization, cells: new Map() };
		this.#rows.set(organization, row);
		const ofYear = this.#years.get(year) ?? emptyTally();
		this.#years.set(year, ofYear);
		const cell = cellFor(row, report, state);
		for (const tally of [this.#all, row, ofYear, cell]) addTo(tally, report, state);
		this.#addChecks(report);
		if (state === 'wrong') this.#addWorst(report, tables);
	}

	/** What was added so far, the worst first. */
	build(): Overview {
		return {
			...this.#all,
			checks: [...this.#checks.values()].sort(
				(a, b) => b.reports - a.reports || b.findings - a.findings || compare(a.check, b.check),
			),
			rows: [...this.#rows.values()].sort(
				(a, b) => byName(a, b) || byWeight(a, b) || compare(a.organization ?? '', b.organization ?? ''),
			),
			years: new Map(
				[...this.#years].sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY)),
			),
			worst: this.#worst.sort(worseReport).slice(0, MOST_WORST),
		};
	}

	#addChecks({ findings }: ReportSummary): void {
		const met = new Set<CheckId>();
		for (const { check, severity } of findings) {
			if (severity === 'hint') continue;
			const tally = this.#checks.get(check) ?? { check, severity, reports: 0, findings: 0 };
			this.#checks.set(check, tally);
			if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(tally.severity)) tally.severity = severity;
			tally.findings++;
			if (met.has(check)) continue;
			met.add(check);
			tally.reports++;
		}
	}

	#addWorst(summary: ReportSummary, tables: string | undefined): void {
		const { address, part, organization, year, counts } = summary;
		const { message, range } = firstOf(summary) ?? { message: '', range: summary.range };
		this.#worst.push({
			report: { address, part, organization, year },
			errors: counts.error,
			others: othersOf(summary),
			failed: summary.failed,
			message,
			place: { address, range },
			...(tables === undefined ? {} : { tables }),
		});
		if (this.#worst.length > 8 * MOST_WORST) this.#worst = this.#worst.sort(worseReport).slice(0, MOST_WORST);
	}
}

/** Adds up reports. */
export function overviewOf(summaries: Iterable<ReportSummary>): Overview {
	const builder = new OverviewBuilder();
	for (const summary of summaries) builder.add(summary);
	return builder.build();
}

/** What became of a report. */
export function stateOf(summary: ReportSummary): State {
	if (summary.counts.error > 0) return 'wrong';
	if (summary.held + summary.failed === 0) return 'unchecked';
	return othersOf(summary) > 0 ? 'noted' : 'right';
}

/** Hints count nowhere: no list of problems has them. */
function othersOf({ counts }: ReportSummary): number {
	return counts.warning + counts.info;
}

/** The first of the heaviest findings; undefined where there is none. */
function firstOf({ findings }: ReportSummary): ReportSummary['findings'][number] | undefined {
	for (const wanted of SEVERITIES) {
		const first = findings.find(({ severity }) => severity === wanted);
		if (first !== undefined) return first;
	}
	return undefined;
}

/** The cell of a report; it takes the place of the worst report added to it. */
function cellFor(row: MatrixRow, summary: ReportSummary, state: State): MatrixCell {
	const known = row.cells.get(summary.year);
	const place = { address: summary.address, range: firstOf(summary)?.range ?? summary.range };
	if (known === undefined) {
		const cell = { ...emptyTally(), state, place };
		row.cells.set(summary.year, cell);
		return cell;
	}
	if (STATES.indexOf(state) < STATES.indexOf(known.state)) Object.assign(known, { state, place });
	return known;
}

function emptyTally(): Tally {
	return { states: { wrong: 0, unchecked: 0, noted: 0, right: 0 }, reports: 0, errors: 0, others: 0, failed: 0 };
}

function addTo(tally: Tally, summary: ReportSummary, state: State): void {
	tally.states[state]++;
	tally.reports++;
	tally.errors += summary.counts.error;
	tally.others += othersOf(summary);
	tally.failed += summary.failed;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Reports without an organisation are no organisation: they stand last. */
const byName = (a: MatrixRow, b: MatrixRow) => Number(a.organization === null) - Number(b.organization === null);
const byWeight = (a: Tally, b: Tally) =>
	b.errors - a.errors || b.failed - a.failed || b.states.unchecked - a.states.unchecked || b.others - a.others;
const worseReport = (a: WorstReport, b: WorstReport) =>
	b.errors - a.errors ||
	b.failed - a.failed ||
	b.others - a.others ||
	compare(a.report.address, b.report.address) ||
	a.report.part - b.report.part;
