// What the prose states in words that real reports use: which number, and which cells.

import assert from 'node:assert/strict';
import { readReport, review } from '../support/catalogue.ts';
import { simpleReport } from '../support/chains.ts';
import { writeReport } from '../support/make-report.ts';

const HEAD = '云山县青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n';
const REST = '\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n';

/** The statements of some sentences: their values with the cells of each reading that they may speak of, the first table's name left out. */
function statementsOf(prose: string): readonly string[] {
	const { statements = [] } = readReport(`${HEAD}${prose}${REST}`)?.prose ?? {};
	return statements.map(({ value, means }) => {
		const cells = means
			.filter(({ without }) => without === undefined)
			.map(({ rows, columns }) => `${rows.join('+')}${columns[0] === 'total' ? '' : `.${columns.join('+')}`}`);
		return `${value} ${cells.join(' or ')}`;
	});
}

const NEW = 'new or new+carried_in';

describe('statements', () => {
	const cases: readonly (readonly [prose: string, ...statements: string[]])[] = [
		['全年收到政府信息公开申请37件。', `37 ${NEW}`],
		['政府信息公开申请总数1件。', `1 ${NEW}`],
		['2023年，我镇依申请公开申请总数为1件。', `1 ${NEW}`],
		['政府信息公开申请数量共37件。', `37 ${NEW}`],
		['全年收到和处理政府信息公开申请2件。', `2 ${NEW} or handled`],
		['受理并办理政府信息公开申请2件。', `2 ${NEW} or handled`],
		['收到并答复依申请公开2件。', `2 ${NEW} or handled`],
		['全年共收到政府信息公开申请信件19件。', `19 ${NEW}`],
		['受理依申请公开事项25件，均已答复。', `25 ${NEW}`],
		['共收到依申请公开件25件。', `25 ${NEW}`],
		['共收到8份政府信息公开申请，3件予以公开。', `8 ${NEW}`, '3 granted'],
		['全年收到12件信息依申请公开，答复12件政府信息公开申请。', `12 ${NEW}`, '12 handled'],
		['收到依申请件35件，其中企业1件，办结32件。', `35 ${NEW}`, '32 handled'],
		['今年共收到信息公开9件，办结9件。', `9 ${NEW}`, '9 handled'],
		['收到政府信息公开申请37件，比2022年（31件）增长19%，答复38件。', `37 ${NEW}`, '38 handled'],
		['2023年1月至11月，收到政府信息公开申请33件。'],
		['2023年1—9月收到政府信息公开申请33件。'],
		['2023年1月至12月，收到政府信息公开申请37件。', `37 ${NEW}`],
		['新收政府信息公开申请37件，作出答复38件，结转2件。', '37 new', '38 handled', '2 carried_out or carried_in'],
		['收到政府信息公开申请37件，结转上年申请3件。', `37 ${NEW}`, '3 carried_in'],
		['新收政府信息公开申请37件，加上上年结转的3件，共办理40件。', '37 new', '3 carried_in', `40 handled or ${NEW}`],
		['登记政府信息公开申请37件，办理2022年度结转申请3件。', `37 ${NEW}`, '3 carried_in'],
		['政府信息公开类行政诉讼案件4件。', '4 count.direct.total+after.total'],
		[
			'现行有效行政规范性文件27件，本年制发10件，清理废止行政规范性文件2件。',
			'27 normative.effective',
			'10 normative.issued or normative.made',
			'2 normative.repealed',
		],
		['收悉政府信息公开申请37件，区分处理后部分公开4件。', `37 ${NEW}`, '4 partial'],
		['收到政府信息公开申请37件，其中个人33件。', `37 ${NEW}`, '33 new.person or new+carried_in.person'],
		[
			'因信息公开被申请行政复议9件，复议机关维持5件，撤销1件。',
			'9 count.review.total',
			'5 count.review.upheld',
			'1 count.review.corrected',
		],
		['作出行政处罚27件，罚没款65.1万元；行政许可318件。', '27 penalty.decisions', '318 licence.decisions'],
		['未发生因政府信息公开引起的行政复议、行政诉讼。', '0 count.review.total', '0 count.direct.total+after.total'],
		[
			'全年无政府信息公开行政诉讼案件，也没有行政复议案件。',
			'0 count.direct.total+after.total',
			'0 count.review.total',
		],
		['制定并公开行政规范性文件8件。', '8 normative.issued or normative.made'],
		[
			'未发生因政府信息公开引发的行政复议案和行政诉讼案件。',
			'0 count.review.total',
			'0 count.direct.total+after.total',
		],
		['收到申请公开21条，办结21条。', `21 ${NEW}`, '21 handled'],
		['收到公民、法人和其他组织提出的政府信息公开申请14件。', `14 ${NEW}`],
		['共受理依申请公开36件（另有电话咨询12件、来访3件），上年结转7件。', `36 ${NEW}`, '7 carried_in'],
		['新收政府信息公开申请36件（2022年收到30件），办结33件。', '36 new', '33 handled'],
		['未收到依申请公开来信。', '0 new'],
		['我镇未收到和处理政府信息公开申请。', '0 new'],
		['制发3份规范性文件，现行有效规范性文件81份。', '3 normative.issued or normative.made', '81 normative.effective'],
		['行政许可方面，全年收到申请320件，办结318件。'],
		['政务服务领域，全年收到320件申请。'],
		['全年收到320件申请。'],
		['依申请公开方面，全年收到申请36件。', `36 ${NEW}`],
		['收到政府信息公开申请37件同比增长20%，办结38件答复率100%。', `37 ${NEW}`, '38 handled'],
		[
			'新收政府信息公开申请57件，上年结转6件，本年度办理60件，结转下年度继续办理3件。',
			'57 new',
			'6 carried_in',
			`60 handled or ${NEW}`,
			'3 carried_out',
		],
		[
			'共收到信息公开申请57件。从申请方式看，网络申请40件、信函17件。从答复情况看，予以公开21件、部分公开7件。',
			`57 ${NEW}`,
			'21 granted',
			'7 partial',
		],
		[
			'共收到信息公开申请57件。申请内容主要涉及征地30件、规划12件。全年答复60件，其中予以公开21件、部分公开7件。',
			`57 ${NEW}`,
			'60 handled',
			'21 granted',
			'7 partial',
		],
		[
			'（二）依申请公开情况\n1.申请情况。共收到政府信息公开申请57件。\n2.答复情况。共答复60件，其中予以公开21件，部分公开7件。',
			`57 ${NEW}`,
			'60 handled',
			'21 granted',
			'7 partial',
		],
		['（二）依申请公开\n予以公开21件。\n（三）信息管理\n不予公开30件。', '21 granted'],
		['共收到信息公开申请57件。所有申请均按时答复。办理结果为：予以公开21件。', `57 ${NEW}`, '21 granted'],
		['共收到信息公开申请57件。公文属性认定扎实开展。不予公开12件，主动公开30件。', `57 ${NEW}`],
		['收到政府信息公开申请57件，完成答复60件，3件转入下年度办理。', `57 ${NEW}`, '60 handled', '3 carried_out'],
		['涉政府信息公开行政复议案件14件，行政诉讼案件9起。', '14 count.review.total', '9 count.direct.total+after.total'],
		[
			'制定发布规范性文件8件，清理废止10件，现行有效76件。',
			'8 normative.issued or normative.made',
			'10 normative.repealed',
			'76 normative.effective',
		],
		['予以公开5件，结转下年度7件。', '5 granted', '7 carried_out'],
		['制发行政规范性文件6个，废止10部。', '6 normative.issued or normative.made', '10 normative.repealed'],
		['收到依申请公开57件，涉及单位5个，办结60件。', `57 ${NEW}`, '60 handled'],
		['收到政府信息公开申请57件，其中公开21件。', `57 ${NEW}`, '21 granted or granted+partial'],
		[
			'收到政府信息公开申请57件，其中法人申请2件、公民申请41件。',
			`57 ${NEW}`,
			'2 new.business+research+charity+legal+other or new+carried_in.business+research+charity+legal+other',
			'41 new.person or new+carried_in.person',
		],
		['收到公民、法人和其他组织申请14件。', `14 ${NEW}`],
		['共接收通过邮寄、邮件、现场等渠道提交的各类政府信息公开申请57件。', `57 ${NEW}`],
		['收到依申请公开57件，除3件结转下年办理外，均已答复。', `57 ${NEW}`, '3 carried_out'],
		['收到政府信息公开申请57件，3件顺延至2024年答复。', `57 ${NEW}`, '3 carried_out'],
		['共收到政府信息依申请公开事项57件，回复60件。', `57 ${NEW}`, '60 handled'],
		['罚款320万元，作出行政处罚决定27件，收取行政事业性收费2万元。', '27 penalty.decisions', '2 fees.amount'],
		[
			'2023年，青石镇人民政府予以公开2件，不予公开14件，结转下年度继续办理0件。',
			'2 granted',
			'14 refused_1+refused_2+refused_3+refused_4+refused_5+refused_6+refused_7+refused_8+refused_9',
			'0 carried_out',
		],
		['上年结转3件，予以公开2件。', '3 carried_in', '2 granted'],
		['收到政府信息公开申请57件，予以公开、部分公开28件。', `57 ${NEW}`, '28 granted+partial or partial'],
		[
			'因政府信息公开发生行政复议和行政诉讼23件。',
			'23 count.review.total+direct.total+after.total or count.direct.total+after.total',
		],
		['收到政府信息公开申请57件，较上年增加12件，办结60件。', `57 ${NEW}`, '60 handled'],
		['收到政府信息公开申请57件，较2022年的40件增加17件，办结60件。', `57 ${NEW}`, '60 handled'],
		['青石镇未收到任何形式的公民、法人和其他组织提出的公开政府信息的申请。', '0 new'],
		['全年无依申请公开事项。', '0 new'],
		[
			'新发布的行政规范性文件8件，确定继续有效的行政规范性文件76件。',
			'8 normative.issued or normative.made',
			'76 normative.effective',
		],
		['行政规范性文件当年新制定8件，废止10件。', '8 normative.issued or normative.made', '10 normative.repealed'],
		['全镇各级行政机关收到政府信息公开申请57件。', `57 ${NEW}`],
		[
			'收到信息公开申请57件，上年结转6件，合计办理63件，办结60件。',
			`57 ${NEW}`,
			'6 carried_in',
			`63 handled or ${NEW}`,
			'60 handled',
		],
		['新收政府信息公开申请37件，上年结转3件，共计40件；办结38件。', '37 new', '3 carried_in', '38 handled'],
		['全年共收到政府信息公开申请一百一十四件。', `114 ${NEW}`],
		[`${'围绕中心工作'.repeat(4)}，共收到政府信息公开申请一百\n一十四件。`, `114 ${NEW}`],
		[`${'围绕中心工作'.repeat(4)}，共收到政府信息公开申请一百一\n十四件。`, `114 ${NEW}`],
		[`${'围绕中心工作'.repeat(4)}，共收到政府信息公开申请1\n14件。`, `114 ${NEW}`],
		[`${'围绕中心工作'.repeat(4)}，共收到政府信息公开申请114\n件。`, `114 ${NEW}`],
	];
	const received = '全年收到政府信息公开申请37件，上年结转3件。';
	const row = 'carried_in or new or new+carried_in';
	const columns = row.replaceAll(/(?= or |$)/g, '.person');
	const behind: readonly (readonly [prose: string, ...statements: string[]])[] = [
		['2022年结转3件，办结38件，结转至2024年2件。', '3 carried_in', '38 handled', '2 carried_out'],
		['2022年结转至2023年的申请3件，2023年结转至2024年的申请2件。', '3 carried_in', '2 carried_out'],
		['从答复结果看，“予以公开”15件，“部分公开”4件。', '15 granted', '4 partial'],
		['均在法定期限内答复，答复38件。', '38 handled'],
		['办结38件，其余2件结转下一年度继续办理。', '38 handled', '2 carried_out'],
		['上年转结3件，办结38件，转下一年办理2件。', '3 carried_in', '38 handled', '2 carried_out'],
		['上年度结转办理件3件，结转至2024年办理2件。', '3 carried_in', '2 carried_out'],
		['上年结转政府信息公开办理数量3件，已办理38件。', '3 carried_in', `38 handled or ${NEW}`],
		['全年实际处理申请40件，均按时规范办结38件。', `40 handled or ${NEW}`, '38 handled'],
		['按申请方式分，网络申请30件、信函申请7件；按答复结果分，予以公开15件、部分公开4件。', '15 granted', '4 partial'],
		[
			'其中自然人申请33件，法人申请4件；予以公开15件。',
			`33 ${columns}`,
			'4 carried_in.business+research+charity+legal+other or new.business+research+charity+legal+other or new+carried_in.business+research+charity+legal+other',
			'15 granted',
		],
		['因本机关不掌握而无法提供6件，因不掌握等原因无法提供9件。', '6 unable_1', '9 unable_1+unable_2+unable_3'],
		['在38件答复中，属于予以公开的15件，属于部分公开的4件。', '15 granted', '4 partial'],
		['其中15件予以公开，4件部分公开，2件属于信访举报投诉类。', '15 granted', '4 partial', '2 declined_1'],
		['办结38件，2件结转下年度继续办理。', '38 handled', '2 carried_out'],
		[
			'本机关不掌握6件，没有现成信息需另行制作1件，补正后申请内容仍不明确2件。',
			'6 unable_1',
			'1 unable_2',
			'2 unable_3',
		],
		['其中自然人提出的申请33件。', `33 ${columns}`],
		['所有答复件中，予以公开的15件，因不掌握等无法提供7件。', '15 granted', '7 unable_1+unable_2+unable_3'],
	];
	for (const [prose, ...expected] of behind)
		it(`behind another sentence: ${prose}`, () => assert.deepEqual(statementsOf(received + prose).slice(2), expected));
	const narrow = '全年共收到公民和其他组织提出的政府\n信息公开申请三十七件，其中予以公开\n五件，结转下年度七件。';
	it('over lines that were wrapped at a narrow width', () =>
		assert.deepEqual(statementsOf(narrow), [`37 ${NEW}`, '5 granted', '7 carried_out']));
	it('of the sentence behind one that names the topic', () => {
		const text = '新收政府信息公开申请33件，另有上年结转1件。全年办结申请30件，准予公开8件；结转下年4件。';
		assert.deepEqual(statementsOf(text), ['33 new', '1 carried_in', '30 handled', '8 granted', '4 carried_out']);
		assert.deepEqual(statementsOf(text.replace('。', '。\n')).slice(2), []);
	});
	for (const heading of [
		'（二）依申请公开情况。',
		'2.依申请公开方面。',
		'二是依申请公开情况。',
		'（二）依申请公开\n1.答复情况。',
	])
		it(`below ${heading.replace('\n', '⏎')}`, () => {
			assert.deepEqual(statementsOf(`${heading}在38件答复中，予以公开15件。`), ['15 granted']);
			assert.deepEqual(
				statementsOf(`${heading}\n${heading.replace(/依.*/, '平台建设。')}在38件答复中，予以公开15件。`),
				[],
			);
		});
	it('in the section that is about them', () => {
		const text = `${HEAD}无。${REST}四、政府信息公开行政复议、行政诉讼情况\n行政复议3件，行政诉讼2件。\n`;
		const { statements = [] } = readReport(text)?.prose ?? {};
		assert.deepEqual(
			statements.map(({ value }) => value),
			[3, 2],
		);
	});
	it('below a heading that fills its line', () => {
		const heading = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
		const text = `${HEAD}无。${REST}${heading}\n未发生因政府信息公开引起的行政复议。\n`;
		const { statements = [] } = readReport(text)?.prose ?? {};
		assert.deepEqual(
			statements.map(({ value }) => value),
			[0],
		);
	});
	for (const [prose, ...expected] of cases)
		it(prose.replaceAll('\n', '⏎').slice(-40), () => assert.deepEqual(statementsOf(prose), expected));

	const silent: readonly string[] = [
		'予以公开5件，不予公开3件。',
		'予以公开5件。',
		'处理并答复29件。',
		'受理信访事项45件。办结43件，结转下年2件。',
		'制发公文147件，予以公开120件，结转下年度7件。',
		'行政诉讼案件70件，上年结转2件。',
		'申请总数1件。',
		'行政许可申请总数90件。',
		'上年政府信息公开申请总数28件。',
		'处理信件19件，办理事项25件。',
		'收到群众信件19件。',
		`${'围绕中心工作'.repeat(4)}，共收到政府信息公开申请一百\n一、主动公开`,
	];
	for (const prose of silent)
		it(`nothing: ${prose.replaceAll('\n', '⏎').slice(-40)}`, () => assert.deepEqual(statementsOf(prose), []));
});

