// A stretch that prints around its numbers what one did before is not bound again: it is read as if nothing were known.

import assert from 'node:assert/strict';
import type { Cell, Layout } from '../../server/src/core/grid/grid.ts';
import { readReport } from '../../server/src/core/report/report.ts';
import { type ReviewOptions, review } from '../../server/src/core/review.ts';
import { KnownStretches } from '../../server/src/core/table/known-stretches.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { madeReport } from '../support/made-reports.ts';
import { type ReportSpec, rightLitigation, rightRequests, writeReport } from '../support/make-report.ts';
import { Random } from '../support/random.ts';

const LAYOUTS: readonly Layout[] = ['row-per-line', 'cell-per-line', 'pipe', 'aligned'];
const TEXTS = 60;
/** A number that alone fills its cell. */
const NUMBER = /(?<=[\t\n|] ?)\d+(?= ?[\t\n|])/g;

/** What may come of the numbers of a text: most of it is usual, and all of it may mean something else by its digits. */
const CHANGES: readonly ((text: string, random: Random) => string)[] = [
	(text) => text,
	(text, random) => text.replace(NUMBER, () => String(random.below(random.chance(0.1) ? 3000 : 12))),
	(text) => counted(text, NUMBER),
	(text) => counted(text, /\d+(?=[\s|]+\n?[\s|]*[（\u4e00-\u9fff\d])/g),
	(text, random) => text.replace(NUMBER, (number) => (random.chance(0.02) ? random.pick(ODD) : number)),
];
const ODD = ['', '-', '/', '2021', '2023年', '1.5', '12件', '00', '１２', '1 2', '123456789', '"3"', '无'];

/** A text with its numbers counted one by one. */
function counted(text: string, numbers: RegExp): string {
	let count = 0;
	return text.replace(numbers, () => String(++count));
}

/** All that a text is read as: of what a cell is made does not count. */
function readingOf(text: string, stretches: KnownStretches): string {
	const options: ReviewOptions = { catalogue: { ...CATALOGUE, stretches } };
	return JSON.stringify(
		review(text, options).parts.map(({ report, findings }) => ({ tables: report.tables, findings })),
		(_, value) => (typeof value === 'bigint' ? String(value) : isCell(value) ? printedCell(value) : value),
	);
}

function isCell(value: unknown): value is Cell {
	return typeof value === 'object' && value !== null && 'from' in value && 'amount' in value;
}

function printedCell({ start, end, from, to, amount, closed }: Cell): readonly unknown[] {
	return [start, end, from, to, { ...amount }, closed];
}

function specOf(random: Random, layout: Layout): ReportSpec {
	const form = random.chance(0.5) ? '2021' : '2019';
	return {
		form,
		layout,
		organization: '云山县人民政府',
		year: 2023,
		requests: rightRequests(form, { granted: [3, 1, 0, 0, 2, 0], partial: [1, 0, 0, 0, 0, 0] }),
		litigation: rightLitigation([
			[1, 0, 2, 0],
			[0, 0, 1, 0],
			[1, 1, 0, 0],
		]),
		prose: { proactive: '全年主动公开信息若干条。' },
	};
}

describe('a stretch that is known by what it prints', () => {
	for (const layout of LAYOUTS)
		it(`is read as if it were not: ${layout}`, () => {
			const random = new Random(7);
			const stretches = new KnownStretches();
			for (let number = 0; number < TEXTS; number++) {
				const change = CHANGES[number % CHANGES.length];
				const text = writeReport(specOf(random, layout));
				const changed = change?.(text, random) ?? text;
				assert.equal(readingOf(changed, stretches), readingOf(changed, new KnownStretches()), changed);
			}
		});

	it('is known when it comes for the third time', () => {
		const stretches = new CountingStretches();
		const known = [3, 5, 7].map((number) => {
			readReport(madeReport(number, { sentences: 1 }).text, { ...CATALOGUE, stretches });
			return stretches.known;
		});
		assert.deepEqual(known, [0, 0, 3]);
	});
});

class CountingStretches extends KnownStretches {
	known = 0;

	override find(...asked: Parameters<KnownStretches['find']>): ReturnType<KnownStretches['find']> {
		const found = super.find(...asked);
		if (found !== undefined) this.known++;
		return found;
	}
}
