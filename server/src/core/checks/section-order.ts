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
			const { number } = sectionOf(report.catalogue, section.key);
			const earlier = report.sections.slice(0, at);
			const before = earlier.find((other) => sectionOf(report.catalogue, other.key).number > number);
			if (before !== undefined) return yield { section, before };
		}
	},

	explain({ section, before }, { report: { catalogue }, words }) {
		const { start, end } = section.heading;
		const earlier = headingOf(sectionOf(catalogue, before.key));
		const own = headingOf(sectionOf(catalogue, section.key));
		return {
			start,
			end,
			message: words.sectionOrder(own, earlier, catalogue.sections.length),
			section: section.key,
			related: [{ message: earlier, ...before.heading }],
		};
	},
});
