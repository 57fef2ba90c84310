// A row without a label: a table that is one row of numbers. Where its columns stand is told by how another table of the
// text prints its rows, or by the heads above it.

import type { Cell } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import type { Draft } from '../rows/drafts.ts';
import { blankAt, isForeign, wordsAt } from './blanks.ts';
import { type Convention, depthOf, type KnownRow, LINE } from './convention.ts';
import {
	areColumns,
	countBefore,
	lineEnds,
	mayBeginRow,
	mostUsual,
	partsVisibly,
	separatorsBehind,
	stepsIn,
} from './measure.ts';
import { isPadded, printsBlanks } from './padding.ts';
import type { Placement, Ragged } from './placement.ts';

/** How a table prints its rows, whatever they say. */
export interface Habit {
	readonly separator: number;
	readonly rowEnd: number;
	/** Separators before the first cell of a row, from one cell to the next, and behind the last. */
	readonly before: number;
	readonly unit: number;
	readonly behind: number;
	/** The least that stands before the first cell of any row. */
	readonly least: number;
	/** Rows are filled up behind their last value, and nothing shows that blank cells are printed. */
	readonly filled: boolean;
	/** Something is printed between cells, and blank ones are as well: a row with fewer cells has lost some. */
	readonly told: boolean;
	/** Whether tags or a drawn box tell its cells: their count is not that of separators. */
	readonly marked: boolean;
}

/** Whether tables print their rows alike. */
export function isSameHabit(one: Habit | undefined, other: Habit | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return HABIT.every((property) => one[property] === other[property]);
}

const HABIT = [
	'separator',
	'rowEnd',
	'before',
	'unit',
	'behind',
	'least',
	'filled',
	'told',
	'marked',
] as const satisfies readonly (keyof Habit)[];

/** The habit of a table whose rows all begin and go on alike; undefined where they do not. */
export function habitOf(strip: Strip, rows: readonly KnownRow[], convention: Convention): Habit | undefined {
	const { separator, rowEnd, places, widths } = convention;
	if (separator < 0) return undefined;
	const units = new Set([...places.values()].flatMap(stepsIn));
	const [unit] = units;
	if (units.size !== 1 || unit === undefined) return undefined;
	const depth = mostUsual(
		rows.flatMap((row) => (row.draft.groups.length > 0 ? [] : [[row.level, depthOf(strip, row, convention)] as const])),
	);
	const most = Math.max(...[...places.values()].map(({ length }) => length));
	const widest = [...places].filter(([, vector]) => vector.length === most);
	const tail = mostUsual(
		widest.map(([level, vector]) => [0, (widths.get(level) ?? 0) - (vector.at(-1) ?? 0)] as const),
	).get(0);
	if (separator !== LINE && (depth.size === 0 || tail === undefined)) return undefined;
	const before = separator === LINE ? unit : Math.min(...depth.values());
	const depths = rows.flatMap((row) => depthOf(strip, row, convention) ?? []);
	return {
		separator,
		rowEnd,
		before,
		unit,
		behind: tail ?? 0,
		least: Math.min(before, ...depths),
		filled: isFilled(strip, rows, convention),
		told: partsVisibly(strip, separator) && printsBlanks(strip, rows, convention),
		marked: strip.marked !== undefined,
	};
}

/** Whether rows are filled up behind their last value, and nothing shows that blank cells are printed. */
export function isFilled(strip: Strip, rows: readonly KnownRow[], convention: Convention): boolean {
	return isPadded(strip, rows, convention) && !printsBlanks(strip, rows, convention);
}

/** Places the values of a row without a label that has fewer of them than columns. */
export function placeUnlabelled(strip: Strip, { draft, count }: KnownRow, habit: Habit | undefined): Placement {
	if (habit === undefined || habit.filled || habit.marked !== (strip.marked !== undefined))
		return { ragged: { found: draft.values.length, expected: count, told: false } };
	const ragged = raggedOf(strip, { draft, count }, habit);
	const origin = originOf(strip, draft.first, habit);
	const wanted = Array.from({ length: count }, (_, column) => habit.before + column * habit.unit);
	const { separator } = habit;
	const columns = draft.values.map((at) => wanted.indexOf(countBefore(strip, at, separator) - origin));
	if (!areColumns(columns) || !reaches(strip, draft, { origin, last: wanted.at(-1) ?? 0, habit })) return { ragged };
	const cells = cellsAt(strip, draft, { separator, rowEnd: habit.rowEnd, origin, wanted });
	if (cells === undefined) return { ragged };
	return separator === LINE ? { cells, doubt: 'lines' } : { cells };
}

