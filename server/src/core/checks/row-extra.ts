// A table has no rows but those of its form: local additions are named, and what stands twice.

import { rowName, totalRuleOf } from '../forms/forms.ts';
import { copiesIn } from '../report/repeated.ts';
import type { Report } from '../report/report.ts';
import { certainRows } from '../table/certainty.ts';
import type { Table, TableRow } from '../table/table.ts';
import { quoteOf } from '../text/quote.ts';
import { defineCheck, type Explanation, naming, type Subject } from './check.ts';

/** What is the matter with the rows: unknown to the form, a usual local addition, repeated; or the table is repeated. */
type Why = 'unknown' | 'local' | 'repeated' | 'table';

interface ExtraRows {
	readonly why: Why;
	readonly table: Table;
	readonly rows: readonly TableRow[];
}

export const ROW_EXTRA = defineCheck<ExtraRows>({
	id: 'row-extra',
	severity: 'info',
	stage: 'stable',

	*find({ report, text }) {
		const tables = report.tables.filter(({ form, earlier }) => form.key !== null && earlier !== true);
		for (const table of tables) {
			if (table.again !== undefined) {
				if (!isPasted(table, report, text)) yield { why: 'table', table, rows: table.rows.slice(0, 1) };
				continue;
			}
			const local = new Set(table.form.rows.filter((row) => row.local === true).map(({ key }) => key));
			const odd = table.rows.filter((row) => whyExtra(row, local) !== undefined);
			if (odd.length === 0) continue;
			const certain = certainRows(table);
			const extra = odd.filter((row) => certain[table.rows.indexOf(row)] === true);
			for (const why of ['unknown', 'local', 'repeated'] as const) {
				const rows = extra.filter((row) => whyExtra(row, local) === why);
				if (rows.length > 0) yield { why, table, rows };
			}
		}
	},

	explain({ why, table, rows }, subject) {
		const [first] = rows;
		const keys = rows.flatMap(({ key }) => key ?? []);
		return {
			start: first?.label.start ?? table.start,
			end: first?.label.end ?? table.start,
			message: messageOf({ why, table, rows }, subject),
			...naming(subject.report, table),
			...(why === 'table' || keys.length === 0 ? {} : keys.length === 1 ? { row: keys[0] ?? '' } : { rows: keys }),
			...(rows.length > 1 ? { related: relatedRows(rows, subject) } : {}),
		};
	},
});

/** Whether a table stands again with all of its section, which is told by itself. */
function isPasted({ start }: Table, { sections }: Report, text: string): boolean {
	const around = sections.find(({ body }) => body.start <= start && start < body.end);
	return around !== undefined && copiesIn(text, around).length > 0;
}

/** `local` are the keys of the rows that some places add. */
function whyExtra(row: TableRow, local: ReadonlySet<string>): Why | undefined {
	if (row.repeated) return 'repeated';
	if (row.key === null) return row.label.words === '' ? undefined : 'unknown';
	return local.has(row.key) ? 'local' : undefined;
}

function messageOf({ why, table: { form, again }, rows }: ExtraRows, { text, words }: Subject): string {
	const labels = rows.map(({ label }) => quoteOf(text, label));
	if (why === 'table') return words.tableRepeated(words.table(form.title), again === 'same');
	if (why === 'repeated') return words.rowRepeated(labels);
	if (why === 'unknown') return words.rowExtra(labels);
	const total = totalRuleOf(form)?.total;
	return words.rowLocal(labels[0] ?? '', total === undefined ? '' : rowName(form, total));
}

function relatedRows(rows: readonly TableRow[], { text }: Subject): Explanation['related'] {
	return rows
		.slice(1)
		.map(({ label: { start, end } }) => ({ start, end, message: quoteOf(text, { start, end }), again: true }));
}
