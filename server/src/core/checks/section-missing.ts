// All sections are there (条例第五十条; 国办公开办函〔2021〕30号). A text that lost its headings is told so once.

import { aroundSection, headingOf } from '../forms/forms.ts';
import type { FormSection } from '../forms/types.ts';
import { mayBeSwallowed } from '../report/damage.ts';
import { areEnough, type Report } from '../report/report.ts';
import { printsLabels } from '../report/table-signs.ts';
import type { Span } from '../text/span.ts';
import { defineCheck, type Severity } from './check.ts';

export const SECTION_MISSING = defineCheck<FormSection | 'headings-lost'>({
	id: 'section-missing',
	severity: 'error',
	stage: 'stable',

	*find({ report, text, damage }) {
		if (report.kind === 'fragment') return;
		const missing = report.catalogue.sections.filter(({ key }) => !report.sections.some((found) => found.key === key));
		const claimed = missing.filter((section) => !mayBeSwallowed(damage(), text, placeOf(section, report)));
		if (areEnough(report.sections, report.catalogue)) yield* claimed;
		else if (claimed.length > 0) yield 'headings-lost';
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
			...severityOf(fact, report),
			message: words.sectionMissing(headingOf(fact), sections.length),
			section: fact.key,
		};
	},
});

function severityOf(section: FormSection, report: Report): { readonly severity?: Severity } {
	if (section.nothing !== undefined) return { severity: 'hint' };
	return isHeadless(section, report) ? { severity: 'info' } : {};
}

/** Whether the table of a section is there, read or not: its heading was lost with what stood above the table. */
function isHeadless(section: FormSection, report: Report): boolean {
	const { table } = section;
	if (table === undefined) return false;
	if (report.tables.some(({ form }) => form.key === table)) return true;
	const { start, end } = placeOf(section, report);
	return printsLabels(report.lines.text.slice(start, end), table, report.catalogue);
}

/** Between which headings a section should stand. */
function placeOf(section: FormSection, { catalogue, sections, lines: { text } }: Report): Span {
	const { above, below } = aroundSection(sections, section, catalogue);
	return { start: above?.heading.end ?? 0, end: below?.heading.start ?? text.length };
}
