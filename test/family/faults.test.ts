// Faults of such reports are found, told and put right.

import assert from 'node:assert/strict';
import { prepare } from '../../server/src/core/report/catalogue.ts';
import { review as reviewBy } from '../../server/src/core/review.ts';
import { applied } from '../support/apply.ts';
import { FINANCES } from './catalogue.ts';
import { LAYOUTS, type MadeReport, STATED, writeMade } from './reports.ts';
import { partOf, review, saidOf } from './reviewed.ts';

describe('faults of such a report', () => {
	const right = writeMade({ prose: STATED });
	const trips = (...cells: readonly string[]): MadeReport => ({ trips: { spent: cells } });
	const FINAL = ['27.5', '7', '11', '3', '8', '9.5'];
	const faults: readonly (readonly [said: string, text: string])[] = [
		['row-total: （一）2.社会保障缴费·合计应为 10，表中为 11。', writeMade({ funds: { staff_2: ['10', '0', '11'] } })],
		[
			'column-total: 「政府性基金」一列：各项支出合计 1+2+25=28，（四）支出合计 27，两者不等。',
			writeMade({ funds: { office_3: ['0', '2', '2'] } }),
		],
		[
			'balance: 一般公共预算：收入加上年结余 90+5=95，支出加年末结余 73+20=93，两者不等。',
			writeMade({ funds: { left: ['20', '3', '23'] } }),
		],
		['group-total: 预算数·合计应为 30，表中为 31。', writeMade(trips('31', '8', '12', '4', '8', '10', ...FINAL))],
		[
			'group-total: 「预算数」：购置与运行合计 4+9=13，公务用车小计 12，两者不等。',
			writeMade(trips('30', '8', '12', '4', '9', '10', ...FINAL)),
		],
		[
			'stated-number: 正文「支出101万元」与表格不符：表中（四）支出合计·合计为 100。请核对后改正。',
			right.replace('支出100', '支出101'),
		],
		[
			'section-missing: 缺少「三、收入支出情况」。年度报告应有四个部分，请补上；没有内容的也应写明「无」。',
			right.replace(/三、收入支出情况[\s\S]*?(?=四、其他)/, ''),
		],
		['section-empty: 「四、其他说明」没有内容。没有需要报告的，请写明「无」。', right.replace('无其他说明。\n', '')],
		['heading-number: 标题序号「五、」应为「三、」。', right.replace('三、收入', '五、收入')],
		[
			'table-missing: 「二、“三公”经费支出情况」没有规定的表格。这一部分应以表格形式报告。',
			right.replace(/预算数[\s\S]*?(?=三、)/, '略。\n'),
		],
		[
			'row-missing: 「收入支出情况」表缺少 1 行：（一）2.社会保障缴费。数量为零的行也应保留。',
			right.replace(/.*社会保障缴费\t.*\n/, ''),
		],
		[
			'row-extra: 「（四）捐赠支出」不是规定表格中的行，未参与勾稽检查。',
			right.replace('\t（四）支出', '\t（四）捐赠支出\t0\t0\t0\n\t（四）支出'),
		],
		['row-label: 行名「2.差旅费用」应为「2.差旅费」。', right.replace('2.差旅费', '2.差旅费用')],
		['unreadable-number: 一、本年收入·政府性基金「三十元整」读不出数字', right.replace('\t30\t120', '\t三十元整\t120')],
		[
			'unit: 一、本年收入·合计「1200000元」以元为单位',
			right
				.replace('30\t120\n', '30\t1200000元\n')
				.replace('全年收入120万元，', '')
				.replace('项目\t', '项目（万元）\t'),
		],
	];
	for (const [said, text] of faults) {
		it(`are found: ${said}`, () => {
			const found = saidOf(text);
			assert.ok(
				found.some((one) => one.startsWith(said)),
				found.join('\n'),
			);
		});
	}

	it('are told in English', () => {
		assert.deepEqual(saidOf(writeMade({ funds: { staff_2: ['10', '0', '11'] } }), { language: 'en' }), [
			'row-total: （一）2.社会保障缴费 · 合计 should be 10, the table says 11.',
		]);
		const { message = '' } =
			partOf(writeMade({ funds: { outgo: ['73', '27', '99'] } }), { language: 'en' }).findings[0] ?? {};
		assert.match(message, /Row （四）支出合计: the two funds add up to 73 \+ 27 = 100, 合计 says 99/);
		assert.match(
			message,
			/Column 合计: income and brought make 120 \+ 5 = 125, spendings and left make 99 \+ 25 = 124/,
		);
	});

	it('go by the preferred fix, and nothing else changes', () => {
		for (const layout of LAYOUTS) {
			const wrong = writeMade({ layout, funds: { outgo: ['73', '27', '99'] } });
			const [finding] = partOf(wrong).findings;
			const fix = finding?.fixes?.find(({ preferred, safe }) => preferred && safe);
			assert.ok(fix);
			assert.equal(applied(wrong, fix.edits), writeMade({ layout }));
		}
	});

	it('are the same by a copy of the catalogue, as a worker has it', () => {
		const copy = prepare(structuredClone(FINANCES));
		for (const [, text] of faults) {
			const findings = reviewBy(text, { catalogue: copy }).parts.map((part) => part.findings);
			assert.deepEqual(
				findings,
				review(text).parts.map((part) => part.findings),
			);
		}
	});
});
