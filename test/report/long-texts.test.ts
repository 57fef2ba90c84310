// The reports of a long text are those of a short one, though none is kept; what is too much is passed over.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Parts, readParts } from '../../server/src/core/parts.ts';
import { type Part, type ReviewOptions, rangeOf } from '../../server/src/core/review.ts';
import { MOST } from '../../server/src/core/text/budget.ts';
import { withPlaced } from '../../server/src/workspace/cross.ts';
import { CATALOGUE, review } from '../support/catalogue.ts';

const OPTIONS: ReviewOptions = { catalogue: CATALOGUE, language: 'zh-cn', checks: {} };
const SAMPLES = [
	'2023 松林镇（总计有误，一格一行）.txt',
	'2023 河口镇（多处有误，一行一行）.txt',
	'2023 青石镇（正确，一行一行）.txt',
].map((name) => readFileSync(join('samples', name), 'utf8'));
const LONG = Array.from({ length: 60 }, (_, at) => SAMPLES[at % 3]).join('');
const TOO_MUCH = `青石镇2023年政府信息公开工作年度报告\n一、总体情况\n${'\n'.repeat(MOST.lines)}`;

const told = (parts: Iterable<Part>) =>
	[...parts].map((part) => ({
		start: part.start,
		text: part.text,
		findings: part.findings.map((finding) => [finding.check, finding.message, rangeOf(part, finding)]),
	}));

describe('a long text', () => {
	const whole = review(LONG, OPTIONS);

	it('has the reports that it has when all are kept, each time that it is looked through', () => {
		const { parts, several, unread } = readParts(LONG, OPTIONS);
		assert.ok(!Array.isArray(parts) && several);
		for (let times = 0; times < 2; times++) assert.deepEqual(told(parts), told(whole.parts));
		assert.deepEqual(unread(), []);
	});

	it('has each of them by its number', () => {
		const { parts } = readParts(LONG, OPTIONS);
		for (const at of [59, 0, 7, 59, 60, 100])
			assert.deepEqual(told(one(parts.at(at))), told(one(whole.parts[at])), String(at));
	});

	it('is looked through once by who asks for one after the other', () => {
		let asked = 0;
		const { parts } = readParts(LONG, OPTIONS, () => ++asked > 0);
		for (let at = 0; at < 60; at++) assert.deepEqual(told(one(parts.at(at))), told(one(whole.parts[at])), String(at));
		assert.equal(asked, 59);
	});

	it('takes changes of its reports', () => {
		const { parts } = readParts(LONG, OPTIONS);
		const bare = parts.map((part) => ({ ...part, findings: [] }));
		assert.ok([...bare].every(({ findings }) => findings.length === 0));
		const placed: Parts = withPlaced(bare, new Map([[3, whole.parts[0]?.findings ?? []]]));
		assert.deepEqual(placed.at(3)?.findings, whole.parts[0]?.findings);
		assert.equal(placed.at(2)?.findings.length, 0);
		assert.equal([...placed].length, 60);
	});

	it('passes over what is too much, and names it once', () => {
		const text = LONG + TOO_MUCH + LONG;
		const all = review(text, OPTIONS);
		assert.equal(all.parts.length, 120);
		const line = LONG.split('\n').length - 1;
		assert.deepEqual(
			all.unread?.map((one) => one.line),
			[line],
		);
		const { parts, unread } = readParts(text, OPTIONS);
		for (let times = 0; times < 2; times++) assert.deepEqual(told(parts), told(all.parts));
		assert.deepEqual(unread(), all.unread);
	});

	it('is read no further when it takes too long, and says from where on', () => {
		let asked = 0;
		const { parts, unread } = readParts(LONG, OPTIONS, () => ++asked < 10);
		const read = [...parts].length;
		assert.ok(read > 0 && read < 20, String(read));
		const [first, ...more] = unread();
		assert.deepEqual(
			[first?.line, more],
			[rangeOf(whole.parts[read] ?? assert.fail(), { start: 0, end: 0 }).start.line, []],
		);
	});
});

function one(part: Part | undefined): readonly Part[] {
	return part === undefined ? [] : [part];
}
