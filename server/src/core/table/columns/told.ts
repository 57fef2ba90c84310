// Which rows lack cells, or have too many, for certain: of those alone the text says so.

import { isBlank } from '../../grid/grid.ts';
import type { Strip, Token } from '../../grid/tokens.ts';
import { standsAlone } from '../../text/line-bounds.ts';
import { once } from '../../text/once.ts';
import type { Draft } from '../rows/drafts.ts';
import { type Convention, isFull, type KnownRow, widthOf } from './convention.ts';
import { isTrimmed } from './doubts.ts';
import {
	cellsOf,
	countBefore,
	lineEnds,
	mayBeginRow,
	partsVisibly,
	placesIn,
	printedBy,
	sharesCells,
	stepsIn,
} from './measure.ts';
import type { Placement } from './placement.ts';

/** So many rows that state all of their values tell that every row does. */
const TELLING_ROWS = 2;

/**
 * A row lacks cells for certain only where something is printed between cells, and where the table prints blank cells or
 * no other row lacks a value: elsewhere blank ones may have been left out. It has too many where no other row has, and none
 * lacks most of its cells: these were merged. One that ends in the last column of a full row has all of its cells; of one
 * that states less, none at its end may be lacking where no line ends with what parts cells.
 */
export function withTold(strip: Strip, { rows, placed, convention }: Placed): readonly Placement[] {
	const { rowEnd } = convention;
	const short = rows.filter(({ key, draft, count }) => key !== null && draft.values.length < count);
	const long = rows.filter(({ key, draft, count }) => key !== null && draft.values.length > count);
	const printed = placed.some(({ cells }) => cells?.some((cell) => isBlank(cell) && cell.closed !== true) === true);
	const full = rows.filter(isFull);
	const firm = partsVisibly(strip, convention.separator);
	const mayBeTrimmed = once(() => isTrimmed(strip, convention));
	const fullGoOn = once(() => full.some((row) => goesOnWithBars(strip, row)));
	return placed.map((placement, at) => {
		const { ragged } = placement;
		const row = rows[at];
		if (ragged === undefined || row?.draft.label === undefined) return placement;
		const alone = [short, long].some((odd) => odd.length === 1 && odd[0] === row) && rows.length > TELLING_ROWS;
		const lacks = isClosedOff(strip, row.draft, convention) && !isWhole(strip, { row, full }, convention);
		const shown = ragged.told || (alone && rowEnd > 0);
		const told =
			firm &&
			lacks &&
			(printed || alone) &&
			shown &&
			!isMerged(strip, row) &&
			(!goesOnWithBars(strip, row) || fullGoOn()) &&
			!isCrowded(strip, row, convention) &&
			!mayHoldFewer(strip, row);
		const open =
			told && ragged.found * 2 >= ragged.expected && !(printed && ragged.found < ragged.expected && mayBeTrimmed());
		return open === ragged.told ? placement : { ragged: { ...ragged, told: open } };
	});
}

/** Whether a row begins where rows do, nothing stands in its cells or behind them but its own values, and nothing tears it. */
function isClosedOff(strip: Strip, draft: Draft, { rowEnd }: Convention): boolean {
	const { first, next } = draft;
	if (rowEnd > 0 && first > 0 && lineEnds(strip, first - 1, first) < rowEnd) return false;
	const cells = cellsOf(draft);
	if (rowEnd > 0 && cells.some((at, index) => index > 0 && lineEnds(strip, cells[index - 1] ?? 0, at) >= rowEnd))
		return false;
	return (next >= strip.tokens.length || mayBeginRow(strip, next, rowEnd)) && !sharesCells(strip, draft);
}

/** Whether as many separators stand behind the label of a row, or before its last value, as in a full row of its level. */
function isWhole(
	strip: Strip,
	{ row, full }: { readonly row: KnownRow; readonly full: readonly KnownRow[] },
	convention: Convention,
): boolean {
	if (row.draft.values.length >= row.count) return false;
	const width = widthOf(strip, row, convention);
	if (width !== undefined && width === convention.widths.get(row.level)) return true;
	const { separator } = convention;
	const reach = ({ draft }: KnownRow) => placesIn(strip, draft, separator).at(-1);
	return full.some((other) => other.level === row.level && reach(other) === reach(row));
}

/** Whether the values that a row has too many only repeat its last one, in a text that repeats the words of merged cells too. */
function isMerged(strip: Strip, { draft, count }: KnownRow): boolean {
	if (count === 0 || draft.values.length <= count) return false;
	const [first, ...others] = draft.values.slice(count - 1);
	return others.every((at) => isSame(strip, at, first ?? at)) && repeatsWords(strip);
}

/** Whether bars alone stand on a line behind a row: where they do not behind full ones, its blank cells may be there. */
function goesOnWithBars({ text, tokens, end }: Strip, { draft: { next } }: KnownRow): boolean {
	return /\n[ \t]*\|[| \t]*(?:\r?\n|$)/.test(text.slice(tokens[next - 1]?.to ?? end, tokens[next]?.from ?? end));
}

/** Whether some of the values that a row has too many may be none: the number of a page alone on its line, or a group of thousands behind the comma that parts cells as well. */
function mayHoldFewer({ text, tokens, delimiter, marked }: Strip, { draft: { values }, count }: KnownRow): boolean {
	if (values.length <= count || marked !== undefined) return false;
	return values.some((value, at) => {
		const token = tokens[value] as Token;
		if (standsAlone(text, token)) return true;
		const group = tokens[values[at + 1] ?? -1];
		return delimiter === ',' && /^[1-9]\d{0,2},\d{3}$/.test(text.slice(token.start, group?.end));
	});
}

/** Whether two values of a row stand in one cell: what it prints was not understood. */
function isCrowded(strip: Strip, { draft: { values } }: KnownRow, { separator }: Convention): boolean {
	return stepsIn(values.map((at) => countBefore(strip, at, separator))).includes(0);
}

/** Whether the same words stand in two cells side by side. */
function repeatsWords(strip: Strip): boolean {
	const { tokens } = strip;
	return tokens.some(({ kind, line }, at) => {
		const next = tokens[at + 1];
		return kind === 'word' && next?.kind === 'word' && next.line === line && isSame(strip, at, at + 1);
	});
}

function isSame(strip: Strip, one: number, other: number): boolean {
	return printedBy(strip, one) === printedBy(strip, other);
}

/** Rows as they were placed, by what parts their cells. */
interface Placed {
	readonly rows: readonly KnownRow[];
	readonly placed: readonly Placement[];
	readonly convention: Convention;
}
