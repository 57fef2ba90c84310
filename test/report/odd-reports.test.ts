// Right reports in odd dress: whatever programs and habits do to them, nobody is told of a fault.

import assert from 'node:assert/strict';
import { review } from '../support/catalogue.ts';
import { findingsOf } from '../support/check-findings.ts';
import { type ReportSpec, rightRequests, writeReport } from '../support/make-report.ts';

type Form = ReportSpec['form'];
type Dress = (text: string) => string;

function reportOf(form: Form, layout: ReportSpec['layout'], organization = '云山县青石镇人民政府'): string {
	const results = {
		granted: [12, 3, 0, 0, 0, 0],
		partial: [4, 0, 0, 0, 0, 0],
		refused_7: [3, 0, 0, 0, 0, 0],
		unable_1: [5, 1, 0, 0, 0, 0],
		declined_1: [2, 0, 0, 0, 0, 0],
	};
	return writeReport({
		form,
		layout,
		organization,
		year: form === '2019' ? 2020 : 2023,
		requests: rightRequests(form, results, { carriedIn: [3, 0, 0, 0, 0, 0], carriedOut: [1200, 0, 0, 0, 0, 0] }),
		litigation: ['1', '0', '0', '1', '2', '1', '0', '1', '0', '2', '0', '0', '0', '1', '1'],
		proactive: form === '2021' ? { normative: ['2', '1', '9'], licence: ['86'], fees: ['0.35'] } : {},
	});
}

