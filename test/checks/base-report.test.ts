// The base report of the fixtures is right, and a change that does not fit it is told, not passed over.

import assert from 'node:assert/strict';
import { changedBase } from '../support/base-report.ts';
import { findingsOf } from '../support/check-findings.ts';
import { readMarks } from '../support/marks.ts';

describe('the base report', () => {
	for (const layout of ['row-per-line', 'cell-per-line'] as const) {
		it(`is right in ${layout}`, () => assert.deepEqual(findingsOf(changedBase('', layout)), []));

		it(`takes a cell, lines and marks in ${layout}`, () => {
			const change = [
				'# two changes',
				'handled.person = [|6|row-total|]',
				'- 五、存在的主要问题及改进情况',
				'- 工作人员业务不熟，下一步加强培训。',
				'+ 五、问题',
			].join('\n');
			const { text, marks } = readMarks(changedBase(change, layout));
			assert.equal(marks.length, 1);
			assert.match(text, layout === 'row-per-line' ? /（七）总计\t6\t1\t/ : /（七）总计\n\t6\n\t1\n/);
			assert.ok(text.includes('\n五、问题\n\n') && !text.includes('业务不熟'));
		});
	}

	it('has no place for what it does not hold', () => {
		for (const change of ['handled.persons = 1', 'handeld.person = 1', '- 没有的话\n+ 有的话', '- 0\n+ 1', 'handled'])
			assert.throws(() => changedBase(change, 'row-per-line'), Error, change);
	});
});
