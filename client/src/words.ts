// What the client says: one typed table per language, Chinese where the user chose none.

import { workspace } from 'vscode';

export interface ClientWords {
	readonly noReport: string;
	readonly fileClean: string;
	readonly fileFound: (errors: number, others: number) => string;
	readonly noFolder: string;
	readonly checking: string;
	readonly progress: (done: number, total: number, reports: number) => string;
	readonly checked: (files: number, reports: number, errors: number, others: number) => string;
	readonly cancelled: (files: number) => string;
	readonly unread: (count: number) => string;
	readonly showProblems: string;
	readonly showLog: string;
	readonly restart: string;
	readonly cannotStart: (why: string) => string;
	readonly stopped: string;
	readonly status: (form: string, year: string, tables: number) => string;
	readonly statusMany: (reports: number) => string;
	readonly unknownForm: string;
	readonly statusDetail: (held: number, failed: number, undecided: number) => string;
	readonly statusName: string;
	readonly trimWarning: string;
	readonly trimOff: string;
	readonly trimKeep: string;
	readonly terminal: string;
}

const ZH: ClientWords = {
	noReport: '勾稽：没有在此文件中认出年度报告或它的表格。',
	fileClean: '勾稽：没有发现问题。',
	fileFound: (errors, others) => `勾稽：${errors} 个错误，${others} 个其他问题，见「问题」面板。`,
	noFolder: '勾稽：请先打开存放报告的文件夹。',
	checking: '勾稽：正在检查工作区',
	progress: (done, total, reports) => `${done}/${total} 个文件，${reports} 份报告`,
	checked: (files, reports, errors, others) =>
		`勾稽：检查了 ${files} 个文件，其中 ${reports} 份报告：${errors} 个错误，${others} 个其他问题。`,
	cancelled: (files) => `勾稽：已取消，此前检查了 ${files} 个文件。`,
	unread: (count) => `有 ${count} 个文件读不了，名单见日志。`,
	showProblems: '查看问题',
	showLog: '显示日志',
	restart: '重新启动',
	cannotStart: (why) => `勾稽：检查服务没有启动：${why}`,
	stopped: '勾稽：检查服务多次意外停止，不再自动重启。',
	status: (form, year, tables) => `勾稽：${form} · ${year} · ${tables} 张表`,
	statusMany: (reports) => `勾稽：${reports} 份报告`,
	unknownForm: '式样不明',
	statusDetail: (held, failed, undecided) =>
		`${held} 条勾稽关系成立${failed > 0 ? `，${failed} 条不成立` : ''}${undecided > 0 ? `，${undecided} 条未作判断` : ''}`,
	statusName: '勾稽',
	trimWarning: '勾稽：保存时会删除行尾的空白。报告表格中的空格子就是行尾的制表符，删掉后表格会错位。',
	trimOff: '此类文件不再删除',
	trimKeep: '知道了',
	terminal: '勾稽 gouji',
};

const EN: ClientWords = {
	noReport: 'Gouji: no annual report and none of its tables was recognised in this file.',
	fileClean: 'Gouji: nothing found.',
	fileFound: (errors, others) => `Gouji: ${errors} errors and ${others} other findings, see the Problems view.`,
	noFolder: 'Gouji: open the folder with the reports first.',
	checking: 'Gouji: checking the workspace',
	progress: (done, total, reports) => `${done}/${total} files, ${reports} reports`,
	checked: (files, reports, errors, others) =>
		`Gouji: checked ${files} files, ${reports} reports: ${errors} errors and ${others} other findings.`,
	cancelled: (files) => `Gouji: cancelled after ${files} files.`,
	unread: (count) => `${count} files could not be read; the log names them.`,
	showProblems: 'Show problems',
	showLog: 'Show log',
	restart: 'Restart',
	cannotStart: (why) => `Gouji: the language server did not start: ${why}`,
	stopped: 'Gouji: the language server stopped several times and is not started again.',
	status: (form, year, tables) => `Gouji: ${form} · ${year} · ${tables} tables`,
	statusMany: (reports) => `Gouji: ${reports} reports`,
	unknownForm: 'unknown form',
	statusDetail: (held, failed, undecided) =>
		`${held} sums hold${failed > 0 ? `, ${failed} fail` : ''}${undecided > 0 ? `, ${undecided} undecided` : ''}`,
	statusName: 'Gouji',
	trimWarning:
		'Gouji: trailing blanks are trimmed on save. Empty cells of a report are trailing tabs: trimming them shifts the table.',
	trimOff: 'Do not trim such files',
	trimKeep: 'I know',
	terminal: '勾稽 gouji',
};

/** The words in the language of the setting `gouji.language`, not of VS Code, which may be English without a language pack. */
export function words(): ClientWords {
	return workspace.getConfiguration('gouji').get('language') === 'en' ? EN : ZH;
}

/** The form's name in a status: 2021 年式样. */
export function formName(form: string | null): string {
	if (form === null) return words().unknownForm;
	return words() === EN ? `form of ${form}` : `${form} 年式样`;
}

/** The year in a status. */
export function yearName(year: number | null): string {
	if (year === null) return words() === EN ? 'year unknown' : '年度不明';
	return words() === EN ? String(year) : `${year} 年度`;
}
