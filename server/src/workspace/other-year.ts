// The counterpart of a cell in the report of another year: 上年结转 here is 结转下年度 there.

import type { Carry } from '../core/forms/catalogue.ts';
import type { TableKey } from '../core/forms/types.ts';
import type { Part } from '../core/review.ts';
import { findCell } from '../core/table/table.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import { carriedOf } from './carried.ts';
import type { ReportFacts } from './facts.ts';
import type { ReportIndex } from './index.ts';

/** A cell of another report, by its keys; its number in plain digits, undefined where it states none. */
export interface OtherCell {
	readonly address: string;
	readonly part: number;
	readonly year: number;
	readonly table: TableKey;
	readonly row: string;
	readonly column: string;
	readonly value: string | undefined;
	/** Whether it is what that report carries out, or what it carries in. */
	readonly is: 'out' | 'into';
	readonly names: Carry['words'];
}

/** A cell of a report by its keys. */
export interface CellKey {
	readonly table: TableKey | null;
	readonly row: string;
	readonly column: string;
}

/**
 * The cell of another year's report that states the same number: for what is carried in what the year before carries out,
 * for that what the year after carries in. Undefined for every other row, and where there is no such report.
 */
export function otherYearCell(
	index: ReportIndex,
	facts: ReportFacts,
	{ table, row, column }: CellKey,
): OtherCell | undefined {
	const { carry } = index.catalogue;
	if (carry === undefined || table !== carry.table || (row !== carry.into && row !== carry.out)) return undefined;
	const is = row === carry.into ? 'out' : 'into';
	const other = is === 'out' ? index.lastYear(facts) : index.nextYear(facts);
	const carried = other === undefined ? undefined : carriedOf(other, is, index.catalogue);
	const at = carried?.form.columns.findIndex(({ key }) => key === column) ?? -1;
	if (other === undefined || at < 0) return undefined;
	const { address, part, year } = other;
	const value = carried?.values[at];
	return { address, part, year, table, row: carry[is], column, value, is, names: carry.words };
}

/** Where the cell stands in its report, read again; undefined where the report no longer has it. */
export function spanOfCell(part: Part, { table, row, column }: OtherCell): Span | undefined {
	const own = part.report.tables.find(({ form }) => form.key === table);
	const cell = own === undefined ? undefined : findCell(own, row, column);
	return cell === undefined ? undefined : { start: cell.start, end: cell.end };
}

/** The line of a hover that tells the other year's number, which `strong` makes stand out; undefined where it states none. */
export function hoverLine(
	{ is, year, value, names }: OtherCell,
	{ across, language }: Words,
	strong: (value: string) => string,
): string | undefined {
	if (value === undefined) return undefined;
	const say = is === 'out' ? across.lastYear : across.nextYear;
	return say(names[language], year, strong(value));
}
