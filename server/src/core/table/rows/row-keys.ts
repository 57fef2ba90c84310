// Which row of the form each row of a table is: by its words, in the order of the form.

import type { Official } from '../../forms/official.ts';
import type { KnownTable } from '../../forms/ready.ts';
import type { FormRow, FormTable } from '../../forms/types.ts';
import { likeness } from '../../text/distance.ts';
import { align } from './align.ts';
import type { LabelWords, Meaning } from './labels.ts';

/** What a row says by which it is known. */
export interface Labelled {
	readonly label: LabelWords | undefined;
	readonly groups: readonly LabelWords[];
}

/** The worth of a label that is the form's own; the likeness of another one counts up to this. */
const EXACT = 20;
/** A label of which one character is left is like several. */
const LEAST_CHARACTERS = 2;
/** Fewer characters of a label may be of any; without its number one more is needed. */
const FEWEST_LEFT = 3;
/** A label that is less alike than this binds nothing, unless it was shortened. */
const LEAST_LIKENESS = 0.5;

/** The key of each row, or null where no row of the form is meant; the parts of a divisible row are numbered. */
export function rowKeys(rows: readonly Labelled[], form: KnownTable): readonly (string | null)[] {
	const { official } = form;
	const bound = form.rows.length === 1 ? rows.map((_, at) => (at === 0 ? 0 : -1)) : bindRows(rows, form);
	const { divisible } = official;
	const dividing = divisible === undefined ? '' : (official.words[official.indexOf.get(divisible.key) ?? -1] ?? '');
	let divided: FormRow | undefined;
	let part = 0;
	return rows.map((row, at) => {
		const formRow = form.rows[bound[at] ?? -1];
		if (divisible !== undefined && row.groups.some((label) => label.words === dividing)) {
			divided = divisible;
			part = 0;
		} else if (formRow !== undefined) divided = undefined;
		return divided === undefined ? (formRow?.key ?? null) : `${divided.key}_${++part}`;
	});
}

/** For each row the index of the form's row, or -1. */
function bindRows(rows: readonly Labelled[], form: KnownTable): readonly number[] {
	const { official } = form;
	const quick = straight(rows, form, official);
	if (quick !== undefined) return quick;
	const worth = (item: number, row: number): number => {
		const label = rows[item]?.label;
		const formRow = form.rows[row];
		if (label === undefined || formRow === undefined) return 0;
		const agrees = label.number === 0 || label.number === official.numbers[row] ? 1 : 0;
		const own = label.meanings.filter((meaning) => isRowOf(meaning, form));
		if (formRow.local === true && label.number !== 0 && agrees === 0) return 0;
		if (own.length > 0) return own.some((meaning) => meaning.key === formRow.key) ? EXACT + agrees : 0;
		if (label.meanings.length > 0 || label.words.length < LEAST_CHARACTERS) return 0;
		const like = likenessOf(label, row, official);
		return like >= LEAST_LIKENESS ? EXACT * like - 8 + 2 * agrees : 0;
	};
	const bound = align(rows.length, form.rows.length, worth);
	const aligned = { bound, rows: form.rows.length, worth };
	return bindRest(
		bound.map((row, item) => (isDecided(item, aligned) ? row : -1)),
		rows,
		form,
	);
}

/** How like a label is to the words of a row; as like as must be where it was shortened. */
function likenessOf(label: LabelWords, row: number, { wordings, numbers }: Official): number {
	const own = wordings[row] ?? [];
	const like = Math.max(...own.map((words) => likeness(label.words, words)));
	return own.some((words) => isShortened(label, words, numbers[row] ?? 0)) ? Math.max(like, LEAST_LIKENESS) : like;
}

/** Whether a label is an official one that was shortened: a piece of it, or with its number some of its characters. */
function isShortened({ words, number }: LabelWords, official: string, numbered: number): boolean {
	const isPiece = words.length > FEWEST_LEFT && official.includes(words);
	const isNumbered = number !== 0 && numbered !== 0;
	return isAbridged(words, official) && (isNumbered ? number === numbered : isPiece);
}

