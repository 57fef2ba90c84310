// The next form of the report that the product knows is data alone: a row or a column more in table 三, and what tells it apart.

import assert from 'node:assert/strict';
import type { Catalogue } from '../../server/src/core/forms/catalogue.ts';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import type { Form, FormColumn, FormRow, OfficialTable } from '../../server/src/core/forms/types.ts';
import { prepare, type ReadyCatalogue } from '../../server/src/core/report/catalogue.ts';
import { type Part, review } from '../../server/src/core/review.ts';
import { placesIn } from '../../server/src/node/places.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const ROW: FormRow = { key: 'declined_6', label: '6.要求解释政策规定', group: 'declined', role: 'result' };

const COLUMN: FormColumn = { key: 'household', label: '个体工商户', above: ['申请人情况'] };
const usual = DISCLOSURE.forms[1] as Form;
const requests = usual.tables.requests as OfficialTable;
const ready = withForm(withRow(requests));

/** The catalogue with one form more, which prints table 三 as told. */
function withForm(next: OfficialTable): ReadyCatalogue {
	const catalogue: Catalogue = {
		...DISCLOSURE,
		tables: DISCLOSURE.tables.map((kind) =>
			kind.key === 'requests' ? { ...kind, readings: [...kind.readings, { ...next, form: '2024' }] } : kind,
		),
		forms: [...DISCLOSURE.forms, { ...usual, key: '2024', since: 2024, tables: { ...usual.tables, requests: next } }],
		tells: [{ by: 'table', table: 'requests' }, ...DISCLOSURE.tells],
	};
	return prepare(structuredClone(catalogue), placesIn('dist'));
}

/** A table with one more row behind the last of its group. */
function withRow(table: OfficialTable): OfficialTable {
	const rows = table.rows.flatMap((row) => (row.key === 'declined_5' ? [row, ROW] : [row]));
	const [block] = table.blocks;
	assert.ok(block);
	return { ...table, rows, blocks: [{ ...block, rows: rows.map(({ key }) => key) }] };
}

/** A table with one more column behind the first, which its totals add up too. */
function withColumn(table: OfficialTable): OfficialTable {
	const [block] = table.blocks;
	const [first, ...others] = table.columns;
	const [corner, heads, below] = table.heads;
	assert.ok(block && first && corner && heads && below);
	const columns = [first, COLUMN, ...others];
	const [blank = '', own = '', ...behind] = heads;
	return {
		...table,
		columns,
		blocks: [{ ...block, columns: columns.map(({ key }) => key) }],
		heads: [corner, [blank, own, COLUMN.label, ...behind], ['', ...below]],
		rules: table.rules.map((rule) =>
			rule.kind === 'row-total' && rule.parts !== 'result'
				? { ...rule, parts: [...rule.parts, { key: COLUMN.key, sign: 1 }] }
				: rule,
		),
	};
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

describe('a next form with one column more', () => {
	const withHouseholds = withForm(withColumn(requests));

	/** The form of a report on which one person and two households asked, and what is found in it. */
	function found(handled: number): readonly unknown[] {
		const text = writeReport({
			form: '2021',
			layout: 'row-per-line',
			organization: '云山县青石镇人民政府',
			year: 2024,
			requests: rightRequests('2021', { granted: [1, 0, 0, 0, 0, 0] }),
		})
			.replace('自然人', `$&\t${COLUMN.label}`)
			.replace('商业企业', '\t$&')
			.replace(/^(?<before>.*\D\t[01])(?<others>(?:\t0){5}\t[01])$/gm, '$<before>\t0$<others>')
			.replace(/^(?<before>.*\t1)\t0(?<others>(?:\t0){5})\t1$/gm, '$<before>\t2$<others>\t3')
			.replace(/(?<before>（七）总计.*\t)3$/m, `$<before>${handled}`);
		const [part] = review(text, { catalogue: withHouseholds }).parts;
		assert.ok(part);
		return [part.report.form?.key, ...part.findings.map(({ check, row, column }) => [check, row, column])];
	}

	it('is told by its head, and right reports on it are silent', () => assert.deepEqual(found(3), ['2024']));
	it('adds its column up', () => assert.deepEqual(found(1), ['2024', ['row-total', 'handled', 'total']]));
});
