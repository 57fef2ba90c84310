// The counterpart of a cell in the report of another year: 上年结转 here is 结转下年度 there.

import type { TableKey } from '../core/forms/types.ts';
import type { Part } from '../core/review.ts';
import { findCell } from '../core/table/table.ts';
import type { Span } from '../core/text/span.ts';
import type { Words } from '../core/words/words.ts';
import type { ReportFacts } from './facts.ts';
import type { ReportIndex } from './index.ts';
import { unpackRow } from './numbers.ts';

/** A cell of another report, by its keys; its number in plain digits, undefined where it states none. */
export interface OtherCell {
	readonly address: string;
	readonly part: number;
	readonly year: number;
	readonly table: TableKey;
	readonly row: string;
	readonly column: string;
	readonly value: string | undefined;
}

/** The columns of table 三 in their order, in both forms. */
const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'other', 'total'];

/**
 * The cell of another year's report that states the same number: for 二、上年结转 the year before's 四、结转下年度, for
 * that the year after's 上年结转. Undefined for every other row, and where there is no such report.
 */
export function otherYearCell(
	index: ReportIndex,
	facts: ReportFacts,
	row: string,
	column: string,
): OtherCell | undefined {
	const carriedIn = row === 'carried_in';
	if (!carriedIn && row !== 'carried_out') return undefined;
	const at = COLUMNS.indexOf(column);
	const other = carriedIn ? index.lastYear(facts) : index.nextYear(facts);
	const packed = carriedIn ? other?.carriedOut : other?.carriedIn;
	if (other === undefined || packed === undefined || packed === '' || at < 0) return undefined;
	const { address, part, year } = other;
	const otherRow = carriedIn ? 'carried_out' : 'carried_in';
	return { address, part, year, table: 'requests', row: otherRow, column, value: unpackRow(packed)[at] };
}

/** Where the cell stands in its report, read again; undefined where the report no longer has it. */
export function spanOfCell(part: Part, { table, row, column }: OtherCell): Span | undefined {
	const own = part.report.tables.find(({ form }) => form.key === table);
	const cell = own === undefined ? undefined : findCell(own, row, column);
	return cell === undefined ? undefined : { start: cell.start, end: cell.end };
}

/** The line of a hover that tells the other year's number; undefined where it states none. */
export function hoverLine({ row, year, value }: OtherCell, { across }: Words): string | undefined {
	if (value === undefined) return undefined;
	return row === 'carried_out' ? across.lastYear(year, value) : across.nextYear(year, value);
}
