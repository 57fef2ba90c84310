// The colours of a report: what each word and number is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Opened } from '../support/features.ts';

const sample = (name: string) => readFileSync(join('samples', `${name}.txt`), 'utf8');
const CELLS = sample('2023 松林镇（总计有误，一格一行）');
const ROWS = sample('2023 河口镇（多处有误，一行一行）');

describe('semantic tokens', () => {
	it('are headings, numbers of the prose, labels and cells in their order', () => {
		assert.deepEqual(new Opened(ROWS).tokens().slice(0, 12), [
			'heading.title 云山县河口镇人民政府',
			'heading.title 2023年政府信息公开工作年度报告',
			'heading 一、总体情况',
			'number 45',
			'number 3',
			'number 45',
			'number 3',
			'heading 三、收到和处理政府信息公开申请情况',
			'label 一、本年新收政府信息公开申请数量',
			'number 35',
			'number 9',
			'number.zero 0',
		]);
	});

	it('tell totals, wrong numbers and what belongs to no column for sure', () => {
		const tokens = new Opened(ROWS).tokens();
		assert.ok(tokens.includes('number.total.wrong 81'));
		assert.ok(tokens.includes('number.zero.total 0'));
		const ragged = tokens.indexOf('label 1.信访举报投诉类申请');
		assert.deepEqual(tokens.slice(ragged + 1, ragged + 3), ['number.undecided 2', 'number.undecided 0']);
		assert.ok(
			new Opened(ROWS.replace('\t14\t3\t0', '\t十四多\t3\t0'))
				.tokens()
				.some((one) => one.startsWith('number.undecided 十四多')),
		);
	});

	it('call no number wrong where nothing tells which one is', () => {
		const text = '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9\n';
		assert.ok(new Opened(text).tokens().includes('number.total.wrong 9'));
		const prose = ROWS.replace('政府信息公开申请45件', '政府信息公开申请54件');
		assert.ok(new Opened(prose).tokens().includes('number 54'));
	});

	it('are those of a range alone where one is asked for', () => {
		const line = CELLS.split('\n').indexOf('\t行政许可');
		const range = { start: { line, character: 0 }, end: { line: line + 1, character: 99 } };
		assert.deepEqual(new Opened(CELLS).tokens(range), ['label 行政许可', 'number 318']);
	});

	it('end with their lines where a label is torn', () => {
		const torn = CELLS.replace('其他法律行政法规禁止公开', '其他法律行政\n法规禁止公开').replace(
			'其他法律法规禁止公开',
			'其他法律\n法规禁止公开',
		);
		const tokens = new Opened(torn).tokens();
		assert.ok(tokens.includes('label 法规禁止公开'), tokens.filter((one) => one.includes('法规')).join());
	});
});
