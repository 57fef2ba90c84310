// The heads of the lists that Gouji writes, and by which it knows them again: a list of findings is no report.

import { LANGUAGES, type Language } from '../languages.ts';

/** The columns of `gouji check --format csv`, in their order. */
export const FINDING_COLUMNS = [
	'path',
	'part',
	'organization',
	'year',
	'line',
	'column',
	'severity',
	'check',
	'message',
	'table',
	'row',
	'cell',
	'actual',
	'expected',
] as const;

/** The columns of `gouji tables`, in their order. */
export const CELL_COLUMNS = [
	'path',
	'part',
	'organization',
	'year',
	'form',
	'table',
	'row',
	'rowLabel',
	'column',
	'columnLabel',
	'text',
	'value',
	'tableLabel',
] as const;

/** What stands above the columns of the findings. */
export const FINDING_HEADS: Readonly<Record<Language, Readonly<Record<(typeof FINDING_COLUMNS)[number], string>>>> = {
	'zh-cn': {
		path: '文件',
		part: '第几份',
		organization: '机关',
		year: '年度',
		line: '行号',
		column: '列号',
		severity: '级别',
		check: '检查项',
		message: '问题',
		table: '表',
		row: '行',
		cell: '栏',
		actual: '表中数',
		expected: '应为',
	},
	en: {
		path: 'file',
		part: 'part',
		organization: 'organization',
		year: 'year',
		line: 'line',
		column: 'column',
		severity: 'severity',
		check: 'check',
		message: 'message',
		table: 'table',
		row: 'row',
		cell: 'cell',
		actual: 'actual',
		expected: 'expected',
	},
};

/** What stands above those of the tables. */
export const CELL_HEADS: Readonly<Record<Language, Readonly<Record<(typeof CELL_COLUMNS)[number], string>>>> = {
	'zh-cn': {
		path: '文件',
		part: '第几份',
		organization: '机关',
		year: '年度',
		form: '式样',
		table: '表',
		row: '行',
		rowLabel: '行名',
		column: '栏',
		columnLabel: '栏名',
		text: '原文',
		value: '数值',
		tableLabel: '表名',
	},
	en: {
		path: 'file',
		part: 'part',
		organization: 'organization',
		year: 'year',
		form: 'form',
		table: 'table',
		row: 'row',
		rowLabel: 'row_label',
		column: 'column',
		columnLabel: 'column_label',
		text: 'text',
		value: 'value',
		tableLabel: 'table_label',
	},
};

const HEADS: readonly (readonly string[])[] = [
	...LANGUAGES.flatMap((language) => [
		FINDING_COLUMNS.map((column) => FINDING_HEADS[language][column]),
		CELL_COLUMNS.map((column) => CELL_HEADS[language][column]),
	]),
	CELL_COLUMNS,
];
/** A spreadsheet that saves a list parts its columns in its own way. */
const FIRST_LINES = [',', '\t', ';'].flatMap((separator) => HEADS.map((heads) => heads.join(separator)));

/** Whether a text is a list that Gouji wrote: its first line is the head of one, to the letter. */
export function isOwnList(text: string): boolean {
	const start = text.startsWith('\ufeff') ? 1 : 0;
	return FIRST_LINES.some((line) => {
		if (!text.startsWith(line, start)) return false;
		const next = text.charAt(start + line.length);
		return next === '' || next === '\r' || next === '\n';
	});
}
