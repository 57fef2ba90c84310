// Which row of the form each row of a table is: by its words, in the order of the form.

import type { Official } from '../forms/official.ts';
import type { KnownTable } from '../forms/ready.ts';
import type { FormRow, FormTable } from '../forms/types.ts';
import { likeness } from '../text/distance.ts';
import { align } from './align.ts';
import type { Meaning } from './labels.ts';
import type { ReadRow } from './read-rows.ts';

/** The worth of a label that is the form's own; the likeness of another one counts up to this. */
const EXACT = 20;
/** A label that is less alike than this binds nothing. */
const LEAST_LIKENESS = 0.5;

/** The key of each row, or null where no row of the form is meant; the parts of a divisible row are numbered. */
export function rowKeys(rows: readonly ReadRow[], form: KnownTable): readonly (string | null)[] {
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
		} else if (formRow !== undefined || row.depth === 0) divided = undefined;
		return divided === undefined ? (formRow?.key ?? null) : `${divided.key}_${++part}`;
	});
}

/** For each row the index of the form's row, or -1. */
function bindRows(rows: readonly ReadRow[], form: KnownTable): readonly number[] {
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
		if (label.meanings.length > 0 || label.words === '') return 0;
		const like = Math.max(...(official.wordings[row] ?? []).map((words) => likeness(label.words, words)));
		return like >= LEAST_LIKENESS ? EXACT * like - 8 + 2 * agrees : 0;
	};
	return bindRest(align(rows.length, form.rows.length, worth), rows, form);
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
	rows: readonly ReadRow[],
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
function bindRest(bound: readonly number[], rows: readonly ReadRow[], form: FormTable): readonly number[] {
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
