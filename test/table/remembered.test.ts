// A grid of a known shape is bound as it would be without the memory of others, and only its shape decides.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../server/src/core/grid/grid.ts';
import { READERS } from '../../server/src/core/grid/read.ts';
import { findHeadings } from '../../server/src/core/report/headings.ts';
import { bindTables } from '../../server/src/core/table/bind.ts';
import { type Bound, BoundGrids } from '../../server/src/core/table/remembered.ts';
import type { Table } from '../../server/src/core/table/table.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { readMarks } from '../support/marks.ts';
import { Random } from '../support/random.ts';

const FIXTURES = join('test', 'checks', 'fixtures');
const TEXTS = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
	.map((entry) => readMarks(readFileSync(join(entry.parentPath, entry.name), 'utf8')).text);

/** The grids of a text in each layout that applies. */
function gridsOf(text: string): readonly { readonly grids: readonly Grid[]; readonly certain: boolean }[] {
	const lines = readLines(text);
	const barriers = new Set(findHeadings(lines, CATALOGUE.headings).map(({ line }) => line));
	return READERS.filter(({ applies }) => applies(text)).map(({ read, certain }) => ({
		grids: read(lines, barriers),
		certain,
	}));
}

function tablesOf(text: string, before: BoundGrids): readonly (readonly Table[])[] {
	return gridsOf(text).map(({ grids, certain }) =>
		bindTables({ text, lexicon: CATALOGUE.lexicon }, { grids, certain }, before),
	);
}

/** The text with other numbers, most of them of other lengths. */
function withOtherNumbers(text: string, random: Random): string {
	return text.replace(/(?<![\d.年])\d+(?=\t|\n|\|| )/g, () => String(random.below(10 ** (1 + random.below(4)))));
}

/** Counts what is asked of it, and what it did not know. */
class Counting extends BoundGrids {
	asked = 0;
	bound = 0;

	override get(text: string, grid: Grid, certain: boolean, bind: () => Bound): Bound {
		this.asked++;
		return super.get(text, grid, certain, () => {
			this.bound++;
			return bind();
		});
	}
}

describe('grids of a known shape', () => {
	it('are bound as without the memory of others, in all fixtures', () => {
		const before = new Counting(CATALOGUE.lexicon);
		const random = new Random(7);
		const kinds = (text: string) => [
			text,
			`\n${text}`,
			text.replaceAll('\t', ' \t'),
			text.replace('行政规范性文件', '行政规范性\n文件'),
			text.replaceAll('结果纠正', '结果\n纠正'),
		];
		const texts = TEXTS.flatMap(kinds);
		for (const text of texts) for (let time = 0; time < 3; time++) tablesOf(text, before);
		Object.assign(before, { asked: 0, bound: 0 });
		for (const text of texts) {
			for (const other of [text, withOtherNumbers(text, random)])
				assert.deepEqual(tablesOf(other, before), tablesOf(other, new BoundGrids(CATALOGUE.lexicon)));
		}
		assert.ok(before.bound < before.asked / 2, `${before.bound} of ${before.asked} were bound anew`);
	});

	it('are bound anew twice, and then no more', () => {
		const [text = ''] = TEXTS.filter((one) => one.includes('\t') && one.includes('总体情况'));
		const [{ grids } = { grids: [] }] = gridsOf(text);
		const before = new Counting(CATALOGUE.lexicon);
		const times = Array.from({ length: 4 }, () => {
			bindTables({ text, lexicon: CATALOGUE.lexicon }, { grids, certain: true }, before);
			return before.bound / grids.length;
		});
		assert.deepEqual(times, [1, 2, 2, 2]);
	});

	it('are of another shape with other words, or another blank cell', () => {
		const [text = ''] = TEXTS.filter((one) => one.includes('\t0\t0') && one.includes('总体情况'));
		for (const other of [
			text.replace('\t0\t0', '\t\t0'),
			text.replace('结转下年度', '结转下年'),
			text.replace('\t0', '\t〇'),
		]) {
			const before = new Counting(CATALOGUE.lexicon);
			for (let time = 0; time < 2; time++) tablesOf(text, before);
			const known = before.bound;
			tablesOf(other, before);
			assert.ok(other !== text && before.bound > known);
		}
	});
});
