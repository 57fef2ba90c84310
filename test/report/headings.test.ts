// Headings in the shapes that exporters give them: behind tabs, bars and numbers, quoted, in another script, with losses.

import assert from 'node:assert/strict';
import { cutPieces } from '../../server/src/core/report/pieces.ts';
import { CATALOGUE, HEADINGS, readReport } from '../support/catalogue.ts';

const BODIES = [
	'各项工作按要求开展。',
	'规章⇥1⇥0⇥3',
	'一、本年新收政府信息公开申请数量⇥1⇥0⇥0⇥0⇥0⇥0⇥1',
	'0⇥0⇥0⇥0⇥0',
	'解读形式偏少。',
	'无',
].map((body) => body.replaceAll('⇥', '\t'));
const KEYS = ['overview', 'proactive', 'requests', 'litigation', 'problems', 'other'];
const TITLE = '云山县青石镇人民政府\n2023年政府信息公开工作年度报告\n';

const bare = (heading: string) => heading.slice(2);
const numbered = (heading: string, at: number, number: string) => number.replace('#', String(at + 1)) + bare(heading);

/** A report whose headings are printed in a way of its own; `joint` stands between a heading and the body above it. */
function report(print: (heading: string, at: number) => string, joint = '\n'): string {
	return TITLE + HEADINGS.map((heading, at) => `${print(heading, at)}\n${BODIES[at]}`).join(joint);
}

function sections(text: string): readonly string[] {
	return readReport(text)?.sections.map(({ key }) => key) ?? [];
}

describe('all six headings', () => {
	const shapes: readonly (readonly [what: string, print: (heading: string, at: number) => string])[] = [
		['（一）…', (heading, at) => `（${'一二三四五六'.charAt(at)}）${bare(heading)}`],
		['(一) …', (heading, at) => `(${'一二三四五六'.charAt(at)}) ${bare(heading)}`],
		['without a number', bare],
		['1.…', (heading, at) => numbered(heading, at, '#.')],
		['1\\. …, as Markdown escapes it', (heading, at) => numbered(heading, at, '#\\. ')],
		['behind a tab', (heading) => `\t${heading}`],
		['behind a tab, without a number', (heading) => `\t${bare(heading)}`],
		['behind a bar', (heading) => `| ${heading} |`],
		['behind blank cells', (heading) => `0 | 3 | |${heading}`],
		['in quotes with blank cells behind', (heading) => `"${heading}"\t\t\t\t`],
		['in quotes with commas behind', (heading) => `"${heading}",,,`],
		['as the value of a name', (heading) => `  "A": "${heading}",`],
		['in bold', (heading) => `**${heading}**`],
		['as Markdown headings', (heading) => `## ${heading}`],
		['as bold Markdown headings', (heading) => `### **${heading}**`],
		['as HTML', (heading) => `<h2>${heading}</h2>`],
		['in a quoted mail', (heading) => `> ${heading}`],
		['behind line numbers', (heading, at) => `${at + 17}  ${heading}`],
		['in a patch', (heading) => `+${heading}`],
		['with English behind', (heading) => `${heading} / Section`],
		['with English behind, unparted', (heading) => `${heading}Overview`],
		['with Tibetan behind', (heading) => `${heading} སྤྱི་བབ།`],
		['with the last character lost', (heading) => `${heading.slice(0, -1)}\ufffd\ufffd\ufffd`],
		['with a character lost', (heading) => `${heading.slice(0, 5)}\ufffd\ufffd\ufffd${heading.slice(6)}`],
	];
	it('（一）总体情况 before 二、', () => {
		const mixed = (first: string) => report((heading, at) => (at === 0 ? first : heading));
		assert.deepEqual(sections(mixed('（一）总体情况')), KEYS);
	});
	it('not in a list of them on one line', () => {
		const plan = HEADINGS.map((heading, at) => `（${'一二三四五六'.charAt(at)}）${bare(heading)}`).join('；');
		assert.equal(
			readReport(`云山县水务局2023年政府信息公开工作计划\n年报应包括：${plan}。\n请各单位按时完成。\n`),
			null,
		);
	});
	for (const [what, print] of shapes) it(what, () => assert.deepEqual(sections(report(print)), KEYS));

	it('in traditional characters', () => {
		const text = [
			'一、總體情況',
			'二、主動公開政府信息情況',
			'三、收到和處理政府信息公開申請情況',
			'四、政府信息公開行政復議、行政訴訟情況',
			'五、存在的主要問題及改進情況',
			'六、其他需要報告的事項',
		];
		assert.deepEqual(sections(report((_, at) => text[at] ?? '')), KEYS);
	});

	it('behind the last number of a table', () => {
		assert.deepEqual(
			sections(`${TITLE}${HEADINGS.map((heading, at) => `${heading}\n${BODIES[at]}\n0 20 103`).join('')}`),
			KEYS,
		);
		assert.deepEqual(
			sections(`${TITLE}${HEADINGS.map((heading, at) => `${at + 1}、${bare(heading)}\n0 20 103`).join('')}`),
			KEYS,
		);
		assert.deepEqual(sections(report((heading) => heading, '\t3\t\t')), KEYS);
	});

	it('with their first characters garbled, where the rest leaves one title', () => {
		const ends = [
			'一、总体情况',
			'二、主动公开政府信息情况',
			'Õl‹eœ^áO`lQ开申请情况',
			'‰î•˜N诉讼情况',
			'˜ÊS改进情况',
			'NÅ`告的事项',
		];
		const found = readReport(report((_, at) => ends[at] ?? ''))?.sections ?? [];
		assert.deepEqual(
			found.map(({ key, heading }) => [key, heading.exact, heading.shared]),
			KEYS.map((key, at) => [key, at < 2, false]),
		);
		assert.deepEqual(
			sections(
				`${TITLE}一、总体情况\né情况\n二、主动公开政府信息情况\n见表\n三、收到和处理政府信息公开申请情况\nabc改进情况`,
			),
			KEYS.slice(0, 3),
		);
	});

	it('on a page of a single line', () => {
		assert.deepEqual(sections(report((heading) => heading).replaceAll('\n', ' ')), KEYS);
		assert.deepEqual(sections(report((heading) => heading).replaceAll('\n', '')), KEYS);
	});

	it('on such a page, with numbers of other sections', () => {
		const next = (heading: string, at: number) => `${'二三四五六七'.charAt(at)}、${bare(heading)}`;
		assert.deepEqual(sections(report(next).replaceAll('\n', ' ')), KEYS);
	});
});