describe('a number that may count a part', () => {
	const contradicted = (overview: string) =>
		review(writeReport(simpleReport({ year: 2023, prose: { overview } }))).parts.flatMap(({ findings }) =>
			findings.flatMap(({ check, actual }) => (check === 'stated-number' ? [actual] : [])),
		);
	it('is contradicted by less, and not by more', () => {
		assert.deepEqual(contradicted('按期答复政府信息公开申请9件。'), []);
		assert.deepEqual(contradicted('按期答复政府信息公开申请11件。'), ['11']);
		assert.deepEqual(contradicted('答复政府信息公开申请9件。'), ['9']);
	});
	it('is whole where what it is a part of is the total of the table', () => {
		const granted = '全年新收政府信息公开申请10件，答复10件，其中予以公开9件。';
		assert.deepEqual(contradicted(granted), ['9']);
		assert.deepEqual(contradicted(granted.replace('答复10件', '答复9件')), []);
		assert.deepEqual(contradicted('政府信息公开申请方面，在10件答复中，予以公开9件。'), ['9']);
		assert.deepEqual(contradicted('政府信息公开申请方面，在10件申请中，予以公开9件。'), []);
	});
	it('is none where each of several things is nought', () => {
		assert.deepEqual(contradicted('政府信息公开申请方面，予以公开、部分公开均为0件。'), ['0']);
		assert.deepEqual(contradicted('政府信息公开申请方面，予以公开、部分公开均为5件。'), []);
	});
});

