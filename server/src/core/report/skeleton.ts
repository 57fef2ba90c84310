// An empty section as the form prints it: its heading, and its table in the layout of the document.

import { headingOf } from '../forms/forms.ts';
import type { Form, FormBlock, FormRow, FormSection, FormTable } from '../forms/types.ts';
import type { Layout } from '../grid/grid.ts';

/** A section without numbers, its lines ended by `\n`: the heading, then the empty official table where it has one. */
export function skeletonOf(section: FormSection, form: Form, layout: Layout): string {
	const heading = `${headingOf(section)}\n`;
	const table = section.table === undefined ? undefined : form.tables[section.table];
	if (table === undefined) return heading;
	const rows = rowsOf(table);
	return `${heading}\n${layout === 'cell-per-line' ? cellPerLine(rows) : layout === 'pipe' ? pipes(rows) : rowPerLine(rows)}\n`;
}

type Row = readonly string[];

function rowsOf(form: FormTable): readonly Row[] {
	const rows: Row[] = [...form.heads];
	let above: FormRow | undefined;
	for (const block of form.blocks) {
		rows.push(...headsOf(form, block));
		for (const key of block.rows) {
			const row = form.rows.find((candidate) => candidate.key === key);
			if (row === undefined || row.local === true) continue;
			rows.push([...labelsOf(form, row, above), ...block.columns.map(() => '')]);
			above = row;
		}
	}
	return rows;
}

function headsOf(form: FormTable, block: FormBlock): readonly Row[] {
	if (block.title === '') return [];
	const labels = block.columns.map((key) => form.columns.find((column) => column.key === key)?.label ?? '');
	return [[block.title], [form.corner ?? '', ...labels]];
}

/** The labels of a row, a group that goes on from the row above left blank. */
function labelsOf(form: FormTable, row: FormRow, above: FormRow | undefined): Row {
	if (row.label === '') return [];
	const chain = groupsOf(form, row);
	const before = above === undefined ? [] : groupsOf(form, above);
	return [...chain.map((label, at) => (before[at] === label ? '' : label)), row.label];
}

function groupsOf(form: FormTable, row: FormRow): Row {
	const labels: string[] = [];
	for (let key = row.group; key !== undefined; ) {
		const group = form.groups.find((candidate) => candidate.key === key);
		if (group !== undefined) labels.unshift(group.label);
		key = group?.within;
	}
	return labels;
}

function rowPerLine(rows: readonly Row[]): string {
	return rows.map((row) => `${row.join('\t')}\n`).join('');
}

function cellPerLine(rows: readonly Row[]): string {
	return rows.map((row) => `${row.map((cell) => `\t${cell}\n`).join('')}\n`).join('');
}

function pipes(rows: readonly Row[]): string {
	return rows.map((row) => `${row.join(' | ')} |\n`).join('');
}