describe('no heading', () => {
	const text = report((heading) => heading);
	const lines = (reading: string) =>
		readReport(reading)?.sections.map(({ heading: { start, end } }) => reading.slice(start, end)) ?? [];
	const traps: readonly (readonly [what: string, text: string])[] = [
		['a topic of section 一', text.replace('各项工作', '3.主动公开信息情况\n更新及时。\n各项工作')],
		['a topic with a section’s own number', text.replace('各项工作', '2.主动公开政府信息情况\n及时。\n各项工作')],
		['a bracketed topic', text.replace('各项工作', '（二）主动公开政府信息情况\n更新及时。\n各项工作')],
		['a topic of section 五', text.replace('解读形式', '1.存在的主要问题\n解读形式')],
		[
			'a sentence that names a section',
			text.replace('各项工作', '详见四、政府信息公开行政复议、行政诉讼情况\n各项工作'),
		],
		[
			'a row of an unknown table',
			text.replace('各项工作', '基本情况\t3\t4\n其他事项\t3\t4\n\t其他事项\n\t3\n各项工作'),
		],
		['a line of links', text.replace('各项工作', `${HEADINGS.map(bare).join(' | ')}\n各项工作`)],
		['a list of links', text.replace('各项工作', `${HEADINGS.map((one) => `\t${bare(one)}`).join('\n')}\n各项工作`)],
	];
	for (const [what, trap] of traps) it(what, () => assert.deepEqual(lines(trap), HEADINGS));

	it('is a title behind a numeral without a mark', () => {
		const without = text
			.replace('五、存在的主要问题及改进情况\n', '')
			.replace('按要求', '按五存在的主要问题及改进情况的要求');
		assert.ok(without.includes('按五存在'));
		assert.deepEqual(
			lines(without),
			HEADINGS.filter((heading) => !heading.startsWith('五')),
		);
	});

	it('of its own is what stands on a line with a table', () => {
		const shared = readReport(report((heading) => heading, '\t3\t\t'))?.sections.map(({ heading }) => heading.shared);
		assert.deepEqual(shared, [false, true, true, true, true, true]);
		const blank = readReport(report((heading) => `\t"${heading}"\t\t`))?.sections.map(({ heading }) => heading.shared);
		assert.deepEqual(blank, [false, false, false, false, false, false]);
	});
});

describe('the contents list of a second report', () => {
	const contents = (print: (heading: string, at: number) => string) =>
		`云山县水务局\n2022年政府信息公开工作年度报告\n目　录\n${HEADINGS.map(print).join('\n')}\n`;
	const second = report((heading) => heading).replace(TITLE, '云山县水务局\n2022年政府信息公开工作年度报告\n');
	const lists: readonly (readonly [string, (heading: string, at: number) => string])[] = [
		['without pages', (heading) => heading],
		['with pages', (heading, at) => `${heading}\t${at + 1}`],
		['with dots', (heading, at) => `${heading}……${at + 1}`],
	];
	for (const [what, print] of lists)
		it(what, () => {
			const text = `${report((heading) => heading)}\n${contents(print)}${second}`;
			const pieces = cutPieces(text, CATALOGUE).map(({ start, end }) => text.slice(start, end));
			assert.deepEqual(pieces.map(sections), [KEYS, KEYS]);
			const found = pieces.map((piece) => readReport(piece)?.title?.organization);
			assert.deepEqual(found, ['云山县青石镇人民政府', '云山县水务局']);
			assert.equal(pieces[0]?.includes('水务局'), false);
		});
});

