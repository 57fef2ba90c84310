// Texts that a program took from a PDF or a narrow column in another order than a reader's: what stands behind a label is
// then not always its row's, and nothing is read of it.

import assert from 'node:assert/strict';
import { checkTable, picturesOf, tablesOf } from '../support/check-table.ts';

const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED_IN = '二、上年结转政府信息公开申请数量';
const GRANTED = '（一）予以公开';
const REFUSED = [
	'1.属于国家秘密',
	'2.其他法律行政法规禁止公开',
	'3.危及“三安全一稳定”',
	'4.保护第三方合法权益',
] as const;
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const requests = (...lines: readonly string[]) => `${HEADING}${lines.join('\n')}\n`;
/** A row with each of its cells on a line of its own. */
const inLines = (label: string, ...cells: readonly number[]) => `${[label, ...cells].join('\n\n')}\n`;
const litigation = (...cells: readonly number[]) => {
	const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
	const heads = ['行政复议', '行政诉讼', ...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes];
	return `四、政府信息公开行政复议、行政诉讼情况\n${[...heads, ...cells].join('\n\n')}\n`;
};

describe('heads on lines of their own', () => {
	const heads = ['自然人', '法人或其他组织', '总计', '其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
	const rows = [inLines(NEW, 7, 1, 0, 0, 0, 2, 10), inLines(CARRIED_IN, 0, 3, 0, 0, 0, 0, 3)];

	it('tell no order where line ends alone part them', () => {
		assert.deepEqual(picturesOf(requests(...heads, ...rows)), [['new: 7 of 7', 'carried_in: 7 of 7']]);
	});
});

describe('a row of lines that does not add up', () => {
	const full = [inLines(NEW, 7, 1, 0, 0, 0, 2, 10), inLines(CARRIED_IN, 0, 3, 0, 0, 0, 0, 3)];
	const more = [inLines(GRANTED, 4, 0, 0, 0, 0, 0, 4), inLines(REFUSED[0], 3, 0, 0, 0, 0, 2, 5)];

	it('is a clerk’s where one of its sums fails', () => {
		assert.deepEqual(
			picturesOf(requests(...full, ...more, inLines(REFUSED[1], 3, 0, 0, 0, 0, 2, 6)))
				.flat()
				.at(-1),
			'refused_2: 3 0 0 0 0 2 6',
		);
	});
	it('is not read where it does with another of its numbers as the total', () => {
		assert.deepEqual(
			picturesOf(requests(...full, ...more, inLines(REFUSED[1], 0, 12, 8, 0, 0, 27, 7)))
				.flat()
				.at(-1),
			'refused_2: 7 of 7',
		);
	});
	it('is not read where several of its sums fail', () => {
		const text = requests(...full, ...more) + litigation(0, 2, 1, 2, 0, 0, 2, 0, 1, 0, 3, 0, 0, 0, 1);
		const cells = tablesOf(text)
			.filter(({ form }) => form.key === 'litigation')
			.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		assert.deepEqual(cells, []);
	});
});

describe('labels one behind the other, and their numbers below', () => {
	it('are not taken for a blank row and that of the next label', () => {
		const text = requests(
			inLines(NEW, 38, 68, 0, 1, 77, 0, 184),
			inLines(CARRIED_IN, 4, 0, 0, 0, 0, 0, 4),
			inLines(GRANTED),
			inLines(REFUSED[0], 12, 0, 0, 0, 17, 0, 29),
			inLines(REFUSED[1], 9, 0, 0, 0, 10, 0, 19),
			inLines(REFUSED[2], 0, 20, 0, 0, 0, 0, 20, 1, 2, 0, 0, 0, 0, 3),
			inLines(REFUSED[3], 0, 1, 0, 0, 0, 0, 1),
		);
		checkTable(
			text,
			`
			new: 38 68 0 1 77 0 184
			carried_in: 4 0 0 0 0 0 4
			granted: 0 of 7
			refused_1: 7 of 7
			refused_2: 7 of 7
			refused_3: 7 of 7
			?:
			refused_4: 7 of 7`,
		);
	});
});

describe('numbers that a narrow column or a page broke', () => {
	const full = [`${NEW} 7 1 0 0 0 2 10`, `${CARRIED_IN} 0 3 0 0 0 0 3`];

	it('are not read as numbers of their own', () => {
		checkTable(
			requests(...full, `${REFUSED[0]} 0 0 0 0`, '89 00 89', `${REFUSED[1]} 1 0 0 0 0 0 1`),
			`
			new: 7 1 0 0 0 2 10
			carried_in: 0 3 0 0 0 0 3
			refused_1: 7 of 7
			refused_2: 1 0 0 0 0 0 1`,
		);
	});
	it('are not read by halves in a drawn table, where all of its numbers are broken', () => {
		const rule = `+${'-'.repeat(8)}+`;
		const boxed = (...lines: readonly string[]) => [...lines.map((line) => `| ${line.replaceAll(' ', ' | ')} |`), rule];
		const text = requests(
			rule,
			...boxed('一、本年新收政府信息公开 1 2 3 4 5 6 7', '申请数量 0 0 0 0 0 0 0'),
			...boxed('二、上年结转政府信息公开 1 1 1 1 1 1 6', '申请数量 1 1 1 1 1 1 6'),
			...boxed('（一）予以公开 1 0 0 0 0 0 1'),
			...boxed('（二）部分公开 0 0 0 0 0 0 0'),
		);
		const [rows] = picturesOf(text);
		assert.deepEqual(rows?.slice(2), ['granted: 1 0 0 0 0 0 1', 'partial: 0 0 0 0 0 0 0']);
		assert.ok(
			rows?.slice(0, 2).every((row) => !/\d \d \d/.test(row)),
			rows?.slice(0, 2).join('; '),
		);
	});
	it('are no blank cells above their second half', () => {
		const tabbed = full.map((row) => row.replaceAll(' ', '\t'));
		const torn = `${REFUSED[0].slice(0, -1)}\t0\t\t2\t2\t0\t0\t4\n\t${REFUSED[0].slice(-1)}\t\t0\t\t\t\t\t`;
		const [rows] = picturesOf(requests(...tabbed, torn, `${REFUSED[1]}\t1\t0\t0\t0\t0\t0\t1`));
		assert.equal(rows?.[2], 'refused_1: 6 of 7');
	});
	it('are not told from blank cells by an empty line behind the label', () => {
		const [rows] = picturesOf(
			requests(
				[NEW, 7, 1, 0, 0, 0, 2, 10].join('\n'),
				[CARRIED_IN, 0, 3, 0, 0, 0, 0, 3].join('\n'),
				`${[REFUSED[0], '', 0, 2, 6, 0, 0, 8].join('\n')}\n`,
				[REFUSED[1], 1, 0, 0, 0, 0, 0, 1].join('\n'),
			),
		);
		assert.match(rows?.[2] ?? '', /^refused_1: . of 7$/);
	});
});

describe('what stands before a label', () => {
	it('are the numbers of its row where they begin the line', () => {
		const behind = (label: string, ...cells: readonly number[]) => [...cells, label, label].join('\t');
		assert.deepEqual(
			picturesOf(
				requests(
					'总计\t其他\t法律服务机构\t社会公益组织\t科研机构\t商业企业\t自然人',
					behind(NEW, 10, 2, 0, 0, 0, 1, 7),
					behind(CARRIED_IN, 1, 0, 0, 0, 0, 0, 1),
					`${behind(GRANTED, 2, 0, 0, 0, 0, 0, 2)}\t三、本年度办理结果`,
				),
			),
			[],
		);
	});
	it('are numbers of lines where they count these', () => {
		const lines = [
			'信息内容\t本年处理决定数量',
			'行政许可\t',
			'第二十条第（六）项',
			'信息内容\t本年处理决定数量',
			'行政处罚\t4',
			'行政强制\t1',
		];
		const text = `二、主动公开政府信息情况\n${lines.map((line, at) => `${at}\t${line}`).join('\n')}\n`;
		const [rows] = picturesOf(text);
		assert.deepEqual(
			rows?.filter((row) => !row.startsWith('?')).map((row) => row.replaceAll(' _', '')),
			['licence: 0 of 1', 'penalty: _ 4', 'coercion: _ 1'].map((row) => row.replace(' _', '')),
		);
	});
});

describe('a list in the prose that names rows of a table', () => {
	it('is no table beside that of the report', () => {
		const list =
			'一、总体情况\n（1）规章 0\n（2）行政规范性文件 3\n（3）行政许可 12\n（4）行政处罚 5\n（5）行政强制 1\n合计 30\n';
		const block = (item: string, head: string, ...rows: readonly string[]) =>
			`第二十条第（${item}）项\n信息内容\t${head}\n${rows.join('\n')}\n`;
		const table = [
			block('一', '本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0', '行政规范性文件\t1\t0\t4'),
			block('五', '本年处理决定数量', '行政许可\t136'),
			block('六', '本年处理决定数量', '行政处罚\t49', '行政强制\t2'),
			block('八', '本年收费金额（单位：万元）', '行政事业性收费\t0'),
		].join('');
		const licences = picturesOf(`${list}二、主动公开政府信息情况\n${table}`).flat();
		assert.deepEqual(
			licences.filter((row) => row.startsWith('licence')).map((row) => row.replaceAll(' _', '')),
			['licence: 136'],
		);
	});
});
