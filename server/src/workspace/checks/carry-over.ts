// What a report carries in from the year before is what that year's report carries out (国办公开办函〔2021〕30号: 二、上年结转).

import { fixOf, spanAt } from '../../core/checks/totals.ts';
import type { AtHand } from '../cross-check.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import { unpackRow } from '../numbers.ts';
import { columnWords, editsThere, relatedThere, stillStates, type TableAtHand, tableAtHand } from '../placing.ts';

interface Carried extends CrossFact {
	readonly other: ReportFacts;
	/** The columns that differ, by index, with both numbers. */
	readonly columns: readonly { readonly index: number; readonly here: string; readonly there: string }[];
}

/** A year with more versions of one report is no series of reports. */
const MOST_VERSIONS = 10;

export const CARRY_OVER = defineCrossCheck<Carried>({
	id: 'carry-over',
	severity: 'warning',
	stage: 'stable',

	/** Of several versions of last year's report one that agrees is enough. */
	*find({ bodies }) {
		for (const { years } of bodies) {
			for (const [year, reports] of years) {
				const versions = [...new Map((years.get(year - 1) ?? []).map((one) => [one.carriedOut, one])).values()];
				if (versions.length > MOST_VERSIONS) continue;
				for (const at of reports) {
					const compared = versions.map((other) => ({ other, columns: differing(at, other) }));
					const [first] = compared;
					if (first === undefined || compared.some(({ columns }) => columns.length === 0)) continue;
					yield { check: 'carry-over', at, ...first };
				}
			}
		}
	},

	explain(fact, { here, there, words }) {
		const own = tableAtHand(here, 'requests');
		const others = tableAtHand(there, 'requests');
		if (own === undefined) return undefined;
		const now = fact.columns.map(({ index, here }) => ({ place: rowStart(own, 'carried_in') + index, here }));
		const then = fact.columns.map(({ index, there }) => ({
			place: rowStart(others ?? own, 'carried_out') + index,
			here: there,
		}));
		if (!stillStates(own.sheet, now) || (others !== undefined && !stillStates(others.sheet, then))) return undefined;
		const { form } = own.sheet.table;
		const columns = fact.columns.map((column) => ({ ...column, name: columnWords(own.sheet, column.index) }));
		const [first] = columns;
		const row = own.sheet.table.rows.find(({ key }) => key === 'carried_in');
		return {
			...spanAt(own.sheet, now[0]?.place ?? 0),
			message: words.across.carryOver(fact.other.year, columns),
			table: 'requests',
			row: 'carried_in',
			...(columns.length === 1 && first !== undefined
				? { column: form.columns[first.index]?.key ?? '', actual: first.here, expected: first.there }
				: {}),
			fixes: others === undefined ? [] : fixes(fact, own, others, words),
			related:
				others === undefined
					? []
					: columns.map((column) =>
							relatedThere(
								fact.other,
								others.part,
								spanAt(others.sheet, rowStart(others, 'carried_out') + column.index),
								words.across.carriedOutThere(fact.other.year, column),
							),
						),
			reach: row === undefined ? [] : [{ start: row.start, end: row.end }],
		};
	},
});

/** The columns that both reports state, in different numbers. */
function differing({ carriedIn }: ReportFacts, { carriedOut }: ReportFacts): Carried['columns'] {
	if (carriedIn === carriedOut || carriedIn === '' || carriedOut === '') return [];
	const last = unpackRow(carriedOut);
	return unpackRow(carriedIn).flatMap((here, index) => {
		const there = last[index];
		return here === undefined || there === undefined || here === there ? [] : [{ index, here, there }];
	});
}

function rowStart({ sheet }: TableAtHand, row: string): number {
	return (sheet.rules.rowIndex.get(row) ?? 0) * sheet.columns;
}

/** Either side can be the wrong one. */
function fixes({ other, columns }: Carried, own: TableAtHand, others: TableAtHand, words: AtHand['words']) {
	const named = columns.map((column) => ({ ...column, name: columnWords(own.sheet, column.index) }));
	const change = (from: TableAtHand, fromRow: string, to: TableAtHand, toRow: string) => {
		const changes = columns.map(({ index }) => ({
			place: rowStart(to, toRow) + index,
			to: from.sheet.values[rowStart(from, fromRow) + index] ?? 0,
		}));
		return fixOf(to.part.text, to.sheet, { how: 'cells', changes, preferred: false, safe: false }, words);
	};
	const here = change(others, 'carried_out', own, 'carried_in');
	const there = change(own, 'carried_in', others, 'carried_out');
	return [
		{ ...here, title: words.across.fixCarriedIn(other.year, named) },
		{
			...there,
			title: words.across.fixCarriedOut(other.year, named),
			edits: editsThere(other, others.part, there.edits),
		},
	];
}
