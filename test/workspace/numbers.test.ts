// Packed numbers say what the tables say.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOf } from '../../server/src/core/forms/forms.ts';
import { format } from '../../server/src/core/number/exact.ts';
import { type Sheet, STATED, UNSTATED } from '../../server/src/core/sums/sheet.ts';
import {
	countAgreeing,
	differences,
	packSheet,
	parseDecimal,
	sheetOf,
	unpackRow,
	unpackTable,
} from '../../server/src/workspace/numbers.ts';
import { rightReport } from '../support/arbitrary.ts';
import { CATALOGUE, review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';

const ROW = (cells: string) =>
	`三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t${cells}\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n`;
const sheet = (text: string) => {
	const [part] = review(text).parts;
	return part === undefined ? undefined : sheetOf(part, 'requests');
};

const kind = (key: string) => kindOf(CATALOGUE, key) ?? assert.fail();
const packed = (sheet: Sheet | undefined) => packSheet(sheet, kind('requests'));

describe('packed numbers', () => {
	it('hold every place of every table', () => {
		fc.assert(
			fc.property(rightReport, ({ text }) => {
				const [part] = review(text).parts;
				assert.ok(part);
				for (const key of ['proactive', 'requests', 'litigation'] as const) {
					const own = sheetOf(part, key);
					const numbers = unpackTable(packSheet(own, kind(key)), kind(key));
					assert.ok(own && numbers);
					assert.equal(numbers.form, own.table.form);
					for (const [place, state] of own.state.entries()) {
						const value: string | undefined = state === STATED ? format(own.values[place] ?? 0) : undefined;
						assert.equal(numbers.values[place], value);
						assert.equal(numbers.counts(place), state === STATED || state === UNSTATED);
					}
					const columns = numbers.form.columns.length;
					for (const [at, row] of numbers.form.rows.entries())
						assert.deepEqual(
							unpackRow(packSheet(own, kind(key)), row.key, kind(key))?.values,
							numbers.values.slice(at * columns, (at + 1) * columns),
						);
				}
			}),
			{ seed: 7, numRuns: 40 },
		);
	});

	it('tell apart nought, blank, unreadable and what is not there', () => {
		const cells = packed(sheet(ROW('0\t\t—\t4?\t12\t3\t15')));
		const { values, counts } = unpackTable(cells, kind('requests')) ?? assert.fail();
		assert.deepEqual(values.slice(0, 7), ['0', undefined, undefined, undefined, '12', '3', '15']);
		assert.deepEqual([0, 1, 2, 3, 4, 14].map(counts), [true, true, true, false, true, false]);
		assert.deepEqual(unpackRow(cells, 'new', kind('requests'))?.values, values.slice(0, 7));
	});
	it('differ only where both state a number', () => {
		const one = packed(sheet(ROW('7\t\t0\t0\t0\t0\t7')));
		const other = packed(sheet(ROW('8\t4\t0\t\t0\t0\t7')));
		assert.deepEqual(differences(one, other, kind('requests')), [0]);
		assert.equal(countAgreeing(one, other, kind('requests')), 1);
	});
	it('are empty for two tables that do not say the same, and whole for two that do', () => {
		const nine = writeReport(simpleReport({ year: 2022, handled: [9, 0, 0, 0, 0, 0] }));
		const eight = writeReport(simpleReport({ year: 2022, handled: [8, 0, 0, 0, 0, 0] }));
		const table = (text: string) =>
			text.slice(text.indexOf('申请人情况') - 1, text.indexOf('四、政府信息公开行政复议'));
		const withTable = (more: string) => nine.replace('四、政府信息公开行政复议', `${more}\n四、政府信息公开行政复议`);
		assert.equal(packed(sheet(withTable(table(eight)))), '');
		assert.equal(packed(sheet(withTable(table(nine)))), packed(sheet(nine)));
	});
	it('decimals of any length are exact', () => {
		for (const decimal of ['0', '-3', '21.26', '-0.5', '12345678901234567890', '0.000001'])
			assert.equal(format(parseDecimal(decimal)), decimal);
	});
	it('of nothing are nothing', () => {
		assert.equal(packed(undefined), '');
		assert.equal(unpackTable('', kind('requests')), undefined);
		assert.equal(unpackRow('', 'new', kind('requests')), undefined);
		assert.deepEqual(differences('', '0,1', kind('requests')), []);
	});
});
