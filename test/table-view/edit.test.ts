// What is typed into a cell of the table view: the change of the text, or why there is none.

import assert from 'node:assert/strict';
import { closedCell, makeCell } from '../../server/src/core/grid/grid.ts';
import type { Printed } from '../../server/src/core/table/write-cell.ts';
import { editCell } from '../../server/src/table-view/edit.ts';

/** A line without a table around it. */
const printed = (text: string): Printed => ({ text, table: { rows: [] } });

/** A line after a number was typed into its second cell, which stands between two tabs. */
function typed(line: string, what: string): string {
	const from = line.indexOf('\t') + 1;
	const change = editCell(printed(line), makeCell(line, from, line.indexOf('\t', from)), what);
	if ('problem' in change) return change.problem;
	const [edit] = change.edits;
	return edit === undefined ? 'same' : `${line.slice(0, edit.start)}${edit.newText}${line.slice(edit.end)}`;
}

describe('a cell that is typed into', () => {
	for (const [line, what, expected] of [
		['行\t6\t45', '36', '行\t36\t45'],
		['行\t 6 \t45', ' 36 ', '行\t 36 \t45'],
		['行\t\t45', '36', '行\t36\t45'],
		['行\t  \t45', '36', '行\t36  \t45'],
		['行\t６\t45', '36', '行\t３６\t45'],
		['行\t1,200\t45', '12345', '行\t12,345\t45'],
		['行\t6件\t45', '36', '行\t36件\t45'],
		['行\t1.50\t45', '2.5', '行\t2.50\t45'],
		['行\t-\t45', '36', '行\t36\t45'],
		['行\t四?\t45', '36', '行\t36\t45'],
		['行\t6\t45', '３６', '行\t36\t45'],
		['行\t6\t45', '', '行\t\t45'],
		['行\t6件\t45', '', '行\t\t45'],
		['行\t6\t45', '-', '行\t-\t45'],
		['行\t6\t45', '无', '行\t无\t45'],
		['行\t6\t45', '-3', '行\t-3\t45'],
		['行\t6\t45', '6', 'same'],
		['行\t6\t45', '06', 'same'],
		['行\t\t45', '', 'same'],
		['行\t6\t45', '三件', 'no-number'],
		['行\t6\t45', '3件', 'no-number'],
		['行\t6\t45', '3\t4', 'no-number'],
		['行\t6\t45', '3\n4', 'no-number'],
		['行\t6\t45', '<b>', 'no-number'],
		['行\t6\t45', '9'.repeat(61), 'no-number'],
	] as const)
		it(`${JSON.stringify(line)} and ${JSON.stringify(what)}`, () => assert.equal(typed(line, what), expected));

	it('that has no room of its own in the text stays as it is', () =>
		assert.deepEqual(editCell(printed('行'), closedCell('行', 1), '3'), { problem: 'no-room' }));
});
