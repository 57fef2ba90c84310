// How much a finding weighs: what the user set, what the check has, and what the fact says of itself.

import assert from 'node:assert/strict';
import type { ReviewChoices } from '../../server/src/core/review.ts';
import { fixture } from '../support/base-report.ts';
import { findingsOf } from '../support/check-findings.ts';
import { readMarks } from '../support/marks.ts';

/** The severities of the findings of one check in a fixture. */
function severities(name: string, check: string, checks: ReviewChoices['checks']): readonly string[] {
	const { text } = readMarks(fixture(name));
	return findingsOf(text, { checks: checks ?? {} })
		.filter((finding) => finding.check === check)
		.map((finding) => finding.severity);
}

/** A cell that breaks the sum of its row, of its column and the balance. */
const THREE = 'row-total/fires-on-the-cell-cells.txt';

describe('severity', () => {
	it('is that of the check where nothing is set', () =>
		assert.deepEqual(severities(THREE, 'row-total', {}), ['error']));
	it('is the harshest among the checks that a fault breaks', () =>
		assert.deepEqual(
			severities(THREE, 'row-total', { 'row-total': 'hint', 'column-total': 'warning', balance: 'info' }),
			['warning'],
		));
	it('does not count checks that are off', () =>
		assert.deepEqual(severities(THREE, 'row-total', { 'row-total': 'hint', 'column-total': 'off', balance: 'off' }), [
			'hint',
		]));
	it('is milder where the fact says so', () =>
		assert.deepEqual(severities('unit/fires-cells', 'unit', {}), ['hint', 'warning']));
	it('is what the user set before what the fact says', () =>
		assert.deepEqual(severities('unit/fires-cells', 'unit', { unit: 'error' }), ['error', 'error']));
});
