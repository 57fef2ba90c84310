// A section says something; where there is nothing to report it says 无 (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import type { Section } from '../report/report.ts';
import { defineCheck } from './check.ts';

export const SECTION_EMPTY = defineCheck<Section>({
	id: 'section-empty',
	severity: 'warning',
	stage: 'stable',

	find: ({ report }) => report.sections.filter((section) => section.empty),

	explain({ key, heading }, { words }) {
		return {
			start: heading.start,
			end: heading.end,
			...(key === 'other' ? { severity: 'hint' as const } : {}),
			message: words.sectionEmpty(headingOf(sectionOf(key))),
			section: key,
		};
	},
});
