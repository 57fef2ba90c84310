// The line above the tree of findings: how many there are, what the filter leaves of them, and what could not be read.

import { type Filter, showsAll } from './findings-filter.ts';
import { type Counts, SEVERITY_NAMES } from './findings-tree.ts';
import { viewWords } from './view-words.ts';

/** What there is. */
interface Found {
	/** All findings, and those that the filter lets through. */
	readonly all: number;
	readonly shown: number;
	readonly counts: Counts;
	readonly reports: number;
	readonly unread: number;
}

/** None before the first check, when the view says what to do. */
export function messageOf({ all, shown, counts, reports, unread }: Found, filter: Filter): string | undefined {
	const words = viewWords();
	const more = unread > 0 ? words.andUnread(unread) : '';
	if (all === 0) return reports + unread > 0 ? `${words.nothingFound(reports)}${more}` : undefined;
	if (showsAll(filter)) return `${words.found(reports, words.counts(counts))}${more}`;
	return words.filtered(shown, all, filterInWords(filter));
}

function filterInWords({ text, hidden }: Filter): string {
	const { severities, quoted } = viewWords();
	const shown = SEVERITY_NAMES.filter((severity) => !hidden.includes(severity)).map((severity) => severities[severity]);
	return [text === '' ? '' : quoted(text), hidden.length === 0 ? '' : shown.join('、')]
		.filter((part) => part !== '')
		.join(' ');
}
