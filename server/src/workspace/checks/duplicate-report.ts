// A body reports once on a year (条例 第五十条); two reports with other numbers cannot both be right. Copies are no fault.

import { spanAt } from '../../core/checks/totals.ts';
import type { ReadyKind } from '../../core/forms/ready.ts';
import type { TableKey } from '../../core/forms/types.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import type { Part } from '../../core/review.ts';
import { placeWords, valueAt } from '../../core/words/sheet-words.ts';
import { yearByYear } from '../bodies.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { differences, packTable, placeIn } from '../numbers.ts';
import { relatedThere, tableAtHand, titleSpan } from '../placing.ts';

interface Duplicate extends CrossFact {
	readonly other: ReportFacts;
	readonly cells: readonly { readonly table: TableKey; readonly place: number }[];
}

/** So many cells are named; two reports can differ in all of them. */
const MOST_NAMED = 10;

export const DUPLICATE_REPORT = defineCrossCheck<Duplicate>({
	id: 'duplicate-report',
	severity: 'warning',
	stage: 'stable',

	/** Each report is held against the first one of its body and year. A correction says itself that it differs. */
	*find({ bodies, catalogue }) {
		for (const { reports } of yearByYear(bodies)) {
			const [other, ...others] = reports.filter(({ isVersion }) => isVersion === undefined);
			if (other === undefined) continue;
			for (const at of others) {
				const cells = cellsOf(catalogue, (_, table) => [at.tables[table] ?? '', other.tables[table] ?? '']);
				if (cells.length > 0) yield { check: 'duplicate-report', at, other, cells };
			}
		}
	},

	explain({ at, other, cells: found }, { here, there, words }) {
		const cells = there === undefined ? found : differing(here, there);
		if (cells.length === 0) return undefined;
		const named = cells.slice(0, MOST_NAMED).flatMap(({ table, place }) => {
			const own = tableAtHand(here, table);
			const others = tableAtHand(there, table);
			if (own === undefined || others === undefined) return [];
			const placeThere = placeIn(others.sheet.table.form, own.sheet.table.form, place) ?? 0;
			const values = {
				name: words.place(placeWords(own.sheet, place)),
				here: valueAt(own.sheet, place),
				there: valueAt(others.sheet, placeThere),
			};
			const message = words.across.otherNumber(values);
			return [
				{ ...spanAt(own.sheet, place), message },
				relatedThere({ facts: other, part: others.part }, spanAt(others.sheet, placeThere), message),
			];
		});
		const title =
			there === undefined
				? []
				: [relatedThere({ facts: other, part: there }, titleSpan(there), words.across.otherVersion)];
		const { start, end } = titleSpan(here);
		return {
			start,
			end,
			message: words.across.duplicateReport(at, cells.length),
			related: [...title, ...named],
		};
	},
});

/** The cells in which the tables of two reports differ, the tables packed. */
function cellsOf(
	{ tables }: ReadyCatalogue,
	packed: (kind: ReadyKind, at: number) => readonly [here: string, there: string],
): Duplicate['cells'] {
	return tables.flatMap((kind, at) =>
		differences(...packed(kind, at), kind).map((place) => ({ table: kind.key, place })),
	);
}

function differing(here: Part, there: Part): Duplicate['cells'] {
	return cellsOf(here.report.catalogue, ({ key }) => [packTable(here, key), packTable(there, key)]);
}
