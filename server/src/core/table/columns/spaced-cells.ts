// Rows whose cells the same few spaces part, whatever stands in them: the spaces are counted as tabs would be.

import type { Cell } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import { lineEnd } from '../../text/line-bounds.ts';
import type { KnownRow } from './convention.ts';
import { extentOf, fill, MEASURES } from './extents.ts';

/** A single space stands within cells too. */
const LEAST_SPACES = 2;
/** So many full rows must show how many spaces part cells. */
const LEAST_FULL = 3;

/** A row on one line: how many spaces stand behind its label and between its values, and behind the last of them. */
interface Spaced {
	readonly gaps: readonly number[];
	readonly behind: number;
	/** Where its label ends, as each measure of places has it. */
	readonly label: readonly number[];
}

/** For each row with fewer values than columns its cells, where spaces part them; undefined where these part none. */
export function spacedCells(
	strip: Strip,
	rows: readonly KnownRow[],
): readonly (readonly Cell[] | undefined)[] | undefined {
	const spaced = rows.map((row) => spacedRow(strip, row));
	const full = rows.flatMap(({ draft, count }, at) => {
		const row = spaced[at];
		return count > 1 && draft.values.length === count && row !== undefined ? [row] : [];
	});
	const unit = unitOf(full);
	if (unit === undefined || !spaced.every((row) => row?.gaps.every((gap) => gap % unit === 0) !== false))
		return undefined;
	return rows.map((row, at) => {
		const own = spaced[at];
		const { values } = row.draft;
		if (own === undefined || row.count < 2 || values.length >= row.count) return undefined;
		let place = -1;
		const columns = own.gaps.map((gap) => {
			place += gap / unit;
			return place;
		});
		return place + 1 + own.behind / unit === row.count ? fill(strip, row, columns) : undefined;
	});
}

/**
 * How many spaces part the cells of full rows: as many everywhere and none behind the last value, though the labels do
 * not end at one place. Where columns are kept, more stand behind a short label than behind a long one.
 */
function unitOf(full: readonly Spaced[]): number | undefined {
	const unit = full[0]?.gaps[0] ?? 0;
	if (full.length < LEAST_FULL || unit < LEAST_SPACES) return undefined;
	const even = full.every(({ gaps, behind }) => behind === 0 && gaps.every((gap) => gap === unit));
	const free = MEASURES.every((_, measure) => new Set(full.map(({ label }) => label[measure])).size > 1);
	return even && free ? unit : undefined;
}

/** Undefined where a row does not stand on the line of its label, or more than its values and plain spaces does. */
function spacedRow({ text, tokens }: Strip, { key, draft }: KnownRow): Spaced | undefined {
	const label = tokens[(draft.label?.next ?? 0) - 1];
	if (key === null || label === undefined || draft.strange.length > 0 || draft.behind.length > 0) return undefined;
	const cells = [label, ...draft.values.flatMap((at) => tokens[at] ?? [])];
	if (cells.some(({ line }) => line !== label.line)) return undefined;
	const last = cells.at(-1)?.end ?? label.end;
	const end = lineEnd(text, last);
	const stretches = cells.map((cell, at) => text.slice(cell.end, cells[at + 1]?.start ?? end));
	if (!stretches.every((stretch) => /^ *$/.test(stretch))) return undefined;
	const lengths = stretches.map((stretch) => stretch.length);
	return {
		gaps: lengths.slice(0, -1),
		behind: lengths.at(-1) ?? 0,
		label: MEASURES.map((measure) => extentOf(text, label, measure).to),
	};
}
