// Lines, numbering, folding and distances.

import assert from 'node:assert/strict';
import { fold } from '../../server/src/core/text/chars.ts';
import { distance, likeness } from '../../server/src/core/text/distance.ts';
import { lineAt, positionAt, readLines } from '../../server/src/core/text/lines.ts';
import { readNumbering } from '../../server/src/core/text/numbering.ts';

describe('lines', () => {
	const cases: readonly (readonly [text: string, lines: readonly string[]])[] = [
		['', ['']],
		['a', ['a']],
		['a\nb', ['a', 'b']],
		['a\n', ['a', '']],
		['a\r\nb\r\n', ['a', 'b', '']],
		['a\rb', ['a', 'b']],
		['a\r\n\nb\r\rc', ['a', '', 'b', '', 'c']],
		['\n\r\n\r', ['', '', '', '']],
	];
	for (const [text, expected] of cases) {
		it(JSON.stringify(text), () => {
			const lines = readLines(text);
			assert.deepEqual(
				lines.starts.map((start, at) => text.slice(start, lines.ends[at])),
				expected,
			);
		});
	}

	it('give positions in UTF-16 units', () => {
		const lines = readLines('一\r\n𠮷二\r三');
		assert.deepEqual(
			[0, 1, 2, 3, 5, 6, 7].map((offset) => Object.values(positionAt(lines, offset))),
			[
				[0, 0],
				[0, 1],
				[0, 1],
				[1, 0],
				[1, 2],
				[1, 3],
				[2, 0],
			],
		);
		assert.equal(lineAt(lines, 99), 2);
	});
});

describe('folding', () => {
	const cases: readonly (readonly [label: string, folded: string])[] = [
		['商业\n企业', '商业企业'],
		['本年收费金额（单位：万元）', '本年收费金额单位万元'],
		['危及“三安全一稳定”', '危及三安全一稳定'],
		['危及"三安全一稳定"', '危及三安全一稳定'],
		['其它', '其他'],
		['︵一︶予以公开︐继续+', '一予以公开继续'],
		['總計', '总计'],
		['ＡＢ１', 'ab1'],
		['\ufeff\u200b', ''],
		['𠮷 野', '𠮷野'],
		['不予公开①', '不予公开'],
		['⑵重复※申请⒊❶㈠†', '重复申请'],
		['商业企业²', '商业企业'],
	];
	for (const [label, folded] of cases) it(JSON.stringify(label), () => assert.equal(fold(label), folded));
});

describe('numbering', () => {
	const cases: readonly (readonly [label: string, style: string, value: number, words: string])[] = [
		['一、总体情况', 'chinese', 1, '总体情况'],
		['1、 总体情况', 'digits', 1, '总体情况'],
		['（三）不予公开', 'bracketed', 3, '不予公开'],
		['(七)总计', 'bracketed', 7, '总计'],
		['（1）新收', 'bracketed', 1, '新收'],
		['12．其他', 'digits', 12, '其他'],
		['3危及', 'digits', 3, '危及'],
		['三三、本年度', 'chinese', 3, '本年度'],
		['十一、附则', 'chinese', 11, '附则'],
		['一总体情况', 'none', 0, '一总体情况'],
		['## 二、主动公开', 'chinese', 2, '主动公开'],
		['2023年', 'none', 0, '2023年'],
		['一般情况', 'none', 0, '一般情况'],
		['（单位：万元）', 'none', 0, '（单位：万元）'],
		['3.', 'digits', 3, ''],
	];
	for (const [label, style, value, words] of cases) {
		it(label, () => {
			const numbering = readNumbering(label, 0, label.length);
			assert.deepEqual([numbering.style, numbering.value, label.slice(numbering.end)], [style, value, words]);
		});
	}
});

describe('distances', () => {
	it('count changes', () => assert.equal(distance('其他法律行政法规禁止公开', '其他法律法规禁止公开', 5), 2));
	it('stop at their bound', () => assert.equal(distance('总体情况', '主动公开政府信息情况', 2), 3));
	it('measure likeness', () =>
		assert.deepEqual([likeness('', ''), likeness('甲乙丙丁', '甲乙丙戊'), likeness('甲', '乙')], [0, 0.75, 0]));
});
