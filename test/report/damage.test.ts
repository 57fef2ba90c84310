// Damage in a text: what is said to be missing, and what is not because the damage may have swallowed it.

import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/core/review.ts';
import { HEADINGS, review } from '../support/catalogue.ts';
import { type ReportSpec, rightRequests, writeReport } from '../support/make-report.ts';

const LAYOUTS = ['row-per-line', 'cell-per-line', 'pipe'] as const;

function report(layout: ReportSpec['layout']): string {
	return writeReport({
		form: '2021',
		layout,
		organization: '云山县水务局',
		year: 2023,
		requests: rightRequests('2021', { granted: [12, 3, 0, 0, 0, 0] }),
		litigation: new Array<string>(15).fill('0'),
		proactive: {},
		prose: {
			overview:
				'本年度各项工作按要求开展，围绕中心工作和群众关心的事项，按照规定的时限及时公开政府信息，并组织了业务培训。',
		},
	});
}

const findings = (text: string): readonly Finding[] => review(text).parts.flatMap((part) => part.findings);
const said = (text: string) => findings(text).map(({ check, severity }) => `${check} ${severity}`);

/** A text without what stands between two words, and something else there. */
function replaced(text: string, [from, to]: readonly [from: string, to: string], by: string): string {
	const start = text.indexOf(from);
	const end = text.indexOf(to, start);
	assert.ok(start > 0 && end > start);
	return text.slice(0, start) + by + text.slice(end);
}

const TABLE_2 = '第二十条第（一）项';
const HEADING_3 = '三、收到和处理';
const HEADING_4 = '四、政府信息公开行政';
const HEADING_5 = '五、存在';
const GARBLED = 'Õl‹_NÅ`b_ÿ\náO`lQ\n';

for (const layout of LAYOUTS) {
	describe(`damage in ${layout}`, () => {
		const whole = report(layout);
		const beforeRow = (label: string) => whole.slice(0, whole.indexOf(label));

		it('is nothing in a whole report, whatever characters its prose holds', () => {
			assert.deepEqual(said(whole), []);
			assert.deepEqual(said(whole.replace('按要求', 'à é ü [图片] \ufffd 按要求')), []);
		});

		it('that may have swallowed a heading is said instead of the missing section', () => {
			const text = replaced(whole, [HEADING_4, HEADING_5], GARBLED);
			assert.deepEqual(said(text), ['damaged-text info']);
			assert.deepEqual(said(replaced(whole, [HEADING_4, HEADING_5], '')), ['section-missing error']);
		});

		it('in one table is said, though all others are whole', () => {
			const text = replaced(whole, ['3.危及', '7.属于行政执法'], GARBLED);
			assert.ok(said(text).includes('damaged-text info'), said(text).join());
		});

		it('elsewhere excuses nothing', () => {
			const text = replaced(whole, [HEADING_4, HEADING_5], '').replace('本年度各项', `${GARBLED}本年度各项`);
			assert.deepEqual(said(text).sort(), ['damaged-text info', 'section-missing error']);
		});

		it('of a lost character in a sentence excuses no missing section', () => {
			const text = replaced(whole, [HEADING_4, HEADING_5], `${'长'.repeat(80)}\ufffd${'句'.repeat(80)}\n`);
			assert.ok(said(text).includes('section-missing error'));
		});

		for (const word of ['[TABLE]', '[图片]', '[表格]', '【表1】', '![](media/image1.png)', '\ufffc'])
			it(`that left ${JSON.stringify(word)} is said instead of the missing table`, () => {
				const text = replaced(whole, [TABLE_2, HEADING_3], `${word}\n`);
				assert.deepEqual(
					said(text).filter((one) => !one.startsWith('leftover')),
					['damaged-text info'],
				);
			});

		it('is the beginning of a text that lost its title and what stood below it', () => {
			const text = whole.slice(whole.indexOf('公开政府信息，并'));
			assert.deepEqual(said(text), ['damaged-text info']);
			assert.match(findings(text)[0]?.message ?? '', /从中间开始/);
			const titled = `云山县水务局2023年政府信息公开工作年度报告\n${whole.slice(whole.indexOf('二、主动公开'))}`;
			assert.ok(said(titled).includes('section-missing error'), said(titled).join());
		});

		it('is the end of a text that breaks off in a label, a row, a heading or a sentence', () => {
			for (const cut of [
				`${beforeRow('4.无正当理由')}4.无正当理由大量`,
				beforeRow('4.无正当理由'),
				beforeRow('复议、行政诉讼情况'),
				beforeRow('公开政府信息，并'),
			])
				assert.deepEqual(said(cut), ['damaged-text info'], JSON.stringify(cut.slice(-30)));
		});

		for (const [table, from, to] of [
			['二', '规章', '行政事业性收费'],
			['三', '一、本年新收', '四、结转下年度'],
			['四', '复议后起诉', HEADING_5],
		] as const)
			it(`at any place of table ${table} makes no warning`, () => {
				const last = whole
					.slice(0, whole.indexOf(to))
					.trimEnd()
					.replace(/[|\s]+$/, '').length;
				for (let end = whole.indexOf(from) + 2; end < last; end += 5)
					assert.deepEqual(
						findings(whole.slice(0, end)).filter(({ severity }) => severity === 'error' || severity === 'warning'),
						[],
						JSON.stringify(whole.slice(end - 30, end)),
					);
			});

		it('of a table that stands alone is no missing row', () => {
			const table = whole.slice(whole.indexOf('（本列数据的勾稽关系') - 1, whole.indexOf('4.无正当理由'));
			assert.deepEqual(said(table), []);
		});

		it('is no excuse for a report that ends with a whole table', () => {
			assert.ok(said(beforeRow(HEADING_5)).includes('section-missing error'));
		});
	});
}

describe('a draft', () => {
	const draft = `云山县水务局2023年政府信息公开工作年度报告\n${HEADINGS.map((head) => `${head}\n${/[一五六]、/.test(head) ? '已经写好。\n' : ''}`).join('')}`;
	const missing = (text: string) => said(text).filter((one) => one.includes('-missing') || one.includes('-empty'));

	it('before its tables is told of them as a note', () => {
		assert.deepEqual(missing(draft), new Array(3).fill('table-missing info'));
	});
	it('with one table is told of the others as of faults', () => {
		const text = report('row-per-line');
		const one = replaced(replaced(text, [TABLE_2, HEADING_3], ''), ['行政复议\t', HEADING_5], '见附件。\n');
		assert.deepEqual(missing(one), ['section-empty warning', 'table-missing warning']);
	});
});
