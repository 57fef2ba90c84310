// Runs of lines that belong together: from a first tab to a last one with little between them.

import { skipSpaces } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';

/** A stretch of lines: `first` and `last` are both part of it. */
export interface Run {
	readonly first: number;
	readonly last: number;
}

export const TAB = 9;

/** Lines without a tab that may stand inside a table: a page break, a fragment of a label, a number that was torn off. */
const MOST_LINES_BETWEEN = 6;
/** A longer line without a tab is prose, and ends a table. */
const LONGEST_LINE_BETWEEN = 60;
/** Blank lines do not end a table until there are this many. */
const MOST_BLANK_LINES = 12;

/** The runs of lines from a first tab to a last one with little between them. */
export function tabRuns(lines: Lines, barriers: ReadonlySet<number>): readonly Run[] {
	const runs: { readonly first: number; last: number }[] = [];
	const { text, starts, ends } = lines;
	const searched = { lines, barriers };
	let line = 0;
	let tab = text.indexOf('\t');
	while (tab >= 0) {
		while ((ends[line] ?? text.length) < tab) line++;
		const run = runs.at(-1);
		if (!barriers.has(line)) {
			if (run !== undefined && (run.last === line - 1 || reaches(searched, run.last, line))) run.last = line;
			else runs.push({ first: line, last: line });
		}
		tab = text.indexOf('\t', starts[line + 1] ?? text.length);
		line++;
	}
	return runs.map((run) => withTail(lines, run, barriers));
}

interface Searched {
	readonly lines: Lines;
	readonly barriers: ReadonlySet<number>;
}

/** Whether the lines between two lines with tabs can belong to one table. */
function reaches({ lines, barriers }: Searched, before: number, after: number): boolean {
	if (after - before > MOST_BLANK_LINES + MOST_LINES_BETWEEN) return false;
	let between = 0;
	for (let line = before + 1; line < after; line++) {
		if (barriers.has(line)) return false;
		const length = printedLength(lines, line);
		if (length > LONGEST_LINE_BETWEEN) return false;
		if (length > 0) between++;
	}
	return between <= MOST_LINES_BETWEEN && after - before - between <= MOST_BLANK_LINES;
}

/** Where the first tab of a stretch stands, or its end; what stands behind the stretch costs nothing. */
export function tabIn(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && text.charCodeAt(at) !== TAB) at++;
	return at;
}

/** How many characters a line prints, from the first that is no space; 0 for a blank line. */
export function printedLength(lines: Lines, line: number): number {
	const end = lines.ends[line] ?? 0;
	return end - skipSpaces(lines.text, lines.starts[line] ?? 0, end);
}

/** A run with the lines that follow its last tab line directly: the rest of a cell that the export broke. */
function withTail(lines: Lines, run: Run, barriers: ReadonlySet<number>): Run {
	let last = run.last;
	for (let line = run.last + 1; line <= run.last + 2 && line < lines.starts.length; line++) {
		const length = printedLength(lines, line);
		if (length === 0 || length > LONGEST_LINE_BETWEEN / 4 || barriers.has(line)) break;
		last = line;
	}
	return { first: run.first, last };
}
