// Symbols, folding and highlights: a report as a tree, and what belongs together in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol } from 'vscode-languageserver';
import { flattened, MANY_REPORTS } from '../../server/src/lsp/document-symbols.ts';
import { Opened } from '../support/features.ts';

const sample = (name: string) => readFileSync(join('samples', `${name}.txt`), 'utf8');
const CELLS = sample('2023 松林镇（总计有误，一格一行）');
const ROWS = sample('2023 河口镇（多处有误，一行一行）');

describe('document symbols', () => {
	it('are title, sections, groups and rows, each row with its total, and marked where it fails', () => {
		const symbols = new Opened(ROWS).symbols();
		assert.deepEqual(symbols.slice(0, 10), [
			'1 云山县河口镇人民政府2023年政府信息公开工作年度报告',
			'4 一、总体情况',
			'12 三、收到和处理政府信息公开申请情况',
			'  17 一、本年新收 = 45',
			'  18 二、上年结转 = 3',
			'  19 三、本年度办理结果',
			'    19 ✗ （一）予以公开 = 81',
			'    20 （二）部分公开 = 5',
			'    21 （三）不予公开',
			'      21 （三）1.属于国家秘密 = 0',
		]);
		assert.ok(symbols.includes('    40 （七）总计 = 45'));
		assert.ok(symbols.includes('44 ✗ 四、政府信息公开行政复议、行政诉讼情况 = 2 1 0'));
	});

	it('say all numbers of a row without a total', () => {
		const symbols = new Opened(CELLS).symbols();
		assert.ok(symbols.includes('  26 行政规范性文件 = 2 1 6'));
		assert.ok(symbols.includes('  55 行政事业性收费 = 1.35'));
	});

	it('hold what they contain, and their names lie in their ranges', () => {
		const look = (symbols: readonly DocumentSymbol[]) => {
			for (const { name, range, selectionRange, children = [] } of symbols) {
				assert.ok(name.trim() !== '');
				for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
					assert.ok(isInOrder(range.start, inner.start) && isInOrder(inner.end, range.end), name);
				}
				look(children);
			}
		};
		const isInOrder = (a: { line: number; character: number }, b: { line: number; character: number }) =>
			a.line < b.line || (a.line === b.line && a.character <= b.character);
		for (const text of [
			CELLS,
			ROWS,
			`${ROWS}\n${CELLS}`,
			'三、收到和处理政府信息公开申请情况\n（一）予以公开\t7\t1\t0\t0\t0\t0\t9\n',
		])
			look(new Opened(text).nested());
	});

	it('of several reports are one for each, and of many without their rows', () => {
		const two = new Opened(`${ROWS}\n${CELLS}`).symbols();
		assert.deepEqual(
			two.filter((line) => !line.startsWith(' ')),
			['1 云山县河口镇人民政府2023年政府信息公开工作年度报告', '62 云山县松林镇人民政府2023年政府信息公开工作年度报告'],
		);
		assert.ok(two.includes('    87 行政规范性文件 = 2 1 6'));
		const many = new Opened(new Array<string>(MANY_REPORTS + 1).fill(ROWS).join('\n')).symbols();
		assert.ok(many.includes('  12 三、收到和处理政府信息公开申请情况'));
		assert.ok(!many.some((line) => line.includes('（七）总计')));
		const most = new Opened(new Array<string>(201).fill(ROWS).join('\n')).symbols();
		assert.equal(most.length, 201, 'of hundreds each is one line');
	});

	it('are a list with the names of what holds them for an editor that knows no tree', () => {
		const list = flattened('file:///a.txt', new Opened(ROWS).nested());
		const total = list.find(({ name }) => name === '（七）总计');
		assert.deepEqual([total?.containerName, total?.location.range.start.line], ['三、本年度办理结果', 39]);
	});
});

describe('folding ranges', () => {
	it('are sections, tables and groups', () => {
		assert.deepEqual(new Opened(ROWS).folding().slice(0, 8), [
			'4-10',
			'12-41',
			'14-41',
			'19-40',
			'21-28',
			'29-31',
			'32-36',
			'37-39',
		]);
	});

	it('count on in the second report of a file', () => {
		assert.ok(new Opened(`${ROWS}\n${CELLS}`).folding().includes('73-117'));
	});
});

describe('document highlights', () => {
	const highlights = (text: string, words: string) => new Opened(text.replace(words, `${words}$0`)).highlights();

	it('are the parts of a total', () => {
		assert.deepEqual(highlights(ROWS, '35\t9\t0\t0\t1\t0\t45'), [
			'一、本年新收政府信息公开申请数量→[35]→[9]→[0]→[0]→[1]→[0]→<45>',
		]);
	});

	it('are the totals of a part, and no other nought', () => {
		assert.deepEqual(highlights(ROWS, '1.属于国家秘密\t0'), [
			'→（三）不予公开→1.属于国家秘密→<0>→0→0→0→0→0→[0]',
			'→（七）总计→[36]→8→0→0→1→0→45',
		]);
	});

	it('are the row of a label, the cells of a number of the prose, and themselves where nothing adds up', () => {
		assert.deepEqual(highlights(ROWS, '二、上年结转'), [
			'<二、上年结转政府信息公开申请数量>→[3]→[0]→[0]→[0]→[0]→[0]→[3]',
		]);
		assert.deepEqual(highlights(ROWS, '政府信息公开申请45'), [
			'（二）依申请公开。新收到政府信息公开申请<45>件，上年结转3件，办理答复45件，结转下年度继续办理3件。',
			'一、本年新收政府信息公开申请数量→35→9→0→0→1→0→[45]',
		]);
		assert.deepEqual(highlights(CELLS, '行政许可\n\t318'), ['→<318>']);
	});

	it('are left to the editor where we know of nothing', () => {
		assert.equal(highlights(ROWS, '渔政'), null);
	});
});
