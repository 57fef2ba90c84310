// Definition and references: from a total to its parts and back, from a number of the prose to its cells and back.

import type { Location } from 'vscode-languageserver';
import { type Part, rangeOf } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { OfPart } from './by-part.ts';
import type { Reviewed } from './documents.ts';
import { partAt } from './part-at.ts';
import { type Places, spansAt } from './places.ts';
import { cellsOf, partsOf, type Subject, statedAbout, subjectAt, totalsOf } from './relations.ts';

/** Where the number at an offset comes from: the parts of a total, else its totals; the cells of a number of the prose. */
export function definitionsAt(reviewed: Reviewed, at: number, places: OfPart<Places>): Location[] {
	return locationsAt(reviewed, { at, places }, (_, subject) => {
		if (subject.kind === 'stated') return cellsOf(subject.stated);
		if (subject.kind === 'row' || subject.place === undefined) return [];
		const { sums, place } = subject;
		const parts = partsOf(sums, place);
		return spansAt(sums.sheet, parts.length > 0 ? parts : totalsOf(sums, place));
	});
}

/** All numbers that speak of the number at an offset: its parts, its totals, and those of the prose. */
export function referencesAt(reviewed: Reviewed, at: number, places: OfPart<Places>): Location[] {
	return locationsAt(reviewed, { at, places }, (part, subject) => {
		if (subject.kind === 'stated') return cellsOf(subject.stated);
		if (subject.kind === 'row' || subject.place === undefined) return [];
		const { sums, place } = subject;
		const stated = statedAbout(part, sums, place).map(({ statement }) => statement.number);
		return [...stated, ...spansAt(sums.sheet, [...totalsOf(sums, place), ...partsOf(sums, place)])];
	});
}

function locationsAt(
	{ document, review }: Reviewed,
	{ at, places }: { readonly at: number; readonly places: OfPart<Places> },
	find: (part: Part, subject: Subject) => readonly Span[],
): Location[] {
	const part = partAt(review, at);
	const subject = part === undefined ? undefined : subjectAt(part, places(part), at - part.start);
	if (part === undefined || subject === undefined) return [];
	return find(part, subject).map((span) => ({ uri: document.uri, range: rangeOf(part, span) }));
}
