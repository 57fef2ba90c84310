// What a report carries in from the year before is what that year's report carries out (国办公开办函〔2021〕30号: 二、上年结转).

import { naming } from '../../core/checks/check.ts';
import { fixesOf, spanAt } from '../../core/checks/totals.ts';
import type { Carry } from '../../core/forms/catalogue.ts';
import { yearByYear } from '../bodies.ts';
import { carriedOf, isSameRow, sharedColumns } from '../carried.ts';
import type { AtHand } from '../cross-check.ts';
import { type CrossFact, defineCrossCheck } from '../cross-check.ts';
import type { ReportFacts } from '../facts.ts';
import type { RowNumbers } from '../numbers.ts';
import { columnWords, editsThere, relatedThere, stillStates, type TableAtHand, tableAtHand } from '../placing.ts';

interface Carried extends CrossFact {
	readonly other: ReportFacts;
	/** The columns that differ, by their index in either table, with both numbers. */
	readonly columns: readonly {
		readonly index: number;
		readonly indexThere: number;
		readonly here: string;
		readonly there: string;
	}[];
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
			const versions: Version[] = [];
			for (const other of before) {
				if (versions.length > MOST_VERSIONS) break;
				const out = carriedOf(other, 'out', catalogue);
				if (!versions.some((known) => isSameRow(known.out, out))) versions.push({ other, out });
			}
			if (versions.length > MOST_VERSIONS) continue;
			for (const at of reports) {
				const into = carriedOf(at, 'into', catalogue);
				const compared = versions.map(({ other, out }) => ({ other, columns: differing(into, out) }));
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
		const then = fact.columns.map(({ indexThere, there }) => ({
			place: rowStart(others ?? own, carry.out) + indexThere,
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
								spanAt(others.sheet, rowStart(others, carry.out) + column.indexThere),
								words.across.carriedOutThere(names, fact.other.year, column),
							),
						),
			reach: row === undefined ? [] : [{ start: row.start, end: row.end }],
		};
	},
});

/** A report of last year, and what it carries out. */
interface Version {
	readonly other: ReportFacts;
	readonly out: RowNumbers | undefined;
}

/** The columns that both reports state, in different numbers. */
function differing(into: RowNumbers | undefined, out: RowNumbers | undefined): Carried['columns'] {
	if (into === undefined || out === undefined) return [];
	return sharedColumns(into.form, out.form).flatMap(([index, indexThere]) => {
		const [here, there] = [into.values[index], out.values[indexThere]];
		return here === undefined || there === undefined || here === there ? [] : [{ index, indexThere, here, there }];
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
	const into = { table: own, row: carry.into, places: columns.map(({ index }) => index) };
	const out = { table: others, row: carry.out, places: columns.map(({ indexThere }) => indexThere) };
	const change = (from: typeof into, to: typeof into) => {
		const changes = to.places.map((place, at) => ({
			place: rowStart(to.table, to.row) + place,
			to: from.table.sheet.values[rowStart(from.table, from.row) + (from.places[at] ?? 0)] ?? 0,
		}));
		const repair = { how: 'cells', changes, preferred: false, safe: false } as const;
		return fixesOf({ text: to.table.part.text, sheet: to.table.sheet }, repair, words);
	};
	const here = change(out, into);
	const there = change(into, out);
	return [
		...here.map((fix) => ({ ...fix, title: words.across.fixCarriedIn(names, other.year, named) })),
		...there.map((fix) => ({
			...fix,
			title: words.across.fixCarriedOut(names, other.year, named),
			edits: editsThere(other, others.part, fix.edits),
		})),
	];
}
