// A review that follows another one of nearly the same text: what was known is taken over, and nothing else changes.

import assert from 'node:assert/strict';
import type { Review } from '../../server/src/core/review.ts';
import { review } from '../support/catalogue.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const ORGANIZATIONS = ['云山县青石镇', '云山县白水镇', '云山县红叶镇', '云山县黄沙镇'];
const REPORTS = ORGANIZATIONS.map((name, at) =>
	writeReport({
		form: '2021',
		layout: at % 2 === 0 ? 'row-per-line' : 'cell-per-line',
		organization: `${name}人民政府`,
		year: 2023,
		requests: rightRequests('2021', { granted: [4 + at, 1, 0, 0, 0, 0] }),
	}),
);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = REPORTS;
const WRONG = SECOND.replace('二、主动公开政府信息情况', '三、主动公开政府信息情况');

const joined = (reports: readonly string[]) => `${reports.join('\n')}\n`;

/** What a review says, without what depends on how it was made. */
function told({ parts }: Review) {
	return parts.map(({ text, start, firstLine, findings, report }) => {
		const messages = findings.map((finding) => `${finding.start} ${finding.message}`);
		return { text, start, firstLine, messages, organization: report.title?.organization };
	});
}

describe('a review after another one', () => {
	const before = review(joined(REPORTS));
	for (const [what, reports] of [
		['nothing changed', REPORTS],
		['one report is changed', [FIRST, WRONG, THIRD, FOURTH]],
		['the first report is gone', [SECOND, THIRD, FOURTH]],
		['two reports change places', [FIRST, THIRD, SECOND, FOURTH]],
		['a report stands twice', [FIRST, SECOND, SECOND, THIRD, FOURTH]],
		['a text without a report stands before', ['会议通知\n'.repeat(20), FIRST, SECOND, THIRD, FOURTH]],
	] as const) {
		it(`tells the same as one without it where ${what}`, () => {
			const text = joined(reports);
			assert.deepEqual(told(review(text, {}, before)), told(review(text)));
		});
	}

	it('takes over the parts that did not change, wherever they stand now', () => {
		const { parts } = review(joined([WRONG, FOURTH, FIRST, THIRD]), {}, before);
		const places = parts.map(({ findings }) => before.parts.findIndex((part) => part.findings === findings));
		assert.deepEqual(places, [-1, 3, 0, 2]);
	});

	it('takes over what was found out about the sums of a table, wherever it stands now', () => {
		const wrong = FIRST.replace(/\t4\t1\t0\t0\t0\t0\t5\n/, '\t4\t1\t0\t0\t0\t0\t6\n');
		const once = review(wrong);
		const [groups] = once.parts.flatMap(({ sums }) =>
			sums.flatMap((one) => (one.groups.length > 0 ? [one.groups] : [])),
		);
		const longer = wrong.replace('政府信息公开工作年度报告', '政府信息公开工作年度报告\n本报告');
		const again = review(longer, {}, once);
		assert.ok(groups !== undefined && again.parts.some(({ sums }) => sums.some((one) => one.groups === groups)));
		assert.deepEqual(told(again), told(review(longer)));
		const mended = review(FIRST, {}, once);
		assert.deepEqual(told(mended), told(review(FIRST)));
	});

	it('keeps a part as it is where it stands in its old place', () => {
		const { parts } = review(joined([FIRST, WRONG, THIRD, FOURTH]), {}, before);
		assert.deepEqual(
			parts.map((part, at) => part === before.parts[at]),
			[true, false, true, true],
		);
	});
});
