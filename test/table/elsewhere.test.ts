// Numbers that do not stand behind the labels of their rows: before them, or beside the beginning of a label that goes on below.

import assert from 'node:assert/strict';
import { picturesOf } from '../support/check-table.ts';
import { CARRIED_IN, FULL, GRANTED, NEW, PARTIAL, rows, TOTAL } from '../support/request-lines.ts';

/** All rows of a text in which cells are told apart. */
const read = (text: string) => picturesOf(text).flatMap((table) => table.filter((row) => /: [\d.]+ [\d.]/.test(row)));

describe('numbers before labels', () => {
	const LABELS = [NEW, CARRIED_IN, GRANTED, PARTIAL, '四、结转下年度继续办理'];
	const VALUES = ['7 1 0 0 0 0 8', '1 0 0 0 0 0 1', '5 1 0 0 0 0 6', '1 0 0 0 0 0 1', '2 0 0 0 0 0 2'];
	const pairs = (print: (label: string, values: readonly string[]) => string) =>
		rows(...LABELS.map((label, at) => print(label, VALUES[at]?.split(' ') ?? [])));

	it('are not those of the label above, on a line of their own', () => {
		assert.deepEqual(read(pairs((label, values) => `${values.join('\t')}\n${label}`)), []);
	});
	it('are not those of the label above, on the line of their own label', () => {
		assert.deepEqual(read(pairs((label, values) => `${values.join('\t')}\t${label}`)), []);
		assert.deepEqual(read(pairs((label, values) => `${values.join(' ')} ${label} Item 3`)), []);
	});
	it('leave no blank cell to the rows around them', () => {
		const [first, second, ...others] = ['5\t_', '\t_', '\t_', '3\t_', '\t_', '\t_'];
		const line = (label: string, begin: string | undefined, tail: string) => `${begin?.replace('_', label)}${tail}`;
		const text = rows(
			line(NEW, first, '\t\t\t\t2\t\t7'),
			line(CARRIED_IN, second, '\t\t\t\t\t\t'),
			line(GRANTED, others[0], '\t\t\t\t2\t\t2'),
			line(PARTIAL, others[1], '\t\t\t\t\t\t3'),
			line(TOTAL, others[2], '\t\t\t\t2\t\t5'),
		);
		assert.deepEqual(
			read(text).filter((row) => /\d/.test(row.slice(row.indexOf(':')))),
			[],
		);
	});
	it('are numbers of rows where each label has those behind it', () => {
		const text = pairs((label, values) => `${label}\t${values.join('\t')}`);
		assert.equal(read(text).length, 5);
	});
});

describe('labels of several lines in a box without rules between its rows', () => {
	const line = (label: string, values = '') =>
		`│ ${label.padEnd(11, '　')} │ ${values.split(' ').length < 7 ? ' │'.repeat(7) : `${values.split(' ').join(' │ ')} │`}`;

	it('leave the numbers beside the beginning of the next label to that', () => {
		const text = rows(
			line(NEW.slice(0, 10), '7 1 0 0 0 0 8'),
			line(NEW.slice(10)),
			line('三、本年度办理结果', '5 1 0 0 0 0 6'),
			line('（三）不予公开'),
			line('1.属于国家秘密'),
			line('三、本年度办理结果', '1 0 0 0 0 0 1'),
			line('（三）不予公开'),
			line('2.其他法律行政法规'),
			line('三、本年度办理结果', '0 0 0 0 0 2 2'),
			line('（三）不予公开'),
			line('3.危及“三安全一稳'),
		);
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('refused')),
			[],
		);
	});
	it('leave the numbers beside the beginning of a spaced label to that', () => {
		const text = rows(
			line(NEW.slice(0, 10), '7 1 0 0 0 0 8'),
			line(NEW.slice(10)),
			line('三 、 本 年 度 办 理', '5 1 0 0 0 0 6'),
			line(' 结 果 （三）不予公'),
			line('开 1. 属于国家秘密'),
			line('三 、 本 年 度 办 理', '1 0 0 0 0 0 1'),
			line(' 结 果 （三）不予公'),
			line('开 2 . 其 他 法 律'),
			line(' 行 政 法 规 禁 止'),
			line('公 开'),
			line('三 、 本 年 度 办 理', '0 0 0 0 0 2 2'),
			line(' 结 果 （三）不予公'),
			line('开 3. 危及“三安全一'),
			line('稳定”'),
		);
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('refused')),
			[],
		);
	});
	it('leave no blank row to the first row of a group that may be one row', () => {
		const text = rows(
			...FULL.map((row) => line(...(row.replace('\t', '\n').replaceAll('\t', ' ').split('\n') as [string, string]))),
			line('（六）其他处理1', '3 0 0 0 0 0 3'),
			line('．申请人无正当理由逾期不补正'),
			line('2．申请人逾期未按收费通知要求缴纳费用', '1 0 0 0 0 0 1'),
		);
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('other:') || row.startsWith('other_1')),
			[],
		);
	});
});

