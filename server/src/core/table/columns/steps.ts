// Rows of which none is full, by what stands between their labels: as many separators as a row has columns, or more.

import type { Strip } from '../../grid/tokens.ts';
import { type Convention, type KnownRow, LINE, nextOf, rowEndOf, stepsOf } from './convention.ts';
import { mostUsual, partsVisibly, placesIn } from './measure.ts';

/** The rows of a table, and those of them that have a label and a row of the form. */
export interface Rows {
	readonly rows: readonly KnownRow[];
	readonly labelled: readonly KnownRow[];
}

/** So many labels with another one behind them tell how many separators stand between two. */
const LEAST_STEPS = 3;

/**
 * The convention of a table whose labels have as many separators between them as rows have columns, by this much more in
 * all rows before rows of a kind. Where there are more, the values must leave one place alone for the first column. What is
 * printed between cells tells so where nothing ends a row, and there may be none more.
 */
export function bySteps(strip: Strip, { rows, labelled }: Rows, separator: number): Convention | undefined {
	const seen: [string, number][] = [];
	for (const row of labelled) {
		const at = rows.indexOf(row);
		const kind = nextOf(rows, at);
		const steps = stepsOf(strip, { rows, at }, separator);
		if (kind !== undefined && steps !== undefined) seen.push([kind, steps - row.count]);
	}
	const gaps = mostUsual(seen);
	if (seen.length < LEAST_STEPS || seen.some(([kind, gap]) => gaps.get(kind) !== gap)) return undefined;
	const more = moreOf(strip, labelled, { separator, gaps: seen.map(([, gap]) => gap) });
	if (more === undefined) return undefined;
	const places = new Map(
		labelled.map(({ level, count }) => [level, range(count).map((column) => column + 1 + more)] as const),
	);
	const behind = new Map([...gaps].map(([kind, gap]) => [kind, gap - more] as const));
	return { separator, rowEnd: 0, places, widths: new Map(), gaps: behind };
}

interface Gaps {
	readonly separator: number;
	readonly gaps: readonly number[];
}

/** How many separators stand between a label and the one before its first column; undefined where that is not told. */
function moreOf(strip: Strip, labelled: readonly KnownRow[], { separator, gaps }: Gaps): number | undefined {
	const least = Math.min(...gaps);
	const visible = partsVisibly(strip, separator);
	const told = visible ? gaps.every((gap) => gap === least) && rowEndOf(strip, labelled) === 0 : separator === LINE;
	if (!told || (!visible && stepOf(strip, labelled, separator) > 1)) return undefined;
	const [more, ...others] = range(Math.max(0, visible ? least + 1 : least)).filter((one) =>
		labelled.every((row) => isWithin(strip, row, { lead: 1 + one, separator })),
	);
	return others.length > 0 ? undefined : more;
}

/**
 * The number of separators before every value of some rows, where it is the same and stands between two values as well:
 * then so many may part two cells, and blank ones be left out. 0 where it is not.
 */
function stepOf(strip: Strip, rows: readonly KnownRow[], separator: number): number {
	const steps = rows.flatMap(({ draft }) => {
		const places = placesIn(strip, draft, separator);
		return places.map((place, at) => place - (places[at - 1] ?? 0));
	});
	const [step = 0] = steps;
	const between = rows.some(({ draft }) => draft.values.length > 1);
	return between && steps.every((one) => one === step) ? step : 0;
}

/** The numbers from 0 to one below a length. */
export function range(length: number): readonly number[] {
	return Array.from({ length }, (_, at) => at);
}

/** Whether all values of a row stand between its first column and its last. */
export function isWithin(
	strip: Strip,
	{ draft, count }: KnownRow,
	{ lead, separator }: { readonly lead: number; readonly separator: number },
): boolean {
	return placesIn(strip, draft, separator).every((place) => place >= lead && place < lead + count);
}
