// The stretches of a text in which tables may stand.

import { type Lines, lineAt } from '../text/lines.ts';
import { mayBeBoxed, readBoxes } from './boxes.ts';
import { mayBeMarkup, readMarkupGrids } from './markup.ts';
import { stripOf } from './markup-strip.ts';
import type { Run } from './runs.ts';
import type { Strip } from './tokens.ts';

/** Where tables may stand: HTML tables and boxes by themselves, and the lines between them that are no barriers. */
export interface Stretches {
	readonly grids: readonly Strip[];
	readonly runs: readonly Run[];
}

/** What stands between the lines that no table may contain. */
export function stretchesOf(lines: Lines, barriers: ReadonlySet<number>): Stretches {
	const grids = [
		...(mayBeMarkup(lines.text) ? readMarkupGrids(lines) : []),
		...(mayBeBoxed(lines.text) ? readBoxes(lines) : []),
	];
	const bounds = new Set(barriers);
	for (const { start, end } of grids)
		for (let line = lineAt(lines, start); line <= lineAt(lines, end); line++) bounds.add(line);
	const runs: Run[] = [];
	let first = 0;
	for (const bound of [...bounds, lines.starts.length].sort((a, b) => a - b)) {
		if (bound > first) runs.push({ first, last: bound - 1 });
		first = bound + 1;
	}
	return { grids: grids.map((grid) => stripOf(lines.text, grid)), runs };
}
