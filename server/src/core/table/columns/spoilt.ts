// Cells that hold words where a number should stand: by the places of its columns a row claims them, so that they are
// neither blank nor labels.

import type { Strip } from '../../grid/tokens.ts';
import type { Draft } from '../rows/drafts.ts';
import type { Words } from '../rows/items.ts';
import { type Convention, type KnownRow, LINE } from './convention.ts';
import { countBefore, lineEnds } from './measure.ts';

/** Rows with the words that stand in their columns among their values; a row that such words tore is one again. */
export function withSpoiltCells(strip: Strip, rows: readonly KnownRow[], convention: Convention): readonly KnownRow[] {
	const { separator, places, rowEnd } = convention;
	if (separator < 0 || separator === LINE) return rows;
	const made: KnownRow[] = [];
	for (const [at, row] of rows.entries()) {
		const above = made.at(-1);
		const usual = above === undefined ? undefined : places.get(above.level);
		if (
			above !== undefined &&
			usual !== undefined &&
			row.key === null &&
			isTorn({ strip, separator, usual }, above, row)
		) {
			made[made.length - 1] = { ...above, draft: joined(above.draft, row.draft) };
			continue;
		}
		const own = places.get(row.level);
		const near = [...row.draft.strange, ...row.draft.behind, ...(rows[at + 1]?.draft.strange ?? [])];
		const beside = withinRow(strip, row, { words: near, rowEnd });
		const words = own === undefined ? [] : beside.filter((word) => isIn({ strip, separator, usual: own }, row, word));
		made.push(words.length === 0 ? row : { ...row, draft: withWords(row.draft, words) });
	}
	return made;
}

/** The columns of rows of a level: how far behind a label each of them stands, in separators. */
interface Columns {
	readonly strip: Strip;
	readonly separator: number;
	readonly usual: readonly number[];
}

/** How far behind the label of a row a token stands. */
function placeOf({ strip, separator }: Columns, { draft }: KnownRow, at: number): number {
	return countBefore(strip, at, separator) - countBefore(strip, (draft.label?.next ?? 1) - 1, separator);
}

/** Words beside a row, and how many line ends part rows; 0 where nothing tells. */
interface Beside {
	readonly words: readonly Words[];
	readonly rowEnd: number;
}

/** Those of some words that stand before the end of a row. */
function withinRow(strip: Strip, { draft }: KnownRow, { words, rowEnd }: Beside): readonly Words[] {
	const last = words.reduce((most, { first }) => Math.max(most, first), 0);
	if (rowEnd === 0 || words.length === 0) return words;
	let end = Math.max(draft.values.at(-1) ?? 0, (draft.label?.next ?? 1) - 1) + 1;
	while (end <= last && lineEnds(strip, end - 1, end) < rowEnd) end++;
	return words.filter(({ first }) => first < end);
}

/** Whether a word stands in a column of a row that states nothing there. */
function isIn(columns: Columns, row: KnownRow, word: Words): boolean {
	const { label, values } = row.draft;
	if (label === undefined || word.first < label.next || values.length >= row.count) return false;
	const place = placeOf(columns, row, word.first);
	return columns.usual.includes(place) && !values.some((at) => placeOf(columns, row, at) === place);
}

/** Whether a row without a label of its own is the rest of the one above: words in some of its columns, and values in others. */
function isTorn(columns: Columns, above: KnownRow, { draft }: KnownRow): boolean {
	const all = tearing(draft);
	const words = all.filter(({ first }) => !above.draft.values.includes(first));
	if (all.length === 0 || above.draft.values.length + words.length + draft.values.length > above.count) return false;
	if (words.some((word) => word.meanings.length > 0 || !isIn(columns, above, word))) return false;
	return draft.values.every((at) => columns.usual.includes(placeOf(columns, above, at)));
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
