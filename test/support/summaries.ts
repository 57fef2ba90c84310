// Summaries of reports for tests: any organisation, year and findings.

import type { Severity } from '../../server/src/core/checks/check.ts';
import type { Review } from '../../server/src/core/review.ts';
import type { CheckId } from '../../server/src/core/words/check-ids.ts';
import { type ReportSummary, summaryOf } from '../../server/src/workspace/summaries.ts';

const CHECK_OF: Readonly<Record<Severity, CheckId>> = {
	error: 'row-total',
	warning: 'row-label',
	info: 'heading-number',
	hint: 'leftover',
};

/** A report with findings of the given severities, one on each line from the tenth. */
export function summary(
	[organization, year]: readonly [organization: string | null, year: number | null],
	severities: readonly Severity[] = [],
	more: Partial<ReportSummary> = {},
): ReportSummary {
	const counts = { error: 0, warning: 0, info: 0, hint: 0 };
	for (const severity of severities) counts[severity]++;
	return {
		address: `${year}/${organization}.txt`,
		part: 1,
		range: rangeOn(0),
		organization,
		year,
		form: '2021',
		held: 30,
		failed: counts.error,
		undecided: 0,
		counts,
		findings: severities.map((severity, at) => ({
			check: CHECK_OF[severity],
			severity,
			message: `${severity} ${at}`,
			range: rangeOn(10 + at),
		})),
		...more,
	};
}

function rangeOn(line: number): ReportSummary['range'] {
	return { start: { line, character: 0 }, end: { line, character: 1 } };
}

/** The summaries of a file's reports. */
export function summariesOf(address: string, { parts }: Review): readonly ReportSummary[] {
	return parts.map((part, at) => summaryOf(address, at + 1, part));
}
