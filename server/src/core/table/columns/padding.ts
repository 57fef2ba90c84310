// Rows that a program filled up to one width: there separators behind the last value are no blank cells.

import type { Strip } from '../../grid/tokens.ts';
import { tally } from '../../text/groups.ts';
import { type Convention, depthOf, isFull, isRegular, type KnownRow, LINE, rowEndOf, widthOf } from './convention.ts';
import { partsVisibly, placesIn } from './measure.ts';
import { range } from './steps.ts';

/** So much of the rows must be of one width. */
const MOST = 0.9;

/** How many separators a row prints from its beginning on; undefined where that is not told. */
export function wholeWidthOf(strip: Strip, row: KnownRow, convention: Convention): number | undefined {
	const width = widthOf(strip, row, convention);
	const depth = depthOf(strip, row, convention);
	return width === undefined || depth === undefined ? undefined : width + depth;
}

/**
 * How many separators all rows print, whatever labels stand before them: a program that makes them so fills up a row that
 * lost a cell. Undefined where they do not print as many.
 */
export function widthOfAll(strip: Strip, rows: readonly KnownRow[], convention: Convention): number | undefined {
	const { separator } = convention;
	if (separator < 0 || separator === LINE) return undefined;
	const totals = new Map<number, number>();
	let counted = 0;
	for (const row of rows) {
		const whole = wholeWidthOf(strip, row, convention);
		if (whole === undefined) continue;
		counted++;
		tally(totals, whole);
	}
	const [usual] = [...totals].sort(([, one], [, other]) => other - one);
	return usual !== undefined && usual[1] >= counted * MOST ? usual[0] : undefined;
}

/** Whether rows of one width have a different number of separators behind their last column, or none shows how many. */
export function isPadded(strip: Strip, rows: readonly KnownRow[], convention: Convention): boolean {
	if (widthOfAll(strip, rows, convention) === undefined) return false;
	const tails = new Set<number>();
	for (const row of rows) {
		const width = widthOf(strip, row, convention);
		if (width === undefined || !isFull(row) || !isRegular(strip, row, convention)) continue;
		tails.add(width - (placesIn(strip, row.draft, convention.separator).at(-1) ?? width));
	}
	return tails.size !== 1;
}

/**
 * The convention of a table of which no row is full, and all are of one width: its columns stand where alone all of its
 * values have room, as far behind each label or below each other. Rows whose last value ends there are told apart; of others
 * it is not told what was filled up.
 */
export function byPadding(strip: Strip, rows: readonly KnownRow[], separator: number): Convention | undefined {
	const rowEnd = partsVisibly(strip, separator) ? rowEndOf(strip, rows) : 0;
	if (rowEnd === 0 || rows.length < 2) return undefined;
	const found = { separator, rowEnd, places: new Map(), widths: new Map(), gaps: new Map() };
	const whole = widthOfAll(strip, rows, found);
	if (whole === undefined) return undefined;
	const leads = rows.map((row) => leadsOf(strip, row, { found, whole }));
	const ways = [leads.map(() => 0), leads.map(({ depth }) => depth)].flatMap((shifts) => {
		const least = leads.reduce((most, one, at) => Math.max(most, one.least + (shifts[at] ?? 0)), 1);
		const most = leads.reduce((least, one, at) => Math.min(least, one.most + (shifts[at] ?? 0)), whole);
		return most < least ? [] : [{ isAlone: most === least, firsts: shifts.map((shift) => least - shift) }];
	});
	const [{ firsts } = { firsts: [] }] = ways;
	const isTold = ways.every((way) => way.isAlone && way.firsts.join() === firsts.join());
	if (ways.length === 0 || !isTold) return undefined;
	const places = new Map<number, readonly number[]>();
	for (const [at, { level, count }] of rows.entries()) {
		const columns = range(count).map((column) => column + (firsts[at] ?? 1));
		if ((places.get(level) ?? columns).join() !== columns.join()) return undefined;
		places.set(level, columns);
	}
	return { ...found, places };
}

/** Where the first column of a row may stand behind its label, so that all of its values and columns have room. */
interface Leads {
	readonly least: number;
	readonly most: number;
	/** How many separators stand before the label. */
	readonly depth: number;
}

function leadsOf(
	strip: Strip,
	row: KnownRow,
	{ found, whole }: { readonly found: Convention; readonly whole: number },
): Leads {
	const { count, draft } = row;
	const depth = depthOf(strip, row, found) ?? whole;
	let [least, most] = [1, whole - depth - count + 1];
	for (const place of placesIn(strip, draft, found.separator)) {
		least = Math.max(least, place - count + 1);
		most = Math.min(most, place);
	}
	return { least, most, depth };
}

/** So many rows that state the same columns leave others blank throughout. */
const ENOUGH_ROWS = 4;

/**
 * Whether blank cells are printed in a table, so that places count: some row has one before a value, or all rows state
 * the same columns.
 */
export function printsBlanks(strip: Strip, rows: readonly KnownRow[], { separator, places }: Convention): boolean {
	if (separator < 0) return false;
	const vectors = new Set<string>();
	let stating = 0;
	for (const { draft, level, count } of rows) {
		const usual = places.get(level);
		if (usual === undefined || draft.label === undefined || draft.values.length === 0) continue;
		const columns = placesIn(strip, draft, separator).map((place) => usual.indexOf(place));
		stating++;
		vectors.add(columns.join());
		if (columns.length < count && columns.some((column, at) => column > at)) return true;
	}
	return vectors.size === 1 && stating >= ENOUGH_ROWS;
}
