// The sections stand in the order of the form (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import type { Section } from '../report/report.ts';
import { defineCheck } from './check.ts';

export const SECTION_ORDER = defineCheck<{ readonly section: Section; readonly before: Section }>({
	id: 'section-order',
	severity: 'warning',
	stage: 'stable',

	*find({ report }) {
		for (const [at, section] of report.sections.entries()) {
			const number = sectionOf(section.key).number;
			const before = report.sections.slice(0, at).find((other) => sectionOf(other.key).number > number);
			if (before !== undefined) return yield { section, before };
		}
	},

	explain({ section, before }, { words }) {
		const { start, end } = section.heading;
		const message = words.sectionOrder(headingOf(sectionOf(section.key)), headingOf(sectionOf(before.key)));
		return {
			start,
			end,
			message,
			section: section.key,
			related: [{ message: headingOf(sectionOf(before.key)), ...before.heading }],
		};
	},
});
