// The next form of the report that the product knows is data alone: a row or a column more in table 三, and what tells it apart.

import assert from 'node:assert/strict';
import type { Catalogue } from '../../server/src/core/forms/catalogue.ts';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import type { Form, FormColumn, FormRow, OfficialTable } from '../../server/src/core/forms/types.ts';
import { prepare, type ReadyCatalogue } from '../../server/src/core/report/catalogue.ts';
import { type Part, review } from '../../server/src/core/review.ts';
import { placesIn } from '../../server/src/node/places.ts';
import { factsOf } from '../../server/src/workspace/facts.ts';
import { ReportIndex } from '../../server/src/workspace/index.ts';
import { otherYearCell } from '../../server/src/workspace/other-year.ts';
import { simpleReport } from '../support/chains.ts';
import { type ReportSpec, rightRequests, writeReport } from '../support/make-report.ts';

const ROW: FormRow = { key: 'declined_made_up', label: '6.要求代为抄录资料', group: 'declined', role: 'result' };

const COLUMN: FormColumn = { key: 'abroad', label: '境外机构', above: ['申请人情况'] };
const usual = DISCLOSURE.forms.find(({ key }) => key === '2021') as Form;
/** The forms before the made one; later ones are left out. */
const BEFORE = DISCLOSURE.forms.filter(({ since }) => since <= usual.since);
const YEAR = usual.since + 3;
const KEY = String(YEAR);
const requests = usual.tables.requests as OfficialTable;
const ready = withForm(withRow(requests));

/** The catalogue with one form more, which prints table 三 as told. */
function withForm(next: OfficialTable): ReadyCatalogue {
	const before = BEFORE.map(({ key }) => key);
	const catalogue: Catalogue = {
		...DISCLOSURE,
		tables: DISCLOSURE.tables.map((kind) => {
			const known = kind.readings.filter(({ forms }) => forms?.some((key) => before.includes(key)) !== false);
			if (kind.key === 'requests') {
				const [old, ...others] = known.map((reading) => ({ ...reading, forms: before }));
				return { ...kind, readings: old === undefined ? [] : [old, ...others, { ...next, forms: [KEY] }] };
			}
			const readings = known.map((reading) =>
				reading.forms?.includes(usual.key) ? { ...reading, forms: [...reading.forms, KEY] } : reading,
			);
			return { ...kind, readings };
		}),
		forms: [...BEFORE, { ...usual, key: KEY, since: YEAR, tables: { ...usual.tables, requests: next } }],
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
		const { report, findings } = partOf(YEAR);
		assert.deepEqual([report.form?.key, findings], [KEY, []]);
	});

	it('counts its new row among the results', () => {
		const { findings } = partOf(YEAR, '1');
		assert.deepEqual(
			findings.map(({ check, message }) => [check, message.includes('应为 3')]),
			[['column-total', true]],
		);
	});

	it('is the wrong one before its year, as the table that has it says', () => {
		const found = partOf(YEAR - 1).findings.map(({ check, table, expected }) => [check, table, expected]);
		assert.deepEqual(found, [['wrong-form', 'requests', usual.key]]);
	});

	it('is the form of its year, though a report on it lacks the table that is new', () => {
		const text = writeReport(simpleReport({ year: YEAR }));
		const start = text.indexOf('三、收到和处理');
		const [part] = review(text.slice(0, start) + text.slice(text.indexOf('四、政府信息公开行政')), {
			catalogue: ready,
		}).parts;
		assert.deepEqual([part?.report.form?.key, part?.findings.map(({ check }) => check)], [KEY, ['section-missing']]);
	});

	it('is asked for where a report of its year prints the table as before', () => {
		const [part] = review(writeReport(simpleReport({ year: YEAR })), { catalogue: ready }).parts;
		assert.deepEqual(
			[part?.report.form?.key, part?.findings.map(({ check, table, expected }) => [check, table, expected])],
			[usual.key, [['wrong-form', 'requests', KEY]]],
		);
	});
});

describe('a next form with one column more', () => {
	const withHouseholds = withForm(withColumn(requests));

	/** A report on the form of 2021 as this one would print it, nobody of the new kind. */
	function widened(spec: ReportSpec): string {
		return writeReport(spec)
			.replace('自然人', `$&\t${COLUMN.label}`)
			.replace('商业企业', '\t$&')
			.replace(/^(?<before>.*\D\t\d+)(?<others>(?:\t\d+){6})$/gm, '$<before>\t0$<others>');
	}

	function partIn(text: string): Part {
		const [part] = review(text, { catalogue: withHouseholds }).parts;
		assert.ok(part);
		return part;
	}

	/** The form of a report on which one person and two households asked, and what is found in it. */
	function found(handled: number): readonly unknown[] {
		const text = widened(simpleReport({ year: YEAR, handled: [1, 0, 0, 0, 0, 0] }))
			.replace(/^(?<before>.*\t1)\t0(?<others>(?:\t0){5})\t1$/gm, '$<before>\t2$<others>\t3')
			.replace(/(?<before>（七）总计.*\t)3$/m, `$<before>${handled}`);
		const { report, findings } = partIn(text);
		return [report.form?.key, ...findings.map(({ check, row, column }) => [check, row, column])];
	}

	/** The reports of two years, that of the first on the form before. */
	function years(carriedIn: readonly number[]) {
		const last = writeReport(simpleReport({ year: YEAR - 1, carriedOut: [3, 1, 0, 0, 0, 0] }));
		const texts = { last, now: widened(simpleReport({ year: YEAR, carriedIn })) };
		const index = new ReportIndex(withHouseholds);
		for (const [address, text] of Object.entries(texts))
			index.set(address, [factsOf({ address, part: 0 }, partIn(text))]);
		return index;
	}

	it('is told by its head, and right reports on it are silent', () => assert.deepEqual(found(3), [KEY]));
	it('adds its column up', () => assert.deepEqual(found(1), [KEY, ['row-total', 'handled', 'total']]));
	it('is held against last year’s by the total alone, for its columns count otherwise', () => {
		assert.deepEqual(years([2, 2, 0, 0, 0, 0]).findings(), []);
		const [fact, ...others] = years([2, 1, 0, 0, 0, 0]).findings();
		assert.deepEqual(
			[fact?.check, (fact as { readonly columns?: unknown } | undefined)?.columns, others],
			['carry-over', [{ index: 7, indexThere: 6, here: '3', there: '4' }], []],
		);
	});
	it('shows beside a cell what last year’s report states in the same column', () => {
		const index = years([3, 1, 0, 0, 0, 0]);
		const facts = index.factsOf('now', 0) ?? assert.fail();
		const value = (column: string) =>
			otherYearCell(index, facts, { table: 'requests', row: 'carried_in', column })?.value;
		assert.deepEqual(['person', 'abroad', 'business', 'total'].map(value), ['3', undefined, '1', '4']);
	});
});
