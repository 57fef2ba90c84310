// Text as Markdown shows it: whatever a report says, it is no markup there, no link, no picture and no address.

import { plainLine } from './plain.ts';

/** What is markup wherever it stands, after CommonMark and GitHub's additions; `$` begins a sign of VS Code's. */
const MARKUP = /[\\`*_[\]<>|~&$@]/g;
/** What is markup at the beginning of a line: headings, lists, quotations and rules. */
const LINE_BEGINNING = /^([#+=-]|\d+(?=[.)]))/;
/** What makes an address of itself: `https:` and its like, and `www.`. */
const ADDRESS = /(?<=[a-z]):|(?<=www)\./gi;

/** A fragment of one line in which nothing is markup, for any place of a Markdown text. */
export function markdown(fragment: string): string {
	return plainLine(fragment)
		.trim()
		.replace(MARKUP, '\\$&')
		.replace(ADDRESS, '\\$&')
		.replace(LINE_BEGINNING, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
