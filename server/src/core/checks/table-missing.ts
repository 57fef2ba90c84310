// Some sections are reported as tables: 二, 三 and 四 of a report on 政府信息公开 (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import type { TableKey } from '../forms/types.ts';
import { readAmount } from '../number/amount.ts';
import { mayBeSwallowed } from '../report/damage.ts';
import { isDraft, type Report, type Section } from '../report/report.ts';
import { fold } from '../text/chars.ts';
import { wordsOf } from '../text/numbering.ts';
import { defineCheck } from './check.ts';

/** So many of a table's labels in a text without a table: it is there, but its layout is not known. */
const SIGNS_OF_A_TABLE = 4;
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
			if (section.empty ? isDraft(report) : !mayBeSwallowed(damage(), text, section.body)) yield section;
		}
	},

	explain(section, { text, report, words }) {
		const { key, heading, body } = section;
		const form = sectionOf(report.catalogue, key);
		const said = text.slice(body.start, body.end);
		const unread =
			form.table !== undefined &&
			(countLabels(said, form.table, report) >= SIGNS_OF_A_TABLE || countNumbers(said) >= MANY_NUMBERS);
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

function countLabels(body: string, key: TableKey, { catalogue }: Report): number {
	const labels = new Set<string>();
	for (const { tables } of catalogue.forms)
		for (const { label } of [...(tables[key]?.columns ?? []), ...(tables[key]?.rows ?? [])]) labels.add(wordsOf(label));
	const words = fold(body).replace(/[^\u3400-\u9fff]/g, '');
	return [...labels].filter((label) => label !== '' && words.includes(label)).length;
}
