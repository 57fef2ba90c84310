// What one year hands to the next (上年结转, 结转下年度): a row of a report among the numbers that are kept of it.

import type { Carry } from '../core/forms/catalogue.ts';
import type { ReadyForms } from '../core/forms/ready.ts';
import type { FormTable } from '../core/forms/types.ts';
import type { ReportFacts } from './facts.ts';
import { type RowNumbers, unpackRow } from './numbers.ts';

/** Whether what a report carries in is meant, or what it carries out. */
export type Way = keyof Pick<Carry, 'into' | 'out'>;

/** What is known of tables, and of what is handed on. */
type Handing = Pick<ReadyForms, 'tables' | 'carry'>;

/** What a report carries in or out; undefined where it has no such row, or its family of reports hands nothing on. */
export function carriedOf(
	{ tables }: Pick<ReportFacts, 'tables'>,
	way: Way,
	catalogue: Handing,
): RowNumbers | undefined {
	const { carry } = catalogue;
	const at = catalogue.tables.findIndex(({ key }) => key === carry?.table);
	const kind = catalogue.tables[at];
	return carry === undefined || kind === undefined ? undefined : unpackRow(tables[at] ?? '', carry[way], kind);
}

/** Whether two reports, versions of each other, carry in and out the same. */
export function handsOnTheSame(one: ReportFacts, other: ReportFacts, catalogue: Handing): boolean {
	return (['into', 'out'] as const).every((way) =>
		isSameRow(carriedOf(one, way, catalogue), carriedOf(other, way, catalogue)),
	);
}

/** Whether two rows state the same in the same columns; two that are not there do. */
export function isSameRow(one: RowNumbers | undefined, other: RowNumbers | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return hasColumnsOf(one.form, other.form) && one.values.every((value, at) => value === other.values[at]);
}

/**
 * The columns in which a row of one table can be held against a row of another one, by their places in either: all of
 * them where both have the same, else the totals of the row alone, for what one table counts by itself the other one
 * counts with something else.
 */
export function sharedColumns(one: FormTable, other: FormTable): readonly (readonly [number, number])[] {
	const placeOf = new Map(other.columns.map(({ key }, at) => [key, at] as const));
	const alike = hasColumnsOf(one, other);
	const totals = new Set(one.rules.flatMap((rule) => (rule.along === 'row' ? [rule.total] : [])));
	return one.columns.flatMap(({ key }, at) => {
		const there = placeOf.get(key);
		return there !== undefined && (alike || totals.has(key)) ? [[at, there] as const] : [];
	});
}

/** Whether two tables have the same columns in the same order. */
function hasColumnsOf({ columns }: FormTable, other: FormTable): boolean {
	return columns.length === other.columns.length && columns.every(({ key }, at) => key === other.columns[at]?.key);
}
