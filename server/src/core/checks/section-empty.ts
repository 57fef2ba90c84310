// A section says something, and no longer that it is to be written; where there is nothing to report it says 无
// (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import { mayBeSwallowed } from '../report/damage.ts';
import { isDraft, type Section } from '../report/report.ts';
import { STATED } from '../sums/sheet.ts';
import { lineEnd } from '../text/line-bounds.ts';
import { lineEndOf } from '../text/lines.ts';
import type { Words } from '../words/words.ts';
import { defineCheck, type Fix } from './check.ts';

/** A section that says nothing, or that it is still to be written. */
interface Unwritten {
	readonly section: Section;
	readonly planned: boolean;
}

/** What stands in a section until somebody writes it. */
const PLANNED = /^[（(【[]?\s*待(?:写|补充?|填写?|定|完善)\s*[）)】\]]?。?$/;

export const SECTION_EMPTY = defineCheck<Unwritten>({
	id: 'section-empty',
	severity: 'warning',
	stage: 'stable',

	/**
	 * What damage behind the heading swallowed is not called empty, nor what a draft lacks before its first table, nor a
	 * section whose table stands elsewhere: a program that takes the tables of a document apart prints them at its end.
	 */
	*find({ report, text, damage, sums }) {
		if (report.kind === 'fragment') return;
		// Who fills in one table after the other knows what is still to be written; it is forgotten behind the last one.
		const isFilled = sums.length > 0 && sums.every(({ sheet }) => sheet.state.includes(STATED));
		for (const [at, section] of report.sections.entries()) {
			const { body } = section;
			if (isFilled && PLANNED.test(text.slice(body.start, body.end))) yield { section, planned: true };
			if (!section.empty) continue;
			const { table, nothing } = sectionOf(report.catalogue, section.key);
			if (table !== undefined && (isDraft(report) || report.tables.some(({ form }) => form.key === table))) continue;
			const end = report.sections[at + 1]?.heading.end ?? text.length;
			if (nothing !== undefined || !mayBeSwallowed(damage(), text, { start: section.heading.end + 1, end }))
				yield { section, planned: false };
		}
	},

	explain({ section: { key, heading, body }, planned }, { text, report, words }) {
		const section = sectionOf(report.catalogue, key);
		const { nothing } = section;
		if (planned)
			return {
				start: body.start,
				end: body.end,
				severity: 'info',
				message: words.sectionToWrite(headingOf(section)),
				section: key,
			};
		return {
			start: heading.start,
			end: heading.end,
			message: words.sectionEmpty(headingOf(section)),
			section: key,
			...(nothing === undefined
				? {}
				: { severity: 'hint' as const, fixes: [sayNothing(text, { after: heading.end, nothing }, words)] }),
		};
	},
});

/** Where a section says nothing in most years there is a sentence for it; the others have something to say. */
function sayNothing(
	text: string,
	{ after, nothing }: { readonly after: number; readonly nothing: string },
	words: Words,
): Fix {
	const at = lineEnd(text, after);
	const newText = `${lineEndOf(text)}${nothing}`;
	return {
		title: words.sayNothing(nothing),
		preferred: true,
		safe: false,
		cells: [],
		edits: [{ start: at, end: at, newText }],
	};
}
