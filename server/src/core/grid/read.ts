// The layouts that Gouji reads, the surest first.

import type { Lines } from '../text/lines.ts';
import type { Grid } from './grid.ts';
import { mayBeMarkup, readMarkupGrids } from './markup.ts';
import { mayBePiped, readPipedGrids } from './piped.ts';
import { readPlainGrids } from './plain.ts';
import { readTabbedGrids } from './tabbed.ts';

/** A layout reader. One that does not apply costs one look. */
export interface Reader {
	readonly name: string;
	/** Whether a row's cells are certain where their count is right; else what is odd about a table may be the layout's doing. */
	readonly certain: boolean;
	readonly applies: (text: string) => boolean;
	/** The grids of a text, in its order. `barriers` are lines that no table may contain. */
	readonly read: (lines: Lines, barriers: ReadonlySet<number>) => readonly Grid[];
}

export const READERS: readonly Reader[] = [
	{ name: 'tabbed', certain: true, applies: (text) => text.includes('\t'), read: readTabbedGrids },
	{ name: 'piped', certain: true, applies: mayBePiped, read: readPipedGrids },
	{ name: 'markup', certain: true, applies: mayBeMarkup, read: readMarkupGrids },
	{ name: 'plain', certain: false, applies: () => true, read: readPlainGrids },
];
