// A table that is one row of numbers and lost its heads: the heading of its section tells whose numbers they are, and their
// count that none is missing.

import type { ReadyKind } from '../forms/ready.ts';
import type { Run } from '../grid/runs.ts';
import { readTokens } from '../grid/tokens.ts';
import type { Lines } from '../text/lines.ts';
import { bindDraft, tableOf } from './bind.ts';
import { readingOf, type TableReader } from './read-tables.ts';
import { bareDraft } from './rows/drafts.ts';
import type { Table, TableRow } from './table.ts';

/**
 * The table of a section whose lines hold just as many numbers as it has columns, and no words among them; none where they
 * do not. That the numbers stand in the form's order needs a witness.
 */
export function bareTables(lines: Lines, section: Run, { kind, reader }: Bare): readonly Table[] {
	if (!kind.single) return [];
	const strip = readTokens(lines, section, readingOf({ ...reader, wiki: false, delimiter: '' }));
	const values = strip.tokens.flatMap(({ kind }, at) => (kind === 'value' ? [at] : []));
	const [first = 0] = values;
	const last = values.at(-1) ?? first;
	const { length } = kind.usual.columns;
	if (values.length !== length || last - first !== length - 1) return [];
	const row = { ...bareDraft(first), values, next: last + 1, follows: false };
	const bound = bindDraft(strip, { table: kind.key, rows: [row], heads: [], above: [] }, kind);
	return bound.map((one) => {
		const table = tableOf(one, undefined);
		return { ...table, rows: table.rows.map(claimed) };
	});
}

/** What a table is read by. */
interface Bare {
	readonly kind: ReadyKind;
	readonly reader: TableReader;
}

function claimed({ cells, ...row }: TableRow): TableRow {
	return { ...row, cells: [], ...(cells.length === 0 ? {} : { claim: { doubt: 'gathered', cells } }) };
}
