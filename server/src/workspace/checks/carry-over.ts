// What a report carries in from the year before is what that year's report carries out (国办公开办函〔2021〕30号: 二、上年结转).

import { naming } from '../../core/checks/check.ts';
import { fixOf, spanAt } from '../../core/checks/totals.ts';
import type { Carry } from '../../core/forms/catalogue.ts';
import { yearByYear } from '../bodies.ts';
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
	*find({ bodies, catalogue }) {
		if (catalogue.carry === undefined) return;
		for (const { reports, before } of yearByYear(bodies)) {
			const versions = [...new Map(before.map((one) => [one.carriedOut, one])).values()];
			if (versions.length > MOST_VERSIONS) continue;
			for (const at of reports) {
				const compared = versions.map((other) => ({ other, columns: differing(at, other) }));
				const [first] = compared;
				if (first === undefined || compared.some(({ columns }) => columns.length === 0)) continue;
				yield { check: 'carry-over', at, ...first };
			}
		}
	},

	explain(fact, { here, there, words }) {
		const { carry } = here.report.catalogue;
		const own = carry === undefined ? undefined : tableAtHand(here, carry.table);
		if (carry === undefined || own === undefined) return undefined;
		const others = tableAtHand(there, carry.table);
		const now = fact.columns.map(({ index, here }) => ({ place: rowStart(own, carry.into) + index, here }));
		const then = fact.columns.map(({ index, there }) => ({
			place: rowStart(others ?? own, carry.out) + index,
			here: there,
		}));
		if (!stillStates(own.sheet, now) || (others !== undefined && !stillStates(others.sheet, then))) return undefined;
		const { form } = own.sheet.table;
		const columns = fact.columns.map((column) => ({ ...column, name: columnWords(own.sheet, column.index) }));
		const [first] = columns;
		const row = own.sheet.table.rows.find(({ key }) => key === carry.into);
		const names = carry.words[words.language];
		return {
			...spanAt(own.sheet, now[0]?.place ?? 0),
			message: words.across.carryOver(names, fact.other.year, columns),
			...naming(here.report, own.sheet.table),
			row: carry.into,
			...(columns.length === 1 && first !== undefined
				? { column: form.columns[first.index]?.key ?? '', actual: first.here, expected: first.there }
				: {}),
			fixes: others === undefined ? [] : fixes(fact, { own, others, carry, words }),
			related:
				others === undefined
					? []
					: columns.map((column) =>
							relatedThere(
								{ facts: fact.other, part: others.part },
								spanAt(others.sheet, rowStart(others, carry.out) + column.index),
								words.across.carriedOutThere(names, fact.other.year, column),
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

/** Both tables, and how what is handed on is called. */
interface Tables {
	readonly own: TableAtHand;
	readonly others: TableAtHand;
	readonly carry: Carry;
	readonly words: AtHand['words'];
}

/** Either side can be the wrong one. */
function fixes({ other, columns }: Carried, { own, others, carry, words }: Tables) {
	const names = carry.words[words.language];
	const named = columns.map((column) => ({ ...column, name: columnWords(own.sheet, column.index) }));
	const into = { table: own, row: carry.into };
	const out = { table: others, row: carry.out };
	const change = (from: typeof into, to: typeof into) => {
		const changes = columns.map(({ index }) => ({
			place: rowStart(to.table, to.row) + index,
			to: from.table.sheet.values[rowStart(from.table, from.row) + index] ?? 0,
		}));
		const repair = { how: 'cells', changes, preferred: false, safe: false } as const;
		return fixOf({ text: to.table.part.text, sheet: to.table.sheet }, repair, words);
	};
	const here = change(out, into);
	const there = change(into, out);
	return [
		{ ...here, title: words.across.fixCarriedIn(names, other.year, named) },
		{
			...there,
			title: words.across.fixCarriedOut(names, other.year, named),
			edits: editsThere(other, others.part, there.edits),
		},
	];
}
