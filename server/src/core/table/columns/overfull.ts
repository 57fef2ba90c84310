// Rows that print more than their columns, where the heads do not say what: another row that looks full may then have
// lost a cell, and end with what is no number of the form.

import type { Strip } from '../../grid/tokens.ts';
import type { KnownRow } from './convention.ts';
import { mayBeGrouped } from './doubts.ts';

/** The levels of rows of which some print more than their columns: values, or words behind these on their line. */
export function overfullLevels(strip: Strip, rows: readonly KnownRow[]): ReadonlySet<number> {
	return new Set(rows.flatMap((row, at) => (isOverfull(strip, row, rows[at + 1]) ? [row.level] : [])));
}

function isOverfull(strip: Strip, { key, draft, count }: KnownRow, next: KnownRow | undefined): boolean {
	const { label, values, behind } = draft;
	if (key === null || label === undefined || count === 0 || values.length < count) return false;
	if (values.length > count) return !mayBeGrouped(strip, values);
	const last = strip.tokens[values.at(-1) ?? 0];
	const words = [...behind, ...(next?.draft.strange ?? [])];
	return words.some((one) => one.words !== '' && strip.tokens[one.first]?.line === last?.line);
}
