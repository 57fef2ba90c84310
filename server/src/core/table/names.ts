// What the way in which a table is printed is called: its convention, and the layout of one that is written anew.

import type { Layout } from '../grid/grid.ts';
import { SEPARATORS, type Separator, type Strip } from '../grid/tokens.ts';
import type { Convention, KnownRow } from './columns/convention.ts';
import { evenSeparator } from './columns/measure.ts';
import type { ConventionName } from './table.ts';

/** The conventions by the separator that they go by. */
const NAMES: Readonly<Record<Separator, ConventionName>> = {
	bar: 'bars',
	tab: 'tabs',
	comma: 'commas',
	white: 'white',
	line: 'lines',
};

/** What a table's convention and layout are called. */
export function namesOf(
	strip: Strip,
	rows: readonly KnownRow[],
	convention: Convention,
): { readonly convention: ConventionName; readonly layout: Layout } {
	const separator = SEPARATORS[separatorOf(strip, rows, convention)];
	const name = separator && NAMES[separator];
	const onLines = isOnLines(strip, rows);
	const aligned = strip.marked === undefined && onLines && rows.every(({ draft }) => draft.runs.length === 0);
	const told = strip.marked?.tags === true ? 'tags' : name;
	return { convention: told ?? (aligned ? 'places' : 'count'), layout: layoutOf(strip, name, onLines) };
}

/** What parts the cells of a table; of one that is a single row, what stands alike between all of its values. */
function separatorOf(strip: Strip, rows: readonly KnownRow[], { separator }: Convention): number {
	const [row] = rows;
	return separator >= 0 || row === undefined || rows.length > 1 ? separator : evenSeparator(strip, row.draft.values);
}

/** How a table is printed, as far as one that is written anew should look like it. */
function layoutOf({ marked }: Strip, name: ConventionName | undefined, onLines: boolean): Layout {
	if (name === 'bars') return 'pipe';
	if (marked !== undefined || name === 'commas') return 'row-per-line';
	if (!onLines) return 'cell-per-line';
	return name === 'tabs' ? 'row-per-line' : 'aligned';
}

/** Whether most rows stand on one line each, label and values. */
function isOnLines({ tokens }: Strip, rows: readonly KnownRow[]): boolean {
	let on = 0;
	let over = 0;
	for (const { draft } of rows) {
		const [first, last] = [tokens[draft.first]?.line, tokens[draft.values.at(-1) ?? -1]?.line];
		if (first === undefined || last === undefined) continue;
		if (first === last) on++;
		else over++;
	}
	return on >= over;
}
