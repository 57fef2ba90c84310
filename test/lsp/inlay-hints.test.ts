// The names beside the numbers: all where each has a line of its own, those of the cursor's row elsewhere; wrong numbers always.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Opened } from '../support/features.ts';

const sample = (name: string) => readFileSync(join('samples', `${name}.txt`), 'utf8');
const CELLS = sample('2023 松林镇（总计有误，一格一行）');
const ROWS = sample('2023 河口镇（多处有误，一行一行）');
const WRONG = [
	'三、本年度办理结果→（一）予以公开→14→3→0→0→1→0→81[✗ 应为 18]',
	'1→0→0→0→2[✗ 应为 1]→0→0→1→0→1→0→0→0→0→0',
];
const at = (text: string, words: string) => text.replace(words, `$0${words}`);

describe('inlay hints', () => {
	it('name every number that has a line of its own, and say what a wrong one should be', () => {
		const shown = new Opened(CELLS).picture();
		assert.deepEqual(shown.slice(0, 4), [
			'→0[本年制发件数]',
			'→0[本年废止件数]',
			'→0[现行有效件数]',
			'→2[本年制发件数]',
		]);
		assert.deepEqual(
			shown.filter((line) => line.includes('✗')),
			['→6[✗ 应为 36][自然人]'],
		);
		assert.deepEqual(shown.slice(-15, -9), [
			'→1[行政复议·结果维持]',
			'→0[行政复议·结果纠正]',
			'→0[行政复议·其他结果]',
			'→0[行政复议·尚未审结]',
			'→1[行政复议·总计]',
			'→0[未经复议直接起诉·结果维持]',
		]);
	});

	it('say the whole number behind the first piece of one that a narrow column broke, and nothing behind the others', () => {
		const row = (label: string, total: string) =>
			`${label}  123  0    0    0    2    0    ${total}\n${' '.repeat(label.length + 2)}9                             1`;
		const labels = [
			'一、本年新收政府信息公开申请数量',
			'（一）予以公开　　　　　　　　　',
			'（二）部分公开　　　　　　　　　',
			'（七）总计　　　　　　　　　　　',
		];
		const text = `三、收到和处理政府信息公开申请情况\n${labels.map((label) => row(label, label.startsWith('（二') ? '125' : '124')).join('\n')}\n`;
		assert.deepEqual(
			new Opened(text).picture().filter((line) => line.includes('✗')),
			['（二）部分公开　　　　　　　　　  123  0    0    0    2    0    125[✗ 应为 1241]'],
		);
	});
	it('stand in the row of the cursor alone where a row has one line, in few words', () => {
		const shown = new Opened(at(ROWS, '（七）总计')).picture();
		const row = '→（七）总计→[自然人:]36→[企业:]8→[科研:]0→[公益:]0→[法律:]1→[其他:]0→[总计:]45';
		assert.deepEqual(shown, [WRONG[0], row, WRONG[1]]);
	});

	it('name the head over columns that share their names once', () => {
		const [, , row] = new Opened(at(ROWS, '1\t0\t0\t0\t2')).picture();
		const outcomes = (course: string, numbers: readonly number[], more = '') =>
			['维持', '纠正', '其他', '未结', '总计'].map(
				(name, index) => `[${index === 0 ? course : ''}${name}:]${numbers[index]}${index === 4 ? more : ''}`,
			);
		const expected = [
			...outcomes('行政复议·', [1, 0, 0, 0, 2], '[✗ 应为 1]'),
			...outcomes('未经复议直接起诉·', [0, 0, 1, 0, 1]),
			...outcomes('复议后起诉·', [0, 0, 0, 0, 0]),
		];
		assert.equal(row ?? new Opened(at(ROWS, '1\t0\t0\t0\t2')).picture()[1], expected.join('→'));
	});

	it('are wrong numbers alone for a client that tells no cursor, all names or none where the user wants it so', () => {
		const opened = new Opened(ROWS);
		assert.deepEqual(opened.picture(), WRONG);
		assert.ok(
			opened
				.picture({ hints: 'all' })
				.includes('二、上年结转政府信息公开申请数量→[自然人:]3→[企业:]0→[科研:]0→[公益:]0→[法律:]0→[其他:]0→[总计:]3'),
		);
		assert.deepEqual(new Opened(CELLS).picture({ hints: 'wrong' }), ['→6[✗ 应为 36]']);
		assert.deepEqual(new Opened(CELLS).picture({ hints: 'off' }), []);
	});

	it('answer for a range alone', () => {
		const line = CELLS.split('\n').indexOf('\t行政许可');
		const range = { start: { line, character: 0 }, end: { line: line + 1, character: 99 } };
		assert.deepEqual(
			new Opened(CELLS).hints({}, range).map(({ label, position }) => [label, position.line]),
			[['本年处理决定数量', line + 1]],
		);
	});

	it('carry the equations, the change and the command where a number is wrong', () => {
		const [hint] = new Opened(CELLS).hints({ hints: 'wrong' });
		assert.ok(hint !== undefined && typeof hint.label !== 'string');
		const [part] = hint.label;
		assert.match(
			String(part?.tooltip),
			/「自然人」一列：各项结果合计 .*36，（七）总计 6\n[\s\S]*双击，或按住 Ctrl 点击：改正/,
		);
		assert.equal(part?.command?.command, 'gouji.fix');
		assert.deepEqual(
			hint.textEdits?.map(({ newText }) => newText),
			['36'],
		);
	});

	it('say what the parts make where nothing tells which number is wrong', () => {
		const text = '三、收到和处理政府信息公开申请情况\n（一）予以公开\t7\t1\t0\t0\t0\t0\t9\n';
		assert.deepEqual(new Opened(text.replace('\t9', '\t8')).picture(), []);
		const tie = ROWS.replace('\t14\t3\t0\t0\t1\t0\t81', '\t14\t3\t0\t0\t1\t0\t18').replace('\t35\t9\t0', '\t35\t8\t0');
		assert.ok(new Opened(tie).picture().some((line) => /\[✗ (各项合计|两边相差|应为) /.test(line)));
	});

	it('say beside a number of the prose what the table says, behind its unit', () => {
		const wrong = ROWS.replace('政府信息公开申请45件', '政府信息公开申请54件');
		assert.ok(new Opened(wrong).picture().some((line) => line.includes('申请54件[✗ 表中为 45]，')));
	});

	it('are held back in rows that are typed into, never where each number has a line of its own', () => {
		assert.deepEqual(new Opened(ROWS).picture({ waits: () => true }), []);
		assert.deepEqual(new Opened(CELLS).picture({ hints: 'wrong', waits: () => true }), ['→6[✗ 应为 36]']);
	});
});
