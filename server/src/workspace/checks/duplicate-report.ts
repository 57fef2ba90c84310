// A body reports once on a year (条例 第五十条); two reports with other numbers cannot both be right. Copies are no fault.

import { placeWords, spanAt, valueAt } from '../../core/checks/totals.ts';
import type { TableKey } from '../../core/forms/types.ts';
import type { Part } from '../../core/review.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { differences, packSheet, placeIn, sheetOf } from '../numbers.ts';
import { relatedThere, tableAtHand, titleSpan } from '../placing.ts';

interface Duplicate extends CrossFact {
	readonly other: ReportFacts;
	readonly cells: readonly { readonly table: TableKey; readonly place: number }[];
}

const TABLES: readonly TableKey[] = ['proactive', 'requests', 'litigation'];
/** So many cells are named; two reports can differ in all of them. */
const MOST_NAMED = 10;

export const DUPLICATE_REPORT = defineCrossCheck<Duplicate>({
	id: 'duplicate-report',
	severity: 'warning',
	stage: 'stable',

	/** Each report is held against the first one of its body and year. A correction says itself that it differs. */
	*find({ bodies }) {
		for (const { years } of bodies) {
			for (const versions of years.values()) {
				const [other, ...reports] = versions.filter(({ isVersion }) => isVersion === undefined);
				if (other === undefined) continue;
				for (const at of reports) {
					const cells = cellsOf((table) => [at[table], other[table]]);
					if (cells.length > 0) yield { check: 'duplicate-report', at, other, cells };
				}
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
				relatedThere(other, others.part, spanAt(others.sheet, placeThere), message),
			];
		});
		const title = there === undefined ? [] : [relatedThere(other, there, titleSpan(there), words.across.otherVersion)];
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
function cellsOf(tables: (key: TableKey) => readonly [here: string, there: string]): Duplicate['cells'] {
	return TABLES.flatMap((table) => differences(...tables(table), table).map((place) => ({ table, place })));
}

function differing(here: Part, there: Part): Duplicate['cells'] {
	return cellsOf((table) => [packSheet(sheetOf(here, table)), packSheet(sheetOf(there, table))]);
}
