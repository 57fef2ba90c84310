// Sums that the prose states itself: where the list stands, and what is said of one that is wrong.

import assert from 'node:assert/strict';
import { isWrongList } from '../../server/src/core/prose/lists.ts';
import { readReport } from '../support/catalogue.ts';

const HEAD = '云山县青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n';
const REST = '\n二、主动公开政府信息情况\n见表。\n三、收到和处理政府信息公开申请情况\n见表。\n';

/** The lists of some sentences: the whole, its parts, and ! where they are wrong. */
function listsOf(prose: string): readonly string[] {
	const { lists = [] } = readReport(`${HEAD}${prose}${REST}`)?.prose ?? {};
	return lists.map((list) => {
		const parts = list.parts.map(({ value }) => value).join('+');
		return `${list.whole.value}=${parts}${isWrongList(list) ? '!' : ''}`;
	});
}

describe('lists', () => {
	const cases: readonly (readonly [prose: string, ...lists: string[]])[] = [
		['公开信息642条，其中网站310条、公众号205条和微博127条。', '642=310+205+127'],
		['公开信息642条。其中网站310条、公众号205条和微博127条。', '642=310+205+127'],
		['公开信息642条。其中，网站310条、公众号205条和微博128条。', '642=310+205+128!'],
		['公开信息642条。其中网站710条。', '642=710!'],
		['公开信息642条，其中包括网站310条、公众号205条和微博128条。', '642=310+205+128!'],
		['公开信息642条，包括网站310条、公众号205条和微博128条。', '642=310+205+128!'],
		['公开信息642条（网站310条、公众号205条、微博128条）。', '642=310+205+128!'],
		['公开信息642条（其中网站310条、公众号205条和微博127条）。', '642=310+205+127'],
		['发布政策解读12篇，其中文字解读5篇、图片解读4篇和视频解读2篇。', '12=5+4+2!'],
		['发布政策解读12篇。其中文字解读5篇、图片解读4篇和视频解读3篇。', '12=5+4+3'],
		['办理事项12件，其中甲类5件、乙类4件和丙类3件。', '12=5+4+3'],
		// A change of the whole, a rounded one and a bare number are no sum of what follows.
		['公开信息较上年增加642条，其中网站310条、公众号205条。'],
		['公开信息六百\n-----\n四十二条，其中网站六百四十条。'],
		['十二条，其中网站一百零八条。'],
		['公开信息较上年增加642条。其中网站310条、公众号205条。'],
		['公开信息1.2万条，其中网站310条、公众号205条。'],
		// A digit may be lost.
		['收到政府信息公开申请三\ufffd\ufffd零四件，其中自然人申请九十一件。'],
		['公开信息1.2万条。其中网站310条、公众号205条。'],
		// Where more than one whole may be meant, or the list begins a paragraph, nothing is read.
		['公开信息642条，公众号205条。其中原创150条、转载60条。'],
		['公开信息642条。\n其中网站310条、公众号205条和微博128条。'],
		['公开信息642条。全年无投诉。其中网站310条、公众号205条和微博128条。'],
		['公开信息642条（含政策50条、公告700条）。'],
		['公开信息642条（较上年增加700条、减少3条）。'],
		['开展培训3次（参训80人次）。'],
		['编制文件3件（见附件5件、附表2件的说明）。'],
	];
	for (const [prose, ...expected] of cases)
		it(prose.replaceAll('\n', '⏎'), () => assert.deepEqual(listsOf(prose), expected));
});

/** The shares of some sentences that are wrong, with the right ones. */
function sharesOf(prose: string): readonly string[] {
	const { shares = [] } = readReport(`${HEAD}${prose}${REST}`)?.prose ?? {};
	return shares.map(({ stated, right }) => `${stated}: ${right}`);
}

describe('shares', () => {
	const right = '公开信息200条，其中网站100条，占50%，公众号60条，占比为30%，微博40条，占总数的20%。';
	it('that are right tell nothing, though the last number before them is another one', () => {
		assert.deepEqual(listsOf(right), ['200=100+60+40']);
		assert.deepEqual(listsOf(right.replace('其中', '图解20条，其中')), ['200=100+60+40']);
		assert.deepEqual(sharesOf(right), []);
	});
	it('of a whole that its parts add up to are those of the parts', () => {
		assert.deepEqual(sharesOf(right.replace('30%', '33%')), ['33: 30']);
		assert.deepEqual(sharesOf(right.replace('，占比为30%', '（占3.0%）')), ['3.0: 30.0']);
		// What was rounded otherwise is right.
		assert.deepEqual(sharesOf(right.replace('30%', '31%')), []);
	});
	it('that are all of a whole make its parts a complete list', () => {
		assert.deepEqual(listsOf(right.replace('200', '210')), ['210=100+60+40!']);
		assert.deepEqual(listsOf(right.replace('60条', '160条')), ['200=100+160+40!']);
	});
	it('of other wholes tell nothing', () => {
		const people = '收到57件，其中自然人41件，占71.93%，法人16件，占28.07%，予以公开21件，占35%。';
		assert.deepEqual([...sharesOf(people), ...listsOf(people).filter((list) => list.endsWith('!'))], []);
		assert.deepEqual(sharesOf('网站100条，占50%，公众号60条，占33%，微博40条，占20%。'), []);
	});
});
