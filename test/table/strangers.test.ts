// What stands beside the numbers of a row and is none of them leaves the row unread: no cell that holds it is called blank.

import assert from 'node:assert/strict';
import { findingsOf } from '../support/check-findings.ts';
import { checkTable, picturesOf, tablesOf } from '../support/check-table.ts';
import { CARRIED_IN, FULL, GRANTED, NEW, PARTIAL, READ, rows, TOTAL } from '../support/request-lines.ts';

describe('what stands beside the numbers of a row', () => {
	it('is the number of a page, alone on a line below blank cells', () => {
		const last = `${TOTAL}\t6\t1\t0\t0\t0\t0\t7`;
		checkTable(
			rows(...FULL, `${GRANTED}\t6\t1\t0\t0\t0\t0\t`, '2', last),
			`${READ}\n	granted: 7 of 7\n	handled: 6 1 0 0 0 0 7`,
		);
	});
	it('is a number that cannot be read, in the last line of a row of lines', () => {
		const lines = (label: string, numbers: string) => `${[label, ...numbers.split(' ')].join('\n')}\n`;
		for (const last of ['7.', '[7]', '（7）', '#7']) {
			const text = rows(
				lines(NEW, '7 1 0 0 0 0 8'),
				lines(CARRIED_IN, '0 0 0 0 0 0 0'),
				lines(GRANTED, `6 1 0 0 0 0 ${last}`),
				lines(PARTIAL, '0 0 0 0 0 0 0'),
				lines(TOTAL, '6 1 0 0 0 0 7'),
			);
			const granted = picturesOf(text)[0]?.find((row) => row.startsWith('granted')) ?? '';
			assert.ok(!granted.includes('.') && !granted.includes('blank'), `${last}: ${granted}`);
		}
	});
	it('is a number that cannot be read, at the end of a line that spaces align', () => {
		const aligned = (label: string, numbers: string) =>
			label.padEnd(20, '　') +
			numbers
				.split(' ')
				.map((number) => number.padStart(6))
				.join('');
		const text = rows(
			aligned(NEW, '7 1 0 0 0 0 8'),
			aligned(CARRIED_IN, '0 0 0 0 0 0 0'),
			aligned(GRANTED, '6 1 0 0 0 0 约7'),
			aligned(TOTAL, '6 1 0 0 0 0 7'),
		);
		checkTable(text, `${READ}\n	granted: 6 of 7\n	handled: 6 1 0 0 0 0 7`);
	});
	it('is a row of words that no form has: its numbers are not those of the blank row above', () => {
		const text = rows(...FULL, `${GRANTED}\t\t\t\t\t\t\t`, '校验\t0\t0\t0\t0\t0\t0\t0');
		for (const separator of ['\t', ' | ']) {
			const granted = picturesOf(text.replaceAll('\t', separator))[0]?.find((row) => row.startsWith('granted'));
			assert.notEqual(granted, 'granted: 0 0 0 0 0 0 0');
		}
	});
	it('is a fraction in a cell, and no number of a page', () => {
		const granted = picturesOf(rows(...FULL, `${GRANTED}\t6\t1\t0\t0\t0\t0\t7/6`))[0]?.at(-1) ?? '';
		assert.ok(!granted.endsWith(' .'), granted);
	});
	it('is a second row under each label, of another year', () => {
		const twice = (label: string, earlier: string, later: string) =>
			`${label}\t2022年\t${earlier}\n\t2023年\t${later}`.replaceAll(' ', '\t');
		const text = rows(
			twice(NEW, '5 0 0 0 0 0 5', '7 1 0 0 0 0 8'),
			twice(CARRIED_IN, '0 0 0 0 0 0 0', '0 0 0 0 0 0 0'),
			twice(GRANTED, '5 0 0 0 0 0 5', '6 1 0 0 0 0 7'),
		);
		const read = tablesOf(text).flatMap((table) =>
			table.rows.filter(({ key, cells }) => key !== null && cells.length > 0),
		);
		assert.deepEqual(read, []);
	});
});

describe('a row with a number too many', () => {
	const told = (text: string) =>
		tablesOf(text).flatMap(({ rows }) => rows.flatMap(({ key, ragged }) => (ragged?.told === true ? [key] : [])));
	const proactive = (...lines: readonly string[]) => `二、主动公开政府信息情况\n${lines.join('\n')}\n`;

	it('is faulty where separators part all of them', () => {
		assert.deepEqual(told(rows(...FULL, `${GRANTED}\t6\t1\t0\t0\t0\t0\t0\t7`)), ['granted']);
	});
	it('is none where one may be the number of a page', () => {
		const cells = (...all: readonly string[]) => all.join('\n\t\n');
		const licence = `${cells('行政许可', '0', '')}\f3`;
		const lines = [cells('行政规范性文件', '29', '0', '57'), licence, '信息内容', cells('行政处罚', '0')];
		assert.deepEqual(told(proactive(...lines)), []);
	});
	it('is none where commas part cells and thousands', () => {
		const lines = ['信息内容,本年处理决定数量,,', '行政许可,33,,', '行政处罚,1,331,,', '行政强制,0,,'];
		assert.deepEqual(told(proactive('规章,1,2,3', '行政规范性文件,4,5,6', ...lines)), []);
	});
});

describe('a row that prints less than half of its cells', () => {
	it('lacks none: they were merged', () => {
		const text = `二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t无\n行政规范性文件\t1\t0\t4\n行政许可\t12\n`;
		assert.deepEqual(
			findingsOf(text).filter(({ check, severity }) => check === 'ragged-row' && severity === 'warning'),
			[],
		);
	});
	it('is the end of a page and the head of the next within a row of a drawn box', () => {
		const line = (...cells: readonly string[]) =>
			`│ ${cells.map((cell, at) => cell.padEnd(at === 0 ? 10 : 2, at === 0 ? '　' : ' ')).join(' │ ')} │`;
		const rule = `├${'─'.repeat(22)}${'┼────'.repeat(7)}┤`;
		const torn = (first: string, page: readonly string[], ...numbers: readonly string[]) =>
			[rule, line(first, ...numbers), ...page, line('公开申请数量', ...numbers.map(() => '')), rule].join('\n');
		const text = rows(
			torn('一、本年新收政府信息', [], '7', '1', '0', '0', '0', '0', '8'),
			torn(
				'二、上年结转政府信息',
				['— 3 —', '', '某局2023年政府信息公开工作年度报告'],
				'0',
				'0',
				'1',
				'0',
				'0',
				'0',
				'1',
			),
			line('（一）予以公开', '6', '1', '1', '0', '0', '0', '8'),
			rule,
			line('（七）总计', '6', '1', '1', '0', '0', '0', '8'),
			rule,
		);
		checkTable(
			text,
			`
			new: 7 1 0 0 0 0 8
			carried_in: 0 0 1 0 0 0 1
			granted: 6 1 1 0 0 0 8
			handled: 6 1 1 0 0 0 8`,
		);
	});
	it('is the end of the text: a row of columns kept by spaces may be cut off where more columns follow its total', () => {
		const aligned = (label: string, numbers: string) =>
			label.padEnd(20, '　') +
			numbers
				.split(' ')
				.map((number) => number.padStart(10))
				.join('');
		const heads = aligned('项目', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 增减');
		const text = rows(
			heads,
			aligned(NEW, '7 1 0 0 0 0 8 2'),
			aligned(CARRIED_IN, '0 0 0 0 0 0 0 1'),
			aligned(GRANTED, '6 1'),
		);
		checkTable(text.trimEnd(), `${READ}\n	granted: 2 of 8`);
	});
});
