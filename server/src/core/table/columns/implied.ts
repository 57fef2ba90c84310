// What a table's convention says of rows of which none is full: where their columns stand is told by rows of other
// levels, and by separators that are printed whether or not a value stands between them.

import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import type { Words } from '../rows/items.ts';
import { type Convention, depthOf, type KnownRow, LINE, nextOf, rowEndOf, stepsOf, widthOf } from './convention.ts';
import { mostUsual, placesIn, separatorsBehind, stepsIn } from './measure.ts';
import { byPadding } from './padding.ts';
import { bySteps, isWithin, type Rows, range } from './steps.ts';

/** What a table prints: its rows, and the words over its columns. */
export interface Printing {
	readonly rows: readonly KnownRow[];
	readonly heads: readonly Words[];
	/** The heads of its last column, where all rows end with that. */
	readonly last: readonly Words[];
}

/** A convention with the places of all levels that can be told. */
export function completed(strip: Strip, { rows, heads, last }: Printing, found: Convention): Convention {
	const labelled = rows.filter(({ key, draft }) => key !== null && draft.label !== undefined);
	if (found.separator >= 0) return filled(strip, { rows, labelled }, found);
	// A list of numbers of one column, without heads: of which column is not told.
	if (heads.length < 2 && labelled.every(({ draft }) => draft.values.length < 2)) return found;
	for (let separator = 0; separator < SEPARATORS.length; separator++) {
		const implied =
			(separator === LINE ? undefined : byWidths(strip, { rows: labelled, heads, last }, separator)) ??
			bySteps(strip, { rows, labelled }, separator) ??
			byPadding(strip, labelled, separator);
		if (implied !== undefined) return implied;
	}
	return found;
}

/** Adds the places of levels without a full row. */
function filled(strip: Strip, { rows, labelled }: Rows, found: Convention): Convention {
	const missing = new Set(labelled.map(({ level }) => level).filter((level) => !found.places.has(level)));
	if (missing.size === 0) return found;
	const places = new Map(found.places);
	const widths = new Map(found.widths);
	const tailOfAll = only(labelled.flatMap(({ level }) => tailOf(found, level) ?? []));
	const all = mostUsual(labelled.map((row) => [row.level, widthOf(strip, row, found)]));
	const hypotheses = new Map(
		[...missing].map((level) => [
			level,
			candidates(strip, { labelled, own: labelled.filter((row) => row.level === level) }, found),
		]),
	);
	const likely = [0, 1].filter((which) =>
		labelled.every((row) => {
			const vector = hypotheses.get(row.level)?.[which];
			return (
				vector === undefined ||
				row.draft.values.length > row.count ||
				isAmong(placesIn(strip, row.draft, found.separator), vector)
			);
		}),
	);
	for (const level of missing) {
		const own = labelled.filter((row) => row.level === level);
		const width = all.get(level);
		const alike = labelled.filter(({ count }) => count === own[0]?.count);
		const tail = only(alike.flatMap((row) => tailOf(found, row.level) ?? [])) ?? tailOfAll;
		const among = likely.flatMap((which) => {
			const vector = hypotheses.get(level)?.[which];
			return vector === undefined ? [] : [vector];
		});
		const fits = among.filter((places) => {
			const last = places.at(-1) ?? 0;
			if (width !== undefined && tail !== undefined) return last + tail === width;
			return found.separator === LINE && fitsGaps(strip, { rows, own, last }, found);
		});
		const first = onlyVector(fits);
		const single = first ?? onlyVector(among.filter((places) => isMet(strip, { own, places, tail }, found)));
		if (single === undefined) continue;
		places.set(level, single);
		const whole = first === undefined && tail !== undefined ? (single.at(-1) ?? 0) + tail : width;
		if (whole !== undefined) widths.set(level, whole);
	}
	return { ...found, places, widths };
}

/** Whether some places stand between the first and the last of others. */
function isAmong(places: readonly number[], vector: readonly number[]): boolean {
	const [first = 0, last = 0] = [vector[0], vector.at(-1)];
	return places.every((place) => place >= first && place <= last);
}

interface Met {
	readonly own: readonly KnownRow[];
	readonly places: readonly number[];
	readonly tail: number | undefined;
}

/** Whether some row is as wide as all of its columns would make it, though most rows lack cells. */
function isMet(strip: Strip, { own, places, tail }: Met, found: Convention): boolean {
	const width = (places.at(-1) ?? 0) + (tail ?? Number.NaN);
	return own.some((row) => widthOf(strip, row, found) === width);
}

function tailOf({ places, widths }: Convention, level: number): number | undefined {
	const width = widths.get(level);
	const last = places.get(level)?.at(-1);
	return width === undefined || last === undefined ? undefined : width - last;
}

/** The one number that all are, or undefined. */
function only(numbers: readonly number[]): number | undefined {
	const [first] = numbers;
	return numbers.every((number) => number === first) ? first : undefined;
}