const CELL = /(?<=[\t|] ?)\d+(?=[\t\n |])/g;
const ZERO = /(?<=[\t|] ?)0(?=\s)/g;
const THOUSANDS = /\b(\d)(\d{3})(?=[\t\n |])/g;
const wide = (digits: string) => [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const HEADING_3 = /(三、收到和处理[^\n]*\n)/;
const eachRow = (change: (cells: readonly string[]) => string) => (text: string) =>
	text.replace(/^.*\t.*$/gm, (row) => change(row.split('\t')));

const DRESSES: Readonly<Record<string, Dress>> = {
	'full-width digits': (text) => text.replace(CELL, wide),
	'blank zeros': (text) => text.replace(ZERO, ''),
	'hyphens for zeros': (text) => text.replace(ZERO, '-'),
	'dashes for zeros': (text) => text.replace(ZERO, '—'),
	'slashes for zeros': (text) => text.replace(ZERO, '/'),
	'零 for zeros': (text) => text.replace(ZERO, '零'),
	'〇 for zeros': (text) => text.replace(ZERO, '〇'),
	'the label of a group before that of its row': (text) =>
		text.replaceAll('1.本机关不掌握', '\\t已核 （四）无法提供 \\t1.本机关不掌握'),
	'无 for zeros': (text) => text.replace(ZERO, '无'),
	'thousands separators': (text) => text.replace(THOUSANDS, '$1,$2'),
	'full-width thousands separators': (text) => text.replace(THOUSANDS, '$1，$2'),
	'spaces for thousands separators': (text) => text.replace(THOUSANDS, '$1 $2'),
	'spaces around numbers': (text) => text.replace(/\t(\d+)(?=[\t\n])/g, '\t \u3000$1 \u00a0'),
	'a note below the table': (text) =>
		text.replace('四、政府信息公开行政', '注：1.含上年结转3件。\n2.单位：件\n四、政府信息公开行政'),
	'a remark below the table': (text) =>
		text.replace('四、政府信息公开行政', '备注：“其他处理”2件为撤回，共 5 件。\n四、政府信息公开行政'),
	'a unit above the table': (text) => text.replace(HEADING_3, '$1单位：件\n'),
	'a caption above the table': (text) => text.replace(HEADING_3, '$1表3  2023年收到和处理政府信息公开申请情况\n'),
	'traditional characters': (text) =>
		text
			.replaceAll('总计', '總計')
			.replaceAll('行政复议', '行政複議')
			.replaceAll('数量', '數量')
			.replaceAll('结转', '結轉'),
	'the words of another place': (text) => text.replaceAll('信息', '資訊'),
	'合计 for 总计': (text) => text.replaceAll('总计', '合计'),
	'其它 for 其他': (text) => text.replaceAll('其他', '其它'),
	'half-width brackets and commas': (text) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ','),
	'an English title': (text) => `Annual Report on Government Information Disclosure 2023\n${text}`,
	'English behind the report': (text) => `${text}\nThe town received 40 requests in 2023.\nTotal\t40\nGranted\t15\n`,
	'a footer': (text) => `${text}\n抄送：县政府办公室。\n云山县青石镇党政综合办公室  2024年1月12日印发\n（共印12份）\n`,
	'the frame of a web page': (text) =>
		`首页 > 政府信息公开 > 政府信息公开年报\n索引号：12345/2024-00012\t分类：其他\n发文日期：2024-01-12\n浏览量：230\n${text}`,
	'a table of contents': (text) =>
		text.replace(
			'\n\n',
			'\n\n目录\n一、总体情况\t1\n二、主动公开政府信息情况\t2\n三、收到和处理政府信息公开申请情况\t3\n四、政府信息公开行政复议、行政诉讼情况\t4\n五、存在的主要问题及改进情况\t5\n六、其他需要报告的事项\t6\n\n',
		),
	'a table of another kind in section six': (text) =>
		text.replace('六、其他需要报告的事项\n', '六、其他需要报告的事项\n项目\t数量\n提案\t3\n建议\t5\n总计\t8\n'),
	'a table of another kind directly above': (text) =>
		text.replace('三、收到和处理', '附表\n渠道\t条数\n网站\t310\n合计\t310\n三、收到和处理'),
	'a table of another kind directly below': (text) =>
		text.replace(
			'四、政府信息公开行政',
			'渠道\t自然人\t法人\t总计\n网络\t10\t2\t12\n信函\t5\t2\t7\n总计\t15\t4\t19\n四、政府信息公开行政',
		),
	'months below the table': (text) =>
		text.replace(
			'四、政府信息公开行政',
			'月份\t一季度\t二季度\t下半年\t合计\n收到\t4\t5\t8\t17\n合计\t4\t5\t8\t17\n四、政府信息公开行政',
		),
	'headings with a colon': (text) => text.replace(/^([一二三四五六]、[^\t\n|]*)$/gm, '$1：'),
	'labels with other numbers': (text) => text.replace(/\t(\d)\.(?=[^\d\n])/g, '\t（$1）'),
	'labels without numbers': (text) => text.replace(/([\t|] ?)\d\.(?=[^\d\n])/g, '$1'),
	'notes on the labels of groups': (text) =>
		text.replace('（三）不予公开', '（三）不予公开（件）').replace('（五）不予处理', '（五）不予处理（注1）'),
	'a unit in another bracket': (text) => text.replace('（单位：万元）', '（万元）'),
	'a mark at the beginning': (text) => `\ufeff${text}`,
	'form feeds': (text) => text.replaceAll('\n\n', '\n\f\n'),
	'a table of other years': (text) =>
		text.replace('五、存在的主要问题', '年份\t收到申请\t办结\n2022\t28\t28\n2023\t1223\t26\n五、存在的主要问题'),
	'Markdown headings': (text) => text.replace(/^([一二三四五六]、[^\t\n|]*)$/gm, '## $1'),
	'bold headings': (text) => text.replace(/^([一二三四五六]、[^\t\n|]*)$/gm, '**$1**'),
	'indented lines': (text) => text.replace(/^(?=[^\t\n|]+$)/gm, '\u3000\u3000'),
	'CR LF': (text) => text.replaceAll('\n', '\r\n'),
	'twice as many blank lines': (text) => text.replaceAll('\n\n', '\n\n\n'),
	'heads written downwards': (text) => text.replaceAll('商业企业', '商\n业\n企\n业'),
	'heads with spaces': (text) => text.replaceAll('商业企业', '商业 企业').replaceAll('法律服务', '法律\u3000服务'),
	'spaces in the title': (text) => text.replace(/(\d{4})年政府/, '$1 年 政府'),
	'a seal behind the date': (text) => `${text}（盖章）\n`,
};

