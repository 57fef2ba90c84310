// Labels that stand over a row as its title, or over a column as its head: they are no rows where the row itself has values.

import { rowOf } from '../../forms/forms.ts';
import type { FormTable } from '../../forms/types.ts';
import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import { BLANK, isStated } from '../../number/amount.ts';
import type { Draft } from '../rows/drafts.ts';
import { partsVisibly, separatorsBehind } from './measure.ts';

/** Rows with the form's key of each, or null. */
export interface Keyed {
	readonly drafts: readonly Draft[];
	readonly keys: readonly (string | null)[];
}

/** Rows without those that state nothing and have no room for as many cells as columns, where another one has their key and values. */
export function withoutTitles(strip: Strip, { drafts, keys }: Keyed, count: number): Keyed {
	const valued = new Set(keys.filter((_, at) => (drafts[at]?.values.length ?? 0) > 0));
	const stays = drafts.map((draft, at) => {
		const key = keys[at] ?? null;
		const bare = draft.values.length === 0 && draft.runs.length === 0 && draft.label !== undefined;
		return key === null || !bare || !valued.has(key) || roomOf(strip, draft) >= count;
	});
	if (stays.every(Boolean)) return { drafts, keys };
	return { drafts: drafts.filter((_, at) => stays[at]), keys: keys.filter((_, at) => stays[at]) };
}

/**
 * Rows without the key of one that stands for a whole group directly above a row of that group: its values are those of
 * that row, whose label goes on below them, or the group's own total.
 */
export function withoutTornGroups({ tokens }: Strip, { drafts, keys }: Keyed, form: FormTable): Keyed {
	const groupOf = (key: string | null | undefined) => rowOf(form, key ?? '')?.group;
	const torn = keys.map((key, at) => {
		const group = rowOf(form, key ?? '')?.inPlaceOf;
		if (group === undefined || groupOf(keys[at + 1]) !== group) return false;
		return drafts[at]?.values.some((value) => isStated(tokens[value]?.amount ?? BLANK)) === true;
	});
	return torn.includes(true) ? { drafts, keys: keys.map((key, at) => (torn[at] ? null : key)) } : { drafts, keys };
}

/** How many cells have room behind the label of a row on its line. */
function roomOf(strip: Strip, { label }: Draft): number {
	const last = (label?.next ?? 1) - 1;
	const counts = SEPARATORS.map((_, separator) =>
		partsVisibly(strip, separator) ? separatorsBehind(strip, last, { separator, rowEnd: 1 }) : 0,
	);
	return Math.max(...counts);
}
