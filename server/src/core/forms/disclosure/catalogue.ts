// The one catalogue that the product carries: 政府信息公开工作年度报告, in the forms of 2019 and 2021.

import type { Catalogue } from '../catalogue.ts';
import type { Form } from '../types.ts';
import { LITIGATION, LITIGATION_KIND } from './litigation.ts';
import { NOUGHT_SIGNS, NOUGHTS } from './noughts.ts';
import {
	APPLICANTS,
	AREAS,
	BEGINNINGS,
	CHANNELS,
	CONTRASTS,
	GOVERNING,
	LEADS,
	OTHER_YEARS,
	OVERLAPS,
	OWN_AREAS,
	PART_WORDS,
	PLAIN_WORDS,
} from './plain-words.ts';
import { PROACTIVE_2019, PROACTIVE_2021, PROACTIVE_KIND } from './proactive.ts';
import { REQUESTS_2019, REQUESTS_2021, REQUESTS_KIND } from './requests.ts';
import { SECTIONS } from './sections.ts';
import { SIGNS } from './signs.ts';
import { STATEMENT_RULES, TOPICS } from './statement-rules.ts';
import { CARRY_WORDS, STOCK_WORDS, WORDS } from './words.ts';

/** 国办公开办函〔2019〕60号: reports on 2019 and 2020. */
const FORM_2019: Form = {
	key: '2019',
	source: '国办公开办函〔2019〕60号',
	since: 2019,
	tables: { proactive: PROACTIVE_2019, requests: REQUESTS_2019, litigation: LITIGATION },
};

/** 国办公开办函〔2021〕30号: reports on 2021 and later. */
const FORM_2021: Form = {
	key: '2021',
	source: '国办公开办函〔2021〕30号',
	since: 2021,
	tables: { proactive: PROACTIVE_2021, requests: REQUESTS_2021, litigation: LITIGATION },
};

/** 政府信息公开工作年度报告 (条例 第四十九、五十条). */
export const DISCLOSURE: Catalogue = {
	signs: SIGNS,
	title: {
		subject: '信息公开',
		subjects: ['政府信息公开', '政务公开', '信息公开', '政府资讯公开'],
		endings: ['报告', '信息公开年报', '信息公开工作年报'],
		parting: '报告',
		fileNames: ['政府信息公开工作年度报告', '政府信息公开年度报告', '政府信息公开工作年报', '政府信息公开年报'],
	},
	firstRow: '本年新收',
	indexWords: ['栏次', '栏目', '列次', '序号', '甲', '乙'],
	sections: SECTIONS,
	tables: [PROACTIVE_KIND, REQUESTS_KIND, LITIGATION_KIND],
	forms: [FORM_2019, FORM_2021],
	// The heads of table 二 decide; then whether （六） stands in three rows; then the year.
	tells: [
		{ by: 'table', table: 'proactive' },
		{ by: 'rows', table: 'requests', rows: ['other_1', 'other_2', 'other_3'], form: '2021' },
		{ by: 'year' },
		{ by: 'rows', table: 'requests', rows: ['other'], form: '2019' },
	],
	main: 'requests',
	carry: { table: 'requests', into: 'carried_in', out: 'carried_out', words: CARRY_WORDS },
	stock: {
		table: 'proactive',
		rows: ['regulation', 'normative'],
		columns: { there: 'effective', added: 'issued', taken: 'repealed' },
		words: STOCK_WORDS,
	},
	prose: {
		plain: PLAIN_WORDS,
		otherYears: OTHER_YEARS,
		contrasts: CONTRASTS,
		partWords: PART_WORDS,
		applicants: APPLICANTS,
		leads: LEADS,
		areas: AREAS,
		ownAreas: OWN_AREAS,
		governing: GOVERNING,
		channels: CHANNELS,
		beginnings: BEGINNINGS,
		overlaps: OVERLAPS,
		topics: TOPICS,
		rules: STATEMENT_RULES,
		noughtSigns: NOUGHT_SIGNS,
		noughts: NOUGHTS,
	},
	words: WORDS,
};