/** Whether words are those of an official label in their order, with half of it left out or more: somebody shortened it. */
export function isAbridged(words: string, official: string): boolean {
	if (words.length < FEWEST_LEFT || words.length * 2 > official.length) return false;
	let at = 0;
	for (const character of official) if (character === words.charAt(at)) at++;
	return at >= words.length;
}

/** The form's row that each row is bound to, or -1; how many the form has, and what binding one to another is worth. */
interface Aligned {
	readonly bound: readonly number[];
	readonly rows: number;
	readonly worth: (item: number, row: number) => number;
}

/** Whether no other row of the form that is free between the neighbours of a row is worth as much. */
function isDecided(item: number, { bound, rows, worth }: Aligned): boolean {
	const row = bound[item] ?? -1;
	const own = worth(item, row);
	if (row < 0 || own >= EXACT) return true;
	const from = bound.findLast((other, at) => at < item && other >= 0) ?? -1;
	const to = bound.find((other, at) => at > item && other >= 0) ?? rows;
	for (let other = from + 1; other < to; other++) if (other !== row && worth(item, other) >= own) return false;
	return true;
}

function isRowOf({ kind, table }: Meaning, form: FormTable): boolean {
	return kind === 'row' && table === form.key;
}

/**
 * The quick way, for tables in which every label is the form's own and stands in its place: each row is the first one
 * below the last that it may be. No alignment is worth more than one that binds every label, its number agreeing
 * where rows are told apart by theirs.
 */
function straight(
	rows: readonly Labelled[],
	form: FormTable,
	{ indexOf, numbers }: Official,
): readonly number[] | undefined {
	const bound: number[] = [];
	let last = -1;
	for (const { label } of rows) {
		if (label === undefined) return undefined;
		let next = form.rows.length;
		for (const meaning of label.meanings) {
			const at = isRowOf(meaning, form) ? (indexOf.get(meaning.key) ?? -1) : -1;
			if (at > last && at < next && (numbers[at] === 0 || [0, numbers[at]].includes(label.number))) next = at;
		}
		if (next === form.rows.length) return undefined;
		bound.push(next);
		last = next;
	}
	return bound;
}

/** Rows out of order, and rows that stand twice, are bound all the same where their label leaves no doubt. */
function bindRest(bound: readonly number[], rows: readonly Labelled[], form: FormTable): readonly number[] {
	return bound.map((at, item) => {
		if (at >= 0) return at;
		const own = rows[item]?.label?.meanings.filter((meaning) => isRowOf(meaning, form)) ?? [];
		return own.length === 1 ? form.rows.findIndex((candidate) => candidate.key === own[0]?.key) : -1;
	});
}

/** The rows that must be there: the form's own, a group in one row or in its rows as this table prints it. */
export function expectedRows(form: FormTable, keys: readonly (string | null)[]): readonly string[] {
	const present = new Set(keys);
	const isPrinted = (row: FormRow) => isAsPrinted(form, row, present);
	const expected: string[] = [];
	for (const row of form.rows) {
		if (!isPrinted(row) || (row.local === true && !present.has(row.key))) continue;
		const parts = row.divisible === true ? keys.filter((key) => key?.startsWith(`${row.key}_`)) : [];
		for (const key of parts.length > 0 ? parts : [row.key]) if (key !== null) expected.push(key);
	}
	return expected;
}

/** Whether a row is there as the table prints its group: in one row, or in several. */
function isAsPrinted({ rows }: FormTable, { group, inPlaceOf }: FormRow, present: ReadonlySet<string | null>): boolean {
	const isParted = (one: string) => rows.some((row) => row.group === one && present.has(row.key));
	if (inPlaceOf !== undefined) return !isParted(inPlaceOf);
	return group === undefined || isParted(group) || !rows.some((row) => row.inPlaceOf === group);
}
