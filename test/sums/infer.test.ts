// Tables of no known form: which sums their own numbers support, and which words are left alone.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';
import { type Cells, changed, writeRows } from '../support/open-rows.ts';
import { Random } from '../support/random.ts';

/** What is found in a text without a report: `line:column check` with the first sentence, and how many sums hold and fail. */
function found(text: string): { readonly held: number; readonly failed: number; readonly said: readonly string[] } {
	const [part] = review(text).parts;
	if (part === undefined) return { held: 0, failed: 0, said: [] };
	assert.equal(part.report.kind, 'other');
	const said = part.findings.map(({ check, message }) => `${check} ${message.split('\n')[0]}`);
	return { held: part.equations.held, failed: part.equations.failed, said };
}

const silent = (rows: readonly Cells[]) => assert.deepEqual(found(writeRows(rows)), { held: 0, failed: 0, said: [] });

const HEADS = ['地区', '咨询', '投诉', '建议', '合计'];
const PLAIN: readonly Cells[] = [
	HEADS,
	['东镇', 3, 4, 5, 12],
	['西镇', 1, 2, 3, 6],
	['南镇', 7, 0, 2, 9],
	['合计', 11, 6, 10, 27],
];
const NESTED: readonly Cells[] = [
	HEADS,
	['东镇', 3, 4, 5, 12],
	['西镇', 1, 2, 3, 6],
	['小计', 4, 6, 8, 18],
	['南镇', 7, 0, 2, 9],
	['北镇', 5, 5, 5, 15],
	['小计', 12, 5, 7, 24],
	['合计', 16, 11, 15, 42],
];

describe('sums of a table of no known form', () => {
	it('rows and columns that add up are sums', () =>
		assert.deepEqual(found(writeRows(PLAIN)), { held: 8, failed: 0, said: [] }));
	it('one wrong number is named', () =>
		assert.deepEqual(found(writeRows(changed(PLAIN, [2, 3], 4))), {
			held: 6,
			failed: 2,
			said: ['row-total 西镇·建议应为 3，表中为 4。'],
		}));
	it('a wrong total without a witness is named before its parts', () => {
		const rows: readonly Cells[] = [
			['地区', '咨询', '投诉', '建议', '办结'],
			['东镇', 3, 4, 5, 12],
			['西镇', 1, 2, 3, 6],
			['合计', 4, 6, 8, 19],
		];
		assert.deepEqual(found(writeRows(rows)).said, ['column-total 合计·办结应为 18，表中为 19。']);
	});
	it('subtotals are not added up twice', () =>
		assert.deepEqual(found(writeRows(NESTED)), { held: 19, failed: 0, said: [] }));
	it('a wrong subtotal is named by its number', () =>
		assert.deepEqual(found(writeRows(changed(NESTED, [6, 2], 6))).said, ['row-total 小计(2)·投诉应为 5，表中为 6。']));
	it('totals can stand before their parts', () => {
		const rows = [HEADS, PLAIN[4] ?? [], ...PLAIN.slice(1, 4)];
		assert.deepEqual(found(writeRows(rows)), { held: 8, failed: 0, said: [] });
		assert.equal(found(writeRows(changed(rows, [3, 1], 2))).said.length, 1);
	});
	it('columns of totals can stand before their parts, and have subtotals', () => {
		const rows: readonly Cells[] = [
			['', '城镇', '', '', '农村', '', '', '合计'],
			['', '男', '女', '小计', '男', '女', '小计', ''],
			['甲区', 1, 2, 3, 4, 5, 9, 12],
			['乙区', 2, 2, 4, 1, 1, 2, 6],
			['丙区', 5, 6, 11, 7, 8, 15, 26],
			['合计', 8, 10, 18, 12, 14, 26, 44],
		];
		assert.deepEqual(found(writeRows(rows)), { held: 19, failed: 0, said: [] });
		assert.deepEqual(found(writeRows(changed(rows, [4, 6], 51))).said, ['row-total 丙区·农村小计应为 15，表中为 51。']);
	});
	it('其中 is not added up again, and is a part where it adds up', () => {
		const rows: readonly Cells[] = [
			['项目', '一月', '二月', '三月', '合计'],
			['收件', 10, 12, 9, 31],
			['其中：来信', 4, 6, 5, 15],
			['来访', 20, 21, 22, 63],
			['合计', 30, 33, 31, 94],
		];
		assert.equal(found(writeRows(rows)).failed, 0);
		assert.equal(found(writeRows(rows)).held, 8);
		const parts: readonly Cells[] = [
			['项目', '一月', '二月', '三月'],
			['总计', 30, 33, 31],
			['其中：来信', 10, 12, 9],
			['来访', 20, 21, 22],
		];
		assert.deepEqual(found(writeRows(parts)), { held: 3, failed: 0, said: [] });
	});
	it('shares and rates are left out', () => {
		const rows: readonly Cells[] = [
			['地区', '咨询', '占比', '投诉', '满意率', '合计'],
			['东镇', 3, '30%', 4, '99%', 7],
			['西镇', 1, '10%', 2, '98%', 3],
			['南镇', 6, '60%', 1, '97%', 7],
			['合计', 10, '100%', 7, '98%', 17],
		];
		assert.deepEqual(found(writeRows(rows)), { held: 7, failed: 0, said: [] });
		assert.equal(found(writeRows(changed(rows, [3, 5], 17))).said.length, 1);
	});
	it('rounded numbers stand for intervals, and both are printed', () => {
		const rows: readonly Cells[] = [
			['单位', '一季度', '二季度', '合计'],
			['甲局', '1.25', '2.30', '3.55'],
			['乙局', '0.33', '0.33', '0.67'],
			['丙局', '4.10', '1.00', '5.10'],
			['合计', '5.68', '3.63', '9.32'],
		];
		assert.deepEqual(found(writeRows(rows)), { held: 7, failed: 0, said: [] });
		const [part] = review(writeRows(changed(rows, [3, 3], '5.60'))).parts;
		const [finding] = part?.findings ?? [];
		assert.match(finding?.message ?? '', /合计 4\.1\+1=5\.1（5\.09～5\.11），合计 5\.6（5\.595～5\.605）/);
		assert.deepEqual(
			finding?.fixes?.find(({ preferred }) => preferred)?.edits.map(({ newText }) => newText),
			['5.10'],
		);
	});
});

