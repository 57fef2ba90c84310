// A report as a tree: its sections, their tables, and the rows of these in the groups of the form.

import { rowOf } from '../core/forms/forms.ts';
import type { FormGroup, FormTable } from '../core/forms/types.ts';
import type { Section } from '../core/report/report.ts';
import type { Part } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import type { Places, RowPlaces, TablePlaces } from './places.ts';

/** A section with the tables that stand in it; the Span begins with the heading. */
export interface OutlineSection extends Span {
	readonly section: Section;
	readonly tables: readonly TablePlaces[];
}

/** A report in its order; `tables` are those that stand in no section. */
export interface Outline {
	readonly sections: readonly OutlineSection[];
	readonly tables: readonly TablePlaces[];
}

/** Rows under one label of the form. */
export interface RowGroup extends Span {
	readonly group: FormGroup;
	/** Where the label is printed; the label of the first row where it is not. */
	readonly label: Span;
	readonly members: readonly (RowPlaces | RowGroup)[];
}

/** The sections of a report, each with its tables. */
export function outlineOf({ report }: Part, places: Places): Outline {
	const rest = new Set(places);
	const sections = report.sections.map((section): OutlineSection => {
		const span = { start: section.heading.start, end: Math.max(section.heading.end, section.body.end) };
		const tables = places.filter(({ start }) => span.start <= start && start <= span.end);
		for (const table of tables) rest.delete(table);
		return { ...span, section, tables };
	});
	return { sections, tables: [...rest] };
}

/** Whether a member of a group is one itself. */
export function isGroup(member: RowPlaces | RowGroup): member is RowGroup {
	return 'members' in member;
}

/** The rows of a table in their groups. A row that the form does not know stays in the group of the row above it. */
export function groupedRows({ table, rows }: TablePlaces): readonly (RowPlaces | RowGroup)[] {
	const top: (RowPlaces | RowGroup)[] = [];
	let open: readonly OpenGroup[] = [];
	for (const row of rows) {
		const path = row.first === undefined ? open.map(({ group }) => group) : pathOf(table.form, row.row.key ?? '');
		const kept = open.filter(
			({ group }, at) => path[at] === group && path.slice(0, at).every((one, up) => one === open[up]?.group),
		);
		const next = [...kept];
		for (const group of path.slice(kept.length)) {
			const label = row.groups.find((printed) => printed.group.key === group.key) ?? row.row.label;
			const made: OpenGroup = { group, label, members: [], start: Math.min(label.start, row.start), end: row.end };
			(next.at(-1)?.members ?? top).push(made);
			next.push(made);
		}
		for (const group of next) group.end = Math.max(group.end, row.end);
		(next.at(-1)?.members ?? top).push(row);
		open = next;
	}
	return top;
}

/** A group that may still grow. */
interface OpenGroup extends RowGroup {
	readonly members: (RowPlaces | RowGroup)[];
	end: number;
}

/** The groups that a row of the form stands in, outermost first. */
function pathOf(form: FormTable, key: string): readonly FormGroup[] {
	const path: FormGroup[] = [];
	let within = rowOf(form, key)?.group;
	while (within !== undefined && path.length < form.groups.length) {
		const group = form.groups.find((one) => one.key === within);
		if (group === undefined) break;
		path.unshift(group);
		within = group.within;
	}
	return path;
}
