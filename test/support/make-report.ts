// Writes reports for tests: any numbers, either form, several layouts.

import { headingOf } from '../../server/src/core/forms/forms.ts';
import type { FormSection, FormTable } from '../../server/src/core/forms/types.ts';
import type { Layout } from '../../server/src/core/grid/grid.ts';
import { skeletonOf } from '../../server/src/core/report/skeleton.ts';
import { CATALOGUE, type Form, formOf, type Section, type TableName, tableOf } from './catalogue.ts';

/** The cells of tables by row key, as they are printed. */
export type Cells = Readonly<Record<string, readonly string[]>>;

/** What a report says. */
export interface ReportSpec {
	readonly form: Form;
	readonly layout: Layout;
	readonly organization: string;
	readonly year: number;
	readonly requests: Cells;
	readonly litigation: readonly string[];
	readonly proactive: Cells;
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
	const key = section.table as TableName;
	const cells: Cells =
		key === 'requests' ? spec.requests : key === 'litigation' ? { count: spec.litigation } : spec.proactive;
	const skeleton = skeletonOf(section, formOf(spec.form), spec.layout);
	return fillSkeleton(skeleton, tableOf(spec.form, key), cells, spec.layout);
}

/** Puts numbers into the empty rows of a skeleton, in its order. */
function fillSkeleton(skeleton: string, table: FormTable, cells: Cells, layout: Layout): string {
	const rows = table.rows
		.filter((row) => row.local !== true)
		.map((row) => ({ row, values: cells[row.key] ?? columnsOfRow(table, row.key).map(() => '0') }));
	let out = skeleton;
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

/** What became of the requests of a year: numbers of the six kinds of applicants by row key. */
export type Counts = Readonly<Record<string, readonly number[]>>;

/** A right table 三: the rows with their totals, （七）总计 and what is carried over worked out from the others. */
export function rightRequests(
	form: Form,
	results: Counts,
	carriedIn: readonly number[],
	carriedOut: readonly number[],
): Cells {
	const table = tableOf(form, 'requests');
	const rows: Record<string, readonly number[]> = {};
	const handled = zeros();
	for (const row of table.rows) {
		if (row.role !== 'result') continue;
		rows[row.key] = results[row.key] ?? zeros();
		rows[row.key]?.forEach((value, at) => {
			handled[at] = (handled[at] ?? 0) + value;
		});
	}
	rows['handled'] = handled;
	rows['carried_in'] = carriedIn;
	rows['carried_out'] = carriedOut;
	rows['new'] = handled.map((value, at) => value + (carriedOut[at] ?? 0) - (carriedIn[at] ?? 0));
	return Object.fromEntries(table.rows.map((row) => [row.key, withTotal(rows[row.key] ?? zeros()).map(String)]));
}

/** Nothing from any kind of applicant. */
export function zeros(): number[] {
	return [0, 0, 0, 0, 0, 0];
}

function withTotal(values: readonly number[]): readonly number[] {
	return [...values, values.reduce((sum, value) => sum + value, 0)];
}
