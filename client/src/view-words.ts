// What the findings view and the overview say: one typed table per language, Chinese where the user chose none.

import type { Language } from '../../server/src/core/languages.ts';
import type { SeverityName } from '../../server/src/protocol.ts';
import type { Counts, Grouping } from './findings-tree.ts';
import { language } from './language.ts';

export interface ViewWords {
	readonly severities: Readonly<Record<SeverityName, string>>;
	readonly groupings: Readonly<Record<Grouping, string>>;
	/** How many, worst first; severities that nothing has are left out. */
	readonly counts: (counts: Counts) => string;
	readonly noOrganization: string;
	readonly year: (year: number | null) => string;
	readonly line: (line: number) => string;
	/** The reports of a file after the first. */
	readonly part: (part: number) => string;
	readonly badge: (errors: number, others: number) => string;
	readonly quoted: (text: string) => string;
	/** What the filter leaves, of all. */
	readonly filtered: (shown: number, all: number, filter: string) => string;
	readonly nothingFound: (reports: number) => string;
	readonly found: (reports: number, counts: string) => string;
	readonly filterTitle: string;
	readonly filterHint: string;
	readonly severityTitle: string;
	readonly noFindings: string;
	readonly gone: (file: string) => string;
	readonly overview: string;
	readonly openOverview: string;
	/** What a baseline knows. */
	readonly known: string;
	readonly knownCounts: (known: number, stale: number) => string;
	/** Files that could not be read, of which so many are named. */
	readonly unread: string;
	readonly unreadCount: (count: number, named: number) => string;
	readonly showUnread: string;
	/** Behind what was found. */
	readonly andUnread: (files: number) => string;
	readonly noReason: string;
	readonly stale: string;
	readonly staleWhy: string;
}

/** Counts of which those that are nought are not said. */
function stated(counts: readonly string[], separator: string): string {
	return counts.filter((count) => count !== '').join(separator);
}

const ZH: ViewWords = {
	severities: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
	groupings: { organization: '按单位', check: '按检查', severity: '按级别' },
	counts: ({ errors, others, hints }) =>
		stated(
			[errors > 0 ? `${errors} 错误` : '', others > 0 ? `${others} 其他` : '', hints > 0 ? `${hints} 建议` : ''],
			' · ',
		),
	noOrganization: '（标题中没有单位）',
	year: (year) => (year === null ? '年度不明' : `${year} 年度`),
	line: (line) => `第 ${line} 行`,
	part: (part) => `第 ${part} 份`,
	badge: (errors, others) => `勾稽：${errors} 个错误，${others} 个其他问题`,
	quoted: (text) => `「${text}」`,
	filtered: (shown, all, filter) => `只显示${filter}：${shown} / ${all} 个问题`,
	nothingFound: (reports) => `检查了 ${reports} 份报告，没有发现问题。`,
	found: (reports, counts) => `${reports} 份报告：${counts}`,
	filterTitle: '筛选问题',
	filterHint: '单位、年度、检查、文件名或问题中的几个字；留空显示全部',
	severityTitle: '显示哪些级别的问题',
	noFindings: '勾稽：没有可以跳转的问题。请先检查工作区。',
	gone: (file) => `勾稽：打不开 ${file}，它可能已被移走或删除。`,
	overview: '勾稽总览',
	openOverview: '打开总览',
	known: '已核实，不再提示',
	knownCounts: (known, stale) =>
		stated([known > 0 ? `${known} 处` : '', stale > 0 ? `${stale} 处已不存在` : ''], ' · '),
	unread: '读不了的文件，没有检查',
	unreadCount: (count, named) => `${count} 个${count > named ? `，只列 ${named} 个` : ''}`,
	showUnread: '看哪些读不了',
	andUnread: (files) => ` · ${files} 个文件读不了`,
	noReason: '没有写原因',
	stale: '已不存在',
	staleWhy: '登记的问题已改正，或数字已不同。可以不再登记。',
};

const EN: ViewWords = {
	severities: { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' },
	groupings: { organization: 'by organisation', check: 'by check', severity: 'by severity' },
	counts: ({ errors, others, hints }) =>
		stated(
			[
				errors > 0 ? `errors: ${errors}` : '',
				others > 0 ? `others: ${others}` : '',
				hints > 0 ? `hints: ${hints}` : '',
			],
			', ',
		),
	noOrganization: '(no organisation in the title)',
	year: (year) => (year === null ? 'year unknown' : String(year)),
	line: (line) => `line ${line}`,
	part: (part) => `report ${part}`,
	badge: (errors, others) => `Gouji: errors: ${errors}, others: ${others}`,
	quoted: (text) => `“${text}”`,
	filtered: (shown, all, filter) => `Only ${filter}: ${shown} of ${all} findings`,
	nothingFound: (reports) => `Nothing found in ${reports} reports.`,
	found: (reports, counts) => `${reports} reports: ${counts}`,
	filterTitle: 'Filter the findings',
	filterHint: 'Some words of the organisation, year, check, file or message; nothing shows all',
	severityTitle: 'Which findings to show',
	noFindings: 'Gouji: there is no finding to go to. Check the workspace first.',
	gone: (file) => `Gouji: ${file} cannot be opened; it may have been moved or deleted.`,
	overview: '勾稽 Overview',
	openOverview: 'Open overview',
	known: 'Checked and right',
	knownCounts: (known, stale) => stated([known > 0 ? String(known) : '', stale > 0 ? `${stale} gone` : ''], ', '),
	unread: 'Unreadable files',
	unreadCount: (count, named) => `${count}${count > named ? `, ${named} named` : ''}`,
	showUnread: 'Unreadable files',
	andUnread: (files) => `, unreadable: ${files}`,
	noReason: 'no reason given',
	stale: 'gone',
	staleWhy: 'What was accepted was put right, or has other numbers now: it need not be kept.',
};

const WORDS: Readonly<Record<Language, ViewWords>> = { 'zh-cn': ZH, en: EN };

/** The words in the language of the user. */
export function viewWords(): ViewWords {
	return WORDS[language()];
}
