// Which findings the view shows: those with some words in them, and those of some severities.

import type { SeverityName } from '../../server/src/protocol.ts';
import { fileName } from './addresses.ts';
import type { Entry } from './entries.ts';

/** What is to be shown; an empty text and no severities left out show everything. */
export interface Filter {
	readonly text: string;
	readonly hidden: readonly SeverityName[];
}

export const NO_FILTER: Filter = { text: '', hidden: [] };

/** Whether a filter shows everything. */
export function showsAll({ text, hidden }: Filter): boolean {
	return text === '' && hidden.length === 0;
}

/**
 * The entries that a filter lets through: every word of it must stand in the organisation, the year, the file's name,
 * the check's id or title, or the message, in either case.
 */
export function applyFilter(
	entries: Iterable<Entry>,
	{ text, hidden }: Filter,
	titleOf: (check: string) => string,
): readonly Entry[] {
	const wanted = text
		.toLowerCase()
		.split(/\s/)
		.filter((word) => word !== '');
	const shown: Entry[] = [];
	for (const entry of entries) {
		const { report, finding } = entry;
		if (hidden.includes(finding.severity)) continue;
		if (wanted.length > 0) {
			const file = fileName(report.address);
			const words =
				`${report.organization ?? ''} ${report.year ?? ''} ${file} ${finding.check} ${titleOf(finding.check)} ${finding.message}`.toLowerCase();
			if (!wanted.every((word) => words.includes(word))) continue;
		}
		shown.push(entry);
	}
	return shown;
}
