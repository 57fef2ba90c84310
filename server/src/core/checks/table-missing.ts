// Some sections are reported as tables: 二, 三 and 四 of a report on 政府信息公开 (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import { readAmount } from '../number/amount.ts';
import { mayBeSwallowed } from '../report/damage.ts';
import { copiesIn } from '../report/repeated.ts';
import { isDraft, type Report, type Section } from '../report/report.ts';
import { printsCells, printsLabels, printsLabelsApart } from '../report/table-signs.ts';
import { defineCheck } from './check.ts';

/** So many numbers that stand alone are a table too, whatever became of its labels. */
const MANY_NUMBERS = 8;

export const TABLE_MISSING = defineCheck<Section>({
	id: 'table-missing',
	severity: 'warning',
	stage: 'stable',

	*find({ report, text, damage }) {
		for (const section of report.sections) {
			const { table } = sectionOf(report.catalogue, section.key);
			if (table === undefined || report.tables.some(({ form }) => form.key === table)) continue;
			// Of what was pasted twice that alone is told.
			if (copiesIn(text, section).length > 0) continue;
			if (section.empty ? isDraft(report) : !mayBeSwallowed(damage(), text, section.body)) yield section;
		}
	},

	explain(section, { text, report, words }) {
		const { key, heading, body } = section;
		const form = sectionOf(report.catalogue, key);
		const said = text.slice(body.start, body.end);
		const unread =
			form.table !== undefined &&
			(printsLabels(said, form.table, report.catalogue) ||
				countNumbers(said) >= MANY_NUMBERS ||
				printsCells(said) ||
				printsLabelsApart(text, form.table, report.catalogue) ||
				isJumbled(report));
		return {
			start: heading.start,
			end: heading.end,
			...(unread || isDraft(report) ? { severity: 'info' as const } : {}),
			message: unread ? words.tableUnread(headingOf(form)) : words.tableMissing(headingOf(form)),
			section: key,
		};
	},
});

function countNumbers(body: string): number {
	return body.split(/[\s|,;"]+/).filter((word) => word !== '' && readAmount(word, 0, word.length).kind !== 'unreadable')
		.length;
}

/** Whether the sections stand in another order than the form's: a program may have taken up the page from below. */
function isJumbled({ sections, catalogue }: Report): boolean {
	const numbers = sections.map(({ key }) => sectionOf(catalogue, key).number);
	return numbers.some((number, at) => number < (numbers[at - 1] ?? 0));
}
