// Some sections tell of this body and this year; a text that is last year's or another body's tells of neither.

import { ownSections } from '../../core/forms/catalogue.ts';
import { headingOf, sectionOf } from '../../core/forms/forms.ts';
import type { SectionKey } from '../../core/forms/types.ts';
import type { Part } from '../../core/review.ts';
import { type Body, type ReportSet, yearByYear } from '../bodies.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { sharedPassages } from '../likeness/passages.ts';
import { BANDS, bandOf, likeness, sketchAt } from '../likeness/sketch.ts';
import { relatedThere } from '../placing.ts';

interface Copied extends CrossFact {
	readonly other: ReportFacts;
	readonly section: SectionKey;
	readonly own: boolean;
}

/** Sketches that are less alike are not looked at. */
const ALIKE = 0.75;
/** So much of a section must be found in the other one, and so many characters of it. */
const SHARED = 0.8;
const FEWEST_CHARACTERS = 120;
/** A text that stands in more reports is a common template. */
const CROWDED = 12;
const MOST_NAMED = 6;
const LONGEST_QUOTE = 30;

export const COPIED_TEXT = defineCrossCheck<Copied>({
	id: 'copied-text',
	severity: 'hint',
	stage: 'stable',

	*find(set) {
		for (const [which, section] of ownSections(set.catalogue).entries()) {
			const found = fromLastYear(set, which);
			for (const [at, other] of fromOthers(set, which)) if (!found.has(at)) found.set(at, other);
			for (const [at, other] of found)
				yield { check: 'copied-text', at, other, section, own: set.bodyOf(at) === set.bodyOf(other) };
		}
	},

	explain({ section, other, own }, { here, there, words }) {
		const mine = bodyOfSection(here, section);
		const theirs = there === undefined ? undefined : bodyOfSection(there, section);
		if (mine === undefined || theirs === undefined || there === undefined) return undefined;
		const shared = sharedPassages({ text: here.text, span: mine }, { text: there.text, span: theirs });
		if (shared.share < SHARED || shared.characters < FEWEST_CHARACTERS) return undefined;
		const [first = mine] = shared.passages;
		const counterparts = sharedPassages({ text: there.text, span: theirs }, { text: here.text, span: mine }).passages;
		const quote = (text: string, start: number, end: number) => {
			const words = text.slice(start, end).replace(/\s+/g, '');
			return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
		};
		return {
			start: first.start,
			end: first.end,
			message: words.across.copiedText({
				heading: headingOf(sectionOf(here.report.catalogue, section)),
				name: other.name,
				year: other.year,
				own,
				percent: Math.floor(shared.share * 100),
			}),
			section,
			related: [
				...counterparts
					.slice(0, MOST_NAMED)
					.map((span) =>
						relatedThere(
							{ facts: other, part: there },
							span,
							words.across.sharedThere(quote(there.text, span.start, span.end)),
						),
					),
				...shared.passages
					.slice(1, MOST_NAMED)
					.map((span) => ({ ...span, message: words.across.sharedThere(quote(here.text, span.start, span.end)) })),
			],
		};
	},
});

function bodyOfSection({ report }: Part, section: SectionKey) {
	return report.sections.find(({ key }) => key === section)?.body;
}

/** The reports that are like the one of the year before. */
function fromLastYear({ bodies }: ReportSet, section: number): Map<ReportFacts, ReportFacts> {
	const found = new Map<ReportFacts, ReportFacts>();
	for (const { reports, before } of yearByYear(bodies)) {
		const [last] = before;
		for (const at of reports)
			if (last !== undefined && likeness(sketchAt(at.sketches, section), sketchAt(last.sketches, section)) >= ALIKE)
				found.set(at, last);
	}
	return found;
}

/** For each report the one of another body that it is most like, of an earlier year or earlier in the list. */
function fromOthers(set: ReportSet, section: number): ReadonlyMap<ReportFacts, ReportFacts> {
	const reports = set.reports
		.filter((report) => sketchAt(report.sketches, section) !== '' && set.bodyOf(report) !== undefined)
		.sort((a, b) => a.year - b.year);
	const found = new Map<ReportFacts, ReportFacts>();
	for (const [at, others] of partnersOf(set, reports, section)) {
		const alike = (other: ReportFacts) => likeness(sketchAt(at.sketches, section), sketchAt(other.sketches, section));
		const [best] = [...others].sort((a, b) => alike(b) - alike(a));
		if (others.size < CROWDED && best !== undefined) found.set(at, best);
	}
	return found;
}

/** For each report all earlier ones of other bodies that are alike and share a bucket with it. */
function partnersOf(
	set: ReportSet,
	reports: readonly ReportFacts[],
	section: number,
): ReadonlyMap<ReportFacts, ReadonlySet<ReportFacts>> {
	const sketches = reports.map((report) => sketchAt(report.sketches, section));
	const partners = new Map<ReportFacts, Set<ReportFacts>>();
	const pair = (place: number, earlier: number) => {
		if (likeness(sketches[place] ?? '', sketches[earlier] ?? '') < ALIKE) return;
		const [at, other] = [reports[place], reports[earlier]];
		if (at === undefined || other === undefined || !areOthers(set, at, other)) return;
		partners.set(at, (partners.get(at) ?? new Set()).add(other));
	};
	for (let band = 0; band < BANDS; band++) eachPair(sketches, band, pair);
	return partners;
}

/** Tells the pairs of sketches that share a band, each with every earlier one; those that share it with very many are left out. */
function eachPair(sketches: readonly string[], band: number, tell: (place: number, earlier: number) => void): void {
	const { firsts, next } = chained(sketches, band);
	for (const first of firsts) {
		const bucket: number[] = [];
		for (let place = first; place >= 0; place = next[place] ?? -1) bucket.push(place);
		if (bucket.length > CROWDED) continue;
		for (const [at, place] of bucket.entries()) for (const earlier of bucket.slice(0, at)) tell(place, earlier);
	}
}

/** The first of all sketches that share a band, and for each sketch the next one with its band, or -1. */
function chained(
	sketches: readonly string[],
	band: number,
): { readonly firsts: readonly number[]; readonly next: Int32Array } {
	const last = new Map<number, number>();
	const firsts: number[] = [];
	const next = new Int32Array(sketches.length).fill(-1);
	const isLater = new Uint8Array(sketches.length);
	for (const [place, sketch] of sketches.entries()) {
		const key = bandOf(sketch, band);
		const earlier = last.get(key);
		last.set(key, place);
		if (earlier === undefined) continue;
		if (isLater[earlier] === 0) firsts.push(earlier);
		isLater[place] = 1;
		next[earlier] = place;
	}
	return { firsts, next };
}

/** Whether two reports are of different bodies, of which none is part of the other's name, as an office's is. */
function areOthers({ bodyOf }: ReportSet, a: ReportFacts, b: ReportFacts): boolean {
	const one: Body | undefined = bodyOf(a);
	const other: Body | undefined = bodyOf(b);
	if (one === undefined || other === undefined || one === other) return false;
	return !one.name.includes(other.name) && !other.name.includes(one.name);
}
