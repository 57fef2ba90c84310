// Columns that are none of a form: parts of a year, the numbers of rows behind them, and one column without a head.

import assert from 'node:assert/strict';
import { findingsOf } from '../support/check-findings.ts';
import { checkTable, picturesOf } from '../support/check-table.ts';
import { CARRIED_IN, FULL, GRANTED, NEW, PARTIAL, READ, rows, TOTAL } from '../support/request-lines.ts';

describe('columns of no form', () => {
	it('are parts of a year, as the heads say', () => {
		const heads = '项目\t1月\t2月\t3月\t4月\t5月\t6月\t合计';
		checkTable(rows('项目\t甲\t乙\t丙\t丁\t戊\t己\t合计', ...FULL), READ);
		checkTable(
			rows(heads, ...FULL),
			`
			new: 7 of 7
			carried_in: 7 of 7`,
		);
	});
	it('are of another time where each head comes twice, with a remark of its own', () => {
		const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
		const twice = FULL.map((line) => line.replace(/\t(\d+)/g, '\t$1\t0'));
		const heads = (one: string, other: string) =>
			`项目\t${names.map((name) => `${name}${one}\t${name}${other}`).join('\t')}`;
		checkTable(rows(heads('', '（上年）'), ...twice), READ);
		const unread = picturesOf(rows(heads('（上半年）', '（全年）'), ...twice)).flat();
		for (const one of unread) assert.match(one, /: \d+ of 7$/);
	});
	it('are the numbers of the rows, behind the last one too', () => {
		const labels = [NEW, CARRIED_IN, GRANTED, PARTIAL, TOTAL, '四、结转下年度继续办理'];
		const text = rows(...labels.map((label, at) => `${label}\t2\t0\t0\t0\t0\t0\t2\t${at + 1}`));
		assert.deepEqual(
			findingsOf(text).filter(({ check }) => check === 'ragged-row'),
			[],
		);
		assert.match(picturesOf(text)[0]?.at(-1) ?? '', /^carried_out: 2 0 0 0 0 0 2$/);
	});
	it('are not told where each row states one number, and no head says of what', () => {
		const block = (head: string, ...labels: readonly string[]) =>
			`\n【${head}】\n\n${labels.map((label) => `\t\t${label}\n\t\t\n\t\t7\n\t\n`).join('\n')}`;
		const first = block('自然人', NEW, GRANTED, PARTIAL, '四、结转下年度继续办理');
		const pictures = picturesOf(rows(first + block('商业企业', NEW).trim())).flat();
		for (const one of pictures) assert.match(one, /: \d of \d$|:$/);
	});
	it('stand behind the total, where merged heads are printed in each place that they cover', () => {
		const over = '|申请人情况'.repeat(7);
		const more = '|上年数|增减';
		const lines = [
			`项目${over}${more}`,
			`项目|自然人${'|法人或其他组织'.repeat(5)}|总计${more}`,
			`项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计${more}`,
			...[NEW, CARRIED_IN, GRANTED, TOTAL].map((label, at) => `${label}|${at}|2|0|0|0|1|${at + 3}|9|${at - 6}`),
		];
		const read = `
			new: 0 2 0 0 0 1 3
			carried_in: 1 2 0 0 0 1 4
			granted: 2 2 0 0 0 1 5
			handled: 3 2 0 0 0 1 6`;
		checkTable(rows(...lines), read);
		// A cell on each line, marked as in a wiki.
		checkTable(rows('{|', ...lines.map((line) => `| ${line.replaceAll('|', '\n| ')}\n|-`), '|}'), read);
	});
	it('leave blank cells where they are: a row that states as many numbers as the form has columns is not full', () => {
		const heads = [
			`项目${'\t申请人情况'.repeat(7)}\t上年数\t增减`,
			'项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t上年数\t增减',
		];
		const blank = [CARRIED_IN, GRANTED, PARTIAL, TOTAL].map(
			(label, at) => `${label}\t\t0\t0\t${at}\t\t5\t${at + 5}\t7\t${at - 2}`,
		);
		checkTable(
			rows(...heads, `${NEW}\t3\t1\t0\t0\t0\t2\t6\t1\t5`, ...blank),
			`
			new: 3 1 0 0 0 2 6
			carried_in: . 0 0 0 . 5 5
			granted: . 0 0 1 . 5 6
			partial: . 0 0 2 . 5 7
			handled: . 0 0 3 . 5 8`,
		);
	});
	it('are that of another year', () => {
		const text = (...values: readonly string[]) =>
			rows(
				...['申请人情况', '2022年', '自然人', '法人或其他组织', '总计', '商业企业', '科研机构', '社会公益组织'],
				...['法律服务机构', '其他', NEW, '7', '1', '0', '0', '0', '0', '8', '5', CARRIED_IN, ...values],
				...[GRANTED, '6', '1', '0', '0', '0', '0', '7', '4'],
			);
		checkTable(
			text('1', '0', '1', '0', '0', '0', '2', '9'),
			`
			new: 7 1 0 0 0 0 8
			carried_in: 1 0 1 0 0 0 2
			granted: 6 1 0 0 0 0 7`,
		);
	});
});
