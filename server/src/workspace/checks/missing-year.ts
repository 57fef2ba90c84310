// A body reports every year (条例 第五十条); between two of its reports none is missing.

import { append, tally } from '../../core/text/groups.ts';
import { type Body, placeOf, type ReportSet } from '../bodies.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { shorterNames } from '../names.ts';
import { relatedThere, titleSpan } from '../placing.ts';

interface Gap extends CrossFact {
	readonly other: ReportFacts;
	readonly missing: readonly number[];
}

/** Where so many bodies lack a year, and none has it, nobody collected it. */
const MANY = 3;
/** A report of which the name ends in so many of the same characters may be the missing one, its name misread or misspelt. */
const ENDING = 6;

export const MISSING_YEAR = defineCrossCheck<Gap>({
	id: 'missing-year',
	severity: 'info',
	stage: 'stable',

	*find(set) {
		const present = new Set(set.bodies.flatMap(({ years }) => [...years.keys()]));
		const gaps = set.bodies.flatMap(gapsOf);
		const lacking = new Map<number, number>();
		for (const { missing } of gaps) for (const year of missing) tally(lacking, year);
		const isCollected = (year: number) => present.has(year) || (lacking.get(year) ?? 0) < MANY;
		const looseYears = looseByYear(set);
		const endings = new Set(set.reports.map(({ body, year }) => `${year} ${endingOf(body)}`));
		for (const { body, before, after, missing } of gaps) {
			const sure = missing.filter(
				(year) =>
					isCollected(year) &&
					!endings.has(`${year} ${endingOf(body.name)}`) &&
					!mayBeLoose(looseYears(year), body, after),
			);
			if (sure.length > 0) yield { check: 'missing-year', at: after, other: before, missing: sure };
		}
	},

	explain({ at, other, missing }, { here, there, words }) {
		const { start, end } = here.report.title?.yearSpan ?? titleSpan(here);
		return {
			start,
			end,
			message: words.across.missingYear(at.name, missing, { before: other.year, after: at.year }),
			related:
				there === undefined
					? []
					: [relatedThere({ facts: other, part: there }, titleSpan(there), words.across.reportOf(other))],
		};
	},
});

interface BodyGap {
	readonly body: Body;
	readonly before: ReportFacts;
	readonly after: ReportFacts;
	readonly missing: readonly number[];
}

function gapsOf(body: Body): readonly BodyGap[] {
	const years = [...body.years.keys()].sort((a, b) => a - b);
	return years.flatMap((year, at) => {
		const last = years[at - 1] ?? year;
		const [before] = body.years.get(last) ?? [];
		const [after] = body.years.get(year) ?? [];
		if (before === undefined || after === undefined || year - last < 2) return [];
		return [{ body, before, after, missing: Array.from({ length: year - last - 1 }, (_, step) => last + 1 + step) }];
	});
}

/** The end of a name without the ranks of places: a township becomes a town, a county a city. */
function endingOf(name: string): string {
	return name.slice(-ENDING).replace(/[市区县州盟旗镇乡]|街道|地区/g, '');
}

/** The reports of no sure body in a year; those of no sure year count for every year. */
function looseByYear({ loose }: ReportSet): (year: number) => readonly ReportFacts[] {
	const years = new Map<number, ReportFacts[]>();
	for (const report of loose) append(years, report.year, report);
	const always = years.get(0) ?? [];
	return (year) => [...(years.get(year) ?? []), ...always];
}

/** Whether a report of no sure body or year may be the missing one: it is named alike, or not at all and lies beside. */
function mayBeLoose(loose: readonly ReportFacts[], { name }: Body, { address }: ReportFacts): boolean {
	const names = new Set([name, ...shorterNames(name)]);
	return loose.some((report) =>
		report.body === '' ? placeOf(report.address) === placeOf(address) : names.has(report.body),
	);
}
