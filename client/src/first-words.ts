// What the first minutes say: one typed table per language.

import type { Language } from '../../server/src/core/languages.ts';
import { language } from './language.ts';

export interface FirstWords {
	/** At the first report of an installation. */
	readonly greeting: string;
	readonly tableView: string;
	readonly walkthrough: string;
	/** The folder that the samples are copied to. */
	readonly samples: string;
	/** The questions for a new report. */
	readonly newBody: string;
	readonly newBodyHint: string;
	readonly newYear: string;
	readonly newYearWrong: string;
	/** What stands in a new report where words are to be written. */
	readonly toWrite: string;
	/** What stands above them, and on the button that leads there. */
	readonly newReport: string;
}

const WORDS: Readonly<Record<Language, FirstWords>> = {
	'zh-cn': {
		greeting: '勾稽认出了一份年度报告，已经检查。右上角的表格图标按规定的样子画出它的表格。',
		tableView: '表格视图',
		walkthrough: '入门',
		samples: '年报样例',
		newBody: '哪个单位的报告？写全称，可以先空着。',
		newBodyHint: '例如：云山县青石镇人民政府',
		newYear: '哪一年的报告？按那一年的规定式样列出标题和空表。',
		newYearWrong: '请写四位数的年份，例如 2024',
		toWrite: '（待写）',
		newReport: '新建年度报告',
	},
	en: {
		greeting: 'Gouji recognised an annual report and checked it. The table icon in the upper right draws its tables.',
		tableView: 'Table view',
		walkthrough: 'Walkthrough',
		samples: 'sample reports',
		newBody: 'Whose report is it? The full name of the body; it may be left open.',
		newBodyHint: 'e.g. 云山县青石镇人民政府',
		newYear: 'On which year? Its form gives the headings and the empty tables.',
		newYearWrong: 'A year in four digits, such as 2024',
		toWrite: '（待写）',
		newReport: 'New report',
	},
};

/** The words in the language of the user. */
export function firstWords(): FirstWords {
	return WORDS[language()];
}
