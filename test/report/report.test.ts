// What a text says about itself: headings, title, year, and whether it is a report at all.

import assert from 'node:assert/strict';
import { cutPieces } from '../../server/src/core/report/pieces.ts';
import { findTitle } from '../../server/src/core/report/title.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { CATALOGUE, readReport, review } from '../support/catalogue.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';

const TITLE = '云山县青石镇人民政府\n2023年政府信息公开工作年度报告\n';
const SECTIONS = [
	'一、总体情况\n各项工作按要求开展。',
	'二、主动公开政府信息情况\n见表。',
	'三、收到和处理政府信息公开申请情况\n见表。',
	'四、政府信息公开行政复议、行政诉讼情况\n见表。',
	'五、存在的主要问题及改进情况\n解读形式偏少。',
	'六、其他需要报告的事项\n无',
];
const KEYS = ['overview', 'proactive', 'requests', 'litigation', 'problems', 'other'];
const whole = (sections: readonly string[] = SECTIONS) => `${TITLE}\n${sections.join('\n')}\n`;
const keys = (text: string) => readReport(text)?.sections.map((section) => section.key) ?? [];

describe('headings', () => {
	it('are known by their words', () => assert.deepEqual(keys(whole()), KEYS));

	const variants: readonly (readonly [from: string, to: string])[] = [
		['一、总体情况', '1、 总体情况'],
		['一、总体情况', '一总体情况'],
		['一、总体情况', '一.总体情况'],
		['一、总体情况', '　　一、 总体情况'],
		['一、总体情况', '一、工作基本情况'],
		['二、主动', '## 二、主动'],
		['四、政府信息公开行政复议、', '四、政府信息公开行政法复议、'],
		['五、存在的主要问题及改进情况', '五、存在的主要问题及改进措施'],
		['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
		['五、存在', '[bookmark: _GoBack]五、存在'],
		['三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申\ufffd\ufffd\ufffd情况'],
		['三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况\t'],
		['六、其他需要报告的事项', '其他需要报告的事项'],
	];
	for (const [from, to] of variants) it(to, () => assert.deepEqual(keys(whole().replace(from, to)), KEYS));

	const traps: readonly (readonly [what: string, text: string])[] = [
		[
			'a sentence one letter away',
			whole().replace('六、其他需要报告的事项\n无', '六、其他需要报告的事项\n无其他需要报告的事项。'),
		],
		[
			'topics of section 一 numbered at the top level',
			whole().replace('各项工作按要求开展。', '一、主动公开情况\n更新及时。\n二、依申请公开情况\n办理及时。'),
		],
		['bracketed topics', whole().replace('各项工作按要求开展。', '（一）主动公开政府信息情况\n更新及时。')],
		[
			'a table of contents with page numbers',
			whole().replace(
				'\n\n一、',
				`\n目　录\n${SECTIONS.map((section, at) => `${section.split('\n')[0]}\t${at + 1}`).join('\n')}\n\n一、`,
			),
		],
		[
			'a table of contents without',
			whole().replace(
				'\n\n一、',
				`\n目　录\n${SECTIONS.map((section) => section.split('\n')[0]).join('\n')}\n\n${TITLE}\n一、`,
			),
		],
		[
			'a table of contents with dots',
			whole().replace(
				'\n\n一、',
				`\n目　录\n${SECTIONS.map((section, at) => `${section.split('\n')[0]}………${at + 1}`).join('\n')}\n\n一、`,
			),
		],
	];
	for (const [what, text] of traps) it(`not ${what}`, () => assert.deepEqual(keys(text), KEYS));

	it('of an empty draft are headings, not a table of contents', () => {
		assert.deepEqual(keys(`${TITLE}${SECTIONS.map((section) => section.split('\n')[0]).join('\n')}\n`), KEYS);
	});
	it('may stand in another order', () => {
		const [one = '', two = '', three = '', four = '', five = '', six = ''] = SECTIONS;
		assert.deepEqual(keys(whole([one, two, four, three, five, six])), [
			'overview',
			'proactive',
			'litigation',
			'requests',
			'problems',
			'other',
		]);
	});
});

describe('titles', () => {
	const cases: readonly (readonly [text: string, organization: string | null, year: number | null])[] = [
		['云山县青石镇2023年政府信息公开工作年度报告', '云山县青石镇', 2023],
		['云山县青石镇 2019 年政府信息公开工作年度报告', '云山县青石镇', 2019],
		['云山县青石镇人民政府2022年\n政府信息公开工作年度报告', '云山县青石镇人民政府', 2022],
		['云山县青石镇人民政府\n\n2022年政府信息公开工作年度报告', '云山县青石镇人民政府', 2022],
		['2022年度\n云山县水务局政府信息公开工作年度报告', '云山县水务局', 2022],
		['2022年云山县水务局政府信息公开年度报告', '云山县水务局', 2022],
		['云山县水务局二〇二二年政府信息公开工作报告', '云山县水务局', 2022],
		['云山县水务局２０２２年政府信息公开工作年度报告', '云山县水务局', 2022],
		['青石镇人民政府信息公开工作年度报告（2021年）', '青石镇人民政府', 2021],
		['首页 > 政务公开 > 年报\n云山县水务局\n2021年政府信息公开工作年度报告', '云山县水务局', 2021],
		['政府信息公开工作年度报告', null, null],
	];
	for (const [text, organization, year] of cases) {
		it(text.replaceAll('\n', ' / '), () => {
			const title = findTitle(readLines(text), text.length, CATALOGUE.title);
			assert.deepEqual([title?.organization ?? null, title?.year ?? null], [organization, year]);
		});
	}
	it('a sentence about a report is none', () => {
		assert.equal(
			findTitle(readLines('现将2023年政府信息公开工作年度报告公布如下，全文包括六个部分。'), 99, CATALOGUE.title),
			undefined,
		);
	});
});

describe('kinds of texts', () => {
	it('a title and headings make a report', () => assert.equal(readReport(whole())?.kind, 'report'));
	it('a table alone is a fragment', () => {
		assert.equal(readReport('一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n')?.kind, 'fragment');
	});
	for (const text of [
		'',
		'\n\n',
		'关于做好政府信息公开工作的通知\n请各单位抓紧落实。',
		'姓名\t电话\n张三\t1',
		'\u0000\u0001\u0002',
		'结转',
		'总计\t1\t2\n',
	]) {
		it(`${JSON.stringify(text)} is no report`, () => assert.equal(readReport(text), null));
	}
	it('the form follows the heads of table 二, not the year', () => {
		const text = writeReport({
			form: '2019',
			layout: 'row-per-line',
			organization: '青石镇',
			year: 2022,
			requests: rightRequests('2019', {}),
		});
		assert.equal(readReport(text)?.form?.key, '2019');
	});
});

describe('pieces', () => {
	const one = (year: number) =>
		writeReport({
			form: '2021',
			layout: 'row-per-line',
			organization: '云山县青石镇人民政府',
			year,
			requests: rightRequests('2021', { granted: [year % 10, 0, 0, 0, 0, 0] }),
			prose: {
				overview: `${year}年，青石镇按照统一部署，做好政务信息的发布、解读和回应，公开内容更加完整，群众查询更加方便，网站栏目按月检查。`,
			},
		});

	it('short reports are told from a table of contents by their tables', () => {
		const short = (year: number) =>
			`云山县青石镇人民政府\n${year}年政府信息公开工作年度报告\n一、总体情况\n无。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n`;
		const pieces = cutPieces(short(2021) + short(2022) + short(2023), CATALOGUE);
		assert.deepEqual(
			pieces.map(({ start }) => start),
			[0, short(2021).length, 2 * short(2021).length],
		);
	});
	it('most texts are one', () =>
		assert.deepEqual(cutPieces(one(2021), CATALOGUE), [{ start: 0, end: one(2021).length }]));
	it('each report of a file is one, from the first line of its title', () => {
		const text = one(2021) + one(2022) + one(2023);
		const starts = [0, one(2021).length, one(2021).length + one(2022).length];
		assert.deepEqual(
			cutPieces(text, CATALOGUE).map((piece) => piece.start),
			starts,
		);
		assert.deepEqual(
			review(text).parts.map((part) => part.report.title?.year),
			[2021, 2022, 2023],
		);
	});
	it('are known by other words for the first section, and by titles between tags', () => {
		const words = (year: number) => one(year).replace('总体情况', '基本情况');
		const tags = (year: number) => one(year).replace(/^.*$/gm, '<p>$&</p>');
		for (const write of [words, tags]) {
			assert.deepEqual(
				review(write(2021) + write(2022)).parts.map((part) => part.report.title?.year),
				[2021, 2022],
			);
			assert.equal(
				cutPieces(write(2021).replace('三、收到', '2021年政府信息公开工作年度报告\n三、收到'), CATALOGUE).length,
				1,
			);
		}
	});
	it('a title that is repeated on every page cuts nothing', () => {
		const page = '2021年政府信息公开工作年度报告\n';
		assert.equal(
			cutPieces(one(2021).replace('三、收到', `${page}三、收到`).replace('五、存在', `${page}五、存在`), CATALOGUE)
				.length,
			1,
		);
	});
	it('parts that did not change are not reviewed again', () => {
		const before = review(one(2021) + one(2022));
		const after = review(one(2021).replace('网站', '门户网站') + one(2022), {}, before);
		assert.equal(after.parts[1]?.findings, before.parts[1]?.findings);
		assert.notEqual(after.parts[0]?.findings, before.parts[0]?.findings);
		assert.equal(after.parts[1]?.start, one(2021).length + 2);
	});
});

describe('the title among the lines of a site', () => {
	const title = (text: string) => readReport(text)?.title?.text;
	const BODY = '一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n三、收到和处理政府信息公开申请情况\n略。\n';

	it('is no path and no other report', () => {
		const path = '当前位置：首页 > 政府信息公开 > 政府信息公开年报\n上一篇：青石镇2021年政府信息公开工作年度报告\n';
		assert.equal(title(`${path}青石镇2022年政府信息公开工作年度报告\n${BODY}`), '青石镇2022年政府信息公开工作年度报告');
	});
	it('is the line that names a year before one that names none', () =>
		assert.equal(
			title(`政府信息公开指南\t政府信息公开年报\n\n青石镇2022年政府信息公开工作年度报告\n${BODY}`),
			'青石镇2022年政府信息公开工作年度报告',
		));
	it('need not name a year', () =>
		assert.equal(title(`青石镇政府信息公开工作年度报告\n${BODY}`), '青石镇政府信息公开工作年度报告'));
});
