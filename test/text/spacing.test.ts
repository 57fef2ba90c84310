// Texts in which a space stands behind every Chinese character are read as if it did not.

import assert from 'node:assert/strict';
import { withoutSpacing } from '../../server/src/core/text/spacing.ts';
import { review } from '../support/catalogue.ts';

/** A text with a space between any two Chinese characters or marks. */
const spaced = (text: string) => text.replace(/(?<=[\u3001-\u9fff，（）：；]) *(?=[\u3001-\u9fff，（）：；])/g, ' ');

const LINES = [
	'青石县水利局2023年政府信息公开工作年度报告',
	'一、总体情况',
	`2023年，青石县水利局推进公开，${'坚持以公开为常态、不公开为例外，'.repeat(8)}新收申请8件。`,
	'二、主动公开政府信息情况',
	'三、收到和处理政府信息公开申请情况',
	'一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t8',
	'二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
	'（一）予以公开\t7\t1\t0\t0\t0\t0\t9',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项',
	'无。',
];

describe('a text that is spaced out', () => {
	const text = spaced(LINES.join('\n'));

	it('is a report with its sections, its table and what is wrong in it', () => {
		const [part] = review(text).parts;
		const { report, findings = [] } = part ?? {};
		assert.equal(report?.organization, '青石县水利局');
		assert.equal(report?.year, 2023);
		assert.equal(report?.sections.length, 6);
		assert.deepEqual(
			report?.tables[0]?.rows.map(({ key, cells }) => [key, cells.length]),
			[
				['new', 7],
				['carried_in', 7],
				['granted', 7],
			],
		);
		const [wrong] = findings.filter(({ check }) => check === 'row-total');
		assert.equal(text.slice(wrong?.start, wrong?.end), '9');
	});
	it('keeps its length and its spaces between words', () => {
		const read = withoutSpacing(text);
		assert.equal(read.length, text.length);
		assert.equal(read.replaceAll('\u200b', ''), LINES.join('\n'));
		for (const other of [LINES.join('\n'), spaced(LINES.slice(3).join('\n')), '共 计 三 件']) {
			assert.equal(withoutSpacing(other), other);
		}
		const loose = text.replace('青 石 县', '青  石 县');
		assert.ok(withoutSpacing(loose).includes('青  石'));
	});
});
