// Where a report is not whole and its text is damaged, the damage is said once, in place of what seems to be missing.

import type { Damage } from '../report/damage.ts';
import type { Report } from '../report/report.ts';
import type { Table } from '../table/table.ts';
import { defineCheck } from './check.ts';

export const DAMAGED_TEXT = defineCheck<readonly Damage[]>({
	id: 'damaged-text',
	severity: 'info',
	stage: 'stable',

	/** All damage of one kind is one finding. */
	*find({ report, damage }) {
		if (report.kind === 'other' || isWhole(report)) return;
		const kinds = new Map<Damage['kind'], Damage[]>();
		for (const one of damage()) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
		yield* kinds.values();
	},

	explain(places, { text, words }) {
		const [first = { start: 0, end: 0, kind: 'garbled' as const }] = places;
		const printed = text.slice(first.start, first.end).replace(/\s+/g, ' ');
		return {
			start: first.start,
			end: first.end,
			message: words.damagedText(first.kind, printed, places.length),
			related: places.slice(1).map(({ start, end }) => ({ start, end, message: words.damagedPlace })),
		};
	},
});

/** Whether a report has all its sections, tables and rows, so that damage cost nothing that is looked for. */
function isWhole({ catalogue, kind, sections, tables }: Report): boolean {
	const official = tables.filter(({ form }) => form.key !== null);
	if (kind === 'report' && sections.length < catalogue.sections.length) return false;
	const wanted = catalogue.sections.flatMap(({ table }) => table ?? []);
	if (kind === 'report' && !wanted.every((key) => official.some(({ form }) => form.key === key))) return false;
	return official.every(isWholeTable);
}

function isWholeTable({ rows, expected }: Table): boolean {
	let known = 0;
	for (const { key, repeated, ragged, label, groups } of rows) {
		if (key === null || repeated || ragged !== undefined) return false;
		if (!label.exact || groups.some(({ exact }) => !exact)) return false;
		known++;
	}
	return known >= expected.length;
}
