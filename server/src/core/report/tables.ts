// The tables of a text: read in every layout that applies, and of several readings the one that binds more of the form.

import type { TableKey } from '../forms/types.ts';
import { READERS } from '../grid/read.ts';
import type { Lines } from '../text/lines.ts';
import { mayBeAligned, readAlignedTables } from './aligned.ts';
import { bindTables } from './bind.ts';
import { mayBeJoined, readJoinedTables } from './joined.ts';
import type { Table } from './table.ts';

const KEYS: readonly TableKey[] = ['proactive', 'requests', 'litigation'];
/** A table of which at least so much of its rows is bound needs no other reading. */
const ENOUGH = 0.8;

/** All tables of a text, in its order. `barriers` are lines that no table may contain. */
export function readTables(
	lines: Lines,
	barriers: ReadonlySet<number>,
	wanted: readonly TableKey[] = KEYS,
): readonly Table[] {
	let best: readonly Table[] = [];
	for (const reader of READERS) {
		if (wanted.every((key) => isWhole(best, key))) break;
		if (!reader.applies(lines.text)) continue;
		const tables = bindTables(lines.text, reader.read(lines, barriers), reader.certain);
		best = KEYS.flatMap((key) => better(ofKey(best, key), ofKey(tables, key)));
	}
	if (!wanted.every((key) => isWhole(best, key)) && mayBeAligned(lines.text)) {
		const tables = readAlignedTables(lines, barriers);
		best = KEYS.flatMap((key) => better(ofKey(best, key), ofKey(tables, key)));
	}
	const missing = wanted.filter((key) => ofKey(best, key).length === 0);
	if (missing.includes('requests') && mayBeJoined(lines.text))
		best = [...best, ...readJoinedTables(lines.text).filter(({ form }) => missing.some((key) => key === form.key))];
	return [...best].sort((a, b) => a.start - b.start);
}

function ofKey(tables: readonly Table[], key: TableKey): readonly Table[] {
	return tables.filter((table) => table.form.key === key);
}

function isWhole(tables: readonly Table[], key: TableKey): boolean {
	return ofKey(tables, key).some(({ rows, expected }) => {
		const bound = new Set(rows.filter((row) => row.cells.some((cell) => cell !== undefined)).map((row) => row.key));
		return expected.filter((row) => bound.has(row)).length >= expected.length * ENOUGH;
	});
}

/** The reading that is worth more; the surer one where both are worth the same. */
function better(first: readonly Table[], second: readonly Table[]): readonly Table[] {
	return worthOf(second) > worthOf(first) ? second : first;
}

/** Three for each row of the form that is bound, one for each cell that is told apart, less two for each row that is not. */
function worthOf(tables: readonly Table[]): number {
	let worth = 0;
	for (const row of tables.flatMap((table) => table.rows)) {
		if (row.key === null || row.repeated) worth -= 1;
		else worth += 3 + row.cells.filter((cell) => cell !== undefined).length - (row.ragged === undefined ? 0 : 2);
	}
	return worth;
}
