// The tables of a text, by the words of a family of reports.

import type { Lines } from '../text/lines.ts';
import { readStripTables } from './bind.ts';
import type { Lexicon } from './labels.ts';
import type { Table } from './table.ts';

/** By what tables are known. */
export interface KnownTables {
	readonly lexicon: Lexicon;
}

/** All tables of a text, in its order. `barriers` are lines that no table may contain. */
export function readTables(lines: Lines, barriers: ReadonlySet<number>, known: KnownTables): readonly Table[] {
	return readStripTables(lines, barriers, known.lexicon).filter(tellsCells);
}

/** Whether some cell of a table is told apart, or might be; or else how many a row lacks. */
function tellsCells({ rows }: Table): boolean {
	return rows.some(
		({ cells, claim, run, ragged }) =>
			cells.length > 0 || claim !== undefined || run !== undefined || ragged?.told === true,
	);
}
