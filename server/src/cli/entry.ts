// One report as `gouji` prints it for programs: the shape is a promise, documented by docs/output.schema.json.

import type { EquationFact, Fix, Related } from '../core/checks/check.ts';
import { sectionOf } from '../core/forms/forms.ts';
import type { Cell } from '../core/grid/grid.ts';
import { isStated } from '../core/number/amount.ts';
import { format } from '../core/number/exact.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import { columnKeyAt, rowKeyAt } from '../core/sums/sheet.ts';
import type { Comparison } from '../core/sums/stated.ts';
import { isCertain, undecidedRows } from '../core/table/certainty.ts';
import type { Table, TableRow } from '../core/table/table.ts';
import type { Span } from '../core/text/span.ts';
import type { FileContent } from './printer.ts';

/** Zero-based, in UTF-16 units, as in the Language Server Protocol. */
type ToRange = (span: Span) => ReturnType<typeof rangeOf>;

/** A file that holds no report. */
export function emptyEntry(path: string, encoding: FileContent['encoding']): object {
	return { path, encoding, report: null, findings: [], equations: { held: 0, failed: 0, undecided: 0 } };
}

/** A report's text, and where its Spans stand in the file. */
interface Source {
	readonly text: string;
	readonly toRange: ToRange;
}

/** One report of a file. `part` counts from 1 where the file holds several. */
export function entryOf(
	{ path, encoding }: Pick<FileContent, 'path' | 'encoding'>,
	one: Part,
	how: { part?: number; checked: boolean },
): object {
	const toRange: ToRange = (span) => rangeOf(one, span);
	return {
		path,
		encoding,
		...(how.part === undefined ? {} : { part: how.part, range: toRange({ start: 0, end: one.text.length }) }),
		report: reportOf(one, toRange),
		findings: how.checked ? one.findings.map((finding) => findingOf(path, finding, toRange)) : [],
		equations: one.equations,
	};
}

function reportOf({ text, report, stated }: Part, toRange: ToRange): object {
	return {
		form: report.form?.key ?? null,
		year: report.year,
		organization: report.organization,
		title: report.title?.text ?? null,
		sections: report.sections.map(({ key, heading, empty }) => ({
			key,
			number: sectionOf(report.catalogue, key).number,
			heading: text.slice(heading.start, heading.end),
			range: toRange(heading),
			empty,
		})),
		tables: report.tables.map((table) => tableOf({ text, toRange }, table)),
		statements: stated.map((comparison) => statementOf(text, comparison, toRange)),
	};
}

/** A statement with the cells that it speaks of; none where the tables do not have them. */
function statementOf(text: string, { statement, reading }: Comparison, toRange: ToRange): object {
	return {
		text: text.slice(statement.start, statement.end),
		range: toRange(statement),
		value: format(statement.value),
		cells: (reading?.places ?? []).map(({ sums: { sheet }, place }) => ({
			table: sheet.table.form.key,
			row: rowKeyAt(sheet, place),
			column: columnKeyAt(sheet, place),
		})),
	};
}

function tableOf(source: Source, table: Table): object {
	const { text, toRange } = source;
	return {
		key: table.form.key,
		...(table.year === undefined ? {} : { year: table.year }),
		layout: table.layout,
		reading: { convention: table.convention, certain: isCertain(table), undecided: undecidedRows(table) },
		range: toRange(table),
		rows: table.rows.map((row) => ({
			key: row.repeated || table.form.key === null ? null : row.key,
			label: text.slice(row.label.start, row.label.end),
			range: toRange(row),
			cells: cellsOf(source, table, row),
		})),
	};
}

function cellsOf(source: Source, table: Table, row: TableRow): readonly object[] {
	return row.cells.flatMap((cell, at) => {
		const column = table.form.columns[at]?.key;
		return cell === undefined || column === undefined ? [] : [cellOf(source, column, cell)];
	});
}

function cellOf({ text, toRange }: Source, column: string, cell: Cell): object {
	const { amount } = cell;
	return {
		column,
		text: text.slice(cell.start, cell.end),
		value: isStated(amount) ? format(amount.value) : null,
		range: toRange(cell),
	};
}

function findingOf(path: string, finding: Finding, toRange: ToRange): object {
	const { check, severity, message, table, row, column, rows, section, actual, expected } = finding;
	return {
		check,
		severity,
		message,
		range: toRange(finding),
		...withoutUndefined({ table, row, column, rows, section, actual, expected }),
		...(finding.equations === undefined ? {} : { equations: finding.equations.map(equationOf) }),
		...(finding.fixes === undefined ? {} : { repairs: finding.fixes.map((fix) => fixOf(fix, toRange)) }),
		...(finding.related === undefined ? {} : { related: finding.related.map((one) => relatedOf(path, one, toRange)) }),
	};
}

function equationOf({ kind, total, parts, left, right }: EquationFact): object {
	return { kind, total, parts, left, right };
}

function fixOf({ title, preferred, safe, cells, edits }: Fix, toRange: ToRange): object {
	return {
		title,
		preferred,
		safe,
		cells,
		edits: edits.map(({ elsewhere, newText, ...span }) =>
			elsewhere === undefined
				? { range: toRange(span), newText }
				: { range: elsewhere.range, newText, path: elsewhere.address },
		),
	};
}

function relatedOf(path: string, { message, elsewhere, start, end }: Related, toRange: ToRange): object {
	if (elsewhere !== undefined) return { message, range: elsewhere.range, path: elsewhere.address };
	return { message, range: toRange({ start, end }), path };
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): object {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
