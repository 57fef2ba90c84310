// What the status of a document tells of its tables.

import assert from 'node:assert/strict';
import { ToldStatuses } from '../../server/src/lsp/status.ts';
import { review } from '../support/catalogue.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';
import { statusOf } from '../support/status.ts';

const URI = 'file:///a.txt';
const RIGHT = writeReport({
	form: '2021',
	layout: 'row-per-line',
	organization: '云山县青石镇人民政府',
	year: 2023,
	requests: rightRequests('2021', { granted: [4, 1, 0, 0, 0, 0] }),
});

const statusesOf = (text: string) => statusOf(URI, review(text), 'zh-cn').reports;

describe('the status of a report', () => {
	it('has nothing to add where every number stands by itself', () => {
		const [status, ...others] = statusesOf(RIGHT);
		assert.equal(others.length, 0);
		assert.deepEqual([status?.parted, status?.open, status?.failed], [[], [], 0]);
		assert.ok((status?.held ?? 0) > 0);
	});

	it('names a table whose numbers were run together', () => {
		const start = RIGHT.indexOf('情况\n', RIGHT.indexOf('三、收到')) + 3;
		const end = RIGHT.indexOf('四、政府');
		const run = `${RIGHT.slice(0, start)}${RIGHT.slice(start, end).replaceAll(/[\t\n]/g, '')}\n${RIGHT.slice(end)}`;
		const [status] = statusesOf(run);
		assert.deepEqual([status?.parted, status?.failed], [['依申请公开'], 0]);
	});

	it('names a table in the language of the user', () => {
		const blank = RIGHT.replace(/^0(\t0){14}$/m, '\t'.repeat(14));
		assert.deepEqual(statusOf(URI, review(blank), 'en').reports[0]?.open, ['table 4']);
	});

	it('names a table of which no sum is decided', () => {
		const blank = RIGHT.replace(/^0(\t0){14}$/m, '\t'.repeat(14));
		assert.deepEqual(statusesOf(blank)[0]?.open, ['复议诉讼']);
	});

	it('counts what a list of problems shows: no hints', () => {
		const wrong = RIGHT.replace('六、其他需要报告的事项\n无其他需要报告的事项。', '六、其他需要报告的事项');
		const [part] = review(wrong).parts;
		assert.deepEqual(
			part?.findings.map(({ severity }) => severity),
			['hint'],
		);
		const [status] = statusesOf(wrong);
		assert.deepEqual([status?.errors, status?.others], [0, 0]);
	});
});

describe('the statuses that are told', () => {
	const wrong = RIGHT.replace('六、其他需要报告的事项', '七、其他需要报告的事项');

	it('are told once as long as they stay the same', () => {
		const statuses = new ToldStatuses();
		const before = review(RIGHT);
		assert.deepEqual(statuses.next(URI, before, 'zh-cn'), statusOf(URI, before, 'zh-cn'));
		assert.equal(statuses.next(URI, before, 'zh-cn'), undefined);
		assert.equal(
			statuses.next(URI, review(RIGHT.replace('青石镇', '白石镇').replace('白石镇', '青石镇')), 'zh-cn'),
			undefined,
		);
	});

	it('are told again where one changed, where none is left, and to every document', () => {
		const statuses = new ToldStatuses();
		statuses.next(URI, review(RIGHT), 'zh-cn');
		assert.deepEqual(statuses.next(URI, review(wrong), 'zh-cn'), statusOf(URI, review(wrong), 'zh-cn'));
		assert.deepEqual(statuses.next(URI, review(''), 'zh-cn'), { uri: URI, reports: [] });
		assert.deepEqual(statuses.next('file:///b.txt', review(RIGHT), 'zh-cn')?.reports, statusesOf(RIGHT));
	});

	it('are told again of a document that was closed', () => {
		const statuses = new ToldStatuses();
		statuses.next(URI, review(RIGHT), 'zh-cn');
		statuses.forget(URI);
		assert.deepEqual(statuses.next(URI, review(RIGHT), 'zh-cn'), statusOf(URI, review(RIGHT), 'zh-cn'));
	});
});
