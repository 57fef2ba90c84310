// Writes reports for tests: any numbers, either form, several layouts.

import { headingOf } from '../../server/src/core/forms/forms.ts';
import type { FormSection, FormTable } from '../../server/src/core/forms/types.ts';
import type { Layout } from '../../server/src/core/grid/grid.ts';
import { skeletonOf } from '../../server/src/core/report/skeleton.ts';
import { CATALOGUE, type Form, formOf, type Section, type TableName, tableOf } from './catalogue.ts';

/** The rows of table 三 in either form. */
export type RequestsRow =
	| 'new'
	| 'carried_in'
	| 'granted'
	| 'partial'
	| `refused_${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
	| `unable_${1 | 2 | 3}`
	| `declined_${1 | 2 | 3 | 4 | 5}`
	| 'other'
	| `other_${1 | 2 | 3}`
	| 'handled'
	| 'carried_out';

/** The rows of table 二 in either form. */
export type ProactiveRow =
	| 'regulation'
	| 'normative'
	| 'licence'
	| 'service'
	| 'penalty'
	| 'coercion'
	| 'fees'
	| 'procurement';

/** The cells of a table by row, as they are printed; a row that is not named is full of noughts. */
export type Cells<Row extends string = RequestsRow> = Readonly<Partial<Record<Row, readonly string[]>>>;

/** What a report says. */
export interface ReportSpec {
	readonly form: Form;
	readonly layout: Layout;
	readonly organization: string;
	readonly year: number;
	readonly requests: Cells;
	/** The one row of table 四; noughts where it is left out. */
	readonly litigation?: readonly string[];
	/** Noughts where it is left out. */
	readonly proactive?: Cells<ProactiveRow>;
	/** The prose of sections; those without any say one sentence. */
	readonly prose?: Readonly<Partial<Record<Section, string>>>;
}

/** The columns of a row in its order. */
export function columnsOfRow(table: FormTable, row: string): readonly string[] {
	return table.blocks.find((block) => block.rows.includes(row))?.columns ?? [];
}

/** A whole report, its lines ended by `\n`. */
export function writeReport(spec: ReportSpec): string {
	const parts = CATALOGUE.sections.map((section) =>
		section.table === undefined ? proseSection(spec, section) : tableSection(spec, section),
	);
	return `${spec.organization}\n${spec.year}年政府信息公开工作年度报告\n\n${parts.join('\n')}\n${spec.organization}\n${spec.year + 1}年1月12日\n`;
}

function proseSection({ prose }: ReportSpec, section: FormSection): string {
	const said = prose?.[section.key as Section] ?? section.nothing ?? '本年度各项工作按要求开展。';
	return `${headingOf(section)}\n${said}\n`;
}

function tableSection(spec: ReportSpec, section: FormSection): string {
	const table = tableOf(spec.form, section.table as TableName);
	const cells = new Map(Object.entries(cellsOf(spec, table)));
	const text = skeletonOf(section, formOf(spec.form), spec.layout);
	return fillSkeleton({ text, layout: spec.layout }, table, cells);
}

function cellsOf({ requests, litigation, proactive }: ReportSpec, { key }: FormTable): Cells<string> {
	if (key === 'requests') return requests;
	if (key === 'proactive') return proactive ?? {};
	return litigation === undefined ? {} : { count: litigation };
}

/** Puts numbers into the empty rows of a skeleton, in its order. Throws where a row is named that the form does not have. */
function fillSkeleton(
	{ text, layout }: { readonly text: string; readonly layout: Layout },
	table: FormTable,
	cells: ReadonlyMap<string, readonly string[] | undefined>,
): string {
	for (const key of cells.keys())
		if (!table.rows.some((row) => row.key === key)) throw new Error(`no row ${key} in the form's table ${table.key}`);
	const rows = table.rows
		.filter((row) => row.local !== true)
		.map((row) => ({ row, values: cells.get(row.key) ?? columnsOfRow(table, row.key).map(() => '0') }));
	let out = text;
	let from = 0;
	for (const { row, values } of rows) {
		const blank = blankCells(columnsOfRow(table, row.key).length, layout);
		const label = row.label === '' ? '' : labelEnd(row.label, layout);
		const at = row.label === '' ? out.lastIndexOf(blank) : out.indexOf(`${label}${blank}`, from);
		if (at < 0) throw new Error(`no place for ${row.key} in ${layout}`);
		const filled = `${label}${printCells(values, layout)}`;
		out = out.slice(0, at) + filled + out.slice(at + label.length + blank.length);
		from = at + filled.length;
	}
	return out;
}

function labelEnd(label: string, layout: Layout): string {
	return layout === 'cell-per-line' ? `\t${label}\n` : layout === 'pipe' ? `${label} | ` : `${label}\t`;
}

function blankCells(count: number, layout: Layout): string {
	return printCells(new Array<string>(count).fill(''), layout);
}

function printCells(values: readonly string[], layout: Layout): string {
	if (layout === 'cell-per-line') return values.map((value) => `\t${value}\n`).join('');
	return layout === 'pipe' ? `${values.join(' | ')} |\n` : `${values.join('\t')}\n`;
}

/** What became of the requests of a year: numbers of each kind of applicants by row key. */
export type Counts = Readonly<Partial<Record<RequestsRow, readonly number[]>>>;

/** What is carried over from the year before and into the next one; nothing where it is left out. */
export interface Carried {
	readonly carriedIn?: readonly number[];
	readonly carriedOut?: readonly number[];
}

/**
 * A right table 三: the rows with their totals, （七）总计 and what is carried over worked out from the others. Throws
 * where a row is named that the form does not count among its results.
 */
export function rightRequests(
	form: Form,
	results: Counts,
	{ carriedIn = zeros(form), carriedOut = zeros(form) }: Carried = {},
): Cells {
	const table = tableOf(form, 'requests');
	const given = new Map<string, readonly number[]>(Object.entries(results));
	for (const key of given.keys())
		if (!table.rows.some((row) => row.key === key && row.role === 'result')) throw new Error(`no result ${key}`);
	const handled = zeros(form).map((_, at) => [...given.values()].reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
	const rows = new Map([
		...given,
		['handled', handled],
		['carried_in', carriedIn],
		['carried_out', carriedOut],
		['new', handled.map((value, at) => value + (carriedOut[at] ?? 0) - (carriedIn[at] ?? 0))],
	]);
	return Object.fromEntries(
		table.rows.map((row) => [row.key, withTotal(rows.get(row.key) ?? zeros(form)).map(String)]),
	);
}

/** A right table 四: the four outcomes of each of its three courses, with their totals. */
export function rightLitigation(courses: readonly (readonly number[])[]): readonly string[] {
	return courses.flatMap((outcomes) => withTotal(outcomes).map(String));
}

/** Nothing from any kind of applicant that a form has. */
export function zeros(form: Form = '2021'): number[] {
	return tableOf(form, 'requests')
		.columns.slice(1)
		.map(() => 0);
}

function withTotal(values: readonly number[]): readonly number[] {
	return [...values, values.reduce((sum, value) => sum + value, 0)];
}