describe('a report of which only the beginning stands above another one', () => {
	const begun = (title: string) => `${title}\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n`;
	const organizations = (text: string) =>
		cutPieces(text, CATALOGUE).map(({ start, end }) => readReport(text.slice(start, end))?.organization);

	it('is one of its own where it is another body’s, or of another year', () => {
		const another = begun('云山县水务局\n2024年政府信息公开工作年度报告');
		assert.deepEqual(organizations(another + report((heading) => heading)), ['云山县水务局', '云山县青石镇人民政府']);
	});

	it('is part of the other where its title is the same', () => {
		const same = begun(TITLE.trimEnd());
		assert.deepEqual(organizations(same + report((heading) => heading)), ['云山县青石镇人民政府']);
	});
});

describe('a section under other words', () => {
	const others: readonly (readonly [at: number, heading: string])[] = [
		[0, '一、工作概述'],
		[1, '二、本年度政府信息主动公开的有关数据'],
		[2, '三、依申请公开政府信息情况'],
		[3, '四、政府信息公开行政复议、行政诉讼'],
		[3, '四、因政府信息公开引起的复议和诉讼'],
		[4, '五、工作不足与今后打算'],
		[5, '六、其他需要报告的事宜'],
	];
	const printed = (at: number, heading: string) => report((own, place) => (place === at ? heading : own));
	for (const [at, heading] of others)
		it(`stands where its number does: ${heading}`, () => assert.deepEqual(sections(printed(at, heading)), KEYS));

	const bares: readonly (readonly [at: number, heading: string])[] = [
		[0, '2023年政府信息公开工作总体落实情况'],
		[0, '总体概况'],
		[1, '行政机关主动公开政府信息情况统计表'],
		[1, '本年度政府信息主动公开的情况'],
		[2, '行政机关收到和处理政府信息公开申请情况'],
		[2, '政府信息公开申请收到及处理情况'],
		[3, '因政府信息公开被申请行政复议、提起行政诉讼的情况'],
		[3, '政府信息公开行政复议、行政诉讼'],
		[4, '政务公开工作存在的主要问题和改进思路'],
		[4, '存在的不足及下一步工作打算'],
		[5, '其他需要报告的事宜'],
	];
	for (const [at, heading] of bares)
		it(`is known without a number too: ${heading}`, () => {
			const text = report((own, place) => (place === at ? heading : bare(own)));
			assert.deepEqual(sections(text), KEYS);
		});

	it('is not the heads of a table', () => {
		const text = report((own, place) => (place === 3 ? '行政复议    行政诉讼' : bare(own)));
		assert.deepEqual(
			sections(text),
			KEYS.filter((key) => key !== 'litigation'),
		);
	});

	it('is found in other shapes', () => {
		const barred = report((own, at) => `| ${at === 3 ? '四、复议诉讼有关情况' : own} |`);
		const bold = report((own, at) => `## **${at === 3 ? '四、复议诉讼有关情况' : own}**`);
		const digits = report((own, at) => numbered(at === 3 ? '四、复议诉讼有关情况' : own, at, '#. '));
		for (const text of [barred, bold, digits]) assert.deepEqual(sections(text), KEYS);
	});

	it('is found beside rows that are numbered alike, each on a line', () => {
		const text = printed(2, '三、依申请公开政府信息情况').replace('公开申请数量\t1', '公开申请数量\n1');
		assert.ok(text.includes('\n一、本年新收政府信息公开申请数量\n'));
		assert.deepEqual(sections(text), KEYS);
	});

	const without = (at: number, body: string) =>
		printed(at, '')
			.replace(BODIES[at] ?? '', body)
			.replace(/\n\n/g, '\n');
	const traps: readonly (readonly [what: string, at: number, body: string])[] = [
		['a list', 4, '一、形式偏少\n二、回应偏慢\n三、人手不足\n四、培训偏少\n五、数据偏旧'],
		['a sentence', 4, '五、解读形式偏少，回应偏慢。'],
		['a long line', 4, `五、${'解读形式偏少'.repeat(8)}`],
		['a number alone', 4, '五、'],
		['another number', 4, '四、工作不足与今后打算'],
		['another style', 4, '5.工作不足与今后打算'],
		['a row', 4, '五、工作不足与今后打算\t3\t0'],
	];
	for (const [what, at, body] of traps)
		it(`is not ${what} in its place`, () => {
			assert.deepEqual(
				sections(without(at, body)),
				KEYS.filter((_, place) => place !== at),
			);
		});

	it('is not looked for where hardly any section has its number', () => {
		const bared = report((own, at) => (at === 3 ? '四、复议诉讼有关情况' : bare(own)));
		assert.deepEqual(
			sections(bared),
			KEYS.filter((key) => key !== 'litigation'),
		);
	});
});