const RULE = '+--------------+---+';
/** A row of a box: the labels of groups and its own are one cell, which goes on in the next line. */
function boxed(row: string): string {
	const cells = row.split('\t');
	const own = cells.findLastIndex((cell) => /[\u3400-\u9fff]/.test(cell));
	const labels = cells.slice(0, own + 1).filter(Boolean);
	const words = labels.join(' ');
	const first = words.length - (labels.at(-1)?.length ?? 0) + 4;
	const values = cells.slice(own + 1);
	const line = (label: string, others: readonly string[]) => `|${[label, ...others].join('|')}|`;
	const rest = words.slice(first);
	const below =
		rest === ''
			? []
			: [
					line(
						rest,
						values.map(() => ''),
					),
				];
	return [RULE, line(words.slice(0, first), values), ...below].join('\n');
}

/** What only a table with a row on each line can wear. */
const DRESSES_OF_ROWS: Readonly<Record<string, Dress>> = {
	'columns by two spaces': eachRow((cells) => cells.join('  ')),
	'columns by one space': eachRow((cells) => cells.join(' ')),
	'columns by width': eachRow(([label = '', ...cells]) =>
		[label.padEnd(30, '\u3000'), ...cells.map((cell) => cell.padStart(9))].join(' '),
	),
	'a box without rules': eachRow((cells) => `│${cells.join('│')}│`),
	'a cell on each line': (text) => text.replaceAll('\t', '\n'),
	'everything on one line': (text) => text.replaceAll('\t', '').replaceAll('\n', ''),
	'a row torn by a page break': (text) => text.replace(/(2\.重复申请)\t/, '$1\n\n\f\n\t'),
	'tabs at the end of lines': eachRow((cells) => `${cells.join('\t')}\t`),
	'boxes with the label of a group before that of its first row': (text) =>
		text.replace(/(?:^.*\t.*\n)+/gm, (table) => `${table.trimEnd().split('\n').map(boxed).join('\n')}\n${RULE}\n`),
	HTML: (text) =>
		text.replace(
			/(?:^.*\t.*\n)+/gm,
			(table) =>
				`<table>\n${table
					.trimEnd()
					.split('\n')
					.map((row) => `<tr>${row.replace(/^|\t/g, '<td><p>')}</tr>`)
					.join('\n')}\n</table>\n`,
		),
};

/** Nothing that weighs: a table that could not be read may be noted. */
const faultsIn = (text: string) =>
	findingsOf(text)
		.filter(({ severity }) => severity === 'error' || severity === 'warning')
		.map(({ check, message }) => `${check} ${message}`);

describe('right reports in odd dress', () => {
	for (const form of ['2021', '2019'] as const) {
		for (const layout of ['row-per-line', 'cell-per-line', 'pipe'] as const) {
			describe(`${form}, ${layout}`, () => {
				const dresses = { ...DRESSES, ...(layout === 'row-per-line' ? DRESSES_OF_ROWS : {}) };
				for (const [name, dress] of Object.entries(dresses))
					it(name, () => {
						const text = dress(reportOf(form, layout));
						assert.deepEqual(faultsIn(text), []);
					});
			});
		}
	}

	it('bars with all line ends lost', () =>
		assert.deepEqual(faultsIn(reportOf('2021', 'pipe').replaceAll('\n', '')), []));

	it('two reports in one file, their first sections short', () => {
		const text = `${reportOf('2021', 'row-per-line')}\n${reportOf('2021', 'row-per-line', '云山县白鹿乡人民政府')}`;
		assert.deepEqual(
			review(text).parts.map(({ report }) => report.title?.organization),
			['云山县青石镇人民政府', '云山县白鹿乡人民政府'],
		);
		assert.deepEqual(findingsOf(text), []);
	});
});

describe('a report on a year before there was a form', () => {
	const old = (year: number) =>
		[
			`云山县水务局${year}年政府信息公开工作年度报告`,
			'一、概述\n全年平稳。',
			'二、主动公开政府信息情况\n全年主动公开信息312条。',
			'三、依申请公开政府信息情况\n收到申请4件，均已答复。',
			'四、政府信息公开收费及减免情况\n未收取费用。',
			'五、因政府信息公开申请行政复议、提起行政诉讼情况\n没有发生。',
			'六、存在的主要问题及改进措施\n内容不够丰富。',
			'附表\n指标名称\t计量单位\t统计数\n（一）主动公开政府信息数\t条\t312\n三、依申请公开情况\n（一）收到申请数\t件\t4\n',
		].join('\n');

	it('lacks none of what the form wants', () => {
		assert.deepEqual(findingsOf(old(2016)), []);
		assert.notDeepEqual(findingsOf(old(2022)), []);
	});

	it('is one of a form where its tables are that form’s, whatever year it says', () => {
		const text = reportOf('2021', 'row-per-line')
			.replaceAll('2023年', '2013年')
			.replace(/^六、[^\n]*\n/m, '');
		assert.equal(review(text).parts[0]?.report.kind, 'report');
	});
});

