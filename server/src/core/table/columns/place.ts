// Which value of a row belongs to which column: by count where the row states as many as there are columns, else by the
// blanks that its table prints.

import { type Cell, isBlank, isWrapped } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import { once } from '../../text/once.ts';
import type { Draft } from '../rows/drafts.ts';
import type { Words } from '../rows/items.ts';
import { alignedCells, offColumns } from './aligned-cells.ts';
import { piecesAbove } from './begun-above.ts';
import { type Convention, isRegular, type KnownRow, LINE, nextOf, stepsOf, widthOf } from './convention.ts';
import {
	doubledRows,
	endsForeign,
	goesOnBelow,
	hasLost,
	holdsLoneLine,
	holdsPieces,
	isFollowedByWords,
	isOverRows,
	joinsLabel,
	mayBeGrouped,
	mayGoOn,
	rowCutOff,
	rowsBegun,
	shiftedRows,
	standsBesideValues,
} from './doubts.ts';
import { evenSeparator, isEven, lineEnds, partsVisibly, sharesCells } from './measure.ts';
import { withOpenTotal } from './open-total.ts';
import { overfullLevels } from './overfull.ts';
import { wholeWidthOf, widthOfAll } from './padding.ts';
import type { Placement, Ragged } from './placement.ts';
import { columnsIn, reachesLast, withBlanks } from './row-columns.ts';
import { ruledCells } from './ruled-cells.ts';
import { spacedCells } from './spaced-cells.ts';
import { withTold } from './told.ts';
import { placeUnderHeads } from './under-heads.ts';
import { type Habit, isFilled, placeUnlabelled } from './unlabelled.ts';

/** How a table prints its rows, how another one of the text does, and whether the last column is the total of a row. */
export interface Printed {
	readonly convention: Convention;
	readonly habit: Habit | undefined;
	readonly totalled: boolean;
	/** The heads of its columns, where all of them are printed in order. */
	readonly leaves: readonly Words[];
}

/** Places the values of all rows of a table. */
export function placeRows(strip: Strip, rows: readonly KnownRow[], printed: Printed): readonly Placement[] {
	const { convention, habit, totalled, leaves } = printed;
	const filled = habit?.filled ?? isFilled(strip, rows, convention);
	const whole = rows.map((row, at) => (straysBeside(rows, at) > 0 ? { ...row, count: 0 } : row));
	const spaced = convention.separator < 0 ? (spacedCells(strip, whole) ?? alignedCells(strip, whole)) : [];
	const ruled = convention.separator < 0 ? ruledCells(strip, whole) : [];
	const overfull = convention.separator < 0 ? overfullLevels(strip, rows) : new Set<number>();
	const begun = rowsBegun(strip, rows, convention);
	// A total among cells that are cut off is looked for below.
	const cut = totalled || convention.separator >= 0 ? [] : rowCutOff(strip, rows);
	const loose = isLoose(convention) ? shiftedRows(rows) : [];
	const shifted = new Set([...loose, ...doubledRows(rows), ...begun, ...cut]);
	const off = overfull.size > 0 ? offColumns(strip, whole) : new Set<number>();
	const wide = once(() => widthOfAll(strip, rows, convention));
	const placed = rows.map((row, at): Placement => {
		const { label, values } = row.draft;
		if (label === undefined && values.length < row.count) {
			const own = placeUnlabelled(strip, row, habit);
			return own.cells === undefined ? (placeUnderHeads(strip, row, leaves) ?? own) : own;
		}
		const short = { ragged: raggedBy(row, false) };
		if ((filled || begun.length > 0) && values.length > 0 && values.length < row.count) return short;
		if (hasLost(strip, row, convention) || shifted.has(at)) return short;
		const cells = spaced[at] ?? ruled[at];
		const place = { rows, at, row, overfull, totalled, wide };
		const own = cells === undefined ? placeRow(strip, place, convention) : { cells };
		const doubted = off.has(at) && own.cells !== undefined ? { ...own, doubt: 'uneven' as const } : own;
		return amongOthers(strip, place, { own: doubted, convention });
	});
	const told = withTold(strip, { rows, placed, convention });
	const hides = totalled && (convention.separator < 0 || wide() !== undefined);
	return hides ? told.map((placement) => withOpenTotal(placement, placed)) : told;
}

/** A row as it was read by itself, and the way in which its table prints rows. */
interface Own {
	readonly own: Placement;
	readonly convention: Convention;
}

