// The next form of the report that the product knows is data alone: a row more in table 三, and what tells it apart.

import assert from 'node:assert/strict';
import type { Catalogue } from '../../server/src/core/forms/catalogue.ts';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import type { FormRow, OfficialTable } from '../../server/src/core/forms/types.ts';
import { prepare } from '../../server/src/core/report/catalogue.ts';
import { type Part, review } from '../../server/src/core/review.ts';
import { placesIn } from '../../server/src/node/places.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const ROW: FormRow = { key: 'declined_6', label: '6.要求解释政策规定', group: 'declined', role: 'result' };
const [, usual] = DISCLOSURE.forms;
assert.ok(usual);

const next = withRow(usual.tables.requests as OfficialTable);
const catalogue: Catalogue = {
	...DISCLOSURE,
	tables: DISCLOSURE.tables.map((kind) =>
		kind.key === 'requests' ? { ...kind, readings: [...kind.readings, { ...next, form: '2024' }] } : kind,
	),
	forms: [...DISCLOSURE.forms, { ...usual, key: '2024', since: 2024, tables: { ...usual.tables, requests: next } }],
	tells: [{ by: 'table', table: 'requests' }, ...DISCLOSURE.tells],
};
const ready = prepare(structuredClone(catalogue), placesIn('dist'));

/** A table with one more row behind the last of its group. */
function withRow(table: OfficialTable): OfficialTable {
	const rows = table.rows.flatMap((row) => (row.key === 'declined_5' ? [row, ROW] : [row]));
	const [block] = table.blocks;
	assert.ok(block);
	return { ...table, rows, blocks: [{ ...block, rows: rows.map(({ key }) => key) }] };
}

/** A report on the new form, two requests in its new row; `handled` is what table 三 says that they are all together. */
function partOf(year: number, handled = '3'): Part {
	const requests = rightRequests('2021', { granted: [1, 0, 0, 0, 0, 0] });
	const text = writeReport({
		form: '2021',
		layout: 'row-per-line',
		organization: '云山县青石镇人民政府',
		year,
		requests: {
			...requests,
			new: ['3', '0', '0', '0', '0', '0', '3'],
			handled: [handled, '0', '0', '0', '0', '0', handled],
		},
	});
	const row = /^\t\t5\.要求行政机关确认.*$/m;
	const [part] = review(text.replace(row, `$&\n\t\t${ROW.label}\t2\t0\t0\t0\t0\t0\t2`), { catalogue: ready }).parts;
	assert.ok(part);
	return part;
}

describe('the next form of a known report', () => {
	it('is told by its table, and right reports on it are silent', () => {
		const { report, findings } = partOf(2024);
		assert.deepEqual([report.form?.key, findings], ['2024', []]);
	});

	it('counts its new row among the results', () => {
		const { findings } = partOf(2024, '1');
		assert.deepEqual(
			findings.map(({ check, message }) => [check, message.includes('应为 3')]),
			[['column-total', true]],
		);
	});

	it('is the wrong one before its year, as the table that has it says', () => {
		const found = partOf(2023).findings.map(({ check, table, expected }) => [check, table, expected]);
		assert.deepEqual(found, [['wrong-form', 'requests', '2021']]);
	});
});
