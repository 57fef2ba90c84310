// The words of the overview page: one typed table per language.

import type { Severity } from '../../core/checks/check.ts';
import { type Language, USUAL_LANGUAGE } from '../../core/languages.ts';
import type { State } from './data.ts';

export interface OverviewWords {
	readonly lead: (reports: number, organizations: number, years: string) => string;
	readonly nothing: string;
	/** Stands before the names of files. */
	readonly unread: (files: number) => string;
	readonly exports: Readonly<Record<'as' | 'html' | 'csv' | 'xlsx', string>>;
	readonly states: Readonly<Record<State, string>>;
	readonly stateNotes: Readonly<Record<State, string>>;
	readonly severities: Readonly<Record<Severity, string>>;
	readonly missing: string;
	readonly missingNote: string;
	readonly checks: string;
	readonly checksNote: string;
	readonly check: string;
	readonly reports: string;
	readonly findings: string;
	readonly matrix: string;
	readonly matrixNote: string;
	readonly organization: string;
	readonly noOrganization: string;
	readonly year: string;
	readonly noYear: string;
	readonly errors: string;
	readonly others: string;
	/** What stands under a year: of its reports, how many have errors. */
	readonly ofYear: (wrong: number, reports: number) => string;
	readonly ofYearNote: string;
	readonly moreRows: (organizations: number, reports: number, wrong: number) => string;
	readonly moreYears: (years: number, reports: number, wrong: number) => string;
	/** A cell said aloud: who, when, in what state. */
	readonly cell: (
		organization: string,
		year: string,
		found: { readonly state: string; readonly errors: number; readonly others: number },
	) => string;
	readonly several: (reports: number) => string;
	readonly worst: string;
	readonly wrongTables: string;
	readonly first: string;
	readonly file: string;
	/** How numbers are grouped. */
	readonly number: (value: number) => string;
}

/** Thousands are parted by a comma, as statistical tables print them. */
const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

const ZH: OverviewWords = {
	lead: (reports, organizations, years) =>
		`${grouped(reports)} 份报告，${grouped(organizations)} 个单位${years === '' ? '' : `，${years} 年度`}`,
	nothing: '还没有检查过的报告。',
	unread: (files) => `△ 另有 ${grouped(files)} 个文件读不了，没有检查：`,
	exports: { as: '导出', html: '网页', csv: '问题 CSV', xlsx: '表格 Excel' },
	states: { wrong: '有错误', unchecked: '未能核对', noted: '有其他问题', right: '正确' },
	stateNotes: {
		wrong: '至少一个错误，数字是错误的个数',
		unchecked: '没有一条勾稽关系可以判断：表格缺失、空白或读不出',
		noted: '没有错误，但有警告、提示或建议，数字是它们的个数',
		right: '没有发现问题',
	},
	severities: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
	missing: '没有报告',
	missingNote: '检查的文件中没有这个单位这一年的报告',
	checks: '哪些检查没有通过',
	checksNote: '长短表示涉及多少份报告。',
	check: '检查',
	reports: '份报告',
	findings: '处',
	matrix: '各单位各年度',
	matrixNote: '错误多的单位在前。点一格，打开那份报告。',
	organization: '单位',
	noOrganization: '（标题中没有单位）',
	year: '年度',
	noYear: '年度不明',
	errors: '错误',
	others: '其他',
	ofYear: (wrong, reports) => `${grouped(wrong)}/${grouped(reports)}`,
	ofYearNote: '年度下的两个数：有错误的 / 全部报告',
	moreRows: (organizations, reports, wrong) =>
		`只列出问题最多的单位。另有 ${grouped(organizations)} 个单位的 ${grouped(reports)} 份报告没有列出，其中 ${grouped(wrong)} 份有错误。`,
	moreYears: (years, reports, wrong) =>
		`只列出最近的年度。另有 ${years} 个更早年度的 ${grouped(reports)} 份报告没有列出，其中 ${grouped(wrong)} 份有错误。`,
	cell: (organization, year, { state, errors, others }) =>
		`${organization}，${year}：${state}${errors > 0 ? `，${errors} 个错误` : ''}${others > 0 ? `，${others} 个其他问题` : ''}`,
	several: (reports) => `，共 ${reports} 份报告`,
	worst: '错误最多的报告',
	wrongTables: '出错的表格',
	first: '第一个问题',
	file: '文件',
	number: grouped,
};

const EN: OverviewWords = {
	lead: (reports, organizations, years) =>
		`${grouped(reports)} reports, ${grouped(organizations)} organisations${years === '' ? '' : `, ${years}`}`,
	nothing: 'No report was checked yet.',
	unread: (files) => `△ Files that could not be read (${grouped(files)}):`,
	exports: { as: 'Export', html: 'page', csv: 'findings CSV', xlsx: 'tables Excel' },
	states: { wrong: 'Wrong', unchecked: 'Not checked', noted: 'Other findings', right: 'Right' },
	stateNotes: {
		wrong: 'at least one error; the number is that of the errors',
		unchecked: 'no sum could be decided: tables are missing, blank or unreadable',
		noted: 'no error, but warnings or infos; the number is theirs',
		right: 'nothing was found',
	},
	severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
	missing: 'No report',
	missingNote: 'the files checked hold no report of this organisation on this year',
	checks: 'Checks that failed',
	checksNote: 'The length of a bar is the number of reports.',
	check: 'Check',
	reports: 'reports',
	findings: 'findings',
	matrix: 'Organisations by year',
	matrixNote: 'The worst first. A cell opens its report.',
	organization: 'Organisation',
	noOrganization: '(no organisation in the title)',
	year: 'Year',
	noYear: 'Year unknown',
	errors: 'Errors',
	others: 'Others',
	ofYear: (wrong, reports) => `${grouped(wrong)}/${grouped(reports)}`,
	ofYearNote: 'Below a year: wrong / all reports',
	moreRows: (organizations, reports, wrong) =>
		`The worst organisations are listed. ${grouped(organizations)} more with ${grouped(reports)} reports are not; ${grouped(wrong)} of these reports are wrong.`,
	moreYears: (years, reports, wrong) =>
		`The latest years are listed. ${years} earlier years with ${grouped(reports)} reports are not; ${grouped(wrong)} of these reports are wrong.`,
	cell: (organization, year, { state, errors, others }) =>
		`${organization}, ${year}: ${state}${errors > 0 ? `, errors: ${errors}` : ''}${others > 0 ? `, others: ${others}` : ''}`,
	several: (reports) => `, ${reports} reports`,
	worst: 'Reports with most errors',
	wrongTables: 'Their wrong tables',
	first: 'First finding',
	file: 'File',
	number: grouped,
};

const WORDS: Readonly<Record<Language, OverviewWords>> = { 'zh-cn': ZH, en: EN };

/** The words of a language; those of the usual one where none is given. */
export function overviewWordsIn(language: Language = USUAL_LANGUAGE): OverviewWords {
	return WORDS[language];
}
