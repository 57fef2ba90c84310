// What is said of reports on 政府信息公开 in each language, where plain words do not do.

import type { Language } from '../../languages.ts';
import type { CarryWords, CatalogueWords, Stock } from '../catalogue.ts';

export const WORDS: Readonly<Record<Language, CatalogueWords>> = {
	'zh-cn': {
		overview: '政府信息公开年报检查总览',
		titles: {
			'row-total': '一行的总计应等于自然人与各类法人或其他组织之和',
			'column-total': '（七）总计应等于各项办理结果之和',
			balance: '第一项加第二项之和，应等于第三项加第四项之和',
			'group-total': '复议、诉讼的总计应等于各种结果之和',
			'section-missing': '六个部分应当齐全',
			'section-order': '六个部分应按规定的顺序排列',
			'heading-number': '各部分标题的序号应为一至六',
			'table-missing': '第二、三、四部分应有规定的表格',
			'carry-over': '上年结转应等于上年报告的结转下年度',
			'copied-text': '总体情况、存在问题不应照搬上年或其他单位的文字',
			stock: '现行有效件数应等于上年数加制发减废止',
		},
	},
	en: {
		overview: '总览 Overview of the annual reports checked',
		titles: {
			'row-total': 'The total of a row is the sum of 自然人 and the five kinds of organisation',
			'column-total': '（七）总计 is the sum of all results',
			balance: 'Items 1 and 2 together equal items 3 and 4 together',
			'group-total': 'A total of table 四 is the sum of its outcomes',
			'section-missing': 'All six sections are there',
			'heading-number': 'The headings are numbered 一 to 六',
			'table-missing': 'Sections 二, 三 and 四 hold their official tables',
			'copied-text': 'Sections 一 and 五 are not taken over from last year or from another body',
			stock: 'Documents in force are those of last year and the issued less the repealed',
		},
	},
};

const CARRIED = { into: '上年结转', out: '结转下年度' };

export const CARRY_WORDS: Readonly<Record<Language, CarryWords>> = {
	'zh-cn': { ...CARRIED, outAtLength: '结转下年度继续办理' },
	en: { ...CARRIED, outAtLength: '结转下年度' },
};

export const STOCK_WORDS: Stock['words'] = {
	'zh-cn': { added: '本年制发', taken: '本年废止' },
	en: { added: 'issued', taken: 'repealed' },
};
