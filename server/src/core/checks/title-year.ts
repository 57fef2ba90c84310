// The title names the year that the numbers are of (条例 第五十条: the report is on the year before it is published).

import type { Period } from '../prose/period.ts';
import { periodIn } from '../prose/period.ts';
import type { Span } from '../text/span.ts';
import { defineCheck, type Fix } from './check.ts';

interface TwoYears {
	readonly year: number;
	readonly place: Span;
	readonly digits: Span | undefined;
	readonly period: Period;
}

export const TITLE_YEAR = defineCheck<TwoYears>({
	id: 'title-year',
	severity: 'warning',
	stage: 'stable',

	*find({ text, report: { title } }) {
		const period = title?.year == null ? undefined : periodIn(text);
		if (title?.year == null || period === undefined || period.year === title.year) return;
		yield { year: title.year, place: title.yearSpan ?? title.span, digits: title.yearSpan, period };
	},

	explain({ year, place, digits, period }, { words }) {
		const fix = (title: string, places: readonly Span[], newText: string): Fix => ({
			title,
			preferred: false,
			safe: false,
			cells: [],
			edits: places.map(({ start, end }) => ({ start, end, newText })),
		});
		const titleFix = digits === undefined ? [] : [fix(words.fixTitleYear(period.year), [digits], String(period.year))];
		return {
			start: place.start,
			end: place.end,
			message: words.titleYear(year, period.year),
			actual: String(year),
			expected: String(period.year),
			fixes: [...titleFix, fix(words.fixPeriodYear(year), period.years, String(year))],
			related: period.years.slice(0, 1).map((span) => ({ message: words.periodYear(period.year), ...span })),
		};
	},
});
