// Which row of the form each row of a table is: by its words, in the order of the form.

import type { FormRow, FormTable } from '../forms/types.ts';
import { likeness } from '../text/distance.ts';
import { align } from './align.ts';
import { wordsOf } from './labels.ts';
import type { ReadRow } from './rows.ts';

/** The worth of a label that is the form's own; the likeness of another one counts up to this. */
const EXACT = 20;
/** A label that is less alike than this binds nothing. */
const LEAST_LIKENESS = 0.5;

/** The key of each row, or null where no row of the form is meant; the parts of a divisible row are numbered. */
export function rowKeys(rows: readonly ReadRow[], form: FormTable): readonly (string | null)[] {
	const bound = form.rows.length === 1 ? rows.map((_, at) => (at === 0 ? 0 : -1)) : bindRows(rows, form);
	let divided: FormRow | undefined;
	let part = 0;
	return rows.map((row, at) => {
		const formRow = form.rows[bound[at] ?? -1];
		const group = row.groups.find((label) =>
			form.rows.some((candidate) => candidate.divisible && wordsOf(candidate.label) === label.words),
		);
		if (group !== undefined) {
			divided = form.rows.find((candidate) => candidate.divisible === true);
			part = 0;
		} else if (formRow !== undefined || row.depth === 0) divided = undefined;
		return divided === undefined ? (formRow?.key ?? null) : `${divided.key}_${++part}`;
	});
}

/** For each row the index of the form's row, or -1. */
function bindRows(rows: readonly ReadRow[], form: FormTable): readonly number[] {
	const official = form.rows.map((row) => [row.label, ...(row.variants ?? [])].map(wordsOf));
	const numbers = form.rows.map((row) => numberIn(row));
	const worth = (item: number, row: number): number => {
		const label = rows[item]?.label;
		const formRow = form.rows[row];
		if (label === undefined || formRow === undefined) return 0;
		const agrees = label.number === 0 || label.number === numbers[row] ? 1 : 0;
		const own = label.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key);
		if (formRow.local === true && label.number !== 0 && agrees === 0) return 0;
		if (own.length > 0) return own.some((meaning) => meaning.key === formRow.key) ? EXACT + agrees : 0;
		if (label.meanings.length > 0 || label.words === '') return 0;
		const like = Math.max(...(official[row] ?? []).map((words) => likeness(label.words, words)));
		return like >= LEAST_LIKENESS ? EXACT * like - 8 + 2 * agrees : 0;
	};
	return straight(rows, form) ?? bindRest(align(rows.length, form.rows.length, worth), rows, form);
}

function numberIn(row: FormRow): number {
	return Number(/_(\d)$/.exec(row.key)?.[1] ?? '0') || 0;
}

/** The quick way, for tables in which every label is the form's own and stands in its place. */
function straight(rows: readonly ReadRow[], form: FormTable): readonly number[] | undefined {
	const bound: number[] = [];
	let last = -1;
	for (const { label } of rows) {
		const own = label?.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key) ?? [];
		const [only] = own;
		if (own.length !== 1 || only === undefined) return undefined;
		const at = form.rows.findIndex((row) => row.key === only.key);
		if (at <= last) return undefined;
		bound.push(at);
		last = at;
	}
	return bound;
}

/** Rows out of order, and rows that stand twice, are bound all the same where their label leaves no doubt. */
function bindRest(bound: readonly number[], rows: readonly ReadRow[], form: FormTable): readonly number[] {
	return bound.map((at, item) => {
		if (at >= 0) return at;
		const own =
			rows[item]?.label?.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key) ?? [];
		return own.length === 1 ? form.rows.findIndex((candidate) => candidate.key === own[0]?.key) : -1;
	});
}

/** The rows that must be there: the form's own, （六）其他处理 in one row or in three as this table prints it. */
export function expectedRows(form: FormTable, keys: readonly (string | null)[]): readonly string[] {
	const present = new Set(keys);
	const inOne = !form.rows.some((row) => row.group === 'other' && present.has(row.key));
	const expected: string[] = [];
	for (const row of form.rows) {
		if (row.key === 'other' && form.key === 'requests' && !inOne) continue;
		if (row.group === 'other' && inOne) continue;
		if (row.local === true && !present.has(row.key)) continue;
		const parts = row.divisible === true ? keys.filter((key) => key?.startsWith(`${row.key}_`)) : [];
		for (const key of parts.length > 0 ? parts : [row.key]) if (key !== null) expected.push(key);
	}
	return expected;
}