/** What becomes of a row where something stands beside it that no row has: it may be a piece of it. */
function amongOthers(strip: Strip, { rows, at, row }: Place, { own, convention }: Own): Placement {
	if (own.cells === undefined) return own;
	const strays = isLoose(convention) && rows.length > 1 ? straysBeside(rows, at) : 0;
	const blank = own.cells.every(isBlank) && standsBesideValues(rows, at);
	const pieces = own.doubt === 'gathered' && holdsPieces(strip, row);
	const torn = own.cells.some(isBlank) && goesOnBelow(strip, rows, at);
	if (blank || pieces || torn || strays > MOST_STRAYS) return { ragged: raggedBy(row, false) };
	if (own.cells.some(isWrapped)) return wrapped(strip, { rows, at, row }, own);
	const gathered = strays > 0 || mayGoOn(strip, rows, at) || isOverRows(strip, row, convention);
	const above = own.doubt === undefined && !gathered && convention.separator < 0 ? piecesAbove(strip, rows, at) : 0;
	if (above > 0) return { ...own, doubt: 'begun', ...(above > 1 && { own: true }) };
	return gathered && own.doubt !== 'uneven' && own.doubt !== 'last' ? { ...own, doubt: 'gathered' } : own;
}

/** A full row of which a narrow column broke numbers: what stands below them may be another's as well. */
function wrapped(strip: Strip, { rows, at, row }: Pick<Place, 'rows' | 'at' | 'row'>, own: Placement): Placement {
	const { values } = row.draft;
	if (own.cells === undefined || own.doubt === 'uneven' || values.length !== row.count)
		return { ragged: raggedBy(row, false) };
	const goesOn = rows[at + 1]?.key === null || !isOnOneLine(strip, values);
	return { cells: own.cells, doubt: goesOn ? 'gathered' : 'wrapped' };
}

/** Whether nothing but lines and spaces parts cells. */
function isLoose({ separator }: Convention): boolean {
	return separator < 0 || separator === LINE;
}

function raggedBy({ draft, count }: KnownRow, told: boolean): Ragged {
	return { found: draft.values.length, expected: count, told };
}

/** A number that stands alone beside a row may be a page's; several are pieces of numbers that narrow columns broke. */
const MOST_STRAYS = 1;

/** How many values stand beside a row without a label of their own, where nothing but lines and spaces parts cells. */
function straysBeside(rows: readonly KnownRow[], at: number): number {
	let strays = 0;
	for (const beside of [rows[at - 1], rows[at + 1]])
		if (beside !== undefined && beside.key === null) strays += beside.draft.values.length;
	return strays;
}

interface Place {
	readonly rows: readonly KnownRow[];
	readonly at: number;
	readonly row: KnownRow;
	/** The levels of rows of which some print more than their columns. */
	readonly overfull: ReadonlySet<number>;
	/** Whether sums go along its rows. */
	readonly totalled: boolean;
	/** How many separators all rows print, where they print as many. */
	readonly wide: () => number | undefined;
}

function placeRow(strip: Strip, place: Place, convention: Convention): Placement {
	const { row } = place;
	const { draft, count } = row;
	const found = draft.values.length;
	const unsure = sharesCells(strip, draft) || (found < count && holdsLoneLine(strip, draft, convention));
	if (unsure) return { ragged: raggedBy(row, false) };
	if (found === count) return byCount(strip, place, convention);
	if (found > count) return { ragged: raggedBy(row, draft.label !== undefined) };
	const columns = columnsIn(strip, row, convention);
	if (columns?.at(-1) !== count - 1 && isFollowedByWords(place.rows, place.at)) return { ragged: raggedBy(row, false) };
	const reaches = columns?.at(-1) === count - 1;
	const ends = reaches && (isLast(strip, place, convention) || fillsUp(strip, place, convention));
	if (columns === undefined || !(ends || endsRight(strip, place, convention)))
		return reachesLast(strip, row, convention) ?? { ragged: raggedOf(strip, place, convention) };
	const cells = withBlanks(strip, { row, columns }, convention);
	return cells === undefined ? { ragged: raggedBy(row, false) } : { cells };
}

function cellsOf({ tokens }: Strip, values: readonly number[]): readonly Cell[] {
	return values.flatMap((at) => tokens[at] ?? []);
}

