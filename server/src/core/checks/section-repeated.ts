// A report has each section once (国办公开办函〔2021〕30号); what was pasted twice stands twice word for word, one copy below
// the other. A heading that a page prints again, or another text under it, is none of this.

import { headingOf, sectionOf } from '../forms/forms.ts';
import { copiesIn } from '../report/repeated.ts';
import type { Section } from '../report/report.ts';
import { trimEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { defineCheck } from './check.ts';

interface Repeated {
	readonly section: Section;
	/** The copies below the first, each with its heading. */
	readonly copies: readonly Span[];
}

export const SECTION_REPEATED = defineCheck<Repeated>({
	id: 'section-repeated',
	severity: 'warning',
	stage: 'stable',

	*find({ report, text }) {
		for (const section of report.sections) {
			const copies = copiesIn(text, section);
			if (copies.length > 0) yield { section, copies };
		}
	},

	explain({ section: { key, heading }, copies }, { text, report, words }) {
		const [{ start } = heading, last = heading] = [copies[0], copies.at(-1)];
		// The blank lines above the copies go with them; those below part the section from what follows.
		const removed = { start: trimEnd(text, 0, start), end: trimEnd(text, last.start, last.end) };
		return {
			start,
			end: start + heading.end - heading.start,
			message: words.sectionRepeated(headingOf(sectionOf(report.catalogue, key)), copies.length + 1),
			section: key,
			fixes: [
				{
					title: words.fixRepeated,
					preferred: true,
					safe: false,
					cells: [],
					edits: [{ ...removed, newText: '' }],
				},
			],
			related: [{ start: heading.start, end: heading.end, message: text.slice(heading.start, heading.end) }],
			reach: [{ start: heading.start, end: heading.end }],
		};
	},
});