/** The places of the columns of a row, in separators from where these begin to be counted. */
export interface Wanted extends Pick<Habit, 'separator' | 'rowEnd'> {
	/** So many separators stand before the row. */
	readonly origin: number;
	readonly wanted: readonly number[];
}

/**
 * The cells of a row without a label at the places of its columns, blank ones where no value stands; undefined where
 * something else than words does.
 */
export function cellsAt(
	strip: Strip,
	draft: Draft,
	{ separator, rowEnd, origin, wanted }: Wanted,
): readonly Cell[] | undefined {
	const placeOf = (at: number) => countBefore(strip, at, separator) - origin;
	const columns = draft.values.map((at) => wanted.indexOf(placeOf(at)));
	let above = draft.first - 1;
	while (above >= 0 && !mayBeginRow(strip, above + 1, rowEnd)) above--;
	const cells: Cell[] = [];
	for (const [column, place] of wanted.entries()) {
		const at = columns.indexOf(column);
		const before = columns.filter((one) => one < column).length;
		const token = before === 0 ? above : (draft.values[before - 1] ?? 0);
		const gap = { from: { token, place: placeOf(token) }, wanted: place, next: nextRow(strip, draft, { rowEnd }) };
		const value = at < 0 ? undefined : strip.tokens[draft.values[at] ?? -1];
		if (value === undefined && isForeign(strip, separator, gap)) return undefined;
		cells.push(value ?? wordsAt(strip, separator, gap) ?? blankAt(strip, separator, gap));
	}
	return cells;
}

/** The first token behind a row: words before its end are in its cells. */
function nextRow(strip: Strip, { values, next }: Draft, { rowEnd }: Pick<Habit, 'rowEnd'>): number {
	let at = values.length === 0 ? strip.tokens.length : next;
	while (at < strip.tokens.length && !mayBeginRow(strip, at, rowEnd)) at++;
	return at;
}

/** How many cells a row prints, where it begins and goes on as other rows do and ends before they would. */
function raggedOf(strip: Strip, { draft, count }: Pick<KnownRow, 'draft' | 'count'>, habit: Habit): Ragged {
	const { separator, rowEnd, least, unit, behind } = habit;
	const origin = originOf(strip, draft.first, habit);
	const steps = draft.values.map((at) => countBefore(strip, at, separator) - origin - least);
	const last = draft.values.at(-1);
	const found = (steps.at(-1) ?? 0) / unit + 1;
	const even = steps.every((step) => step >= 0 && step % unit === 0);
	const begins = draft.first === 0 || lineEnds(strip, draft.first - 1, draft.first) >= rowEnd;
	const ends = last !== undefined && separatorsBehind(strip, last, habit) === behind;
	const oneRow = draft.values.every((at, index) => index === 0 || !mayBeginRow(strip, at, rowEnd));
	const told = habit.told && even && begins && ends && oneRow;
	// More than one separator behind the rows may be blank cells of this one.
	const room = behind > 1 ? behind / unit : 0;
	// What lacks most of the cells stands under some of the heads alone.
	const lacks = found + room < count && found * 2 >= count;
	return { found: told ? found : draft.values.length, expected: count, told: told && lacks };
}

/** How many separators stand before the printed row that begins behind a token. */
function originOf(strip: Strip, first: number, { separator, rowEnd }: Habit): number {
	const above = first - 1;
	const before = countBefore(strip, above, separator);
	if (separator === LINE) return before;
	return above < 0 ? 0 : before + separatorsBehind(strip, above, { separator, rowEnd });
}

interface Reach {
	readonly origin: number;
	readonly last: number;
	readonly habit: Habit;
}

/** Whether a row has room for its last column; where cells are lines, only a value there tells that. */
function reaches(strip: Strip, { values, first }: Draft, { origin, last, habit }: Reach): boolean {
	const at = values.at(-1);
	if (at === undefined) return reachesBlank(strip, first, { origin, last, habit });
	const place = countBefore(strip, at, habit.separator) - origin;
	if (habit.separator === LINE) return place === last;
	return place + separatorsBehind(strip, at, habit) === last + habit.behind;
}

/** Whether a row without a value prints just as many separators as a full one, and nothing else up to what follows. */
function reachesBlank({ tokens, after, marked }: Strip, next: number, { origin, last, habit }: Reach): boolean {
	if (habit.separator === LINE || next === 0) return false;
	const end = (tokens[next]?.before ?? after)[habit.separator] ?? 0;
	return end - origin - (marked === undefined ? 0 : 1) === last + habit.behind;
}
