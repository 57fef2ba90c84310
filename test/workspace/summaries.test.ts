// A report in small: what it says, what it counts, and what it leaves out.

import assert from 'node:assert/strict';
import { MOST_FINDINGS, summaryOf } from '../../server/src/workspace/summaries.ts';
import { review } from '../support/catalogue.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';
import { summariesOf } from '../support/summaries.ts';

const ADDRESS = 'file:///年报/甲镇.txt';

function report(organization: string, year: number, more: Readonly<Record<string, readonly string[]>> = {}): string {
	const requests = { ...rightRequests('2021', { granted: [3, 1, 0, 0, 0, 0] }), ...more };
	const litigation = new Array<string>(15).fill('0');
	const spec = {
		form: '2021',
		layout: 'row-per-line',
		organization,
		year,
		requests,
		litigation,
	} as const;
	return writeReport({ ...spec, prose: { overview: '本年度各项工作按要求开展。'.repeat(6) } });
}

const WRONG = { granted: ['3', '1', '0', '0', '0', '0', '9'] };

describe('a summary', () => {
	it('says who reports on which year, and how its sums stand', () => {
		const [one] = summariesOf(ADDRESS, review(report('青石镇人民政府', 2023)));
		assert.ok(one);
		const { address, part, organization, year, form, failed, counts, findings } = one;
		assert.deepEqual(
			{ address, part, organization, year, form, failed, counts, findings },
			{
				address: ADDRESS,
				part: 1,
				organization: '青石镇人民政府',
				year: 2023,
				form: '2021',
				failed: 0,
				counts: { error: 0, warning: 0, info: 0, hint: 0 },
				findings: [],
			},
		);
		assert.ok(one.held > 0);
	});

	it('has the first sentence of each finding and its place in the file', () => {
		const text = report('青石镇人民政府', 2023, WRONG);
		const [one] = summariesOf(ADDRESS, review(text));
		assert.deepEqual(
			one?.findings.map(({ check, severity, message }) => [check, severity, message]),
			[['row-total', 'error', '（一）予以公开·总计应为 4，表中为 9。']],
		);
		const line = text.split('\n').findIndex((row) => row.includes('（一）予以公开'));
		assert.equal(one?.findings[0]?.range.start.line, line);
	});

	it('stands for each report of a file, from where it begins', () => {
		const first = report('青石镇人民政府', 2022);
		const text = `${first}\n${report('青石镇人民政府', 2023, WRONG)}`;
		const all = summariesOf(ADDRESS, review(text));
		assert.deepEqual(
			all.map(({ part, year, counts }) => [part, year, counts.error]),
			[
				[1, 2022, 0],
				[2, 2023, 1],
			],
		);
		const [, second] = all;
		assert.ok(second);
		const title = text.split('\n').findIndex((row) => row.startsWith('2023年政府信息公开'));
		assert.ok(second.range.start.line > 0 && second.range.start.line <= title);
		assert.ok((second.findings[0]?.range.start.line ?? 0) > title);
	});

	it('counts all findings and lists a bounded number', () => {
		const [part] = review(report('青石镇人民政府', 2023, WRONG)).parts;
		const [finding] = part?.findings ?? [];
		assert.ok(part && finding);
		const many = { ...part, findings: new Array<typeof finding>(MOST_FINDINGS + 5).fill(finding) };
		const { counts, findings } = summaryOf(ADDRESS, 1, many);
		assert.deepEqual([counts.error, findings.length], [MOST_FINDINGS + 5, MOST_FINDINGS]);
	});

	it('can be sent to another thread as it is', () => {
		const all = summariesOf(ADDRESS, review(report('青石镇人民政府', 2023, WRONG)));
		assert.deepEqual(structuredClone(all), all);
	});

	it('is none where a text is no report', () =>
		assert.deepEqual(summariesOf(ADDRESS, review('会议记录\n一\t1\n')), []));
});
