// What a word does among the words between two values: it names a row, opens a group, stands over columns, or is of no form.

import { rowOf } from '../../forms/forms.ts';
import type { FormTable, TableKey } from '../../forms/types.ts';
import { hanOf } from '../../text/chars.ts';
import type { Words } from './items.ts';
import type { Lexicon } from './labels.ts';

/** What a word does: it is a label of a row or of a group, a head, one or the other, or none of the form's. */
export type Role = 'row' | 'group' | 'head' | 'either' | 'strange';

/** So many characters of a label that is cut off tell it from other words. */
export const LEAST_BEGINNING = 4;

/** What a word is in a table; `either` stands over columns as well as before a row. */
export function roleOf(word: Words, table: TableKey, lexicon: Lexicon): Role {
	let row = false;
	let group = false;
	let head = false;
	for (const { table: of, kind } of word.meanings) {
		if (of !== table) continue;
		if (kind === 'row') row = true;
		else if (kind === 'group') group = true;
		else head = true;
	}
	if (isTorn(word, lexicon)) return 'strange';
	if (group) return 'group';
	if (row) return head && word.number === 0 ? 'either' : 'row';
	return head ? 'head' : 'strange';
}

/** Whether words with a number that no form prints before them are the beginning of another label: （六）其他 of 其他处理. */
function isTorn({ words, number, style, meanings }: Words, lexicon: Lexicon): boolean {
	return (
		number !== 0 &&
		style === 'bracketed' &&
		meanings.every((meaning) => meaning.number !== number) &&
		lexicon.beginnings.has(words)
	);
}

/** Whether a group's label stands before a row of the group: one that is a row too may stand for itself. */
export function opensGroup(word: Words, behind: readonly Words[], table: TableKey): boolean {
	const row = word.meanings.find((meaning) => meaning.table === table && meaning.kind === 'row');
	if (row === undefined) return true;
	return behind.some(({ meanings, number, words }) => {
		if (meanings.length === 0) return number !== 0 || words.length >= LEAST_BEGINNING;
		return meanings.some(
			({ kind, key, forms }) =>
				kind === 'row' && forms.some((form) => standsFor(form, row.key, rowOf(form, key)?.group)),
		);
	});
}

/** Whether words of a report's own stand directly behind a row that it may divide: they name the part. */
export function isDivided({ meanings }: Words, next: Words | undefined, table: TableKey): boolean {
	const divisible = meanings.some((meaning) => meaning.table === table && meaning.kind === 'row' && meaning.opens);
	return divisible && next !== undefined && next.meanings.length === 0 && /[\u4e00-\u9fff]/.test(next.words);
}

/** Whether the same label follows: a cell that was merged stands again in every place that it covered. */
export function isRepeated(own: readonly Words[], roles: readonly Role[], at: number): boolean {
	const word = own[at];
	const next = own[at + 1];
	return (
		word !== undefined &&
		next !== undefined &&
		roles[at] === roles[at + 1] &&
		word.words === next.words &&
		word.number === next.number
	);
}

/** The words at the end of a run that may be one label: from the last that is numbered on, or that begin a label of the form. */
export function labelOf(strange: readonly Words[], { beginnings }: Lexicon): Words | undefined {
	const last = strange.at(-1);
	if (last === undefined) return undefined;
	let first = strange.length - 1;
	while (first > 0 && strange[first]?.number === 0 && strange[first - 1]?.next === strange[first]?.first) first--;
	const pieces = fromBeginning(strange.slice(first), beginnings);
	const words = pieces.map((piece) => piece.words).join('');
	if (!/[\u4e00-\u9fff]/.test(words) && pieces[0]?.number === 0) return undefined;
	const [begin = last] = pieces;
	return { ...begin, words, next: last.next, end: last.end };
}

/** The last pieces of a label, where words stand before what begins a label of the form. */
function fromBeginning(pieces: readonly Words[], beginnings: ReadonlySet<string>): readonly Words[] {
	let joined = '';
	let first = 0;
	for (let at = pieces.length - 1; at > 0; at--) {
		joined = `${pieces[at]?.words}${joined}`;
		const begins = joined.length >= LEAST_BEGINNING && beginnings.has(joined);
		if (begins && pieces.slice(0, at).some(({ words }) => hanOf(words) !== '')) first = at;
	}
	return pieces.slice(first);
}

/** Whether a row stands for the rows of a group. */
function standsFor(form: FormTable, row: string, group: string | undefined): boolean {
	return group !== undefined && rowOf(form, row)?.inPlaceOf === group;
}
