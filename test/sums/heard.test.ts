// Of several repairs of a fault of sums the prose may tell the likely one: what it states is one of two witnesses.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';

/** The cell that is put right first, with the number that it gets, of each fault; nothing where none is preferred. */
function preferred(overview: string, reviews: readonly number[], before?: string): readonly string[] {
	const litigation = [...reviews, ...new Array<number>(10).fill(0)].map(String);
	const textOf = (prose: string) =>
		writeReport({ ...simpleReport({ year: 2023, prose: { overview: prose } }), litigation });
	const last = before === undefined ? undefined : review(textOf(before));
	const { parts } = review(textOf(overview), {}, last);
	return parts.flatMap(({ findings }) =>
		findings.flatMap(({ check, fixes = [] }) =>
			check === 'group-total'
				? fixes.flatMap(({ preferred, cells }) => (preferred ? cells.map(({ column, to }) => `${column} ${to}`) : []))
				: [],
		),
	);
}

describe('a fault of sums of which the prose tells', () => {
	const wrong = [11, 2, 0, 1, 16];
	it('is the total, where it tells nothing', () => {
		assert.deepEqual(preferred('见表。', wrong), ['review.total 14']);
		assert.deepEqual(preferred('因政府信息公开被申请行政复议14件。', wrong), ['review.total 14']);
	});
	it('is no total that it states', () => {
		assert.deepEqual(preferred('因政府信息公开被申请行政复议16件。', wrong), []);
	});
	it('is the part of which it states another number', () => {
		assert.deepEqual(preferred('因政府信息公开被申请行政复议16件，其中维持13件。', wrong), ['review.upheld 13']);
	});
	it('is looked at again where the prose alone changed', () => {
		const [stated, other] = ['因政府信息公开被申请行政复议16件。', '见表。'];
		assert.deepEqual(preferred(other, wrong, stated), ['review.total 14']);
		assert.deepEqual(preferred(stated, wrong, other), []);
	});
});
