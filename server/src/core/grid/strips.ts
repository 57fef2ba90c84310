// The stretches of a text in which tables may stand, as tokens.

import { type Lines, lineAt } from '../text/lines.ts';
import { mayBeBoxed, readBoxes } from './boxes.ts';
import { mayBeMarkup, readMarkupGrids } from './markup.ts';
import { stripOf } from './markup-strip.ts';
import { type Reading, readTokens, type Strip } from './tokens.ts';

/** What stands between the lines that no table may contain; HTML tables and boxes by themselves. */
export function stripsOf(lines: Lines, barriers: ReadonlySet<number>, reading: Reading): readonly Strip[] {
	const grids = [
		...(mayBeMarkup(lines.text) ? readMarkupGrids(lines) : []),
		...(mayBeBoxed(lines.text) ? readBoxes(lines) : []),
	];
	const bounds = new Set(barriers);
	for (const { start, end } of grids)
		for (let line = lineAt(lines, start); line <= lineAt(lines, end); line++) bounds.add(line);
	const strips: Strip[] = grids.map((grid) => stripOf(lines.text, grid));
	let first = 0;
	for (const bound of [...bounds, lines.starts.length].sort((a, b) => a - b)) {
		if (bound > first) strips.push(readTokens(lines, { first, last: bound - 1 }, reading));
		first = bound + 1;
	}
	return strips.sort((a, b) => (a.tokens[0]?.start ?? a.end) - (b.tokens[0]?.start ?? b.end));
}
