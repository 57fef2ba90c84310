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
}

const WORDS: Readonly<Record<Language, FirstWords>> = {
	'zh-cn': {
		greeting: '勾稽认出了一份年度报告，已经检查。右上角的表格图标按规定的样子画出它的表格。',
		tableView: '表格视图',
		walkthrough: '入门',
		samples: '年报样例',
	},
	en: {
		greeting: 'Gouji recognised an annual report and checked it. The table icon in the upper right draws its tables.',
		tableView: 'Table view',
		walkthrough: 'Walkthrough',
		samples: 'sample reports',
	},
};

/** The words in the language of the user. */
export function firstWords(): FirstWords {
	return WORDS[language()];
}
