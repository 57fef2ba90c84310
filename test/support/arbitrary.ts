// Right tables of any numbers, for properties.

import fc from 'fast-check';
import { type Form, formOf, tableOf } from './catalogue.ts';
import {
	type Cells,
	type Counts,
	columnsOfRow,
	type ProactiveRow,
	type ReportSpec,
	rightLitigation,
	rightRequests,
	writeReport,
	zeros,
} from './make-report.ts';

/** Counts as real tables have them: mostly nought, a few columns used, now and then a large one. */
const count = fc.oneof(
	{ weight: 12, arbitrary: fc.constant(0) },
	{ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 41, max: 60_000 }) },
);
const layouts = fc.constantFrom('row-per-line' as const, 'cell-per-line' as const, 'pipe' as const);

/** A right table 三 of a form. */
export function rightTable(form: Form): fc.Arbitrary<Cells> {
	const kinds = zeros(form);
	const counts = fc.array(count, { minLength: kinds.length, maxLength: kinds.length });
	const results = tableOf(form, 'requests')
		.rows.filter((row) => row.role === 'result' && row.local !== true)
		.map((row) => row.key);
	return fc
		.record({
			rows: fc.array(counts, { minLength: results.length, maxLength: results.length }),
			carriedIn: counts,
			carriedOut: counts,
		})
		.map(({ rows, carriedIn, carriedOut }) => {
			const named: Counts = Object.fromEntries(results.map((key, at) => [key, rows[at] ?? []]));
			const handled = kinds.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
			const possible = carriedIn.map((value, at) => Math.min(value, (handled[at] ?? 0) + (carriedOut[at] ?? 0)));
			return rightRequests(form, named, { carriedIn: possible, carriedOut });
		});
}

/** A right table 四. */
export const anyLitigation: fc.Arbitrary<readonly string[]> = fc
	.array(fc.tuple(count, count, count, count), { minLength: 3, maxLength: 3 })
	.map(rightLitigation);

/** A right table 二, its cells any numbers. */
function rightProactive(form: Form): fc.Arbitrary<Cells<ProactiveRow>> {
	const table = tableOf(form, 'proactive');
	const rows = table.rows.map((row) =>
		fc
			.array(count, { minLength: columnsOfRow(table, row.key).length, maxLength: columnsOfRow(table, row.key).length })
			.map((cells) => [row.key, cells.map(String)] as const),
	);
	return fc.tuple(...rows).map((entries) => Object.fromEntries(entries));
}

/** A whole right report: what it says, and its text. */
export const rightReport: fc.Arbitrary<{ readonly spec: ReportSpec; readonly text: string }> = fc
	.tuple(fc.constantFrom('2019' as const, '2021' as const), layouts)
	.chain(([form, layout]) =>
		fc.record({
			form: fc.constant(form),
			layout: fc.constant(layout),
			organization: fc.constant('云山县青石镇人民政府'),
			year: fc.constant(formOf(form).since + 1),
			requests: rightTable(form),
			litigation: anyLitigation,
			proactive: rightProactive(form),
		}),
	)
	.map((spec) => ({ spec, text: writeReport(spec) }));