describe('a text about reports', () => {
	const six = [
		'总体情况',
		'主动公开政府信息情况',
		'收到和处理政府信息公开申请情况',
		'政府信息公开行政复议、行政诉讼情况',
		'存在的主要问题及改进情况',
		'其他需要报告的事项',
	];
	const notice = '云山县人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知\n请按下列六个部分编制。\n';
	const list = six.map((title, at) => `（${'一二三四五六'.charAt(at)}）${title}。`).join('\n');

	it('is none where it lists the sections', () => {
		assert.deepEqual(review(`${notice}${list}\n三、报送时间\n1月15日前报送。`).parts, []);
	});

	it('is none where it is a form to be filled in', () => {
		const table = '第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t\n行政强制\t';
		const form = six.map((title, at) => `${'一二三四五六'.charAt(at)}、${title}${at === 1 ? `\n${table}` : ''}`);
		assert.deepEqual(findingsOf(`${notice}附件：格式\n${form.join('\n')}\n填报说明：没有的填0。`), []);
	});

	it('is none where it is a picture of one', () => {
		for (const before of ['图解：', '【图解】', '一图读懂｜', '政策解读：'])
			assert.deepEqual(
				review(`${before}云山县水务局2023年政府信息公开工作年度报告\n总体情况\n主动公开312条`).parts,
				[],
				before,
			);
	});

	it('is none where it is on a part of a year', () => {
		for (const part of ['第一季度', '上半年', '11月份'])
			assert.deepEqual(
				review(`云山县水务局2023年${part}政府信息公开工作报告\n一、总体情况\n收到申请2件。`).parts,
				[],
				part,
			);
	});

	it('is none where its title is that of a report on another matter', () => {
		const sections =
			'一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n公开312条。\n三、收到和处理政府信息公开申请情况\n收到4件。\n四、存在的主要问题及改进情况\n人手不足。';
		for (const title of ['云山县2023年度法治政府建设年度报告', '云山县2023年政府信息公开工作第三方评估报告'])
			assert.deepEqual(review(`${title}\n${sections}`).parts, [], title);
		for (const title of ['云山县水务局2023年度工作报告', '云山县水务局'])
			assert.equal(review(`${title}\n${sections}`).parts[0]?.report.kind, 'report', title);
	});

	it('is one under a title, with its headings alone', () => {
		const draft = six.map((title, at) => `${'一二三四五六'.charAt(at)}、${title}`).join('\n');
		assert.equal(review(`云山县水务局2023年政府信息公开工作年度报告\n${draft}`).parts[0]?.report.kind, 'report');
	});
});

describe('a report full of noughts with each cell on a line, blank lines between', () => {
	const text = (licence: string) =>
		writeReport({
			form: '2021',
			layout: 'row-per-line',
			organization: '云山县青石镇人民政府',
			year: 2023,
			requests: {},
			proactive: { normative: ['4', '1', '12'], licence: [licence] },
		}).replace(/^.*\t.*$/gm, (row) => row.split('\t').filter(Boolean).join('\n\n'));

	it('is read, though no sum of its rows tells more than another', () => {
		assert.deepEqual(findingsOf(text('407')), []);
		const [part] = review(text('407')).parts;
		const rows = part?.report.tables.find(({ form }) => form.key === 'proactive')?.rows ?? [];
		assert.deepEqual(
			rows.map(({ cells }) => cells.flatMap((cell) => (cell?.amount.kind === 'number' ? [cell.amount.value] : []))),
			[[0, 0, 0], [4, 1, 12], [407], [0], [0], [0]],
		);
	});

	it('is read no further where a row of it lacks a cell', () => {
		const [part] = review(text('')).parts;
		const rows = part?.report.tables.find(({ form }) => form.key === 'proactive')?.rows ?? [];
		assert.deepEqual(
			rows.map(({ cells }) => cells.filter(Boolean).length),
			[0, 0, 0, 0, 0, 0],
		);
	});
});
