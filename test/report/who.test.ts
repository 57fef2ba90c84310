// Who reports on which year: title, lines around it, signature, period and opening words; what is no name is none.

import assert from 'node:assert/strict';
import { cutPieces } from '../../server/src/core/report/pieces.ts';
import { CATALOGUE, readReport } from '../support/catalogue.ts';

const BASIS = '《中华人民共和国政府信息公开条例》';
const SECTIONS = `一、总体情况
各项工作按要求开展。
二、主动公开政府信息情况
见表。
三、收到和处理政府信息公开申请情况
见表。
六、其他需要报告的事项
无`;

interface Told {
	readonly head: string;
	readonly overview?: string;
	readonly end?: string;
}

type Case = readonly [why: string, told: Told, organization: string | null, year: number | null];

function textOf({ head, overview = '', end = '' }: Told): string {
	return `${head}\n${SECTIONS.replace('各项工作', `${overview}各项工作`)}\n${end}\n`;
}

function who(told: Told): readonly [string | null, number | null] {
	const report = readReport(textOf(told));
	return [report?.organization ?? null, report?.year ?? null];
}

const TITLE = '2023年政府信息公开工作年度报告';
const FULL = `云山县水务局${TITLE}`;

describe('who reports on which year', () => {
	const cases: readonly Case[] = [
		['the title', { head: FULL }, '云山县水务局', 2023],
		[
			'the line below a title that names neither',
			{ head: '政府信息公开年报\n云山县水务局2023年度' },
			'云山县水务局',
			2023,
		],
		['the same, and no line that says more', { head: '政府信息公开年报\n云山县水务局2023年度工作会' }, null, null],
		['a title in traditional characters', { head: `雲山縣水務局2023年政府信息公開工作年度報告` }, '雲山縣水務局', 2023],
		[
			'and in the words of another place',
			{ head: `青石鄉人民政府2023年政府資訊公開工作年度報告` },
			'青石鄉人民政府',
			2023,
		],
		[
			'an office in traditional characters',
			{ head: `2023年政府信息公開工作年度報告\n金石街道辦事處` },
			'金石街道辦事處',
			2023,
		],
		['one that announces it in more words', { head: `现特向社会公布${FULL}。` }, '云山县水务局', 2023],
		[
			'one that opens the report, indented',
			{ head: `\u00a0\u00a0\u00a0\u00a02023年丽川市政府信息公开工作年度报告根据条例编制并公布。` },
			'丽川市',
			2023,
		],
		[
			'one that says who made it, and by what',
			{ head: '本报告由云山县水务局根据《条例》和通知精神编制，2023年。' },
			'云山县水务局',
			null,
		],
		[
			'one that says who made it of which year',
			{ head: '按照《条例》规定，云山县水务局编制了2023年度政府信息公开年度报告。' },
			'云山县水务局',
			2023,
		],
		[
			'one that is made by whom it names',
			{ head: '由云山县水务局编制的2023年政府信息公开工作年度报告如下。' },
			'云山县水务局',
			2023,
		],
		[
			'a title that reports a report',
			{ head: '云教字〔2024〕5号\n云山县教育局\n关于报送2023年政府信息公开工作年度报告的报告' },
			'云山县教育局',
			2023,
		],
		[
			'one of a year of school',
			{ head: '云山县第一中学2022-2023学年信息公开年度报告\n统计期限自2023年1月1日起至2023年12月31日止。' },
			'云山县第一中学',
			2023,
		],
		['one that makes it public', { head: `现公开${FULL}。` }, '云山县水务局', 2023],
		[
			'one that shortens the name',
			{ head: `特向社会公布云山县水务局（以下简称“水务局”，下同）${TITLE}。` },
			'云山县水务局',
			2023,
		],
		['one that names the year alone', { head: `编制我单位${TITLE}。` }, null, 2023],
		['one that tells of a notice', { head: `根据《关于编制${TITLE}的通知》，编制本报告。` }, null, null],
		[
			'a title with the date of its page behind it',
			{ head: `名 称：${FULL} 发布日期：2024年01月21日` },
			'云山县水务局',
			2023,
		],
		['an opening sentence is no title, but says the year', { head: `根据${BASIS}要求，现公布${TITLE}` }, null, 2023],
		['but one that announces it', { head: `根据${BASIS}规定，现公布${FULL}。` }, '云山县水务局', 2023],
		[
			'with the year before',
			{ head: `现向社会公布2023年云山县水务局政府信息公开工作年度报告。` },
			'云山县水务局',
			2023,
		],
		['with the year behind', { head: '现发布《云山县水务局政府信息公开工作2023年度报告》。' }, '云山县水务局', 2023],
		['who made it', { head: `依据${BASIS}，本报告由云山县水务局负责编制。` }, '云山县水务局', null],
		['a title that runs on', { head: `${FULL}根据${BASIS}编制并公布。` }, '云山县水务局', 2023],
		[
			'not who asked for it',
			{ head: `根据${BASIS}和国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知编制。` },
			null,
			null,
		],
		[
			'nor those who made its numbers',
			{ head: '本报告由县政府信息公开工作领导小组办公室根据各单位报告编制。' },
			null,
			null,
		],
		['nor 我局', { head: '现公布我局政府信息公开工作年度报告。' }, null, null],
		['nor one that ends with 本报告', { head: `依据${BASIS}第五十条规定，编制本报告。` }, null, null],
		['nor one without a mark', { head: `根据${BASIS}编制本报告` }, null, null],
		['nor one below a title', { head: `${TITLE}\n根据${BASIS}要求，现公布${TITLE}` }, null, 2023],
		['the line above', { head: `云山县水务局\n\n${TITLE}` }, '云山县水务局', 2023],
		['not any line above', { head: `机构设置\n${TITLE}` }, null, 2023],
		['nor a part of the page', { head: `法定主动公开内容\n${TITLE}` }, null, 2023],
		['the line below', { head: `${TITLE}\n云山县水务局` }, '云山县水务局', 2023],
		['a line below a year', { head: '政府信息公开工作年度报告\n（2023年度）\n云山县水务局' }, '云山县水务局', 2023],
		['between two titles', { head: `${TITLE}\n云山县水务局\n${TITLE}` }, '云山县水务局', 2023],
		[
			'within a title',
			{ head: '2023年政府信息公开\n云山县青石镇人民政府\n工作年度报告' },
			'云山县青石镇人民政府',
			2023,
		],
		['behind 标题：', { head: `标题：${FULL}` }, '云山县水务局', 2023],
		['behind 标　题:', { head: `标　题: ${FULL}` }, '云山县水务局', 2023],
		['behind 附件：', { head: `附件1：${FULL}` }, '云山县水务局', 2023],
		['behind 标　题 without a mark', { head: `标　题 ${FULL}` }, '云山县水务局', 2023],
		[
			'below what the page prints',
			{ head: `${TITLE}\n发布时间：2024-01-12  来源：党政办  字号：大 中 小\n云山县水务局\n${TITLE}` },
			'云山县水务局',
			2023,
		],
		['in a title printed again', { head: `2023年信息公开年报\n${FULL}` }, '云山县水务局', 2023],
		['in quotes with blank cells behind', { head: `"${FULL}"\t\t\t` }, '云山县水务局', 2023],
		['in bars', { head: `| ${FULL} | | |` }, '云山县水务局', 2023],
		['in every cell of a line', { head: `${FULL}\t`.repeat(15) }, '云山县水务局', 2023],
		['in 《》', { head: `《${FULL}》` }, '云山县水务局', 2023],
		['in Markdown', { head: `# **${FULL}**` }, '云山县水务局', 2023],
		['关于', { head: `云山县水务局关于${TITLE}` }, '云山县水务局', 2023],
		['behind 【】', { head: `【年度报告】${FULL}` }, '云山县水务局', 2023],
		['between full-width quotes', { head: `＂${FULL}＂` }, '云山县水务局', 2023],
		['of a notice', { head: `关于${FULL}的公示` }, '云山县水务局', 2023],
		['of a version', { head: `${FULL}（公开版）` }, '云山县水务局', 2023],
		['of 政务公开', { head: '云山县水务局2023年政务公开工作年度报告' }, '云山县水务局', 2023],
		['with the year in brackets', { head: '云山县水务局政府信息公开工作年度报告(2023)' }, '云山县水务局', 2023],
		[
			'with its period',
			{ head: '云山县水务局政府信息公开工作年度报告（2023年1月1日—12月31日）' },
			'云山县水务局',
			2023,
		],
		['with the year above', { head: '2023\n云山县水务局\n政府信息公开工作年度报告' }, '云山县水务局', 2023],
		[
			'with a bracket of its own',
			{ head: `云山县水务局（云山县河长办）${TITLE}` },
			'云山县水务局（云山县河长办）',
			2023,
		],
		['not a line of brackets', { head: `${TITLE}\n${'）'.repeat(20_000)}` }, null, 2023],
		['not the platform', { head: `云山县政府信息公开平台\n${TITLE}` }, null, 2023],
		[
			'behind 填报单位：',
			{ head: `${TITLE}\n填报单位：云山县水务局    填报日期：2024年1月10日` },
			'云山县水务局',
			2023,
		],
		['behind 单位名称：, above', { head: `单位名称（盖章）：云山县水务局\n${TITLE}` }, '云山县水务局', 2023],
		['behind 单位：, below', { head: TITLE, end: '单位：云山县水务局\n日期：2024年1月12日' }, '云山县水务局', 2023],
		['with a seal', { head: TITLE, end: '云山县水务局（公章）\n2024年1月12日' }, '云山县水务局', 2023],
		['not 本单位', { head: `本单位${TITLE}` }, null, 2023],
		['not 部门', { head: '2023年度部门政府信息公开工作年度报告' }, null, 2023],
		['a county whose name begins as a sentence may', { head: `特克斯县${TITLE}` }, '特克斯县', 2023],
		['a city whose name begins as a body calls itself', { head: `本溪市${TITLE}` }, '本溪市', 2023],
		['the signature', { head: TITLE, end: '云山县水务局\n2024年1月12日' }, '云山县水务局', 2023],
		[
			'the signature above a footer',
			{ head: TITLE, end: '云山县水务局\n2024年1月12日\n\n版权所有：云山县人民政府\n网站地图 | 联系我们' },
			'云山县水务局',
			2023,
		],
		['not a footer', { head: TITLE, end: '主办：云山县人民政府\n网站地图' }, null, 2023],
		[
			'the year by the period',
			{
				head: '云山县水务局政府信息公开工作年度报告',
				overview: '统计期限自2022年1月1日起至2022年12月31日止。\n2023年，',
			},
			'云山县水务局',
			2022,
		],
		...['自2022年1月1日起至2022年12月20日止', '为20221月1日至12月31日', '自202211日起至20221231日止'].map(
			(period): Case => [
				`the year by a period that a page or a clerk cut: ${period}`,
				{ head: '云山县水务局政府信息公开工作年度报告', overview: `统计期限${period}。` },
				'云山县水务局',
				2022,
			],
		),
		[
			'no year by half of one',
			{ head: '云山县水务局政府信息公开工作年度报告', overview: '统计期限自2022年1月1日起至2022年6月30日止。' },
			'云山县水务局',
			null,
		],
		[
			'the year by the opening words',
			{ head: '云山县水务局政府信息公开工作年度报告', overview: '2022年，我局认真落实要求。\n2022年度，' },
			'云山县水务局',
			2022,
		],
		[
			'no year where the opening words name two',
			{ head: '云山县水务局政府信息公开工作年度报告', overview: '2022年，我局认真落实要求。\n2023年，' },
			'云山县水务局',
			null,
		],
		[
			'no year in the middle of a sentence',
			{ head: '云山县水务局政府信息公开工作年度报告', overview: '自2022年，我局认真落实要求。' },
			'云山县水务局',
			null,
		],
		['nothing by headings alone', { head: '' }, null, null],
	];
	for (const [why, told, ...expected] of cases) it(why, () => assert.deepEqual(who(told), expected));

	it('a sentence opens no report of its own', () => {
		const text = [1, 2]
			.map((one) =>
				textOf({
					head: `云山县第${one}水务局${TITLE}\n根据${BASIS}要求，现公布${TITLE}`,
					overview: '认真落实要求。'.repeat(9),
				}),
			)
			.join('\n');
		const pieces = cutPieces(text, CATALOGUE).map(({ start, end }) => readReport(text.slice(start, end))?.organization);
		assert.deepEqual(pieces, ['云山县第1水务局', '云山县第2水务局']);
	});

	it('a title and a heading make a report, a title alone none', () => {
		assert.equal(readReport(`${FULL}\n一、总体情况\n正在起草。`)?.kind, 'report');
		assert.equal(readReport(`${FULL}\n正在起草。`), null);
	});
});
