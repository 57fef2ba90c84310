// What can be asked of forms: rows, columns and sections by their keys, and their names in messages.

import { CHINESE_NUMERALS } from '../text/numbering.ts';
import type { Catalogue } from './catalogue.ts';
import type { ReadyForms } from './ready.ts';
import type { EquationRule, Form, FormColumn, FormRow, FormSection, FormTable, SectionKey, TableKey } from './types.ts';

/** The form that a report on a year should use. */
export function formOfYear<One extends Form>({ forms }: { readonly forms: readonly One[] }, year: number): One {
	const form = forms.findLast(({ since }) => since <= year) ?? forms[0];
	if (form === undefined) throw new Error('a catalogue without a form');
	return form;
}

/** A section by its key. */
export function sectionOf({ sections }: Pick<Catalogue, 'sections'>, key: SectionKey): FormSection {
	const section = sections.find((candidate) => candidate.key === key);
	if (section === undefined) throw new Error(`no section ${key}`);
	return section;
}

/** The last of some headings above the place of a section in the form's order, and the first below it. */
export function aroundSection<Headed extends { readonly key: SectionKey }>(
	headings: readonly Headed[],
	{ number }: FormSection,
	catalogue: Pick<Catalogue, 'sections'>,
): { readonly above: Headed | undefined; readonly below: Headed | undefined } {
	const numberOf = ({ key }: Headed) => sectionOf(catalogue, key).number;
	return {
		above: headings.findLast((heading) => numberOf(heading) < number),
		below: headings.find((heading) => numberOf(heading) > number),
	};
}

/** A kind of table by its key; undefined for null, as a table of no known form has it. */
export function kindOf(
	{ tables }: Pick<ReadyForms, 'tables'>,
	key: TableKey | null,
): ReadyForms['tables'][number] | undefined {
	return tables.find((kind) => kind.key === key);
}

/** A row by its key; the parts of a divisible row (`service_1`) find the row that was divided. */
export function rowOf(table: FormTable, key: string): FormRow | undefined {
	const exact = table.rows.find((row) => row.key === key);
	if (exact !== undefined) return exact;
	return table.rows.find((row) => row.divisible === true && key.startsWith(`${row.key}_`));
}

/** The keys of the columns that a row fills. */
export function columnsOf(form: FormTable, key: string | null): readonly string[] {
	if (form.blocks.length === 1) return form.blocks[0]?.columns ?? [];
	const own = rowOf(form, key ?? '');
	return form.blocks.find((block) => block.rows.includes(own?.key ?? ''))?.columns ?? [];
}

/** Whether sums go along the rows of a table. */
export function sumsRows({ rules }: FormTable): boolean {
	return rules.some(({ along }) => along === 'row');
}

/** A column by its key. */
export function columnOf(table: FormTable, key: string): FormColumn | undefined {
	return table.columns.find((column) => column.key === key);
}

/** Whether a group stands around others: then it names the better part of the table, and none of its rows. */
export function isOuter(table: FormTable, group: string): boolean {
	return table.groups.some(({ within }) => within === group);
}

/** The rule of the row that adds up the results; undefined where a table has none. */
export function totalRuleOf({ rules }: FormTable): EquationRule | undefined {
	return rules.find(({ kind, along }) => kind === 'column-total' && along === 'column');
}

/** A row's name in messages: its official label, short where that is a sentence, with the number of its group; of a group its label. */
export function rowName(table: FormTable, key: string): string {
	const row = rowOf(table, key);
	if (row === undefined) return table.groups.find((group) => group.key === key)?.label ?? key;
	const own = row.group === undefined || isOuter(table, row.group) ? undefined : row.group;
	const group = own === undefined ? undefined : table.groups.find((one) => one.key === own);
	const number = group === undefined ? '' : group.label.slice(0, group.label.indexOf('）') + 1);
	return `${number}${row.short ?? row.label}`;
}

/** A column's name in messages: its head, where several columns have the same one with what stands above it. */
export function columnName(table: FormTable, key: string): string {
	const column = columnOf(table, key);
	if (column === undefined) return key;
	const above = column.above.at(-1);
	const again = above !== undefined && table.columns.some((one) => one !== column && one.label === column.label);
	return `${again ? `${above}·` : ''}${column.short ?? column.label}`;
}

/**
 * The names of a table's columns as they stand beside a number in its row: brief ones, the first of those that share a
 * head named with it where the brief ones alone stand several times (行政复议·维持, 纠正, …, 复议后起诉·维持, …).
 */
export function briefNames({ columns }: FormTable): readonly string[] {
	const names = columns.map(({ brief, short, label }) => brief ?? short ?? label);
	const aboveAt = (at: number) => columns[at]?.above.at(-1) ?? '';
	if (new Set(names).size === names.length) return names;
	return names.map((name, at) =>
		aboveAt(at) === '' || aboveAt(at) === aboveAt(at - 1) ? name : `${aboveAt(at)}·${name}`,
	);
}

/** A section's heading as the form prints it: 一、总体情况. */
export function headingOf(section: FormSection): string {
	return `${CHINESE_NUMERALS.charAt(section.number - 1)}、${section.title}`;
}
