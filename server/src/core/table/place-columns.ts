// Which column a number belongs to, where spaces keep the columns: by count where a row is full, else by its place.

import type { Extent, PlacedCell } from '../grid/aligned.ts';
import { type Cell, closedCell, isBlank } from '../grid/grid.ts';

/** The numbers of one row. */
export interface PlacedRow {
	/** Undefined where it is open which numbers are the row's own. */
	readonly values: readonly PlacedCell[] | undefined;
	readonly expected: number;
	/** Whether some of the numbers come from another line, where only their place tells the column. */
	readonly gathered: boolean;
}

/** A row whose numbers are known, from left to right. */
interface KnownRow {
	readonly values: readonly PlacedCell[];
	readonly expected: number;
	readonly gathered: boolean;
}

/** How places are counted: programs keep columns by characters, or by the width that they print. */
type Measure = 'inCharacters' | 'inWidth';

/** A number may stand so far beside those of its column, where no other column is nearer. */
const SLACK = 1;

/**
 * The cells of each row, column by column; undefined where count and place do not decide.
 * A row with as many numbers as columns is certain, if none stands above another. For a row with fewer the full rows
 * nearest above and below tell where the columns are, and both must agree.
 */
export function placeByColumn(rows: readonly PlacedRow[]): readonly (readonly Cell[] | undefined)[] {
	const known = rows.map(({ values, expected, gathered }): KnownRow | undefined => {
		if (values === undefined || values.length === 0 || values.length > expected) return undefined;
		return { values: [...values].sort((a, b) => a.inWidth.from - b.inWidth.from), expected, gathered };
	});
	const placed = known.map((row, at) => (row === undefined ? undefined : placeRow(known, row, at)));
	const open = placed.flatMap((cells, at) => (cells !== undefined && endsBlank(cells) ? [at] : []));
	return placed.map((cells, at) => (open.length === 1 && open[0] === at && placed.length > 3 ? undefined : cells));
}

/** A row alone among all whose last column is blank may have lost a cell, and moved the others. */
function endsBlank(cells: readonly Cell[]): boolean {
	const last = cells.at(-1);
	return cells.length > 3 && last !== undefined && isBlank(last);
}

function placeRow(known: readonly (KnownRow | undefined)[], row: KnownRow, at: number): readonly Cell[] | undefined {
	const whole = row.values.length === row.expected;
	if (whole && !row.gathered) return apart(row.values) ? row.values : undefined;
	const full = [fullRow(known, at, -1), fullRow(known, at, 1)].filter((other) => other !== undefined);
	const [first, ...others] = full.map((other) => placesIn(row, other));
	if (first === undefined || others.some((other) => other?.join() !== first.join())) return undefined;
	return fill(row, first);
}

/** Whether the numbers of a row stand beside each other, also those that come from a second line. */
function apart(values: readonly PlacedCell[]): boolean {
	return values.every((value, at) => {
		const next = values[at + 1];
		return (
			next === undefined || value.inWidth.to <= next.inWidth.from || value.inCharacters.to <= next.inCharacters.from
		);
	});
}

/** The next row, up or down, with as many columns, all filled. */
function fullRow(rows: readonly (KnownRow | undefined)[], from: number, step: 1 | -1): KnownRow | undefined {
	const expected = rows[from]?.expected;
	for (let at = from + step; at >= 0 && at < rows.length; at += step) {
		const row = rows[at];
		if (row !== undefined && row.expected === expected && row.values.length === expected && !row.gathered) return row;
	}
	return undefined;
}

/** For each number of a row its column after a full row, in the measure in which all numbers fit one; undefined where none does. */
function placesIn(row: KnownRow, full: KnownRow): readonly number[] | undefined {
	for (const measure of ['inWidth', 'inCharacters'] as const) {
		const places = row.values.map((value) => columnAt(value[measure], full, measure));
		if (places.every((place) => place >= 0) && new Set(places).size === places.length) return places;
	}
	return undefined;
}

/** The one column of a full row that an extent touches, or -1. */
function columnAt(extent: Extent, full: KnownRow, measure: Measure): number {
	const touched = full.values.flatMap((value, at) => {
		const { from, to } = value[measure];
		return extent.from < to + SLACK && from < extent.to + SLACK ? [at] : [];
	});
	return touched.length === 1 ? (touched[0] ?? -1) : -1;
}

/** The cells of a row with blank ones where no number stands: they have no place of their own in the text. */
function fill(row: KnownRow, places: readonly number[]): readonly Cell[] {
	const end = row.values.at(-1)?.end ?? 0;
	return Array.from({ length: row.expected }, (_, column) => {
		const at = places.indexOf(column);
		return row.values[at] ?? closedCell('', end);
	});
}
