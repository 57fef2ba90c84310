// A table that a program printed in pieces, each drawn or tagged as a table of its own: a page ends between them.

import { type Lines, lineAt } from '../text/lines.ts';
import { expectedRows } from './rows/row-keys.ts';
import type { Table } from './table.ts';

/** Tables of which each that only goes on with the rows of the one before it is a part of that. */
export function joinPieces(lines: Lines, barriers: ReadonlySet<number>, tables: readonly Table[]): readonly Table[] {
	const joined: Table[] = [];
	for (const table of tables) {
		const before = joined.at(-1);
		if (before === undefined || !goesOn(before, table) || isParted(lines, barriers, [before, table]))
			joined.push(table);
		else joined[joined.length - 1] = joinedOf(before, table);
	}
	return joined;
}

/** Whether the rows of a table are rows of the same form behind those of another one. */
function goesOn(before: Table, { form, rows, year }: Table): boolean {
	if (before.form !== form || form.rows.length === 1 || year !== undefined || before.year !== undefined) return false;
	const places = (table: Pick<Table, 'rows'>) =>
		table.rows.flatMap(({ key }) => (key === null ? [] : [form.rows.findIndex((row) => row.key === key)]));
	const [above, below] = [places(before), places({ rows })];
	return above.length > 0 && below.length > 0 && Math.max(...above) < Math.min(...below);
}

/** Whether a heading stands between two tables. */
function isParted(lines: Lines, barriers: ReadonlySet<number>, [before, table]: readonly [Table, Table]): boolean {
	const last = lineAt(lines, table.start);
	for (let line = lineAt(lines, before.end) + 1; line < last; line++) if (barriers.has(line)) return true;
	return false;
}

function joinedOf(before: Table, table: Table): Table {
	const rows = [...before.rows, ...table.rows];
	const keys = rows.map(({ key }) => key);
	return { ...before, rows, expected: expectedRows(before.form, keys), end: Math.max(before.end, table.end) };
}
