// How much was looked at, and how much was found.

import { SEVERITIES, type Severity } from '../core/checks/check.ts';
import { countFindings, type FindingCounts, type Part } from '../core/review.ts';

/** The counts at the end of all output. */
export interface Summary {
	files: number;
	reports: number;
	readonly findings: FindingCounts;
	/** Findings that a baseline names, which are left out; absent where there is no baseline. */
	known?: number;
}

export function emptySummary(): Summary {
	return { files: 0, reports: 0, findings: countFindings([]) };
}

/** The counts of one file without its reports. */
export function fileSummary(): Summary {
	return { ...emptySummary(), files: 1 };
}

/** Adds a report. */
export function addReport(summary: Summary, part: Part, checked: boolean): void {
	summary.reports++;
	if (checked) countFindings([part], summary.findings);
}

/** Adds the counts of some files. */
export function addSummary(summary: Summary, { files, reports, findings }: Summary): void {
	summary.files += files;
	summary.reports += reports;
	for (const severity of SEVERITIES) summary.findings[severity] += findings[severity];
}

/** Whether anything was found at or above a severity. */
export function fails({ findings }: Summary, failOn: Severity | 'never'): boolean {
	return SEVERITIES.some((severity) => findings[severity] > 0 && isFailing(severity, failOn));
}

/** Whether a finding of a severity makes the exit status 1. */
export function isFailing(severity: Severity, failOn: Severity | 'never'): boolean {
	return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
