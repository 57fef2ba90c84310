// The tables of a text, by the words of a family of reports.

import { delimitersIn } from '../grid/delimited.ts';
import { stripsOf } from '../grid/strips.ts';
import type { Lines } from '../text/lines.ts';
import { type Bound, bindDraft, tableOf } from './bind.ts';
import { draftsOf } from './drafter.ts';
import { halvesOf } from './halves.ts';
import { withoutIndexRows } from './index-rows.ts';
import { itemsOf } from './items.ts';
import { isDense, kindIn, type Lexicon } from './labels.ts';
import type { Table } from './table.ts';
import { habitOf } from './unlabelled.ts';

/** By what tables are known. */
export interface KnownTables {
	readonly lexicon: Lexicon;
}

/** All tables of a text, in its order. `barriers` are lines that no table may contain. */
export function readTables(lines: Lines, barriers: ReadonlySet<number>, known: KnownTables): readonly Table[] {
	return readBest(lines, barriers, known.lexicon).filter(tellsCells);
}

/** The tables by the delimiter that tells most cells apart. */
function readBest(lines: Lines, barriers: ReadonlySet<number>, lexicon: Lexicon): readonly Table[] {
	let best = readAll(lines, barriers, { lexicon, delimiter: '' });
	for (const delimiter of delimitersIn(lines.text, 0, lines.text.length)) {
		const tables = readAll(lines, barriers, { lexicon, delimiter });
		if (worthOf(tables) > worthOf(best)) best = tables;
	}
	return best;
}

/** How many cells of the tables are told apart. */
function worthOf(tables: readonly Table[]): number {
	let worth = 0;
	for (const { rows } of tables)
		for (const { cells, claim } of rows) worth += (claim?.cells ?? cells).filter((cell) => cell !== undefined).length;
	return worth;
}

function readAll(
	lines: Lines,
	barriers: ReadonlySet<number>,
	{ lexicon, delimiter }: { readonly lexicon: Lexicon; readonly delimiter: string },
): readonly Table[] {
	const bound: Bound[] = [];
	for (const strip of stripsOf(lines, barriers, {
		delimiter,
		isDense: (text, start, end) => isDense(text.slice(start, end), lexicon),
	})) {
		for (const draft of draftsOf(strip, itemsOf(strip, lexicon), lexicon))
			bound.push(...bindDraft(strip, withoutIndexRows(strip, draft, lexicon), kindIn(lexicon, draft.table)));
	}
	const largest = bound.reduce<Bound | undefined>(
		(most, one) => (one.rows.length > (most?.rows.length ?? 0) ? one : most),
		undefined,
	);
	const habit = largest && habitOf(largest.strip, largest.rows, largest.convention);
	return bound.flatMap((one) => {
		const table = tableOf(one, habit);
		return one.two === undefined ? [table] : halvesOf(table, one.two);
	});
}

/** Whether some cell of a table is told apart, or might be; or else how many a row lacks. */
function tellsCells({ rows }: Table): boolean {
	return rows.some(
		({ cells, claim, run, ragged }) =>
			cells.length > 0 || claim !== undefined || run !== undefined || ragged?.told === true,
	);
}
