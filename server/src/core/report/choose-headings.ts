// Which of the lines that read like headings open the sections: not those of a table of contents, nor sub-headings.

import type { SectionKey } from '../forms/types.ts';
import { digitOf, isPunctuation, isSpace } from '../text/chars.ts';
import { tally } from '../text/groups.ts';
import type { NumberingStyle } from '../text/numbering.ts';
import type { Candidate, Heading } from './heading-words.ts';

/** Headings that follow each other with nothing between them are a table of contents. */
const CONTENTS_RUN = 4;
/** A number of so many digits may be that of a page. */
const MOST_PAGE_DIGITS = 3;
/** So many headings numbered in one style show how the sections are numbered. */
const ENOUGH_OF_STYLE = 3;

/** The headings among some candidates in the text's order, one for each section at most. */
export function chooseHeadings(text: string, candidates: readonly Candidate[]): readonly Heading[] {
	const sections = withoutContents(text, candidates);
	const usual = usualStyle(sections);
	const chosen = bestOfEach(
		sections.filter((candidate) => isOfSections(candidate, usual)),
		usual,
	);
	const opening = sections.find((candidate) => opens(candidate, chosen));
	return opening === undefined ? chosen : [opening, ...chosen];
}

/** Whether （一）总体情况 stands before all headings that are numbered otherwise: it is below none of them. */
function opens({ key, own, exact, shared, start, numbering }: Candidate, chosen: readonly Heading[]): boolean {
	const [first] = chosen;
	const isFirst = numbering.style === 'bracketed' && numbering.value === 1 && own && exact && !shared;
	return isFirst && first !== undefined && start < first.start && chosen.every((other) => other.key !== key);
}

/** Without lists of sections on one line, with nothing but marks between them: （一）总体情况；（二）… in a plan. */
export function withoutLists(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
	const listed = runsOf(text, candidates).filter(
		(run) => run.length >= CONTENTS_RUN && run.every(({ line }) => line === run[0]?.line),
	);
	return listed.length === 0 ? candidates : candidates.filter((one) => !listed.some((run) => run.includes(one)));
}

/** Leaves out lines with a page number, and runs of headings with nothing between them that stand again below. */
function withoutContents(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
	const contents = new Set<Candidate>(candidates.filter((candidate) => candidate.paged));
	const counts = new Map<SectionKey, number>();
	for (const { key } of candidates) tally(counts, key);
	for (const run of runsOf(text, candidates)) {
		if (run.length < CONTENTS_RUN) continue;
		const again = run.filter(({ key }) => (counts.get(key) ?? 0) > 1);
		if (again.length * 2 >= run.length) for (const entry of run) contents.add(entry);
	}
	return contents.size === 0 ? candidates : candidates.filter((candidate) => !contents.has(candidate));
}

/** Candidates with nothing between them but blanks and page numbers; none stands twice in a run. */
function runsOf(text: string, candidates: readonly Candidate[]): readonly Candidate[][] {
	const runs: Candidate[][] = [];
	for (const candidate of candidates) {
		const run = runs.at(-1);
		const previous = run?.at(-1);
		const next = previous !== undefined && isBlankOrPages(text, previous.end, candidate.start);
		if (next && run?.some((entry) => entry.key === candidate.key) === false) run.push(candidate);
		else runs.push([candidate]);
	}
	return runs;
}

function isBlankOrPages(text: string, start: number, end: number): boolean {
	let digits = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (digitOf(code) >= 0) digits++;
		else if (isSpace(code) || isPunctuation(code)) digits = 0;
		else return false;
		if (digits > MOST_PAGE_DIGITS) return false;
	}
	return true;
}

/** The style in which the sections are numbered: the highest that three of them have. */
export function usualStyle(candidates: readonly Pick<Heading, 'numbering'>[]): NumberingStyle | undefined {
	const counts = new Map<NumberingStyle, number>();
	for (const { numbering } of candidates) tally(counts, numbering.style);
	return (['chinese', 'digits', 'none', 'bracketed'] as const).find(
		(style) => (counts.get(style) ?? 0) >= ENOUGH_OF_STYLE,
	);
}

/**
 * Sections are numbered in one style: what is numbered in another, with a number that is not its section's, is a
 * heading below one. （一） to （六） are sections only where these are numbered so and no other way.
 */
function isOfSections({ own, numbering: { style } }: Candidate, usual: NumberingStyle | undefined): boolean {
	if (style === 'bracketed') return usual === style;
	return style === 'none' || usual === undefined || style === usual || own;
}

/** Of several lines that open the same section the best one; the first of those that are as good. */
function bestOfEach(candidates: readonly Candidate[], usual: NumberingStyle | undefined): readonly Heading[] {
	const best = new Map<SectionKey, Candidate>();
	for (const candidate of candidates) {
		const known = best.get(candidate.key);
		if (known === undefined || worthOf(candidate, usual) > worthOf(known, usual)) best.set(candidate.key, candidate);
	}
	return [...best.values()].sort((a, b) => a.start - b.start);
}

/** A line of its own before a cell among others, exact words before like ones, its own number, the usual style. */
function worthOf({ own, shared, exact, numbering }: Candidate, usual: NumberingStyle | undefined): number {
	return (shared ? 0 : 8) + (exact ? 4 : 0) + (own ? 2 : 0) + (numbering.style === usual ? 1 : 0);
}
