// What the table view says beside the tables: one typed table per language, Chinese where the user chose none.

import type { Language } from '../../server/src/core/languages.ts';
import type { TableViewResult } from '../../server/src/protocol.ts';
import { language } from './language.ts';

export interface TableWords {
	readonly lang: string;
	/** The tab's name. */
	readonly tab: string;
	/** What the view is, where it is offered. */
	readonly offer: string;
	readonly year: (year: number) => string;
	readonly reading: string;
	readonly noReport: string;
	readonly gone: string;
	readonly noText: string;
	readonly noServer: string;
	/** The buttons. */
	readonly before: string;
	readonly beforeHint: string;
	readonly previous: string;
	readonly next: string;
	/** What the input in a cell is called. */
	readonly edit: string;
	readonly copied: string;
	/** Why nothing was changed. */
	readonly refusals: Readonly<Record<'no-number' | 'no-room' | 'stale' | 'locked', string>>;
	readonly noYearBefore: string;
	readonly noYearBeforeYet: string;
	readonly checkFolder: string;
}

const ZH: TableWords = {
	lang: 'zh-CN',
	tab: '表格视图',
	offer: '按规定的样子画出表格',
	year: (year) => `${year} 年度`,
	reading: '正在读取…',
	noReport: '这份文本里没有认出年度报告的表格。',
	gone: '原来的报告打不开了，它可能已被移走或删除。打开一份年报，这里显示它的表格。',
	noText: '勾稽：请先打开一份年度报告的文本。',
	noServer: '检查服务没有运行。',
	before: '去年的数',
	beforeHint: '在每格下面用小字显示同一单位上一年报告的数',
	previous: '上一份报告',
	next: '下一份报告',
	edit: '填写这一格',
	copied: '表格已复制，可以粘贴到 Word、WPS、Excel',
	refusals: {
		'no-number': '这里只能填数字，没有改动。',
		'no-room': '这一格在文本中没有自己的位置，请在文本里改。',
		stale: '文本刚刚变了，没有改动，请再试一次。',
		locked: '文件改不了（可能是只读的），没有改动。',
	},
	noYearBefore: '检查过的文件里没有这个单位上一年的报告。',
	noYearBeforeYet: '勾稽：检查工作区之后，才知道去年的数。',
	checkFolder: '检查工作区',
};

const EN: TableWords = {
	lang: 'en',
	tab: 'Table view',
	offer: 'Tables as the form prints them',
	year: (year) => String(year),
	reading: 'Reading…',
	noReport: 'No table of an annual report was recognised in this text.',
	gone: 'The report cannot be opened; it may have been moved or deleted. Open a report to see its tables here.',
	noText: 'Gouji: open the text of a report first.',
	noServer: 'The language server does not run.',
	before: 'Last year',
	beforeHint: 'Shows the numbers of the same organisation’s report of the year before below each cell',
	previous: 'Previous report',
	next: 'Next report',
	edit: 'Number of this cell',
	copied: 'Table copied; it pastes into Word, WPS and Excel',
	refusals: {
		'no-number': 'Only numbers can stand here; nothing was changed.',
		'no-room': 'This cell has no room of its own in the text; change it there.',
		stale: 'The text has just changed; nothing was done. Try again.',
		locked: 'The file cannot be changed (is it read-only?); nothing was changed.',
	},
	noYearBefore: 'The files checked hold no report of this organisation on the year before.',
	noYearBeforeYet: 'Gouji: last year’s numbers are known after the workspace was checked.',
	checkFolder: 'Check workspace',
};

const WORDS: Readonly<Record<Language, TableWords>> = { 'zh-cn': ZH, en: EN };

/** The words in the language of the user. */
export function tableWords(): TableWords {
	return WORDS[language()];
}

/** Whose report it is, or its file, and of which year. */
export function titleOf(path: string, { organization, year }: Pick<TableViewResult, 'organization' | 'year'>): string {
	const name = organization ?? path.split('/').at(-1) ?? '';
	return [name, year === null ? '' : tableWords().year(year)].filter((part) => part !== '').join(' · ');
}
