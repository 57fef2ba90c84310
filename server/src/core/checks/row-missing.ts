// A table has all the rows of its form, rows of zeros included (国办公开办函〔2021〕30号).

import { rowName, rowOf } from '../forms/forms.ts';
import { cutIn } from '../report/damage.ts';
import type { Report } from '../report/report.ts';
import { certainRows, isOfExport } from '../table/certainty.ts';
import type { Table } from '../table/table.ts';
import { hanOf } from '../text/chars.ts';
import { wordsOf } from '../text/numbering.ts';
import { defineCheck, naming } from './check.ts';

interface MissingRows {
	readonly table: Table;
	readonly rows: readonly string[];
}

export const ROW_MISSING = defineCheck<MissingRows>({
	id: 'row-missing',
	severity: 'warning',
	stage: 'stable',

	*find({ report, damage }) {
		for (const table of report.tables) {
			const missing = missingIn(table).filter((key) => !isInAnother(key, table, report));
			const printed = missing.length === 0 ? '' : printedAround(table, report);
			const rows = LEFT_OUT.test(printed) ? [] : notIn(printed, missing, table);
			const piece = report.kind === 'fragment' && isPiece(rows, table);
			if (rows.length > 0 && !piece && !(table === report.tables.at(-1) && cutIn(damage()) !== undefined))
				yield { table, rows };
		}
	},

	explain({ table, rows }, { report, words }) {
		const { form } = table;
		const at = form.rows.findIndex((row) => row.key === rows[0]);
		const before = table.rows.findLast(
			(row) => form.rows.findIndex((candidate) => candidate.key === row.key) < at && row.key !== null,
		);
		const place = before?.label ?? table.rows[0]?.label ?? table;
		return {
			start: place.start,
			end: place.end,
			...(isOfExport(rows.length, table) ? { severity: 'info' as const } : {}),
			message: words.rowMissing(
				words.table(form.title),
				rows.map((key) => rowName(form, key)),
			),
			...naming(report, table),
			...(rows.length === 1 && rows[0] !== undefined ? { row: rows[0] } : { rows }),
		};
	},
});

/** Whether a table that stands alone may be a piece of one: it lacks most rows, or none but some behind its last one. */
function isPiece(missing: readonly string[], { expected, rows }: Table): boolean {
	const printed = new Set(rows.map(({ key }) => key));
	const last = expected.findLastIndex((key) => printed.has(key));
	return missing.length * 2 > expected.length || missing.every((key) => expected.indexOf(key) > last);
}

/**
 * The rows of the form that stand nowhere: those between two rows that follow each other in the text, or before the
 * first or behind the last one, where these are certain. Nothing that was not understood stands where they would.
 */
function missingIn(table: Table): readonly string[] {
	const printed = new Set(table.rows.map(({ key }) => key));
	if (table.expected.every((key) => printed.has(key))) return [];
	const certain = certainRows(table);
	const known = table.rows.filter((row, at) => row.key !== null || certain[at] !== true);
	const at = new Map(known.map(({ key }, index) => [key, index]));
	const isCertain = (index: number) => {
		const row = known[index];
		return row === undefined ? index === -1 || index === known.length : certain[table.rows.indexOf(row)] === true;
	};
	const missing: string[] = [];
	let before = -1;
	let gap: string[] = [];
	for (const key of [...table.expected, null]) {
		const here = key === null ? known.length : at.get(key);
		if (here === undefined) {
			if (key !== null) gap.push(key);
			continue;
		}
		if (here === before + 1 && isCertain(before) && isCertain(here)) missing.push(...gap);
		gap = [];
		before = here;
	}
	return missing;
}

/** Whether another table has a row, which was printed in pieces together with this one. */
function isInAnother(key: string, table: Table, { tables }: Report): boolean {
	const own = new Set(table.rows.map((row) => row.key));
	const pieces = tables.filter((other) => other.form.key === table.form.key && other.year === table.year);
	return pieces.some(({ rows }) => rows.some((row) => row.key === key) && !rows.some((row) => own.has(row.key)));
}

/** A shorter label may be a piece of other words: it is looked for as words of its own. */
const LEAST_LABEL = 4;

/** A line of dots stands in place of rows. */
const LEFT_OUT = /^[\s|│]*(?:\.{3}|…)[\s|│.…]*$/m;

/** What stands between the headings around a table, with what an export tore out of it. */
function printedAround({ start, end }: Table, { sections, lines: { text } }: Report): string {
	const from = sections.findLast(({ heading }) => heading.end <= start)?.heading.end ?? 0;
	const to = sections.find(({ heading }) => heading.start >= end)?.heading.start ?? text.length;
	return text.slice(from, to);
}

/** The rows whose labels do not stand in the printed words. */
function notIn(printed: string, rows: readonly string[], { form }: Table): readonly string[] {
	const characters = hanOf(printed);
	const words = new Set(printed.split(/[^\u3400-\u9fff]+/));
	return rows.filter((key) => {
		const label = hanOf(wordsOf(rowOf(form, key)?.label ?? ''));
		return label.length < LEAST_LABEL ? !words.has(label) : !characters.includes(label);
	});
}
