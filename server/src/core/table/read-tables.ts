// The tables of a text: read in every layout that applies, and of several readings the one that binds more of the form.

import type { TableKey } from '../forms/types.ts';
import type { Cell } from '../grid/grid.ts';
import { READERS } from '../grid/read.ts';
import type { Lines } from '../text/lines.ts';
import { mayBeAligned, readAlignedTables } from './aligned.ts';
import { bindTables } from './bind.ts';
import { mayBeJoined, readJoinedTables } from './joined.ts';
import type { Lexicon } from './labels.ts';
import type { BoundGrids } from './remembered.ts';
import type { Table, TableRow } from './table.ts';

/** A table of which at least so much of its rows is bound needs no other reading. */
const ENOUGH = 0.8;

/** By what tables are known, and how those of earlier texts were bound. */
export interface KnownTables {
	readonly lexicon: Lexicon;
	readonly bound: BoundGrids;
}

/** All tables of a text, in its order. `barriers` are lines that no table may contain. */
export function readTables(lines: Lines, barriers: ReadonlySet<number>, known: KnownTables): readonly Table[] {
	const source = { text: lines.text, lexicon: known.lexicon };
	const keys = known.lexicon.kinds.map(({ key }) => key);
	let best: readonly Table[] = [];
	let whole = keys.length === 0;
	for (const reader of READERS) {
		if (whole) break;
		if (!reader.applies(lines.text)) continue;
		const { certain } = reader;
		const tables = bindTables(source, { grids: reader.read(lines, barriers), certain }, known.bound);
		if (tables.length === 0) continue;
		best = keys.flatMap((key) => better(ofKey(best, key), ofKey(tables, key)));
		whole = keys.every((key) => isWhole(best, key));
	}
	if (!whole && mayBeAligned(lines.text)) {
		const tables = readAlignedTables(source, lines, barriers);
		best = keys.flatMap((key) => better(ofKey(best, key), ofKey(tables, key)));
	}
	const missing = keys.filter((key) => ofKey(best, key).length === 0);
	if (mayBeJoined(source, missing))
		best = [...best, ...readJoinedTables(source).filter(({ form }) => missing.some((key) => key === form.key))];
	return [...best].sort((a, b) => a.start - b.start);
}

function ofKey(tables: readonly Table[], key: TableKey): readonly Table[] {
	return tables.filter((table) => table.form.key === key);
}

function isWhole(tables: readonly Table[], key: TableKey): boolean {
	return ofKey(tables, key).some(({ rows, expected }) => {
		const bound = new Set<string | null>();
		for (const row of rows) if (row.cells.some(isThere)) bound.add(row.key);
		let found = 0;
		for (const row of expected) if (bound.has(row)) found++;
		return found >= expected.length * ENOUGH;
	});
}

/** The reading that is worth more; the surer one where both are worth the same. */
function better(first: readonly Table[], second: readonly Table[]): readonly Table[] {
	return worthOf(second) > worthOf(first) ? second : first;
}

function worthOf(tables: readonly Table[]): number {
	let worth = 0;
	for (const { rows } of tables) for (const row of rows) worth += worthOfRow(row);
	return worth;
}

/** Three for a row of the form that is bound, one for each cell that is told apart, two less where it is ragged; less one for any other row. */
function worthOfRow({ key, repeated, ragged, cells }: TableRow): number {
	if (key === null || repeated) return -1;
	let worth = ragged === undefined ? 3 : 1;
	for (const cell of cells) if (isThere(cell)) worth++;
	return worth;
}

function isThere(cell: Cell | undefined): boolean {
	return cell !== undefined;
}
