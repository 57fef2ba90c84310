// What belongs together in a report: totals and their parts, labels and their rows, numbers of the prose and their cells.

import type { Equation } from '../core/forms/equations.ts';
import { type Exact, equal } from '../core/number/exact.ts';
import type { Part } from '../core/review.ts';
import { isOwn, type Sums } from '../core/sums/analyse.ts';
import { expectedTotal } from '../core/sums/recompute.ts';
import type { Comparison } from '../core/sums/stated.ts';
import { type Span, touches } from '../core/text/span.ts';
import { cellAt, type Places, type RowPlaces, rowAt, spansAt } from './places.ts';

/** What stands at a place of a report. */
export type Subject =
	| {
			readonly kind: 'cell';
			readonly span: Span;
			readonly sums: Sums;
			readonly place: number | undefined;
			readonly row: RowPlaces;
	  }
	| { readonly kind: 'row'; readonly span: Span; readonly row: RowPlaces }
	| { readonly kind: 'stated'; readonly span: Span; readonly stated: Comparison };

/** What stands at an offset of a part; undefined where nothing is known of it. */
export function subjectAt(part: Part, places: Places, offset: number): Subject | undefined {
	const cell = cellAt(places, offset);
	if (cell !== undefined) {
		const { row, place, start, end } = cell;
		return { kind: 'cell', span: { start, end }, sums: row.table.sums, place, row };
	}
	const row = rowAt(places, offset);
	if (row !== undefined) return { kind: 'row', span: row.row.label, row };
	const stated = part.stated.find(({ statement }) => touches(statement.number, offset));
	return stated === undefined ? undefined : { kind: 'stated', span: stated.statement.number, stated };
}

/** The parts of a place in all equations whose total it is, each once, in the order of the form. */
export function partsOf(sums: Sums, place: number): readonly number[] {
	const own = equationsAt(sums, place).filter(({ total }) => total === place);
	return inOrder(own.flatMap(({ parts }) => parts.map((part) => part.place)));
}

/** The totals of all equations in which a place is a part. */
export function totalsOf(sums: Sums, place: number): readonly number[] {
	return inOrder(equationsAt(sums, place).flatMap(({ total }) => (total === place ? [] : [total])));
}

/** The equations of the table that a place takes part in. */
export function equationsAt({ sheet }: Sums, place: number): readonly Equation[] {
	const all = (sheet.rules.equationsAt[place] ?? []).flatMap((at) => sheet.rules.equations[at] ?? []);
	return all.filter((equation) => isOwn(sheet, equation));
}

function inOrder(places: readonly number[]): readonly number[] {
	return [...new Set(places)].sort((a, b) => a - b);
}

/** What a cell should state: what its preferred repair says, else, for a total, the one sum on which its equations agree. */
export function expectedAt(sums: Sums, place: number): Exact | undefined {
	for (const { repairs } of sums.groups) {
		const change = repairs.find((repair) => repair.preferred)?.changes.find((one) => one.place === place);
		if (change !== undefined) return change.to;
	}
	const own = equationsAt(sums, place).filter(({ total, kind }) => total === place && kind !== 'balance');
	const [first, ...others] = own.map((equation) => expectedTotal(sums.sheet, equation));
	return first !== undefined && others.every((other) => other !== undefined && equal(other, first)) ? first : undefined;
}

/** The cells that a number of the prose speaks of. */
export function cellsOf({ reading }: Comparison): readonly Span[] {
	return (reading?.places ?? []).flatMap(({ sums, place }) => spansAt(sums.sheet, [place]));
}

/** The numbers of the prose that speak of a place. */
export function statedAbout({ stated }: Part, sums: Sums, place: number): readonly Comparison[] {
	return stated.filter(
		({ reading }) => reading?.places.some((one) => one.sums === sums && one.place === place) === true,
	);
}
