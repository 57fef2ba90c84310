// Cells that hold words where a number should stand: by the places of its columns a row claims them, so that they are
// neither blank nor labels.

import type { Strip } from '../grid/tokens.ts';
import { type Convention, type KnownRow, LINE } from './convention.ts';
import type { Draft } from './drafts.ts';
import type { Words } from './items.ts';
import { lineEnds } from './measure.ts';

/** Rows with the words that stand in their columns among their values; a row that such words tore is one again. */
export function withSpoiltCells(
	strip: Strip,
	rows: readonly KnownRow[],
	{ separator, places, rowEnd }: Convention,
): readonly KnownRow[] {
	if (separator < 0 || separator === LINE) return rows;
	const made: KnownRow[] = [];
	for (const [at, row] of rows.entries()) {
		const above = made.at(-1);
		const usual = above === undefined ? undefined : places.get(above.level);
		if (
			above !== undefined &&
			usual !== undefined &&
			row.key === null &&
			isTorn(strip, above, row, { separator, usual })
		) {
			made[made.length - 1] = { ...above, draft: joined(above.draft, row.draft) };
			continue;
		}
		const own = places.get(row.level);
		const beside = withinRow(
			strip,
			row,
			[...row.draft.strange, ...row.draft.behind, ...(rows[at + 1]?.draft.strange ?? [])],
			rowEnd,
		);
		const words = own === undefined ? [] : beside.filter((word) => isIn(strip, row, word, { separator, usual: own }));
		made.push(words.length === 0 ? row : { ...row, draft: withWords(row.draft, words) });
	}
	return made;
}

interface Columns {
	readonly separator: number;
	readonly usual: readonly number[];
}

/** How far behind the label of a row a token stands. */
function placeOf({ tokens }: Strip, { draft }: KnownRow, at: number, separator: number): number {
	return (tokens[at]?.before[separator] ?? 0) - (tokens[(draft.label?.next ?? 1) - 1]?.before[separator] ?? 0);
}

/** Those of some words that stand before the end of a row. */
function withinRow(strip: Strip, { draft }: KnownRow, words: readonly Words[], rowEnd: number): readonly Words[] {
	const last = words.reduce((most, { first }) => Math.max(most, first), 0);
	if (rowEnd === 0 || words.length === 0) return words;
	let end = Math.max(draft.values.at(-1) ?? 0, (draft.label?.next ?? 1) - 1) + 1;
	while (end <= last && lineEnds(strip, end - 1, end) < rowEnd) end++;
	return words.filter(({ first }) => first < end);
}

/** Whether a word stands in a column of a row that states nothing there. */
function isIn(strip: Strip, row: KnownRow, word: Words, { separator, usual }: Columns): boolean {
	const { label, values } = row.draft;
	if (label === undefined || word.first < label.next || values.length >= row.count) return false;
	const place = placeOf(strip, row, word.first, separator);
	return usual.includes(place) && !values.some((at) => placeOf(strip, row, at, separator) === place);
}

/** Whether a row without a label of its own is the rest of the one above: words in some of its columns, and values in others. */
function isTorn(strip: Strip, above: KnownRow, { draft }: KnownRow, columns: Columns): boolean {
	const all = tearing(draft);
	const words = all.filter(({ first }) => !above.draft.values.includes(first));
	if (all.length === 0 || above.draft.values.length + words.length + draft.values.length > above.count) return false;
	if (words.some((word) => word.meanings.length > 0 || !isIn(strip, above, word, columns))) return false;
	return draft.values.every((at) => columns.usual.includes(placeOf(strip, above, at, columns.separator)));
}

/** The words that tear a row: what was taken for a label, or what stands before values without one. */
function tearing({ label, strange }: Draft): readonly Words[] {
	return label === undefined ? strange : [label];
}

function joined(above: Draft, torn: Draft): Draft {
	const values = new Set([...above.values, ...tearing(torn).map(({ first }) => first), ...torn.values]);
	return { ...above, values: [...values], next: torn.next };
}

function withWords(draft: Draft, words: readonly Words[]): Draft {
	const values = [...draft.values, ...words.map(({ first }) => first)].sort((a, b) => a - b);
	return { ...draft, values, strange: draft.strange.filter((word) => !words.includes(word)) };
}
