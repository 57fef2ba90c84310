// What a check of the workspace answers: its counts, added up file by file.

import { SEVERITIES } from '../../core/checks/check.ts';
import { countFindings, type FindingCounts } from '../../core/review.ts';
import { fileAddressOf } from '../../documents/address.ts';
import type { CheckWorkspaceResult, UnreadFile } from '../../protocol.ts';
import type { Outcome, ReviewOutcome } from './outcome.ts';

/** More unreadable files than these are counted, and not named. */
const MOST_UNREAD = 200;

/** The answer before anything was looked at. */
export function emptyResult(): CheckWorkspaceResult {
	return { files: 0, reports: 0, findings: countFindings([]), unread: [], unreadCount: 0, cancelled: false };
}

/** What a check has counted, and of each file the findings of its own among them. */
export interface Counted {
	readonly result: CheckWorkspaceResult;
	readonly own: Map<string, Readonly<FindingCounts>>;
}

/** Adds a file. */
export function addOutcome({ result, own }: Counted, uri: string, outcome: Outcome): void {
	result.files++;
	if (outcome.why !== undefined) return;
	result.reports += outcome.reports;
	own.set(uri, outcome.findings);
	for (const severity of SEVERITIES) result.findings[severity] += outcome.findings[severity];
}

/** Files that cannot be read, as an answer tells of them: where they stand, and not where their text would be shown. */
export function toldUnread(
	files: ReadonlyMap<string, UnreadFile>,
): Pick<CheckWorkspaceResult, 'unread' | 'unreadCount'> {
	const unread = inOrder(files)
		.slice(0, MOST_UNREAD)
		.map(({ path, why }) => ({ path: fileAddressOf(path), why }));
	return { unread, unreadCount: files.size };
}

/** The same files by their addresses, in whatever order they were met. */
export function inOrder(files: ReadonlyMap<string, UnreadFile>): readonly UnreadFile[] {
	return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Counts the findings that a file has more than were counted before. */
export function addMore({ result, own }: Counted, uri: string, { findings }: ReviewOutcome): void {
	const before = own.get(uri);
	if (before === undefined) return;
	for (const severity of SEVERITIES) result.findings[severity] += findings[severity] - before[severity];
}
