// The official forms, and what can be asked of them.

import { LITIGATION } from './litigation.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from './proactive.ts';
import { REQUESTS_2019, REQUESTS_2021 } from './requests.ts';
import { SECTIONS } from './sections.ts';
import type { Form, FormColumn, FormKey, FormRow, FormSection, FormTable, SectionKey } from './types.ts';

/** 国办公开办函〔2019〕60号: reports on 2019 and 2020. */
export const FORM_2019: Form = {
	key: '2019',
	source: '国办公开办函〔2019〕60号',
	sections: SECTIONS,
	tables: { proactive: PROACTIVE_2019, requests: REQUESTS_2019, litigation: LITIGATION },
};

/** 国办公开办函〔2021〕30号: reports on 2021 and later. */
export const FORM_2021: Form = {
	key: '2021',
	source: '国办公开办函〔2021〕30号',
	sections: SECTIONS,
	tables: { proactive: PROACTIVE_2021, requests: REQUESTS_2021, litigation: LITIGATION },
};

export const FORMS: Readonly<Record<FormKey, Form>> = { 2019: FORM_2019, 2021: FORM_2021 };

/** The form that a report on a year should use. */
export function formOfYear(year: number): Form {
	return year >= 2021 ? FORM_2021 : FORM_2019;
}

/** A section by its key. */
export function sectionOf(key: SectionKey): FormSection {
	const section = SECTIONS.find((candidate) => candidate.key === key);
	if (section === undefined) throw new Error(`no section ${key}`);
	return section;
}

/** A row by its key; the parts of a divisible row (`service_1`) find the row that was divided. */
export function rowOf(table: FormTable, key: string): FormRow | undefined {
	const exact = table.rows.find((row) => row.key === key);
	if (exact !== undefined) return exact;
	return table.rows.find((row) => row.divisible === true && key.startsWith(`${row.key}_`));
}

/** A column by its key. */
export function columnOf(table: FormTable, key: string): FormColumn | undefined {
	return table.columns.find((column) => column.key === key);
}

/** A row's name in messages: its official label, short where that is a sentence, with the number of its group. */
export function rowName(table: FormTable, key: string): string {
	const row = rowOf(table, key);
	if (row === undefined) return key;
	const group =
		row.group === undefined || row.group === 'results' ? undefined : table.groups.find((one) => one.key === row.group);
	const number = group === undefined ? '' : group.label.slice(0, group.label.indexOf('）') + 1);
	return `${number}${row.short ?? row.label}`;
}

/** A column's name in messages: its head, with the course of table 四 before it. */
export function columnName(table: FormTable, key: string): string {
	const column = columnOf(table, key);
	if (column === undefined) return key;
	const course = table.key === 'litigation' ? `${column.above.at(-1) ?? ''}·` : '';
	return `${course}${column.short ?? column.label}`;
}

/** A section's heading as the form prints it: 一、总体情况. */
export function headingOf(section: FormSection): string {
	return `${'一二三四五六'.charAt(section.number - 1)}、${section.title}`;
}
