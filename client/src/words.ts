// What the client says: one typed table per language, Chinese where the user chose none.

import type { Language } from '../../server/src/core/languages.ts';
import type { CheckProgressParams, ReportStatus } from '../../server/src/protocol.ts';
import { language } from './language.ts';
import { reasonIn, shortReasonIn } from './reasons.ts';

/** How many sums hold, fail, fail and are accepted, and are not decided. */
export type StatusCounts = Readonly<Required<Pick<ReportStatus, 'held' | 'failed' | 'accepted' | 'undecided'>>>;

export interface ClientWords {
	readonly noReport: string;
	readonly fileClean: string;
	readonly fileFound: (errors: number, others: number) => string;
	readonly noFolder: string;
	readonly checking: string;
	/** `rate` is files per second; undefined as long as it is not known. */
	readonly progress: (checked: CheckProgressParams, rate: number | undefined) => string;
	readonly checked: (files: number, reports: number, found: { errors: number; others: number }) => string;
	readonly cancelled: (files: number) => string;
	readonly unread: (count: number) => string;
	/** The same of an export, whose files the log names. */
	readonly unreadInLog: (count: number) => string;
	/** Why a file cannot be read: one of our words or the system's, in words. */
	readonly reason: (why: string) => string;
	/** The same without the system's own words, where we have any. */
	readonly shortReason: (why: string) => string;
	/** A line of the log; `why` is one of our words or the system's. */
	readonly unreadFile: (path: string, why: string) => string;
	readonly showProblems: string;
	readonly showLog: string;
	readonly restart: string;
	readonly cannotStart: (why: string) => string;
	readonly missing: (path: string) => string;
	readonly stopped: string;
	readonly failed: (why: string) => string;
	readonly seeLog: string;
	readonly status: (form: string, year: string, tables: number) => string;
	readonly statusMany: (reports: number) => string;
	/** The form in a status; null where the text does not tell. */
	readonly form: (key: string | null) => string;
	readonly year: (year: number | null) => string;
	readonly statusDetail: (counts: StatusCounts) => string;
	readonly statusParted: (tables: readonly string[]) => string;
	readonly statusOpen: (tables: readonly string[]) => string;
	readonly statusStopped: string;
	readonly statusName: string;
	/** A table by its name. */
	readonly table: (name: string) => string;
	readonly wrongEncoding: string;
	readonly wrongEncodingByHand: string;
	readonly reopen: string;
	readonly reopenByHand: string;
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
	progress: ({ done, total, reports }, rate) =>
		`${done}/${total} 个文件，${reports} 份报告${rate === undefined ? '' : `，每秒 ${rate} 个文件`}`,
	checked: (files, reports, { errors, others }) =>
		`勾稽：检查了 ${files} 个文件，其中 ${reports} 份报告：${errors} 个错误，${others} 个其他问题。`,
	cancelled: (files) => `勾稽：已取消，此前检查了 ${files} 个文件。`,
	unread: (count) => `有 ${count} 个文件读不了，没有检查。`,
	unreadInLog: (count) => `有 ${count} 个文件读不了，名单见日志。`,
	reason: (why) => reasonIn('zh-cn', why),
	shortReason: (why) => shortReasonIn('zh-cn', why),
	unreadFile: (path, why) => `读不了：${path}（${reasonIn('zh-cn', why)}）`,
	showProblems: '查看问题',
	showLog: '显示日志',
	restart: '重启',
	cannotStart: (why) => `勾稽：检查服务没有启动：${why}`,
	missing: (path) => `扩展不完整，缺少 ${path}，请重新安装。`,
	stopped: '勾稽：检查服务多次意外停止，不再自动重启。此前列出的问题已撤下，重启后再查。',
	failed: (why) => `勾稽：没有完成：${why}`,
	seeLog: '原因见日志。',
	status: (form, year, tables) => `勾稽：${form} · ${year} · ${tables} 张表`,
	statusMany: (reports) => `勾稽：${reports} 份报告`,
	form: (key) => (key === null ? '式样不明' : `${key} 年式样`),
	year: (year) => (year === null ? '年度不明' : `${year} 年度`),
	statusDetail: ({ held, failed, accepted, undecided }) =>
		[
			`${held} 条勾稽关系成立`,
			...(failed > 0 ? [`${failed} 条不成立`] : []),
			...(accepted > 0 ? [`${accepted} 条已核实`] : []),
			...(undecided > 0 ? [`${undecided} 条未作判断`] : []),
		].join('，'),
	statusParted: (tables) => `勾稽：${tables.join('、')}的数字连在一起，已按勾稽关系拆开，请核对`,
	statusOpen: (tables) => `勾稽：${tables.join('、')}的勾稽关系都未能判断`,
	statusStopped: '勾稽：检查服务已停止',
	statusName: '勾稽',
	table: (name) => `「${name}」`,
	wrongEncoding: '勾稽：这是一份 GBK（GB18030）编码的年度报告，现在用别的编码打开，显示为乱码，没有检查。',
	wrongEncodingByHand:
		'勾稽：这是一份 GBK（GB18030）编码的年度报告，现在用别的编码打开，显示为乱码，没有检查。请用「通过编码重新打开」，选 GB18030。',
	reopen: '用 GB18030 重新打开',
	reopenByHand: '通过编码重新打开',
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
	progress: ({ done, total, reports }, rate) =>
		`${done}/${total} files, ${reports} reports${rate === undefined ? '' : `, ${rate} files a second`}`,
	checked: (files, reports, { errors, others }) =>
		`Gouji: checked ${files} files, ${reports} reports: ${errors} errors and ${others} other findings.`,
	cancelled: (files) => `Gouji: cancelled after ${files} files.`,
	unread: (count) => ` Unreadable, and not checked: ${count === 1 ? '1 file' : `${count} files`}.`,
	unreadInLog: (count) => ` ${count} files could not be read; the log names them.`,
	reason: (why) => reasonIn('en', why),
	shortReason: (why) => shortReasonIn('en', why),
	unreadFile: (path, why) => `cannot be read: ${path} (${reasonIn('en', why)})`,
	showProblems: 'Show problems',
	showLog: 'Show log',
	restart: 'Restart',
	cannotStart: (why) => `Gouji: the language server did not start: ${why}`,
	missing: (path) => `the extension is not whole, ${path} is missing; install it again.`,
	stopped:
		'Gouji: the language server stopped several times and is not started again. Its findings were taken back until it is restarted.',
	failed: (why) => `Gouji: this did not work: ${why}`,
	seeLog: 'the log says why.',
	status: (form, year, tables) => `Gouji: ${form} · ${year} · ${tables} tables`,
	statusMany: (reports) => `Gouji: ${reports} reports`,
	form: (key) => (key === null ? 'unknown form' : `form of ${key}`),
	year: (year) => (year === null ? 'year unknown' : String(year)),
	statusDetail: ({ held, failed, accepted, undecided }) =>
		[
			`${held} sums hold`,
			...(failed > 0 ? [`${failed} fail`] : []),
			...(accepted > 0 ? [`${accepted} accepted`] : []),
			...(undecided > 0 ? [`${undecided} undecided`] : []),
		].join(', '),
	statusParted: (tables) =>
		`Gouji: the numbers of ${tables.join(', ')} were run together and parted by their sums: have a look`,
	statusOpen: (tables) => `Gouji: no sum of ${tables.join(', ')} could be decided`,
	statusStopped: 'Gouji: the language server has stopped',
	statusName: 'Gouji',
	table: (name) => name,
	wrongEncoding:
		'Gouji: this is an annual report in GBK (GB18030). It was opened in another encoding, shows rubbish and was not checked.',
	wrongEncodingByHand:
		'Gouji: this is an annual report in GBK (GB18030). It was opened in another encoding, shows rubbish and was not checked. Use "Reopen with Encoding" and choose GB18030.',
	reopen: 'Reopen with GB18030',
	reopenByHand: 'Reopen with Encoding',
	trimWarning:
		'Gouji: trailing blanks are trimmed on save. Empty cells of a report are trailing tabs: trimming them shifts the table.',
	trimOff: 'Do not trim such files',
	trimKeep: 'I know',
	terminal: '勾稽 gouji',
};

const WORDS: Readonly<Record<Language, ClientWords>> = { 'zh-cn': ZH, en: EN };

/** The words in the language of the user. */
export function words(): ClientWords {
	return WORDS[language()];
}