/** A row with as many values as columns: certain where it is parted as others are, by more than the ends of lines. */
function byCount(strip: Strip, { row, overfull, totalled }: Place, convention: Convention): Placement {
	const { tokens } = strip;
	const { values, label } = row.draft;
	const cells = cellsOf(strip, values);
	const { separator } = convention;
	if (label === undefined) return alone(strip, row.draft, cells);
	const start = tokens[label.next - 1]?.line;
	const oneLine = values.every((at) => tokens[at]?.line === start);
	if (separator >= 0 && isRegular(strip, row, convention)) {
		if (separator === LINE) return { cells, doubt: 'lines' };
		return totalled && holdsLoneLine(strip, row.draft, convention) ? { cells, doubt: 'gathered' } : { cells };
	}
	const sure = !endsForeign(strip, label) && !mayBeGrouped(strip, values) && !joinsLabel(strip, label, values);
	const plain = oneLine && separator < 0 && isEven(strip, row.draft) && sure;
	if (plain && !overfull.has(row.level)) return { cells };
	return { cells, doubt: oneLine && !isEven(strip, row.draft) ? 'uneven' : 'gathered' };
}

/** A full row without a label: certain on one line, or where the same number of separators parts all its values. */
function alone(strip: Strip, draft: Draft, cells: readonly Cell[]): Placement {
	const { values } = draft;
	const separator = evenSeparator(strip, values);
	if (sharesCells(strip, draft)) return { cells, doubt: 'gathered' };
	if (isOnOneLine(strip, values)) return { cells };
	if (separator < 0) return { cells, doubt: 'gathered' };
	return separator === LINE ? { cells, doubt: 'lines' } : { cells };
}

function isOnOneLine({ tokens }: Strip, values: readonly number[]): boolean {
	return values.every((at) => tokens[at]?.line === tokens[values[0] ?? 0]?.line);
}

/** Whether a row ends as full rows do, so that what stands between its values are its blank cells. */
function endsRight(
	strip: Strip,
	{ rows, at, row }: Pick<Place, 'rows' | 'at' | 'row'>,
	convention: Convention,
): boolean {
	const { rowEnd } = convention;
	const next = rows[at + 1]?.draft;
	const last = row.draft.values.at(-1) ?? (row.draft.label?.next ?? 1) - 1;
	if (rowEnd > 0 && next !== undefined && lineEnds(strip, last, next.first) < rowEnd) return false;
	return shortBy(strip, { rows, at, row }, convention) === 0;
}

/** Whether no row follows that would tell where a row ends; a value in its last column does, where that is parted visibly. */
function isLast(strip: Strip, { rows, at }: Place, { separator, rowEnd }: Convention): boolean {
	return rowEnd === 0 && rows[at + 1] === undefined && partsVisibly(strip, separator);
}

/** How many separators a row lacks; undefined where that is not told. */
function shortBy(
	strip: Strip,
	{ rows, at, row }: Pick<Place, 'rows' | 'at' | 'row'>,
	convention: Convention,
): number | undefined {
	const { separator, widths, gaps, places } = convention;
	const usual = widths.get(row.level);
	const width = widthOf(strip, row, convention);
	const last = places.get(row.level)?.at(-1);
	if (usual !== undefined && width === usual) return 0;
	const gap = gaps.get(nextOf(rows, at) ?? '');
	const steps = stepsOf(strip, { rows, at }, separator);
	if (last !== undefined && gap !== undefined && steps !== undefined) return last + gap - steps;
	return usual !== undefined && width !== undefined ? usual - width : undefined;
}

/** How many cells a row prints; a row that states nothing may have lost its blank cells, and tells nothing. */
function raggedOf(strip: Strip, place: Place, convention: Convention): Ragged {
	const { row } = place;
	const found = row.draft.values.length;
	const usual = convention.places.get(row.level);
	const short = shortBy(strip, place, convention);
	if (short === undefined || usual === undefined || found === 0 || fillsUp(strip, place, convention))
		return raggedBy(row, false);
	const unit = usual.length < 2 ? 1 : (usual[1] ?? 0) - (usual[0] ?? 0);
	const cells = Math.max(found, row.count - Math.round(short / unit));
	return { found: cells, expected: row.count, told: cells !== row.count };
}

/** Whether a row is as wide as all others: those with fewer labels before them have more behind their last column. */
function fillsUp(strip: Strip, { row, wide }: Place, convention: Convention): boolean {
	const width = wide();
	return width !== undefined && width === wholeWidthOf(strip, row, convention);
}
