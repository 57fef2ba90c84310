// In which column of its table each value of a row stands, counted in what parts cells, and the blank cells between them.

import type { Cell } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import { blankAt, isForeign, isTaken, wordsAt } from './blanks.ts';
import { type Convention, type KnownRow, LINE } from './convention.ts';
import { areColumns, placesIn } from './measure.ts';
import type { Placement } from './placement.ts';

/** The column of each value, by the places of full rows; undefined where one stands elsewhere. */
export function columnsIn(
	strip: Strip,
	row: KnownRow,
	{ separator, places }: Pick<Convention, 'separator' | 'places'>,
): readonly number[] | undefined {
	const usual = places.get(row.level);
	if (separator < 0 || usual === undefined || row.draft.label === undefined) return undefined;
	const columns = placesIn(strip, row.draft, separator).map((place) => usual.indexOf(place));
	return areColumns(columns) ? columns : undefined;
}

/** A row with the column of each of its values. */
interface RowInColumns {
	readonly row: KnownRow;
	readonly columns: readonly number[];
}

/** The values of a row with a blank cell in each column in which none stands. */
export function withBlanks(
	strip: Strip,
	{ row, columns }: RowInColumns,
	{ separator, places, rowEnd }: Convention,
): readonly Cell[] | undefined {
	const { draft, level, count } = row;
	const usual = places.get(level) ?? [];
	const label = (draft.label?.next ?? 1) - 1;
	const cells: Cell[] = [];
	for (let column = 0; column < count; column++) {
		const at = columns.indexOf(column);
		const value = at < 0 ? undefined : strip.tokens[draft.values[at] ?? -1];
		const before = columns.filter((one) => one < column).length;
		const token = before === 0 ? label : (draft.values[before - 1] ?? label);
		const from = { token, place: before === 0 ? 0 : (usual[columns[before - 1] ?? 0] ?? 0) };
		const gap = { from, wanted: usual[column] ?? 0, next: draft.next };
		const taken =
			value === undefined && (isTaken(strip, { separator, rowEnd }, gap) || isForeign(strip, separator, gap));
		if (taken) return undefined;
		cells.push(value ?? wordsAt(strip, separator, gap) ?? blankAt(strip, separator, gap));
	}
	return cells;
}

/**
 * A row whose last value stands on the line of the last column, where each cell is a line, though nothing else tells that
 * it ends there: full rows of its level, or of all others with as many columns, show which line that is.
 */
export function reachesLast(strip: Strip, row: KnownRow, convention: Convention): Placement | undefined {
	if (convention.separator !== LINE || row.count < 2) return undefined;
	const usual = convention.places.get(row.level) ?? placesOfOthers(row, convention);
	if (usual === undefined) return undefined;
	const printed = { ...convention, places: new Map([[row.level, usual]]) };
	const columns = columnsIn(strip, row, printed);
	if (columns === undefined || columns.at(-1) !== row.count - 1) return undefined;
	// An empty line behind a label alone may be there for its sake: what is missing may be any cell.
	if (columns.every((column, at) => column === at + 1)) return undefined;
	const cells = withBlanks(strip, { row, columns }, printed);
	return cells && { cells, doubt: 'last' };
}

/** Where the columns of all levels with as many columns stand, if it is the same for all. */
function placesOfOthers({ count }: KnownRow, { places }: Convention): readonly number[] | undefined {
	const [first, ...others] = [...places.values()].filter(({ length }) => length === count);
	return first !== undefined && others.every((other) => other.join() === first.join()) ? first : undefined;
}