describe('the number of a label', () => {
	it('is none of the row above it', () => {
		const text = rows(
			...FULL,
			'1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1',
			'3 . 危 及 “ 三 安 全 一 稳 定 ”\t2\t0\t0\t0\t0\t0\t2',
			'4 . 保 护 第 三 方 合 法 权 益\t\t3\t\t\t\t\t3',
		);
		assert.ok(read(text).includes('refused_3: 2 0 0 0 0 0 2'));
	});
});

describe('words that no form has', () => {
	it('are no label with others that stand in another column above them', () => {
		const text = rows(
			'单位\t本年新收\t上年结转\t予以公开\t部分公开\t不予公开\t总计\t结转下年度',
			'县教育局\t13\t0\t13\t1\t2\t16\t20',
			'县财政局\t20\t17\t4\t14\t19\t10\t9',
			'城关镇\t13\t3\t8\t19\t8\t15\t14',
		);
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('carried_out')),
			[],
		);
	});
	it('are no row where one character of them is left', () => {
		const text = rows(...FULL, `${GRANTED}\t8\t0\t0\t0\t0\t0\t8`, '（六）其…\t1\t0\t0\t0\t0\t0\t1');
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('other')),
			[],
		);
	});
	it('are the end of a group’s label above the row that they stand before', () => {
		const text = rows(
			...FULL,
			'（三）不予公\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1',
			'\t开<br/>2.其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2',
			'\t3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0',
		);
		assert.ok(read(text).includes('refused_2: 2 0 0 0 0 0 2'), read(text).join('; '));
	});
});

describe('three digits behind a point', () => {
	it('may be thousands of what is counted', () => {
		const text = rows(...FULL, `${GRANTED}\t1.234\t0\t0\t0\t0\t0.0\t1.234`);
		assert.ok(picturesOf(text)[0]?.includes('granted: _ 0 0 0 0 0 _'), picturesOf(text)[0]?.join('; '));
	});
});

describe('a table in pieces', () => {
	const piece = (...lines: readonly string[]) =>
		`<table>${lines.map((line) => `<tr>${line.replace(/[^\t]+|(?<=\t)(?=\t)/g, '<td>$&</td>').replaceAll('\t', '')}</tr>`).join('')}</table>`;
	const rest = [`${GRANTED}\t8\t0\t0\t0\t0\t0\t8`, '1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1'];

	it('is one where each goes on behind the one before it', () => {
		const text = `${rows(piece(...FULL))}<!-- PageNumber="3" -->\n${piece(...rest)}\n`;
		assert.deepEqual(
			picturesOf(text).map(({ length }) => length),
			[4],
		);
	});
	it('is several where a heading stands between them, or rows stand again', () => {
		const heading = '四、政府信息公开行政复议、行政诉讼情况';
		assert.equal(picturesOf(`${rows(piece(...FULL))}${heading}\n${piece(...rest)}\n`).length, 2);
		assert.equal(picturesOf(`${rows(piece(...FULL))}\n${piece(...FULL, ...rest)}\n`).length, 2);
	});
});

describe('the total of a group', () => {
	it('is not that of the table', () => {
		const text = rows(
			...FULL,
			`${GRANTED}\t3\t0\t0\t0\t0\t0\t3`,
			'（六）其他处理\t1.申请人无正当理由逾期不补正\t3\t0\t0\t0\t0\t0\t3',
			'其他处理合计\t3\t0\t0\t0\t0\t0\t3',
		);
		assert.deepEqual(
			read(text).filter((row) => row.startsWith('handled')),
			[],
		);
	});
});

describe('numbers among the heads of table 四', () => {
	const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

	it('are no row that lacks most of its cells', () => {
		const bars = (...cells: readonly string[]) => `│ ${cells.join(' │ ')} │`;
		const blank = (count: number) => Array.from({ length: count }, () => '');
		const text = [
			rows(...FULL, `${GRANTED}\t5\t1\t0\t0\t0\t0\t6`).replaceAll(/^.*\t.*$/gm, (row) => bars(...row.split('\t'))),
			'四、政府信息公开行政复议、行政诉讼情况',
			bars('行政复议 Item', ...blank(4), '行政诉讼 Item', ...blank(9)),
			bars('3', ...blank(4), '7', ...blank(9)),
			bars(...FIVE, '未经复议直接起', ...blank(4), '复议后起诉 Ite', ...blank(4)),
			bars('2', '3', '2', '5', '', '诉 Item 2', ...blank(4), 'm 1', ...blank(4)),
			bars(...blank(5), ...FIVE, ...FIVE),
			bars(...blank(5), '2', '1', '4', '2', '', '5', '5', '5', '4', ''),
			bars(...'1 6 0 17 24 2 6 0 2 10 0 0 0 3 3'.split(' ')),
		].join('\n');
		assert.deepEqual(
			picturesOf(text)
				.flat()
				.filter((row) => row.startsWith('count: 3')),
			[],
		);
	});
});
