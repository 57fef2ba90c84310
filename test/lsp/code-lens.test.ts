// The lines above a report and above its tables.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Opened } from '../support/features.ts';

const sample = (name: string) => readFileSync(join('samples', `${name}.txt`), 'utf8');
const CELLS = sample('2023 松林镇（总计有误，一格一行）');
const ROWS = sample('2023 河口镇（多处有误，一行一行）');
const RIGHT = sample('2023 青石镇（正确，一行一行）');

describe('code lenses', () => {
	it('tell what a report is, how many numbers are wrong, and lead to the first', () => {
		assert.deepEqual(new Opened(CELLS).lenses(), [
			'1: 2021 年式样 · 2023 年度 · ✗ 1 处有误，另有 2 处待核对 | → 第 329 行 | 改正 | 表格视图',
			'60: ✗ （七）总计·自然人应为 36，表中为 6（共 2 处） | 改正 | 表格视图',
			'348: ✓ 3 条勾稽关系全部成立 | 表格视图',
		]);
	});

	it('tell that all is right', () => {
		assert.deepEqual(new Opened(RIGHT).lenses().slice(0, 1), [
			'1: 2021 年式样 · 2023 年度 · ✓ 42 条勾稽关系全部成立 | 表格视图',
		]);
	});

	it('offer one change for all that is wrong in a report', () => {
		assert.match(
			new Opened(ROWS).lenses()[0] ?? '',
			/✗ 3 处有误，另有 2 处待核对 \| → 第 4 行 \| 改正 2 处 \| 表格视图$/,
		);
	});

	it('say of a row with a cell too few no more than leaves room for the ways to it', () => {
		const ragged = RIGHT.replace(/(（一）予以公开\t.*)\t\d+$/m, '$1');
		assert.deepEqual(
			new Opened(ragged).lenses().filter((lens) => lens.includes('予以公开')),
			['30: △ 「（一）予以公开」一行的格数不对：应有 7 格，实有 6 格… | 表格视图'],
		);
	});

	it('tell what is undecided', () => {
		const blank = RIGHT.replace(/^\d+(\t\d+){14}$/m, '\t'.repeat(14));
		assert.ok(
			new Opened(blank).lenses().some((lens) => lens.includes(': ○ 3 条勾稽关系未作判断')),
			new Opened(blank).lenses().join('\n'),
		);
	});

	it('stand above the table where prose stands between it and its heading', () => {
		const text = RIGHT.replace(
			'四、政府信息公开行政复议、行政诉讼情况\n',
			'四、政府信息公开行政复议、行政诉讼情况\n情况如下。\n',
		);
		const line = text.split('\n').findIndex((one) => one.startsWith('情况如下')) + 1;
		const [last] = new Opened(text).lenses().slice(-1);
		assert.ok(Number(last?.split(':')[0]) > line, last);
	});

	it('say in many reports what is wrong alone', () => {
		const many = new Opened([...new Array<string>(41).fill(RIGHT), ROWS].join('\n')).lenses();
		assert.equal(many.length, 42 + 2);
	});

	it('count no hints', () => {
		const hint = RIGHT.replace('六、其他需要报告的事项\n', '六、其他需要报告的事项\n').replace(
			/(六、其他需要报告的事项\n)[^\n]*\n/,
			'$1',
		);
		assert.ok(new Opened(hint, { checks: { 'section-empty': 'hint' } }).lenses()[0]?.includes('✓ 42 条'));
	});
});