describe('a table that merely contains the word', () => {
	describe('whole numbers', () => {
		const rounded: readonly Cells[] = [
			['乡镇', '一季度', '二季度', '三季度', '四季度', '合计'],
			['东镇', 412, 648, 285, 288, 1633],
			['西镇', 363, 791, 365, 667, 2185],
			['南镇', 747, 831, 165, 499, 2242],
			['北镇', 6, 528, 388, 133, 1055],
			['合计', 1529, 2798, 1201, 1587, 7115],
		];
		const SAID = ['row-total 西镇·合计应为 2186，表中为 2185。'];
		it('are exact where nothing says otherwise', () => assert.deepEqual(found(writeRows(rounded)).said, SAID));
		for (const [what, text] of [
			['a unit above', `单位：万元\n${writeRows(rounded)}`],
			['a unit in the heads', writeRows(changed(rounded, [0, 5], '合计（千元）'))],
			['a note below', `${writeRows(rounded)}注：因四舍五入，分项之和与合计可能不等。\n`],
		] as const)
			it(`are rounded by ${what}`, () => assert.deepEqual(found(text).said, []));
		it('are rounded behind a nought, which is exact, too', () => {
			const rows = [rounded[0] ?? [], rounded[1] ?? [], ['西镇', 0, 1154, 365, 667, 2185], ...rounded.slice(3, 5)];
			assert.deepEqual(found(`单位：万元\n${writeRows([...rows, ['合计', 1166, 3161, 1201, 1587, 7115]])}`).said, []);
		});
		it('are wrong where no rounding explains it', () =>
			assert.equal(found(`单位：万元\n${writeRows(changed(rounded, [2, 5], 2158))}`).said.length, 1));
		it('do not take the unit of other words far above', () =>
			assert.deepEqual(found(`投入300万元。\n${'全年工作平稳。'.repeat(20)}\n${writeRows(rounded)}`).said, SAID));
	});
	it('growth that is called so without a sign is left out', () => {
		const rows: readonly Cells[] = [
			['乡镇', '本年', '上年', '增减', '增长'],
			['东镇', 5, 5, 0, '0.0'],
			['西镇', 1, 4, -3, '-75.0'],
			['南镇', 1, 8, -7, '-87.5'],
			['合计', 7, 17, -10, '-58.8'],
		];
		assert.deepEqual(found(writeRows(rows)), { held: 3, failed: 0, said: [] });
	});
	it('a budget is no table of a report, whatever its last rows are called', () => {
		const rows: readonly Cells[] = [
			['项目', '预算数', '决算数', '完成预算'],
			['一、一般公共服务', 216, 181, 90],
			['　行政运行', 181, 111, 50],
			['二、教育', 130, 130, 100],
			['三、其他', 751, 751, 70],
			['本年支出合计', 1097, 1062, 95],
			['结转下年', 5, 7, ''],
			['支出总计', 1102, 1069, ''],
		];
		silent(rows);
	});
	it('with numbers that do not add up says nothing', () =>
		silent([
			['地区', '甲', '乙', '丙', '丁'],
			['东镇', 3, 4, 5, 6],
			['西镇', 1, 2, 3, 4],
			['合计', 9, 9, 9, 9],
		]));
	it('with two sums alone says nothing', () =>
		silent([
			['地区', '甲', '乙', '丙'],
			['东镇', 3, 4, 5],
			['西镇', 1, 2, 3],
			['合计', 4, 6, 9],
		]));
	it('says nothing of a mean in the row of totals', () => {
		const rows: readonly Cells[] = [
			['地区', '甲', '乙', '丙', '得分'],
			['东镇', 3, 4, 5, 90],
			['西镇', 1, 2, 3, 80],
			['合计', 4, 6, 8, 85],
		];
		assert.deepEqual(found(writeRows(rows)), { held: 3, failed: 0, said: [] });
	});
	it('says nothing where a row lost a cell', () => {
		const rows = PLAIN.map((cells, at) => (at === 2 ? ['西镇', 1, 2, 6] : cells));
		assert.deepEqual(found(writeRows(rows)).said, []);
	});
	it('in prose is no table', () => silent([['本年合计\t共三件，总计五项。']]));
});

