// A section says something; where there is nothing to report it says 无 (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import { mayBeSwallowed } from '../report/damage.ts';
import { isDraft, type Section } from '../report/report.ts';
import { isLineEnd } from '../text/chars.ts';
import { lineEndOf } from '../text/lines.ts';
import type { Words } from '../words/words.ts';
import { defineCheck, type Fix } from './check.ts';

const NOTHING_ELSE = '无其他需要报告的事项。';

export const SECTION_EMPTY = defineCheck<Section>({
	id: 'section-empty',
	severity: 'warning',
	stage: 'stable',

	/** What damage behind the heading swallowed is not called empty, nor what a draft lacks before its first table. */
	*find({ report, text, damage }) {
		for (const [at, section] of report.sections.entries()) {
			if (!section.empty || (isDraft(report) && sectionOf(section.key).table !== undefined)) continue;
			const end = report.sections[at + 1]?.heading.end ?? text.length;
			if (section.key === 'other' || !mayBeSwallowed(damage(), text, { start: section.heading.end + 1, end }))
				yield section;
		}
	},

	explain({ key, heading }, { text, words }) {
		return {
			start: heading.start,
			end: heading.end,
			...(key === 'other' ? { severity: 'hint' as const } : {}),
			message: words.sectionEmpty(headingOf(sectionOf(key))),
			section: key,
			...(key === 'other' ? { fixes: [sayNothing(text, heading.end, words)] } : {}),
		};
	},
});

/** Nothing else to report is what the last section says in most years; the others have something to say. */
function sayNothing(text: string, headingEnd: number, words: Words): Fix {
	let at = headingEnd;
	while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
	const newText = `${lineEndOf(text)}${NOTHING_ELSE}`;
	return {
		title: words.sayNothing(NOTHING_ELSE),
		preferred: true,
		safe: false,
		cells: [],
		edits: [{ start: at, end: at, newText }],
	};
}
