// Some sections are reported as tables: 二, 三 and 四 of a report on 政府信息公开 (国办公开办函〔2021〕30号).

import { headingOf, sectionOf } from '../forms/forms.ts';
import type { TableKey } from '../forms/types.ts';
import { readAmount } from '../number/amount.ts';
import type { Report, Section } from '../report/report.ts';
import { defineCheck } from './check.ts';

/** So many of a table's labels in a text without a table: it is there, but its layout is not known. */
const SIGNS_OF_A_TABLE = 4;
/** So many numbers that stand alone are a table too, whatever became of its labels. */
const MANY_NUMBERS = 8;

export const TABLE_MISSING = defineCheck<Section>({
	id: 'table-missing',
	severity: 'warning',
	stage: 'stable',

	*find({ report }) {
		for (const section of report.sections) {
			const { table } = sectionOf(report.catalogue, section.key);
			if (table !== undefined && !section.empty && !report.tables.some(({ form }) => form.key === table)) yield section;
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
			...(unread ? { severity: 'info' as const } : {}),
			message: unread ? words.tableUnread(headingOf(form)) : words.tableMissing(headingOf(form)),
			section: key,
		};
	},
});

function countNumbers(body: string): number {
	return body.split(/\s+/).filter((word) => readAmount(word, 0, word.length).kind !== 'unreadable').length;
}

function countLabels(body: string, key: TableKey, { catalogue }: Report): number {
	const labels = new Set<string>();
	for (const { tables } of catalogue.forms) {
		for (const column of tables[key]?.columns ?? []) labels.add(column.label);
		for (const row of tables[key]?.rows ?? [])
			if (row.label !== '') labels.add(row.label.replace(/^[^\p{L}]*\d?[.、）]?/u, ''));
	}
	return [...labels].filter((label) => body.includes(label)).length;
}
