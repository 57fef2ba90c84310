// All sections are there (条例第五十条; 国办公开办函〔2021〕30号). A text that lost its headings is told so once.

import { headingOf } from '../forms/forms.ts';
import type { FormSection } from '../forms/types.ts';
import { areEnough } from '../report/report.ts';
import { defineCheck } from './check.ts';

export const SECTION_MISSING = defineCheck<FormSection | 'headings-lost'>({
	id: 'section-missing',
	severity: 'error',
	stage: 'stable',

	*find({ report }) {
		if (report.kind === 'fragment') return;
		const { sections } = report.catalogue;
		if (!areEnough(report.sections, report.catalogue)) yield 'headings-lost';
		else for (const section of sections) if (!report.sections.some((found) => found.key === section.key)) yield section;
	},

	explain(fact, { report, words }) {
		const start = report.title?.span ?? { start: 0, end: 0 };
		if (fact === 'headings-lost')
			return { ...start, severity: 'info', message: words.headingsLost(report.sections.length) };
		const { sections } = report.catalogue;
		const before = sections
			.slice(0, fact.number - 1)
			.map((section) => report.sections.find((found) => found.key === section.key));
		const { start: from, end: to } = before.findLast((section) => section !== undefined)?.heading ?? start;
		return {
			start: from,
			end: to,
			...(fact.nothing === undefined ? {} : { severity: 'hint' as const }),
			message: words.sectionMissing(headingOf(fact), sections.length),
			section: fact.key,
		};
	},
});