describe('random tables', () => {
	const random = new Random(7);
	const number = () => (random.below(3) === 0 ? 0 : random.below(60));
	const table = (rows: number, columns: number): number[][] => {
		const parts = Array.from({ length: rows }, () => Array.from({ length: columns }, number));
		const whole = parts.map((cells) => [...cells, cells.reduce((sum, cell) => sum + cell, 0)]);
		const totals = Array.from({ length: columns + 1 }, (_, at) =>
			whole.reduce((sum, cells) => sum + (cells[at] ?? 0), 0),
		);
		return [...whole, totals];
	};
	const print = (cells: readonly (readonly number[])[]): string =>
		writeRows([
			['单位', ...(cells[0] ?? []).slice(1).map((_, at) => `第${'甲乙丙丁戊己庚辛'.charAt(at)}类`), '合计'],
			...cells.map((row, at) => [
				at === cells.length - 1 ? '总计' : `单位${'东西南北中上下左右前后里外'.charAt(at)}`,
				...row,
			]),
		]);

	it('right ones are silent', () => {
		for (let round = 0; round < 60; round++)
			assert.deepEqual(found(print(table(3 + random.below(10), 2 + random.below(6)))).said, []);
	});
	it('one wrong number gives one finding that names it', () => {
		for (let round = 0; round < 60; round++) {
			const cells = table(6 + random.below(6), 4 + random.below(4));
			const row = random.below(cells.length);
			const column = random.below(cells[0]?.length ?? 1);
			const old = cells[row]?.[column] ?? 0;
			const wrong = cells.map((own, at) =>
				at === row ? own.map((one, index) => (index === column ? old + 7 : one)) : own,
			);
			const { said } = found(print(wrong));
			assert.equal(said.length, 1, print(wrong));
			assert.match(said[0] ?? '', new RegExp(`应为 ${old}，表中为 ${old + 7}`));
		}
	});
	it('random numbers under the words are silent', () => {
		for (let round = 0; round < 100; round++) {
			const rows = 3 + random.below(10);
			const columns = 3 + random.below(6);
			const cells = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, number));
			assert.deepEqual(found(print(cells)), { held: 0, failed: 0, said: [] }, print(cells));
		}
	});

	describe('in a line that no other direction adds up', () => {
		/** Ten rows that add up, and one that does not. */
		const withOdd = (...odd: Cells) => [
			HEADS,
			...Array.from({ length: 10 }, (_, at) => [`${at}村`, at, 1, 2, at + 3]),
			odd,
		];
		const saidOfOdd = (...odd: Cells) => found(writeRows(withOdd(...odd))).said;

		it('a total that is more than its parts, or less, is wrong', () => {
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 61), ['row-total 东镇·合计应为 60，表中为 61。']);
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 9).length, 1);
		});
		it('a total among its parts may be a mean, or the largest of them', () => {
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 20), []);
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 25), []);
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 30), []);
			assert.deepEqual(saidOfOdd('东镇', 10, 20, 30, 10), []);
		});
		it('noughts and blanks are no parts that a mean could lie among', () => {
			assert.equal(saidOfOdd('东镇', 0, 0, 30, 20).length, 1);
			assert.equal(saidOfOdd('东镇', '', 0, 30, 20).length, 1);
			assert.deepEqual(saidOfOdd('东镇', -1, 0, 30, 20), []);
		});
	});
});
