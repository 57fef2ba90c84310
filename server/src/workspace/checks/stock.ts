// Documents in force are those of last year, and those issued, less those repealed; real reports count otherwise as often as not.

import { fixOf, placeWords, spanAt } from '../../core/checks/totals.ts';
import { add, equal, format, subtract } from '../../core/number/exact.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { parseDecimal, unpackTable } from '../numbers.ts';
import { placeOfCell, relatedThere, stillStates, tableAtHand } from '../placing.ts';

interface Stock extends CrossFact {
	readonly other: ReportFacts;
	readonly row: string;
	readonly last: string;
	readonly issued: string;
	readonly repealed: string;
	readonly actual: string;
	readonly expected: string;
}

const ROWS = ['regulation', 'normative'];

export const STOCK = defineCrossCheck<Stock>({
	id: 'stock',
	severity: 'hint',
	stage: 'trial',

	*find({ bodies }) {
		for (const { years } of bodies) {
			for (const [year, reports] of years) {
				const [other, ...versions] = years.get(year - 1) ?? [];
				if (other === undefined || versions.length > 0) continue;
				for (const at of reports) for (const row of ROWS) yield* compare(at, other, row);
			}
		}
	},

	explain(fact, { here, there, words }) {
		const own = tableAtHand(here, 'proactive');
		const place = own === undefined ? undefined : placeOfCell(own.sheet, fact.row, 'effective');
		if (own === undefined || place === undefined) return undefined;
		if (!stillStates(own.sheet, [{ place, here: fact.actual }])) return undefined;
		const changes = [{ place, to: parseDecimal(fact.expected) }];
		const others = tableAtHand(there, 'proactive');
		const placeThere = others === undefined ? undefined : placeOfCell(others.sheet, fact.row, 'effective');
		return {
			...spanAt(own.sheet, place),
			message: words.across.stock({ ...fact, place: placeWords(own.sheet, place), lastYear: fact.other.year }),
			table: 'proactive',
			row: fact.row,
			column: 'effective',
			actual: fact.actual,
			expected: fact.expected,
			fixes: [fixOf(here.text, own.sheet, { how: 'cell', changes, preferred: false, safe: false }, words)],
			related:
				others === undefined || placeThere === undefined
					? []
					: [
							relatedThere(
								fact.other,
								others.part,
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

/** Only where both reports are on the form that counts what is in force, and state all four numbers. */
function* compare(at: ReportFacts, other: ReportFacts, row: string): Iterable<Stock> {
	const [last] = valuesOf(other, row, ['effective']);
	const [issued, repealed, actual] = valuesOf(at, row, ['issued', 'repealed', 'effective']);
	if (last === undefined || issued === undefined || repealed === undefined || actual === undefined) return;
	const expected = subtract(add(parseDecimal(last), parseDecimal(issued)), parseDecimal(repealed));
	if (equal(expected, parseDecimal(actual))) return;
	yield { check: 'stock', at, other, row, last, issued, repealed, actual, expected: format(expected) };
}

function valuesOf(
	{ proactive }: ReportFacts,
	row: string,
	columns: readonly string[],
): readonly (string | undefined)[] {
	const table = unpackTable(proactive, 'proactive');
	const atRow = table?.form.rows.findIndex(({ key }) => key === row) ?? -1;
	return columns.map((column) => {
		const at = table?.form.columns.findIndex(({ key }) => key === column) ?? -1;
		return table === undefined || atRow < 0 || at < 0
			? undefined
			: table.values[atRow * table.form.columns.length + at];
	});
}
