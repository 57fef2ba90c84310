// A row without a label whose numbers stand below the heads of its columns, or one to a line behind them.

import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import type { Words } from '../rows/items.ts';
import type { KnownRow } from './convention.ts';
import {
	areColumns,
	columnOf,
	countBefore,
	firstOfLine,
	isRising,
	lineEnds,
	partsVisibly,
	separatorsBehind,
	stepsIn,
} from './measure.ts';
import type { Placement } from './placement.ts';
import { cellsAt } from './unlabelled.ts';

/**
 * The cells of a row with fewer values than columns, by the heads of these, each of which stands over one column.
 * Undefined where something else than blank cells may be lacking.
 */
export function placeUnderHeads(strip: Strip, row: KnownRow, heads: readonly Words[]): Placement | undefined {
	if (strip.marked !== undefined || heads.length !== row.count || row.draft.values.length === 0) return undefined;
	for (const separator of SEPARATORS.keys()) {
		if (!partsVisibly(strip, separator)) continue;
		const places = { row, heads, separator };
		const placement = below(strip, places) ?? behind(strip, places);
		if (placement !== undefined) return placement;
	}
	return undefined;
}

interface Places {
	readonly row: KnownRow;
	readonly heads: readonly Words[];
	readonly separator: number;
}

/** By the columns of the page in which the heads stand, where the row is as wide as their line. */
function below(strip: Strip, { row, heads, separator }: Places): Placement | undefined {
	const { values } = row.draft;
	const wanted = heads.map(({ first }) => columnOf(strip, first, separator));
	if (!isRising(wanted, -1)) return undefined;
	const last = heads.at(-1)?.next ?? 0;
	const end = values.at(-1) ?? 0;
	if (firstOfLine(strip, end) !== firstOfLine(strip, values[0] ?? 0)) return undefined;
	if (widthOf(strip, end, separator) !== widthOf(strip, last - 1, separator)) return undefined;
	const columns = values.map((at) => wanted.indexOf(columnOf(strip, at, separator)));
	// Where no blank cell is printed before a value, such cells may be left out, and the row filled up.
	if (!areColumns(columns) || !columns.some((column, at) => column > at)) return undefined;
	const origin = countBefore(strip, end, separator) - columnOf(strip, end, separator);
	const cells = cellsAt(strip, row.draft, { separator, rowEnd: 1, origin, wanted });
	if (cells === undefined) return undefined;
	return columns.at(-1) === row.count - 1 ? { cells } : { cells, doubt: 'open' };
}

/** By the separators behind the last head, where there are as many as columns and each value has a line of its own. */
function behind(strip: Strip, { row, heads, separator }: Places): Placement | undefined {
	const { values } = row.draft;
	const { tokens, after } = strip;
	const last = Math.max(...heads.map(({ next }) => next - 1));
	const origin = countBefore(strip, last, separator);
	const all = [last, ...values];
	if (all.some((at, index) => index > 0 && tokens[at]?.line === tokens[all[index - 1] ?? -1]?.line)) return undefined;
	const end = (tokens[row.draft.next]?.before ?? after)[separator] ?? 0;
	if (row.draft.first !== last + 1 || end - origin !== row.count) return undefined;
	const wanted = heads.map((_, column) => column + 1);
	if (stepsIn(all.map((at) => countBefore(strip, at, separator))).some((step) => step < 1)) return undefined;
	const cells = cellsAt(strip, row.draft, { separator, rowEnd: 0, origin, wanted });
	return cells === undefined ? undefined : { cells };
}

/** How many separators stand on the line of which a token is the last one. */
function widthOf(strip: Strip, at: number, separator: number): number {
	let last = at;
	while (last + 1 < strip.tokens.length && lineEnds(strip, last, last + 1) === 0) last++;
	return columnOf(strip, last, separator) + separatorsBehind(strip, last, { separator, rowEnd: 1 });
}
