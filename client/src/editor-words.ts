// What the status bar and the menus of the editor say: one typed table per language.

import type { Language } from '../../server/src/core/languages.ts';
import { language } from './language.ts';

/** What can be exported. */
export type ExportKind = 'html' | 'csv' | 'xlsx';

export interface EditorWords {
	/** The item of the status bar, with a mark and a number. */
	readonly bar: (state: string) => string;
	readonly goToNext: string;
	readonly checkWorkspace: string;
	readonly toggleHints: string;
	/** A check was switched off; what it looks at. */
	readonly switchedOff: (title: string) => string;
	readonly undo: string;
	/** What pasting makes of a table. */
	readonly pasteTable: string;
	readonly known: string;
	readonly acceptTitle: string;
	readonly acceptPrompt: string;
	readonly acceptHint: string;
	readonly acceptEmpty: string;
	/** Where a finding was noted, and the configuration that names that file from now on. */
	readonly accepted: (path: string, config: string | undefined) => string;
	readonly openFile: (name: string) => string;
	readonly notAccepted: string;
	/** What a fix on save changed, change by change. */
	readonly fixedOnSave: (changes: readonly string[]) => string;
	/** The names of exported files. */
	readonly exportNames: Readonly<Record<ExportKind, string>>;
	readonly exportTitle: string;
	/** What an exported file holds, and what opens it. */
	readonly exportHolds: Readonly<Record<ExportKind, string>>;
	readonly exporting: string;
	readonly exported: (path: string) => string;
	readonly openIt: string;
	readonly showIt: string;
	/** A workspace without a report, of so many files. */
	readonly noReports: (files: number) => string;
	readonly openFolder: string;
	readonly whichFiles: string;
}

/** More changes than these are not all said. */
const MOST_SAID = 3;

function few(changes: readonly string[], separator: string, more: string): string {
	return `${changes.slice(0, MOST_SAID).join(separator)}${changes.length > MOST_SAID ? more : ''}`;
}

const WORDS: Readonly<Record<Language, EditorWords>> = {
	'zh-cn': {
		bar: (state) => `勾稽 ${state}`,
		goToNext: '点击跳到下一处',
		checkWorkspace: '检查工作区',
		toggleHints: '显示或隐藏列名',
		switchedOff: (title) => `勾稽：已关闭「${title}」，在设置 gouji.checks 中可以重新打开。`,
		undo: '撤销',
		pasteTable: '粘贴为表格文本（格与格之间用制表符）',
		known: '知道了',
		acceptTitle: '已核实，不再提示',
		acceptPrompt: '为什么可以不改？原因写进登记文件，别人也看得到。',
		acceptHint: '例如：原始数据如此，已与业务科室核实',
		acceptEmpty: '请写几个字说明原因',
		accepted: (path, config) =>
			`勾稽：已登记到 ${path}${config === undefined ? '' : `（首次登记，已写进 ${config}，命令行也照办）`}，在勾稽视图的末尾可以看到，也可以撤回。`,
		openFile: (name) => `打开 ${name}`,
		notAccepted: '勾稽：没有登记。请先打开存放报告的文件夹；原因见日志。',
		fixedOnSave: (changes) => `勾稽：保存时改正了 ${changes.length} 格：${few(changes, '；', '等')}。`,
		exportNames: { html: '勾稽总览', csv: '勾稽问题', xlsx: '勾稽表格' },
		exportTitle: '导出哪一种？',
		exportHolds: {
			html: '一页总览，附出错的表格，可打印、转发',
			csv: '问题清单，Excel、WPS 可打开',
			xlsx: '各报告表格里的数字，Excel、WPS 可打开',
		},
		exporting: '勾稽：正在导出',
		exported: (path) => `勾稽：已导出到 ${path}。`,
		openIt: '打开',
		showIt: '打开所在文件夹',
		noReports: (files) =>
			`勾稽：看了 ${files} 个文件，没有找到年度报告。把报告放进打开的文件夹：文本（.txt）、Word 文档（.docx）、网页（.html）都行。`,
		openFolder: '打开别的文件夹',
		whichFiles: '看哪些文件',
	},
	en: {
		bar: (state) => `Gouji ${state}`,
		goToNext: 'Click to go to the next one',
		checkWorkspace: 'Check workspace',
		toggleHints: 'Show or hide the names of columns',
		switchedOff: (title) => `Gouji: “${title}” is switched off; the settings gouji.checks switch it on again.`,
		undo: 'Undo',
		pasteTable: 'Paste as a table in text, with tabs',
		known: 'I know',
		acceptTitle: 'Checked and right: do not show again',
		acceptPrompt: 'Why is it to stay? The reason is kept for everybody who works on these reports.',
		acceptHint: 'e.g. these are the original data, confirmed by the office',
		acceptEmpty: 'Give the reason in a few words',
		accepted: (path, config) =>
			`Gouji: noted in ${path}${config === undefined ? '' : `, which ${config} names from now on, for the command line too`}; it stands at the end of the Gouji view and can be taken back there.`,
		openFile: (name) => `Open ${name}`,
		notAccepted: 'Gouji: not noted. Open the folder with the reports first; the log says why.',
		fixedOnSave: (changes) => `Gouji: saving put ${changes.length} cells right: ${few(changes, '; ', ' …')}.`,
		exportNames: { html: 'gouji overview', csv: 'gouji findings', xlsx: 'gouji tables' },
		exportTitle: 'What is to be exported?',
		exportHolds: {
			html: 'One page to print or send, with the tables that are wrong',
			csv: 'The list of findings, for Excel or WPS',
			xlsx: 'The numbers of all tables, for Excel or WPS',
		},
		exporting: 'Gouji: exporting',
		exported: (path) => `Gouji: exported to ${path}.`,
		openIt: 'Open',
		showIt: 'Open its folder',
		noReports: (files) =>
			`Gouji: none of ${files} files is an annual report. Put reports into the open folder: as text (.txt), Word documents (.docx) or pages (.html).`,
		openFolder: 'Open another folder',
		whichFiles: 'Which files are looked at',
	},
};

/** The words in the language of the user. */
export function editorWords(): EditorWords {
	return WORDS[language()];
}
