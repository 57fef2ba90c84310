// One reviewed report in small: what a list of ten thousand needs of it, and nothing that keeps its text in memory.

import type { Severity } from '../core/checks/check.ts';
import { countFindings, type Finding, type Part, rangeOf } from '../core/review.ts';
import { plainLine } from '../core/text/plain.ts';
import type { CheckId } from '../core/words/check-ids.ts';
import type { Met } from './known/known.ts';

/** A range in lines and characters, zero-based, in UTF-16 units. */
export type SummaryRange = ReturnType<typeof rangeOf>;

/** A finding in small: the first sentence of its message. */
export interface FindingSummary {
	readonly check: CheckId;
	readonly severity: Severity;
	readonly message: string;
	readonly range: SummaryRange;
	/** One change of numbers is most probably meant. */
	readonly fixable?: true;
}

/** A reviewed report in small: plain data that can be sent anywhere. */
export interface ReportSummary {
	/** The file, in the spelling of whoever listed it: a path or a URI. */
	readonly address: string;
	/** The report's number in its file, from 1. */
	readonly part: number;
	/** Where the report begins in its file. */
	readonly range: SummaryRange;
	/** As the title prints it; null where it does not tell. */
	readonly organization: string | null;
	readonly year: number | null;
	/** `2019`, `2021`, or null where the text does not tell. */
	readonly form: string | null;
	/** Equations that hold, fail, and are not decided. */
	readonly held: number;
	readonly failed: number;
	readonly undecided: number;
	/** All findings by severity, also those that `findings` leaves out. */
	readonly counts: Readonly<Record<Severity, number>>;
	/** At most `MOST_FINDINGS`, in the text's order. */
	readonly findings: readonly FindingSummary[];
	/** Findings that a baseline knows: they count nowhere. */
	readonly known?: readonly KnownSummary[];
}

/** A known finding in small, with the reason why it is to stay. */
export interface KnownSummary extends FindingSummary {
	readonly fingerprint: string;
	readonly reason: string;
}

/** More findings of one report are counted, not listed: such a text is no report that was read rightly. */
export const MOST_FINDINGS = 200;
const LONGEST_MESSAGE = 300;

/** One report in small. `partNumber` counts from 1. */
export function summaryOf(address: string, partNumber: number, part: Part): ReportSummary {
	const { report, equations, findings } = part;
	return detached({
		address,
		part: partNumber,
		range: rangeOf(part, { start: 0, end: 0 }),
		organization: report.organization === null ? null : plainLine(report.organization),
		year: report.year,
		form: report.form?.key ?? null,
		...equations,
		counts: countFindings([part]),
		findings: findings.slice(0, MOST_FINDINGS).map((finding) => findingSummary(part, finding)),
	});
}

/** The summary of a report with what a baseline knows of it. */
export function withKnown(summary: ReportSummary, part: Part, met: readonly Met[]): ReportSummary {
	if (met.length === 0) return summary;
	const known = met.slice(0, MOST_FINDINGS).map(({ finding, known: { fingerprint, reason } }) => ({
		...findingSummary(part, finding),
		fingerprint,
		reason: plainLine(reason),
	}));
	return { ...summary, known: detached(known) };
}

function findingSummary(part: Part, finding: Finding): FindingSummary {
	const { check, severity, message, fixes = [] } = finding;
	const fixable = fixes.some(({ preferred, cells }) => preferred && cells.length > 0);
	const [first = ''] = message.split('\n', 1);
	const said = plainLine(first.slice(0, LONGEST_MESSAGE));
	return { check, severity, message: said, range: rangeOf(part, finding), ...(fixable ? { fixable } : {}) };
}

/** A copy whose strings are their own: a piece cut out of a text would keep the whole text in memory. */
function detached<T>(summary: T): T {
	return JSON.parse(JSON.stringify(summary)) as T;
}
