// Reports of a made-up family are held against each other: across years, as versions, and by a roll-up.

import assert from 'node:assert/strict';
import { type Part, review } from '../../server/src/core/review.ts';
import { wordsIn } from '../../server/src/core/words/languages.ts';
import { MARKDOWN } from '../../server/src/lsp/markup.ts';
import type { CrossSettings } from '../../server/src/workspace/cross-check.ts';
import { factsOf } from '../../server/src/workspace/facts.ts';
import { ReportIndex } from '../../server/src/workspace/index.ts';
import { hoverLine, otherYearCell } from '../../server/src/workspace/other-year.ts';
import { crossFindings } from '../support/cross-findings.ts';
import { FUNDS, MADE, type MadeReport, type Rows, writeMade } from './reports.ts';

/** Reports by their files, reviewed and indexed. */
function indexOf(reports: Readonly<Record<string, MadeReport>>) {
	const index = new ReportIndex(MADE);
	const parts = new Map<string, readonly Part[]>();
	for (const [address, report] of Object.entries(reports)) {
		const read = review(writeMade(report), { catalogue: MADE }).parts;
		parts.set(address, read);
		index.set(
			address,
			read.map((part, at) => factsOf({ address, part: at }, part)),
		);
	}
	return { index, parts };
}

/** What is found across some reports, as `file: check message`. */
async function saidOf(reports: Readonly<Record<string, MadeReport>>, settings: CrossSettings = {}) {
	const { index, parts } = indexOf(reports);
	const said: string[] = [];
	for (const [address, placed] of await crossFindings(index, (file) => parts.get(file), settings)) {
		for (const findings of placed.values())
			said.push(...findings.map(({ check, message }) => `${address}: ${check} ${message.split('\n')[0]}`));
	}
	return said;
}

/** What a later year must bring where this one leaves 22 and 3. */
const NEXT: Rows = { brought: ['22', '3', '25'], left: ['39', '6', '45'] };

describe('reports of a made-up family, held against each other', () => {
	it('are silent where they are right', async () => {
		assert.deepEqual(await saidOf({ '2022.txt': { year: 2022 }, '2023.txt': { year: 2023, funds: NEXT } }), []);
	});

	it('carry over from year to year, in the names of the family', async () => {
		const wrong = { brought: ['20', '3', '23'], left: ['37', '6', '43'] };
		assert.deepEqual(await saidOf({ '2022.txt': { year: 2022 }, '2023.txt': { year: 2023, funds: wrong } }), [
			'2023.txt: carry-over 上年结余有 2 格与上年（2022 年）报告的年末结余不等：一般公共预算 20（上年 22）、合计 23（上年 25）。',
		]);
	});

	it('know the cell of the other year', () => {
		const { index } = indexOf({ '2022.txt': { year: 2022 }, '2023.txt': { year: 2023, funds: NEXT } });
		const [last, now] = ['2022.txt', '2023.txt'].map((address) => index.factsOf(address, 0) ?? assert.fail());
		const cell = (row: string) => ({ table: 'funds', row, column: 'both' });
		const there = otherYearCell(index, now ?? assert.fail(), cell('brought')) ?? assert.fail();
		assert.equal(hoverLine(there, wordsIn('zh-cn'), MARKDOWN.strong), '上年（2022 年）报告的年末结余为 **25**');
		const back = otherYearCell(index, last ?? assert.fail(), cell('left')) ?? assert.fail();
		assert.equal(hoverLine(back, wordsIn('en'), MARKDOWN.strong), 'The report on 2023 carries **25** in');
	});

	it('are compared by form: the projects in one row are those in several no more', async () => {
		const old = { year: 2023, funds: NEXT };
		const other = {
			form: '2024',
			year: 2023,
			funds: { ...NEXT, income: ['91', '30', '121'], left: ['40', '6', '46'] },
		} as const;
		assert.deepEqual(await saidOf({ 'a.txt': old, 'b.txt': other }), [
			'b.txt: duplicate-report 云山县水务局 2023 年的报告另有一份，表中有 4 格的数字不同。',
		]);
	});

	it('are summed up by a roll-up', async () => {
		const double = (rows: Rows) =>
			Object.fromEntries(
				Object.entries(rows).map(([key, cells]) => [key, cells.map((cell) => String(2 * Number(cell)))]),
			);
		const trips = { spent: ['60', '16', '24', '8', '16', '20', '55', '14', '22', '6', '16', '19'] };
		const reports = {
			'all.txt': { organization: '云山县人民政府', funds: double(FUNDS), trips },
			'a.txt': { organization: '云山县水务局' },
			'b.txt': { organization: '云山县教育局' },
		};
		const rollUp = [{ parent: '云山县', children: ['云山县水务局', '云山县教育局'] }];
		assert.deepEqual(await saidOf(reports, { rollUp }), []);
		const wrong = { ...double(FUNDS), staff_1: ['81', '0', '81'] };
		assert.deepEqual(await saidOf({ ...reports, 'all.txt': { ...reports['all.txt'], funds: wrong } }, { rollUp }), [
			'all.txt: roll-up 「收入支出情况」表有 2 格与所属 2 个单位的报告合计不等。',
		]);
	});

	it('tell of copied words, in the section of the family that has its own', async () => {
		const prose = Array.from(
			{ length: 40 },
			(_, at) => `第${at}项工作由水务局的第${at * 7}组承担，已于${at % 12}月完成验收`,
		).join('。');
		const said = await saidOf({ '2022.txt': { year: 2022, prose }, '2023.txt': { year: 2023, funds: NEXT, prose } });
		assert.equal(said.length, 1);
		assert.match(said[0] ?? '', /^2023\.txt: copied-text 「一、基本情况」约 \d+% 的文字与上年（2022 年）报告相同。$/);
	});
});