/** Where the columns of some rows can stand: behind the label as in other levels, or below those of other levels. */
function candidates(
	strip: Strip,
	{ labelled, own }: Pick<Rows, 'labelled'> & Pick<Met, 'own'>,
	found: Convention,
): readonly [behind: readonly number[] | undefined, below: readonly number[] | undefined] {
	const count = own[0]?.count ?? 0;
	const known = labelled.filter(({ level }) => found.places.has(level));
	const alike = known.filter((row) => row.count === count);
	const vectors = (alike.length > 0 ? alike : known).map(({ level }) => found.places.get(level) ?? []);
	const lead = only(vectors.map((places) => places[0] ?? 0));
	const unit = only(vectors.flatMap(stepsIn));
	const steps = alike.length > 0 ? onlyVector(vectors.map(stepsWithin)) : undefined;
	const from = (first: number) =>
		steps !== undefined
			? steps.map((step) => first + step)
			: Array.from({ length: count }, (_, column) => first + column * (unit ?? 1));
	const behind = lead === undefined ? undefined : from(lead);
	const first = only(known.flatMap((row) => sumOf(depthOf(strip, row, found), found.places.get(row.level)?.[0])));
	const depth = mostUsual(own.map((row) => [0, depthOf(strip, row, found)])).get(0);
	return [behind, first === undefined || depth === undefined || first <= depth ? undefined : from(first - depth)];
}

/** How far each of some places stands behind the first. */
function stepsWithin(places: readonly number[]): readonly number[] {
	return places.map((place) => place - (places[0] ?? 0));
}

/** The one vector that all are, or undefined. */
function onlyVector(vectors: readonly (readonly number[])[]): readonly number[] | undefined {
	const [first] = vectors;
	return first !== undefined && vectors.every((vector) => vector.join() === first.join()) ? first : undefined;
}

/** The sum of two numbers; none where one of them is not known. */
function sumOf(a: number | undefined, b: number | undefined): readonly number[] {
	return a === undefined || b === undefined ? [] : [a + b];
}

interface Fitting extends Pick<Rows, 'rows'> {
	readonly own: readonly KnownRow[];
	readonly last: number;
}

/** Whether as many separators stand behind the last column of some rows as elsewhere before rows like the next ones. */
function fitsGaps(strip: Strip, { rows, own, last }: Fitting, { separator, gaps }: Convention): boolean {
	const fits = own.map((row) => {
		const at = rows.indexOf(row);
		const gap = gaps.get(nextOf(rows, at) ?? '');
		const steps = stepsOf(strip, { rows, at }, separator);
		return gap !== undefined && steps !== undefined && steps - last === gap;
	});
	return fits.filter(Boolean).length * 2 > fits.length;
}

/** No row is full, but all rows of a level are as wide as others: their separators are printed, whatever stands between. */
function byWidths(strip: Strip, { rows, heads, last }: Printing, separator: number): Convention | undefined {
	const rowEnd = rowEndOf(strip, rows);
	if (rowEnd === 0 || rows.length < 2) return undefined;
	const found = { separator, rowEnd, gaps: new Map<string, number>() };
	const widths = mostUsual(rows.map((row) => [row.level, widthOf(strip, row, found)] as const));
	const room = rows.map(({ level, count }) => (widths.get(level) ?? 0) - count);
	if (Math.min(...room) < 0) return undefined;
	const below = only(rows.flatMap((row) => sumOf(depthOf(strip, row, found), widths.get(row.level))));
	const behind = range(Math.min(...room) + 1).map((more) => rows.map(() => 1 + more));
	const under =
		below === undefined ? [] : range(Math.min(...room) + 1).map((tail) => room.map((own) => 1 + own - tail));
	const fitsBut = (few: number) => (leads: readonly number[]) =>
		rows.filter((row, at) => !isWithin(strip, row, { lead: leads[at] ?? 1, separator })).length <= few;
	const all = [...behind, ...under];
	const strictly = all.filter(fitsBut(0));
	const fitting = strictly.length > 0 ? strictly : all.filter(fitsBut(rows.length * FEW));
	const stated = rows.some(({ draft }) => draft.values.length > 0);
	const headed = headTail(strip, heads, found);
	// Behind the heads more separators end a line than the rows have room for: these lack cells.
	if (headed !== undefined && stated && headed > Math.max(...room)) return undefined;
	const tail = lastTail(strip, { rows, last }, found) ?? headed;
	const closed = fitting.filter((own) => room.every((more, at) => 1 + more - (own[at] ?? 1) === tail));
	const leads = stated ? (onlyVector(fitting) ?? onlyVector(closed)) : (under[0] ?? behind[0]);
	if (leads === undefined) return undefined;
	const places = new Map(
		rows.map(({ level, count }, at) => [level, range(count).map((column) => (leads[at] ?? 1) + column)] as const),
	);
	return { ...found, widths, places };
}

/** Where no place holds all values of a table, so many of its rows may be torn. */
const FEW = 0.1;

/** How many separators stand behind the head of the last column, where most rows have as many behind their last value. */
function lastTail(
	strip: Strip,
	{ rows, last }: Pick<Printing, 'rows' | 'last'>,
	found: Pick<Convention, 'separator' | 'rowEnd'>,
): number | undefined {
	const [head, ...others] = last;
	if (head === undefined || others.length > 0) return undefined;
	const tail = separatorsBehind(strip, head.next - 1, found);
	const ends = rows.flatMap(({ draft }) => draft.values.at(-1) ?? []);
	const alike = ends.filter((at) => separatorsBehind(strip, at, found) === tail);
	return alike.length * 2 > ends.length ? tail : undefined;
}

/** How many separators stand behind the last head of each line of heads, where it is the same for several. */
function headTail(
	strip: Strip,
	heads: readonly Words[],
	found: Pick<Convention, 'separator' | 'rowEnd'>,
): number | undefined {
	const last = heads.filter(
		(head, at) => strip.tokens[heads[at + 1]?.first ?? -1]?.line !== strip.tokens[head.first]?.line,
	);
	const tails = last.map(({ next }) => separatorsBehind(strip, next - 1, found));
	return tails.length > 1 ? only(tails) : undefined;
}
