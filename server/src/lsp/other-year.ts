// From a cell to the one of another year's report that states the same number: 上年结转 and 结转下年度.

import type { Location } from 'vscode-languageserver';
import { locate } from '../core/report/locate.ts';
import { type Review, rangeOf } from '../core/review.ts';
import type { ReadParts } from '../workspace/cross.ts';
import { type CellKey, type OtherCell, spanOfCell } from '../workspace/other-year.ts';
import { partAt } from './part-at.ts';

/** Looks the other year's cell up by the report's place in its file, and the keys of a cell of it. */
export type OtherCellOf = (part: number, cell: CellKey) => OtherCell | undefined;

/** The other year's cell for the cell at an offset; undefined where there is none. */
export function otherCellAt(review: Review, offset: number, otherCellOf: OtherCellOf): OtherCell | undefined {
	const part = partAt(review, offset);
	const located = part === undefined ? undefined : locate(part.report, offset - part.start);
	const { table, row, column } = located ?? {};
	const key = column === undefined ? undefined : table?.form.columns[column]?.key;
	if (part === undefined || table === undefined || row?.key == null || row.repeated || key === undefined)
		return undefined;
	return otherCellOf(review.parts.indexOf(part), { table: table.form.key, row: row.key, column: key });
}

/** Where the other year's cell stands, its file read again; null where it is there no more. */
export async function placeOf(cell: OtherCell | undefined, read: ReadParts): Promise<Location | null> {
	const parts = cell === undefined ? undefined : await read(cell.address);
	const part = cell === undefined ? undefined : parts?.at(cell.part);
	const span = cell === undefined || part === undefined ? undefined : spanOfCell(part, cell);
	if (cell === undefined || part === undefined || span === undefined) return null;
	return { uri: cell.address, range: rangeOf(part, span) };
}
