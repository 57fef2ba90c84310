// A summary report is the sum of the reports of which the user says that it sums them up.

import { naming } from '../../core/checks/check.ts';
import { spanAt } from '../../core/checks/totals.ts';
import type { ReadyKind } from '../../core/forms/ready.ts';
import type { TableKey } from '../../core/forms/types.ts';
import { add, type Exact, equal, format } from '../../core/number/exact.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { placeWords } from '../../core/words/sheet-words.ts';
import type { Body } from '../bodies.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { usualName } from '../names.ts';
import { differences, type Numbers, parseDecimal, placeIn, unpackTable } from '../numbers.ts';
import { stillStates, tableAtHand, titleSpan } from '../placing.ts';

interface Sum extends CrossFact {
	/** The children of which there is no report on the year; then nothing was compared. */
	readonly missing: readonly string[];
	readonly table: TableKey;
	readonly reports: number;
	/** The cells that differ, by their place, with both numbers. */
	readonly cells: readonly { readonly place: number; readonly here: string; readonly there: string }[];
}

const MOST_NAMED = 8;

export const ROLL_UP = defineCrossCheck<Sum>({
	id: 'roll-up',
	severity: 'warning',
	stage: 'stable',

	*find({ bodyNamed, catalogue }, { rollUp = [] }) {
		for (const { parent, children } of rollUp) {
			const above = bodyNamed(usualName(parent));
			if (above === undefined || children.length === 0) continue;
			const below = children.map((name) => ({ name, body: bodyNamed(usualName(name)) }));
			for (const [year, reports] of above.years) yield* sumsOnYear(reports, { year, below }, catalogue);
		}
	},

	explain({ at, missing, table, reports, cells }, { here, words }) {
		if (missing.length > 0) {
			const { start, end } = titleSpan(here);
			return { start, end, severity: 'info', message: words.across.rollUpMissing(at.year, missing) };
		}
		const own = tableAtHand(here, table);
		const [first] = cells;
		if (own === undefined || first === undefined || !stillStates(own.sheet, cells)) return undefined;
		const { form } = own.sheet.table;
		const named = cells
			.slice(0, MOST_NAMED)
			.map((cell) => ({ ...cell, name: words.place(placeWords(own.sheet, cell.place)) }));
		const key = {
			row: form.rows[Math.floor(first.place / own.sheet.columns)]?.key ?? '',
			column: form.columns[first.place % own.sheet.columns]?.key ?? '',
		};
		return {
			...spanAt(own.sheet, first.place),
			message: words.across.rollUp(words.table(form.title), reports, {
				cells: named,
				more: cells.length - named.length,
			}),
			...naming(here.report, own.sheet.table),
			...(cells.length === 1 ? { ...key, actual: first.here, expected: first.there } : {}),
			related: named
				.slice(1)
				.map((cell) => ({ ...spanAt(own.sheet, cell.place), message: words.across.rollUpCell(cell) })),
		};
	},
});

/** The children of a summary on one year. */
interface Children {
	readonly year: number;
	readonly below: readonly { readonly name: string; readonly body: Body | undefined }[];
}

/** What the summaries of a year are not the sum of. */
function* sumsOnYear(
	summaries: readonly ReportFacts[],
	{ year, below }: Children,
	{ tables, main }: ReadyCatalogue,
): Iterable<Sum> {
	const missing = below.filter(({ body }) => body?.years.has(year) !== true).map(({ name }) => name);
	const parts = below.map(({ body }) => onlyVersion(body, year, tables));
	for (const at of summaries) {
		const fact = { check: 'roll-up', at, missing, reports: below.length } as const;
		if (missing.length > 0) yield { ...fact, table: main, cells: [] };
		else yield* sumsOf(at, parts, tables).map((sum) => ({ ...fact, ...sum }));
	}
}

/** The tables of a summary of which some cells are not the sum. */
function sumsOf(at: ReportFacts, parts: readonly (ReportFacts | undefined)[], tables: readonly ReadyKind[]) {
	return tables.flatMap((kind, which) => {
		const packed = parts.map((part) => part?.tables[which] ?? '');
		const cells = compare(at.tables[which] ?? '', packed, kind);
		return cells.length === 0 ? [] : [{ table: kind.key, cells }];
	});
}

/** The report of a body on a year; undefined where its versions state different numbers. */
function onlyVersion(body: Body | undefined, year: number, tables: readonly ReadyKind[]): ReportFacts | undefined {
	const [first, ...others] = body?.years.get(year) ?? [];
	if (first === undefined) return undefined;
	const differs = others.some((other) =>
		tables.some((kind, at) => differences(first.tables[at] ?? '', other.tables[at] ?? '', kind).length > 0),
	);
	return differs ? undefined : first;
}

/** The cells of a summary that are not the sum; none where the table of a part is not there. */
function compare(at: string, reports: readonly string[], kind: ReadyKind): Sum['cells'] {
	const own = unpackTable(at, kind);
	const parts = reports.map((report) => unpackTable(report, kind));
	if (own === undefined || !parts.every((part) => part !== undefined)) return [];
	return own.values.flatMap((here, place) => {
		const sum = here === undefined ? undefined : sumAt(own, parts, place);
		if (here === undefined || sum === undefined || equal(sum, parseDecimal(here))) return [];
		return [{ place, here, there: format(sum) }];
	});
}

/** The sum over all parts; undefined where one cannot be read or lacks the row, or none states a number. */
function sumAt(own: Numbers, parts: readonly Numbers[], place: number): Exact | undefined {
	let sum: Exact = 0;
	let stated = false;
	for (const part of parts) {
		const there = placeIn(part.form, own.form, place);
		if (there === undefined || !part.counts(there)) return undefined;
		const value = part.values[there];
		if (value === undefined) continue;
		stated = true;
		sum = add(sum, parseDecimal(value));
	}
	return stated ? sum : undefined;
}
