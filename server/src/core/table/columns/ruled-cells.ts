// Rows below a rule of dashes that is broken between the columns of the page: it tells in which of them a number stands.

import type { Cell } from '../../grid/grid.ts';
import type { Strip } from '../../grid/tokens.ts';
import type { KnownRow } from './convention.ts';
import { areAllColumns, columnAt, type Extent, extentOf, fill, MEASURES, type Measure } from './extents.ts';
import { areColumns } from './measure.ts';

/** A rule parts so many columns at least. */
const LEAST_COLUMNS = 4;
/** So many characters above the first row a rule may stand: heads are between. */
const FARTHEST = 4000;
/** A line of nothing but such rules. */
const RULE = /^\s*[-=]+(?: +[-=]+)+\s*$/;
/** So many full rows must stand in the columns of a rule, and all of them. */
const LEAST_FULL = 2;

/** For each row with fewer values than columns its cells, where a rule above the table tells these. */
export function ruledCells(strip: Strip, rows: readonly KnownRow[]): readonly (readonly Cell[] | undefined)[] {
	const first = strip.tokens[rows[0]?.draft.first ?? -1];
	if (first === undefined) return [];
	const columns = ruleIn(strip.text.slice(Math.max(0, first.start - FARTHEST), first.start));
	if (columns === undefined) return [];
	for (const measure of MEASURES) {
		const placed = rows.map((row) => columnsIn(strip, row, { columns, measure }));
		const full = rows.flatMap(({ draft, count }, at) =>
			count > 1 && draft.values.length === count ? [placed[at]] : [],
		);
		if (full.length < LEAST_FULL || !full.every(areAllColumns)) continue;
		return rows.map((row, at) => {
			const own = placed[at];
			const open = row.draft.values.length > 0 && row.draft.values.length < row.count;
			return open && own?.every((column) => column < row.count) === true ? fill(strip, row, own) : undefined;
		});
	}
	return [];
}

/** The columns of the last rule in a stretch of text. */
function ruleIn(text: string): readonly Extent[] | undefined {
	const rules = text.split(/\r?\n|\r/).filter((line) => RULE.test(line));
	const columns = [...(rules.at(-1) ?? '').matchAll(/[-=]+/g)].map(({ index, 0: run }) => ({
		from: index,
		to: index + run.length,
	}));
	return columns.length < LEAST_COLUMNS ? undefined : columns;
}

/** The columns of a page, and by what places on a line are measured. */
interface Ruled {
	readonly columns: readonly Extent[];
	readonly measure: Measure;
}

/** How many columns behind that of its label each value of a row stands, on one line; undefined where one stands in none. */
function columnsIn(strip: Strip, { draft }: KnownRow, { columns, measure }: Ruled): readonly number[] | undefined {
	const label = strip.tokens[draft.label?.first ?? -1];
	const own = draft.values.flatMap((at) => strip.tokens[at] ?? []);
	if (label === undefined || own.some(({ line }) => line !== own[0]?.line)) return undefined;
	const places = [label, ...own].map((token) => columnAt(columns, extentOf(strip.text, token, measure)));
	return areColumns(places) ? places.slice(1).map((place) => place - (places[0] ?? 0) - 1) : undefined;
}