describe('a number of several rows', () => {
	it('that the table contradicts is told with the name of each', () => {
		const overview = '全年收到政府信息公开申请10件，予以公开和部分公开5件。';
		const text = writeReport(simpleReport({ year: 2023, prose: { overview } }));
		assert.deepEqual(
			review(text).parts.flatMap(({ findings }) => findings.map(({ message }) => message)),
			['正文「予以公开和部分公开5件」与表格不符：表中（一）予以公开、（二）部分公开·总计合计为 10。请核对后改正。'],
		);
	});
});

describe('a number that may be that of several cells', () => {
	it('is held against the one that a repair of the table puts right', () => {
		const prose = { overview: '全年共办理政府信息公开申请12件。' };
		const spec = simpleReport({
			year: 2023,
			handled: [9, 3, 0, 0, 0, 0],
			carriedIn: [4, 0, 0, 0, 0, 0],
			carriedOut: [2, 0, 0, 0, 0, 0],
			prose,
		});
		const handled = /(（七）总计(?:\t\d+){6}\t)12/;
		const found = (text: string) =>
			review(text).parts.flatMap(({ findings }) =>
				findings.flatMap(({ check, severity, message }) =>
					check === 'stated-number' ? [`${severity} ${message}`] : [],
				),
			);
		assert.match(writeReport(spec), handled);
		assert.deepEqual(found(writeReport(spec)), []);
		assert.deepEqual(
			found(writeReport(spec).replace(handled, '$115')).map((told) => told.slice(0, 4)),
			['info'],
		);
	});
});
