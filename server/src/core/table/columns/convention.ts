// How one table prints a cell, a blank and a row: inferred from its full rows, and held against all others.

import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import { tally } from '../../text/groups.ts';
import type { Draft } from '../rows/drafts.ts';
import { cellsOf, countBefore, isRising, lineEnds, mostUsual, placesIn, separatorsBehind, stepsIn } from './measure.ts';

/** A row of a table with what it must fill. */
export interface KnownRow {
	readonly draft: Draft;
	readonly key: string | null;
	/** The number of its columns. */
	readonly count: number;
	/** Rows of one level are printed alike: how deep the form groups them, and in which block they stand. */
	readonly level: number;
}

/** The convention of a table. */
export interface Convention {
	/** What parts its cells, as a place in SEPARATORS; -1 where nothing but spaces does. */
	readonly separator: number;
	/** So many line ends with nothing between them end a row; 0 where they do not tell. */
	readonly rowEnd: number;
	/** For each level how many separators stand between the label and each column. */
	readonly places: ReadonlyMap<number, readonly number[]>;
	/** Separators between a label and the end of its row, by level. */
	readonly widths: ReadonlyMap<number, number>;
	/** Separators between the last column of a row and the label of the next one, by what that next one is. */
	readonly gaps: ReadonlyMap<string, number>;
}

/** A separator is that of a table where it parts so much of the full rows alike. */
const MOST = 0.7;

/** The place of the end of a line in SEPARATORS. */
export const LINE = SEPARATORS.indexOf('line');

/** Infers the convention of a table from its full rows; by one separator alone where it is given. */
export function conventionOf(strip: Strip, rows: readonly KnownRow[], only?: number): Convention {
	const full = rows.filter(isFull);
	const separator = separatorOf(strip, full, only);
	if (separator < 0) return { separator, rowEnd: 0, places: new Map(), widths: new Map(), gaps: new Map() };
	const places = placesOf(strip, rows, separator);
	const regular = full.filter((row) => isRegular(strip, row, { separator, places }));
	const labelled = rows.filter(({ draft }) => draft.label !== undefined);
	const rowEnd = rowEndOf(strip, regular.length < 2 ? labelled : regular);
	const widths = mostUsual(regular.map((row) => [row.level, widthOf(strip, row, { separator, rowEnd })]));
	return { separator, rowEnd, places, widths, gaps: gapsOf(strip, rows, { separator, places }) };
}

/** Whether a row states as many values as it has columns, and nothing unknown stands among them. */
export function isFull({ draft, count }: KnownRow): boolean {
	return draft.values.length === count && draft.label !== undefined && !isInterrupted(draft);
}

/** Whether words of no form stand between a label and its values. */
export function isInterrupted({ label, strange }: Draft): boolean {
	return label !== undefined && strange.some(({ first }) => first >= label.next);
}

/** The first separator, the surest first, that parts nearly all full rows alike. */
function separatorOf(strip: Strip, full: readonly KnownRow[], only: number | undefined): number {
	let best = -1;
	let most = 0;
	for (let separator = only ?? 0; separator <= (only ?? LINE); separator++) {
		let alike = 0;
		for (const [, counts] of vectorsOf(strip, full, separator)) alike += Math.max(0, ...counts.values());
		if (alike >= full.length * MOST && alike > 0) return separator;
		if (alike > most) {
			most = alike;
			best = separator;
		}
	}
	return most * 2 > full.length ? best : -1;
}

/** For each level the ways in which its full rows are parted, and how often each is met. */
function vectorsOf(strip: Strip, full: readonly KnownRow[], separator: number): Map<number, Map<string, number>> {
	const levels = new Map<number, Map<string, number>>();
	for (const row of full) {
		const places = placesIn(strip, row.draft, separator);
		if (!isRising(places)) continue;
		const counts = levels.get(row.level) ?? new Map<string, number>();
		levels.set(row.level, counts);
		tally(counts, places.join());
	}
	return levels;
}

function placesOf(strip: Strip, rows: readonly KnownRow[], separator: number): ReadonlyMap<number, readonly number[]> {
	const places = new Map<number, readonly number[]>();
	for (const [level, counts] of vectorsOf(strip, rows.filter(isFull), separator)) {
		const usual = usualAmong(strip, rows, { level, separator, counts });
		if (usual === undefined) continue;
		const vector = usual.split(',').map(Number);
		const alone = counts.get(usual) === 1 && !bearsOut(strip, rows, { level, vector, separator });
		if (!alone) places.set(level, vector);
	}
	return places;
}

/** Ways in which full rows of a level are parted, and how often each is met. */
interface Ways {
	readonly level: number;
	readonly separator: number;
	readonly counts: ReadonlyMap<string, number>;
}

/**
 * The way that most full rows of a level are parted in; of those that are met as often the one in whose columns most
 * rows stand. Undefined where more rows stand in those of another one: a row with a blank cell and a number too many
 * looks full.
 */
function usualAmong(strip: Strip, rows: readonly KnownRow[], { level, separator, counts }: Ways): string | undefined {
	const own = rows.filter((row) => row.level === level && row.key !== null && row.draft.label !== undefined);
	const within = (vector: string) => {
		const columns = new Set(vector.split(',').map(Number));
		return own.filter(({ draft }) => placesIn(strip, draft, separator).every((place) => columns.has(place))).length;
	};
	const ways = [...counts].map(([vector, count]) => ({ vector, count, rows: within(vector) }));
	ways.sort((a, b) => b.count - a.count || b.rows - a.rows);
	const [first, ...others] = ways;
	return others.every(({ rows: most }) => most <= (first?.rows ?? 0)) ? first?.vector : undefined;
}

