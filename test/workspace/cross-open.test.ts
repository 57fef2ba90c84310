// What is found across the reports of an open file: the same after every change as if it were found anew, and of reports that
// did not change the same objects.

import assert from 'node:assert/strict';
import type { Part } from '../../server/src/core/review.ts';
import { type CrossFact, factsByFile, placeFacts, withPlaced } from '../../server/src/workspace/cross.ts';
import { OpenFacts } from '../../server/src/workspace/cross-open.ts';
import { review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { indexOf } from '../support/cross-findings.ts';
import { writeReport } from '../support/make-report.ts';

const FILE = 'a.txt';
const SETTINGS = {};
const yearOf = (year: number) => writeReport(simpleReport({ year, carriedOut: [3, 0, 0, 0, 0, 0] }));
const TEXT = [2020, 2021, 2022, 2023].map(yearOf).join('');

async function anew(facts: readonly CrossFact[], parts: readonly Part[], settings = SETTINGS) {
	return withPlaced(parts, await placeFacts(facts, { parts, others: () => undefined }, settings));
}

describe('what is found across reports of an open file', () => {
	const { index } = indexOf({ [FILE]: TEXT });
	const facts = factsByFile(index).get(FILE) ?? [];
	const before = review(TEXT);
	const made = () => new OpenFacts(facts, new Map());

	it('is what is found in a closed one', async () => {
		assert.deepEqual(
			facts.map(({ check, at }) => [check, at.part]),
			[1, 2, 3].map((part) => ['carry-over', part]),
		);
		assert.deepEqual(made().complete(before.parts, SETTINGS), await anew(facts, before.parts));
	});

	it('is the same objects where nothing changed', () => {
		const open = made();
		const first = open.complete(before.parts, SETTINGS);
		assert.equal(open.complete(before.parts, SETTINGS), first);
		const again = open.complete([...before.parts], SETTINGS);
		assert.ok(again.every((part, at) => part === first[at]));
	});

	for (const [what, change, kept] of [
		[
			'a number of the first report',
			(text: string) => text.replace('结转下年度继续办理\t3', '结转下年度继续办理\t4'),
			[2, 3],
		],
		['a character of the first report', (text: string) => text.replace('总体情况', '总体情况。'), [2, 3]],
		['a line above all', (text: string) => `\n${text}`, []],
		['the last report', (text: string) => text.replace(/\n(?=[^\n]*\n?$)/, '\n\n'), [1, 2]],
	] as const) {
		it(`follows ${what}`, async () => {
			const open = made();
			const first = open.complete(before.parts, SETTINGS);
			const text = change(TEXT);
			assert.notEqual(text, TEXT);
			const { parts } = review(text, {}, before);
			const then = open.complete(parts, SETTINGS);
			assert.deepEqual(then, await anew(facts, parts));
			const same = then.flatMap((part, at) => (at > 0 && part.findings === first[at]?.findings ? [at] : []));
			assert.deepEqual(same, kept);
		});
	}

	it('is said anew where the settings are others', async () => {
		const open = made();
		open.complete(before.parts, SETTINGS);
		const english = { language: 'en' } as const;
		assert.deepEqual(open.complete(before.parts, english), await anew(facts, before.parts, english));
	});
});
