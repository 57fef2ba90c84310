// Cells that were merged over several columns and are printed in each of them, as their heads are: they are one cell.

import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import type { Words } from '../rows/items.ts';
import type { KnownRow } from './convention.ts';
import { countBefore, partsVisibly, printedBy } from './measure.ts';

/**
 * Rows with each value once that stands below heads that say the same. A row with as many values as columns is one that
 * lacks a cell where its values do not stand below these heads.
 */
export function withoutRepeats(strip: Strip, rows: readonly KnownRow[], heads: readonly Words[]): readonly KnownRow[] {
	return rows.map((row) => {
		const { label, values } = row.draft;
		if (values.length < Math.max(2, row.count)) return row;
		const above = heads.slice(0, row.draft.heads);
		const over = above.slice(-values.length);
		const before = above.at(-values.length - 1);
		if (before === undefined || !over.every(isOverColumn)) return row;
		const repeated = values.map((_, at) => at > 0 && over[at]?.words === over[at - 1]?.words);
		if (!repeated.includes(true)) return row;
		const alike = values.every(
			(value, at) => !repeated[at] || printedBy(strip, value) === printedBy(strip, values[at - 1] ?? -1),
		);
		const own = [(label?.next ?? row.draft.first) - 1, ...values];
		const stays =
			values.length === row.count && standAlike(strip, own, [before.next - 1, ...over.map(({ first }) => first)]);
		if (!alike || stays) return row;
		return { ...row, draft: { ...row.draft, values: values.filter((_, at) => !repeated[at]) } };
	});
}

/** Whether words stand over one column, and not over several. */
function isOverColumn({ meanings }: Words): boolean {
	return meanings.some(({ kind, key }) => kind === 'head' && key !== '');
}

/** Whether as many separators stand between neighbours of some tokens as between those of others. */
function standAlike(strip: Strip, some: readonly number[], others: readonly number[]): boolean {
	return SEPARATORS.every((_, separator) => {
		if (!partsVisibly(strip, separator)) return true;
		const from = (at = -1) => countBefore(strip, at, separator);
		return some.every((at, index) => from(at) - from(some[0]) === from(others[index]) - from(others[0]));
	});
}
