// What a check of the workspace answers: its counts, added up file by file.

import { SEVERITIES } from '../../core/checks/check.ts';
import { countFindings } from '../../core/review.ts';
import type { CheckWorkspaceResult } from '../../protocol.ts';
import type { Outcome, ReviewOutcome } from './outcome.ts';

/** More unreadable files than this are counted by the log, not by the answer. */
const MOST_UNREAD = 50;

/** The answer before anything was looked at. */
export function emptyResult(): CheckWorkspaceResult {
	return { files: 0, reports: 0, findings: countFindings([]), unread: [], cancelled: false };
}

/** Adds a file. */
export function addOutcome(result: CheckWorkspaceResult, uri: string, outcome: Outcome): void {
	result.files++;
	if (outcome.why !== undefined) {
		addUnread(result, uri, outcome.failed ?? outcome.why);
		return;
	}
	result.reports += outcome.reports;
	for (const severity of SEVERITIES) result.findings[severity] += outcome.findings[severity];
}

/** Names a file or a folder that cannot be read. */
export function addUnread(result: CheckWorkspaceResult, path: string, why: string): void {
	if (result.unread.length < MOST_UNREAD) result.unread.push({ path, why });
}

/** Counts the findings that a file has more than before. */
export function addMore(result: CheckWorkspaceResult, before: ReviewOutcome, after: ReviewOutcome): void {
	for (const severity of SEVERITIES) result.findings[severity] += after.findings[severity] - before.findings[severity];
}
