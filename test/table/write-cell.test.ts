// A number that is written into a cell looks like the others of its table where the old one does not show how.

import assert from 'node:assert/strict';
import { makeCell } from '../../server/src/core/grid/grid.ts';
import { writeCell } from '../../server/src/core/table/write-cell.ts';

/** A line of cells between tabs after a number was written into its first one; the line is the whole table. */
function written(line: string, value: number): string {
	let from = 0;
	const cells = line.split('\t').map((words) => {
		const cell = makeCell(line, from, from + words.length);
		from += words.length + 1;
		return cell;
	});
	const [first] = cells;
	assert.ok(first);
	const label = makeCell(line, 0, 0);
	const row = { key: null, name: '', label, cells, groups: [], start: 0, end: line.length };
	const [edit] = writeCell({ text: line, table: { rows: [row as never] } }, first, value) ?? [];
	assert.ok(edit);
	return `${line.slice(0, edit.start)}${edit.newText}${line.slice(edit.end)}`;
}

describe('a number written into a cell', () => {
	for (const [line, value, expected] of [
		['\t６\t４', 12, '１２\t６\t４'],
		['\t６\t4', 12, '12\t６\t4'],
		['6\t４\t４', 12, '12\t４\t４'],
		['999\t1,200\t3', 1203, '1,203\t1,200\t3'],
		['\t1,200\t3', 1203, '1,203\t1,200\t3'],
		['９９９\t１，２００\t３', 1203, '１，２０３\t１，２００\t３'],
		['1000\t1,200\t3', 1203, '1203\t1,200\t3'],
		['999\t1,200\t1300', 2500, '2500\t1,200\t1300'],
		['999\t200\t3', 1203, '1203\t200\t3'],
		['9件\t1,200\t3', 1203, '1,203件\t1,200\t3'],
	] as const)
		it(`${line}, ${value}`, () => assert.equal(written(line, value), expected));
});
