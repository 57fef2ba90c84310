// The title names the year that the numbers are of (条例 第五十条: the report is on the year before it is published).
// Without a period to hold it against, section 一 that opens with another year alone is pointed out.

import { periodsIn } from '../prose/period.ts';
import { openingYears } from '../report/who.ts';
import type { Span } from '../text/span.ts';
import { defineCheck, type Fix } from './check.ts';

interface TwoYears {
	readonly year: number;
	readonly place: Span;
	readonly digits: Span | undefined;
	/** The other year, and where its digits stand. */
	readonly other: number;
	readonly places: readonly Span[];
	readonly by: 'period' | 'periods' | 'opening';
}

export const TITLE_YEAR = defineCheck<TwoYears>({
	id: 'title-year',
	severity: 'warning',
	stage: 'stable',

	*find({ text, report: { title, sections, catalogue } }) {
		if (title?.year == null) return;
		const own = { year: title.year, place: title.yearSpan ?? title.span, digits: title.yearSpan };
		const period = periodsIn(text);
		if (period !== undefined) {
			const { from = period } = period;
			// Of a period of two years the one is a slip that is not the title's.
			const [other] = [from, period].filter(({ year }) => year !== own.year);
			const [place] = other?.years ?? [];
			if (other === undefined || place === undefined) return;
			if (from === period) yield { ...own, other: other.year, places: other.years, by: 'period' };
			else if (from.year === own.year || period.year === own.year)
				yield { ...own, place, other: other.year, places: other.years, by: 'periods' };
			return;
		}
		const opening = openingYears(text, sections.find(({ key }) => key === catalogue.sections[0]?.key)?.body);
		const [other] = new Set(opening.map(({ year }) => year));
		if (other !== undefined && opening.every(({ year }) => year !== own.year))
			yield { ...own, other, places: opening.map(({ digits }) => digits), by: 'opening' };
	},

	explain({ year, place, digits, other, places, by }, { report, words }) {
		const heading = report.catalogue.sections[0]?.title ?? '';
		const fix = (title: string, spans: readonly Span[], newText: string): Fix => ({
			title,
			preferred: false,
			safe: false,
			cells: [],
			edits: spans.map(({ start, end }) => ({ start, end, newText })),
		});
		const titleFix = digits === undefined ? [] : [fix(words.fixTitleYear(other), [digits], String(other))];
		const message = by === 'opening' ? words.openingWords(other, heading) : words.periodYear(other);
		const said = { period: words.titleYear, periods: words.periodYears, opening: words.openingYear };
		return {
			start: place.start,
			end: place.end,
			...(by === 'opening' ? { severity: 'info' as const } : {}),
			message: said[by](year, other, heading),
			actual: String(by === 'periods' ? other : year),
			expected: String(by === 'periods' ? year : other),
			fixes: [
				...(by === 'periods' ? [] : titleFix),
				...(by === 'opening' ? [] : [fix(words.fixPeriodYear(year), places, String(year))]),
			],
			related: places.slice(0, 1).map((span) => ({ message, ...span })),
		};
	},
});
