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
});
