// All layouts that Gouji reads, and the grids that they find in a text.

import type { Lines } from '../text/lines.ts';
import type { Grid } from './grid.ts';
import { readTabbedGrids } from './tabbed.ts';

/** The grids of a text, in its order. `barriers` are lines that no table may contain. */
export function readGrids(lines: Lines, barriers: ReadonlySet<number>): readonly Grid[] {
	return readTabbedGrids(lines, barriers);
}