/** The places of the one row of a level that is full. */
interface Single {
	readonly level: number;
	readonly vector: readonly number[];
	readonly separator: number;
}

/**
 * Whether the rows of a level that are not full stand in the places of the one that is, which are as far from each other:
 * a row with a blank cell and a number too many states as many as a full one.
 */
function bearsOut(strip: Strip, rows: readonly KnownRow[], { level, vector, separator }: Single): boolean {
	if (new Set(stepsIn(vector)).size > 1) return false;
	return rows.every(({ draft, count, ...row }) => {
		if (row.level !== level || row.key === null || draft.label === undefined || draft.values.length >= count)
			return true;
		const places = placesIn(strip, draft, separator);
		return places.every((place) => place >= (vector[0] ?? 0) && place <= (vector.at(-1) ?? 0));
	});
}

/** Whether the values of a full row stand where those of other full rows of its level stand. */
export function isRegular(strip: Strip, row: KnownRow, convention: Pick<Convention, 'separator' | 'places'>): boolean {
	const usual = convention.places.get(row.level);
	if (usual === undefined || row.draft.values.length !== usual.length) return false;
	return placesIn(strip, row.draft, convention.separator).every((place, at) => place === usual[at]);
}

/** The run of line ends that stands behind every row and within nearly none. */
export function rowEndOf(strip: Strip, rows: readonly KnownRow[]): number {
	let least = Number.POSITIVE_INFINITY;
	const inner: number[] = [];
	for (const [at, { draft }] of rows.entries()) {
		const own = cellsOf(draft);
		for (let one = 1; one < own.length; one++) inner.push(lineEnds(strip, own[one - 1] ?? 0, own[one] ?? 0));
		const last = own.at(-1);
		const below = beginOf(rows[at + 1]?.draft);
		const next = below ?? (last ?? 0) + 1;
		if (last === undefined || next >= strip.tokens.length) continue;
		const ends = lineEnds(strip, last, next);
		// Words behind the last row, such as what a cell of it says, are no row.
		if (below !== undefined || ends > 0) least = Math.min(least, ends);
	}
	if (!Number.isFinite(least) || least === 0) return 0;
	const within = inner.filter((count) => count >= least).length;
	return within * 10 <= inner.length ? least : 0;
}

/** The first token of the labels of a row. */
function beginOf(draft: Draft | undefined): number | undefined {
	return draft?.groups[0]?.first ?? draft?.label?.first;
}

/** How many separators stand between the label of a row and the end of the row; undefined where that is not told. */
export function widthOf(
	strip: Strip,
	{ draft }: KnownRow,
	{ separator, rowEnd }: Pick<Convention, 'separator' | 'rowEnd'>,
): number | undefined {
	if (rowEnd === 0 || draft.label === undefined || separator === LINE) return undefined;
	const label = draft.label.next - 1;
	const last = draft.values.at(-1) ?? label;
	const inner = countBefore(strip, last, separator) - countBefore(strip, label, separator);
	return inner + separatorsBehind(strip, last, { separator, rowEnd });
}

/** How many separators stand between the beginning of the printed row and the label; undefined where that is not told. */
export function depthOf(
	strip: Strip,
	{ draft }: KnownRow,
	{ separator, rowEnd }: Pick<Convention, 'separator' | 'rowEnd'>,
): number | undefined {
	if (rowEnd === 0 || draft.label === undefined || separator === LINE) return undefined;
	const above = draft.first - 1;
	const behind = above < 0 ? 0 : separatorsBehind(strip, above, { separator, rowEnd });
	return countBefore(strip, draft.label.next - 1, separator) - countBefore(strip, above, separator) - behind;
}

/** What the row behind a row is: before rows of one kind as many separators stand. */
export function nextOf(rows: readonly KnownRow[], at: number): string | undefined {
	const next = rows[at + 1];
	if (next === undefined || !next.draft.follows) return undefined;
	return next.draft.label === undefined ? undefined : `${next.level} ${next.draft.groups.length}`;
}

/** How many separators stand between the label of a row and the first words of the next one. */
export function stepsOf(
	strip: Strip,
	{ rows, at }: { readonly rows: readonly KnownRow[]; readonly at: number },
	separator: number,
): number | undefined {
	const from = rows[at]?.draft.label;
	const words = [...(rows[at]?.draft.behind ?? []), ...(rows[at + 1]?.draft.strange ?? [])];
	const begin = beginOf(rows[at + 1]?.draft) ?? -1;
	const to = Math.min(begin, ...words.map(({ first }) => first));
	if (from === undefined || strip.tokens[to] === undefined) return undefined;
	return countBefore(strip, to, separator) - countBefore(strip, from.next - 1, separator);
}

function gapsOf(
	strip: Strip,
	rows: readonly KnownRow[],
	{ separator, places }: Pick<Convention, 'separator' | 'places'>,
): ReadonlyMap<string, number> {
	const seen: [string, number][] = [];
	for (const [at, row] of rows.entries()) {
		const kind = nextOf(rows, at);
		if (kind === undefined || !isRegular(strip, row, { separator, places })) continue;
		const steps = stepsOf(strip, { rows, at }, separator);
		const last = places.get(row.level)?.at(-1);
		if (steps !== undefined && last !== undefined) seen.push([kind, steps - last]);
	}
	return mostUsual(seen);
}
