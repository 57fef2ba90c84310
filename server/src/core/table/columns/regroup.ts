// Values behind a full row that are not its own: those of the next row, whose label a page break put below them, or strays.

import type { Strip } from '../../grid/tokens.ts';
import { bareDraft, type Draft } from '../rows/drafts.ts';
import { type Convention, isRegular, type KnownRow } from './convention.ts';
import { countBefore, lineEnds, partsVisibly } from './measure.ts';

/** Rows with more values than columns parted behind the last that is their own. */
export function regrouped(strip: Strip, rows: readonly KnownRow[], convention: Convention): readonly KnownRow[] {
	if (rows.every(({ draft, count }) => draft.values.length <= count || draft.label === undefined)) return rows;
	const parted: KnownRow[] = [];
	let late: readonly number[] = [];
	for (const row of rows) {
		const own = late.length === 0 ? row : { ...row, draft: { ...row.draft, values: [...late] } };
		late = [];
		const cut = row.draft.values.length > row.count && row.draft.label !== undefined && isWhole(strip, row, convention);
		parted.push(cut ? { ...own, draft: withValues(own.draft, row.draft.values.slice(0, row.count)) } : own);
		if (!cut) continue;
		const rest = row.draft.values.slice(row.count);
		const next = rows[rows.indexOf(row) + 1];
		if (next?.draft.values.length === 0 && next.count === rest.length) late = rest;
		else parted.push({ ...row, key: null, count: rest.length, draft: strayOf(row.draft, rest) });
	}
	return parted;
}

/** Rows with more values than columns without those that stand in the cell of their label: they belong to its words. */
export function withoutLabelNumbers(strip: Strip, rows: readonly KnownRow[], separator: number): readonly KnownRow[] {
	return rows.map((row) => {
		const { values, label } = row.draft;
		if (label === undefined || values.length <= row.count || !partsVisibly(strip, separator)) return row;
		const own = countBefore(strip, label.next - 1, separator);
		const rest = values.filter((at) => countBefore(strip, at, separator) !== own);
		return rest.length < row.count ? row : { ...row, draft: withValues(row.draft, rest) };
	});
}

/** Whether the first values of a row are a full row, and the others stand on lines below. */
function isWhole(strip: Strip, row: KnownRow, convention: Convention): boolean {
	const { values, label } = row.draft;
	const { tokens } = strip;
	const at = values[row.count - 1] ?? 0;
	const last = tokens[at];
	const ends = lineEnds(strip, at, values[row.count] ?? 0);
	if (last === undefined || ends < Math.max(1, convention.rowEnd)) return false;
	const own = { ...row, draft: withValues(row.draft, values.slice(0, row.count)) };
	return isRegular(strip, own, convention) || last.line === tokens[(label?.next ?? 1) - 1]?.line;
}

function withValues(draft: Draft, values: number[]): Draft {
	return { ...draft, values };
}

function strayOf({ next, heads, follows }: Draft, values: number[]): Draft {
	return { ...bareDraft(values[0] ?? next), values, next, heads, follows };
}
