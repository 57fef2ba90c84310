// A family of reports that the product does not know, made up for the tests: what a department took in and spent in a year.

import type { Catalogue } from '../../server/src/core/forms/catalogue.ts';
import { spoken } from './spoken.ts';
import { FORMS, FUNDS_KIND, TRIPS_KIND } from './tables.ts';

const inAll = (row: string) => [{ table: 'funds', rows: [row], columns: ['both'] }];
const LEFT = { into: '上年结余', out: '年末结余', outAtLength: '年末结余' };

/** 财务公开年度报告: no such thing is published, and the product knows nothing of it. */
export const FINANCES: Catalogue = {
	signs: ['财务公开', '公务接待费', '本年收入'],
	title: {
		subject: '财务公开',
		subjects: ['部门财务公开', '财务公开'],
		endings: ['报告'],
		parting: '报告',
		fileNames: ['财务公开年度报告'],
	},
	firstRow: '本年收入',
	indexWords: ['栏次'],
	sections: [
		{ key: 'tasks', number: 1, title: '基本情况', variants: ['部门基本情况'], own: true },
		{ key: 'spent', number: 2, title: '“三公”经费支出情况', variants: ['三公经费情况'], table: 'trips' },
		{ key: 'money', number: 3, title: '收入支出情况', variants: ['收支情况'], table: 'funds' },
		{ key: 'notes', number: 4, title: '其他说明', variants: [], nothing: '无其他说明。', apart: true },
	],
	tables: [TRIPS_KIND, FUNDS_KIND],
	forms: FORMS,
	tells: [
		{ by: 'rows', table: 'funds', rows: ['works_1', 'works_2'], form: '2024' },
		{ by: 'year' },
		{ by: 'rows', table: 'funds', rows: ['projects'], form: '2015' },
	],
	main: 'funds',
	carry: { table: 'funds', into: 'brought', out: 'left', words: spoken(LEFT, LEFT) },
	prose: {
		plain: ['全年', '本年', '共', '为', '我局', '部门', '财务'],
		otherYears: ['历年'],
		contrasts: [],
		partWords: [],
		applicants: [],
		leads: [],
		overlaps: [],
		areas: [],
		ownAreas: [],
		governing: [],
		channels: [],
		beginnings: ['支出'],
		topics: { money: { words: ['财务'] } },
		rules: [
			{
				ends: ['收入'],
				anywhere: true,
				means: inAll('income'),
				opens: [{ topic: 'money', cells: inAll('income') }],
				unit: 'money',
			},
			{ ends: ['支出'], within: 'money', means: inAll('outgo'), unit: 'money' },
		],
		noughtSigns: ['无'],
		noughts: [{ pattern: '^(.*?)无上年结余$', groups: [[]], names: 'money', means: [{ cells: inAll('brought') }] }],
	},
	words: spoken(
		{ overview: '财务公开检查总览', titles: { 'row-total': '合计应等于两类资金之和' } },
		{ overview: 'Finances checked', titles: { 'row-total': 'The total is the sum of both funds' } },
	),
};
