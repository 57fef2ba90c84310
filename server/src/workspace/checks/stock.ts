// What is there is what was there last year, and what came, less what went; real reports count otherwise as often as not.

import { naming } from '../../core/checks/check.ts';
import { fixesOf, spanAt } from '../../core/checks/totals.ts';
import type { Stock } from '../../core/forms/catalogue.ts';
import { add, equal, format, subtract } from '../../core/number/exact.ts';
import { placeWords } from '../../core/words/sheet-words.ts';
import { yearByYear } from '../bodies.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { type Numbers, parseDecimal, unpackTable } from '../numbers.ts';
import { placeOfCell, relatedThere, stillStates, tableAtHand } from '../placing.ts';

interface Stale extends CrossFact {
	readonly other: ReportFacts;
	readonly row: string;
	readonly last: string;
	readonly added: string;
	readonly taken: string;
	readonly actual: string;
	readonly expected: string;
}

export const STOCK = defineCrossCheck<Stale>({
	id: 'stock',
	severity: 'hint',
	stage: 'trial',

	*find({ bodies, catalogue }) {
		const { stock } = catalogue;
		const which = catalogue.tables.findIndex(({ key }) => key === stock?.table);
		const kind = catalogue.tables[which];
		if (stock === undefined || kind === undefined) return;
		for (const { reports, before } of yearByYear(bodies)) {
			const [other, ...versions] = before;
			if (other === undefined || versions.length > 0) continue;
			const last = unpackTable(other.tables[which] ?? '', kind);
			for (const at of reports) {
				const now = unpackTable(at.tables[which] ?? '', kind);
				for (const sum of differing(now, last, stock)) yield { check: 'stock', at, other, ...sum };
			}
		}
	},

	explain(fact, { here, there, words }) {
		const { stock } = here.report.catalogue;
		const own = stock === undefined ? undefined : tableAtHand(here, stock.table);
		if (stock === undefined || own === undefined) return undefined;
		const column = stock.columns.there;
		const place = placeOfCell(own.sheet, fact.row, column);
		if (place === undefined) return undefined;
		if (!stillStates(own.sheet, [{ place, here: fact.actual }])) return undefined;
		const changes = [{ place, to: parseDecimal(fact.expected) }];
		const others = tableAtHand(there, stock.table);
		const placeThere = others === undefined ? undefined : placeOfCell(others.sheet, fact.row, column);
		return {
			...spanAt(own.sheet, place),
			message: words.across.stock({
				...fact,
				place: placeWords(own.sheet, place),
				lastYear: fact.other.year,
				words: stock.words[words.language],
			}),
			...naming(here.report, own.sheet.table),
			row: fact.row,
			column,
			actual: fact.actual,
			expected: fact.expected,
			fixes: fixesOf(
				{ text: here.text, sheet: own.sheet },
				{ how: 'cell', changes, preferred: false, safe: false },
				words,
			),
			related:
				others === undefined || placeThere === undefined
					? []
					: [
							relatedThere(
								{ facts: fact.other, part: others.part },
								spanAt(others.sheet, placeThere),
								words.across.otherNumber({
									name: words.place(placeWords(others.sheet, placeThere)),
									here: fact.actual,
									there: fact.last,
								}),
							),
						],
		};
	},
});

/** The rows whose numbers do not go on, where both reports state all of them. */
function differing(now: Numbers | undefined, before: Numbers | undefined, { rows, columns }: Stock) {
	if (now === undefined || before === undefined) return [];
	return rows.flatMap((row) => {
		const last = valueAt(before, row, columns.there);
		const [added, taken] = [valueAt(now, row, columns.added), valueAt(now, row, columns.taken)];
		const actual = valueAt(now, row, columns.there);
		if (last === undefined || added === undefined || taken === undefined || actual === undefined) return [];
		const expected = subtract(add(parseDecimal(last), parseDecimal(added)), parseDecimal(taken));
		if (equal(expected, parseDecimal(actual))) return [];
		return [{ row, last, added, taken, actual, expected: format(expected) }];
	});
}

/** What a cell states; undefined where it states nothing, or the table is of a form that has no such cell. */
function valueAt({ form, values }: Numbers, row: string, column: string): string | undefined {
	const atRow = form.rows.findIndex(({ key }) => key === row);
	const atColumn = form.columns.findIndex(({ key }) => key === column);
	return atRow < 0 || atColumn < 0 ? undefined : values[atRow * form.columns.length + atColumn];
}
