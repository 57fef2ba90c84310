// What becomes of rows whose cells count only with a witness, by the sums alone: no text decides here.

import assert from 'node:assert/strict';
import { settle } from '../../server/src/core/sums/settle.ts';
import type { Doubt } from '../../server/src/core/table/columns/placement.ts';
import type { Claim, Table, TableRow } from '../../server/src/core/table/table.ts';
import { tablesOf } from '../support/check-table.ts';
import { writeReport } from '../support/make-report.ts';

const HOLDS = ['2', '1', '0', '0', '0', '0', '3'];
const FAILS = ['2', '1', '0', '0', '0', '0', '4'];
const ALIKE = ['0', '0', '0', '0', '0', '0', '0'];
/** The total is blank, and the last part is what the others add up to: a cell may be lost. */
const LOST = ['2', '1', '0', '0', '0', '3', ''];

/** A table 三 as it was read, in which some rows are claims; no sum bears anything out yet. */
function claiming(
	doubts: Readonly<Record<string, Claim['doubt']>>,
	own = false,
): (cells: readonly (readonly string[])[]) => Table {
	return (cells) => {
		const keys = ['new', 'carried_in', 'granted', 'partial', 'refused_1', 'refused_2'] as const;
		const text = writeReport({
			form: '2021',
			layout: 'row-per-line',
			organization: '青石镇',
			year: 2023,
			requests: Object.fromEntries(cells.map((row, at) => [keys[at], row])),
		});
		const table = tablesOf(text).find(({ form }) => form.key === 'requests') ?? assert.fail();
		const claim = (row: TableRow): TableRow => {
			const doubt = doubts[row.key ?? ''];
			if (doubt === undefined) return row;
			const ragged = { found: row.cells.length, expected: row.cells.length, told: false };
			return { ...row, cells: [], ragged, claim: { doubt, cells: row.cells, ...(own && { own: true as const }) } };
		};
		return { ...table, rows: table.rows.map(claim) };
	};
}

/** The keys of the claims of a table that count, once it is settled. */
function granted(table: Table, ...others: readonly Table[]): readonly string[] {
	const claimed = new Set(table.rows.flatMap(({ key, claim }) => (claim === undefined ? [] : (key ?? []))));
	const [settled] = settle([table, ...others]);
	assert.ok(settled);
	for (const { claim } of settled.rows) assert.equal(claim, undefined, 'nothing is left to be settled');
	return settled.rows.flatMap(({ key, cells }) => (key !== null && claimed.has(key) && cells.length > 0 ? [key] : []));
}

describe('settling claims', () => {
	const cases: readonly (readonly [doubt: Doubt, what: string, cells: readonly string[], counts: boolean])[] = [
		['gathered', 'adds up', HOLDS, true],
		['gathered', 'does not add up', FAILS, false],
		['gathered', 'says the same in every cell', ALIKE, true],
		['uneven', 'adds up', HOLDS, true],
		['uneven', 'does not add up', FAILS, false],
		['uneven', 'says the same in every cell', ALIKE, false],
		['last', 'adds up', HOLDS, true],
		['last', 'does not add up', FAILS, false],
		['last', 'says the same in every cell', ALIKE, false],
		['open', 'may have lost a cell', LOST, false],
		['turned', 'adds up', HOLDS, false],
	];
	for (const [doubt, what, cells, counts] of cases)
		it(`${doubt}: a row that ${what} ${counts ? 'counts' : 'does not count'}`, () => {
			assert.deepEqual(granted(claiming({ new: doubt })([cells])), counts ? ['new'] : []);
		});

	it('lines: a row that does not add up counts where three others do', () => {
		const all = { new: 'lines', carried_in: 'lines', granted: 'lines', partial: 'lines' } as const;
		assert.deepEqual(granted(claiming(all)([FAILS, HOLDS, HOLDS, HOLDS])), Object.keys(all));
		assert.deepEqual(granted(claiming(all)([FAILS, FAILS, HOLDS, HOLDS])), ['granted', 'partial']);
	});
	it('lines: rows of another table bear witness too', () => {
		const other = claiming({ new: 'lines', carried_in: 'lines', granted: 'lines' })([HOLDS, HOLDS, HOLDS]);
		assert.deepEqual(granted(claiming({ new: 'lines' })([FAILS]), other), ['new']);
		assert.deepEqual(granted(claiming({ new: 'lines' })([FAILS])), []);
	});
	it('heads: rows count together or not at all', () => {
		const all = { new: 'heads', carried_in: 'heads', granted: 'heads', partial: 'heads' } as const;
		assert.deepEqual(granted(claiming(all)([FAILS, HOLDS, HOLDS, HOLDS])), Object.keys(all));
		assert.deepEqual(granted(claiming(all)([FAILS, FAILS, HOLDS, HOLDS])), []);
	});
	it('heads: a row that is doubtful itself does not count against its own sum', () => {
		const all = { new: 'heads', carried_in: 'heads', granted: 'heads', partial: 'heads' } as const;
		assert.deepEqual(granted(claiming(all, true)([FAILS, HOLDS, HOLDS, HOLDS])), ['carried_in', 'granted', 'partial']);
	});
	it('order: heads are believed where no row speaks against them', () => {
		const all = { new: 'order', carried_in: 'order' } as const;
		assert.deepEqual(granted(claiming(all)([ALIKE, ALIKE])), ['new', 'carried_in']);
		assert.deepEqual(granted(claiming(all)([FAILS, ALIKE])), []);
	});
	it('open: one row alone that says noughts does not count', () => {
		const noughts = ['0', '0', '0', '0', '0', '0', ''];
		assert.deepEqual(granted(claiming({ new: 'open' })([noughts])), []);
		assert.deepEqual(granted(claiming({ new: 'open', carried_in: 'open' })([noughts, noughts])), ['new', 'carried_in']);
	});
});
