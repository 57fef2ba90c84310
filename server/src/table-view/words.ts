// What the table view says: one typed table per language.

import { type Language, USUAL_LANGUAGE } from '../core/languages.ts';
import type { EquationCounts } from '../core/sums/analyse.ts';

export interface TableViewWords {
	/** The page's `lang`. */
	readonly lang: string;
	readonly year: (year: number) => string;
	/** What became of a table's sums; an empty string where it has none. */
	readonly verdict: (wrongCells: number, counts: EquationCounts) => string;
	readonly expected: (value: string) => string;
	readonly maybe: (value: string) => string;
	/** A row whose cells are not told apart: `found` of them where there should be `expected`. */
	readonly ragged: (found: number, expected: number) => string;
	/** A row without numbers that can be told apart. */
	readonly unreadRow: string;
	readonly extraRow: string;
	readonly repeatedRow: string;
	readonly missingRow: string;
	readonly absentCell: string;
	readonly unreadCell: string;
	/** So many rows, or tables, are not drawn. */
	readonly leftOut: (rows: number) => string;
	readonly moreTables: (tables: number) => string;
	readonly copy: string;
	readonly noTables: string;
	readonly otherTable: string;
	readonly before: (year: number) => string;
	/** What the small numbers are. */
	readonly beforeNote: (year: number) => string;
	readonly findings: string;
	readonly severities: Readonly<Record<'error' | 'warning' | 'info' | 'hint', string>>;
}

const ZH: TableViewWords = {
	lang: 'zh-CN',
	year: (year) => `${year} 年`,
	verdict: (wrongCells, { held, failed, undecided, accepted = 0 }) => {
		const noted = accepted > 0 ? `，${accepted} 条已核实` : '';
		const open = `${noted}${undecided > 0 ? `，${undecided} 条未作判断` : ''}`;
		if (failed > 0) return `✗ ${wrongCells > 0 ? `${wrongCells} 格有误，` : ''}${failed} 条勾稽关系不成立${open}`;
		if (accepted > 0) return `${undecided > 0 ? '○' : '✓'} ${held} 条勾稽关系成立${open}`;
		if (held > 0) return undecided > 0 ? `○ ${held} 条勾稽关系成立${open}` : `✓ ${held} 条勾稽关系全部成立`;
		return undecided > 0 ? `○ ${undecided} 条勾稽关系未作判断` : '';
	},
	expected: (value) => `应为 ${value}`,
	maybe: (value) => `或为 ${value}`,
	ragged: (found, expected) => `应有 ${expected} 格，文本中有 ${found} 格，不知哪个数在哪一列，未作判断`,
	unreadRow: '这一行的数没有读出，未作判断',
	extraRow: '规定的表格中没有这一行',
	repeatedRow: '这一行重复出现，只看第一次出现的',
	missingRow: '文本中没有这一行',
	absentCell: '不知文本中哪个数属于这一格，未作判断',
	unreadCell: '读不出数，未作判断',
	leftOut: (rows) => `略去 ${rows} 行`,
	moreTables: (tables) => `另有 ${tables} 张表没有画出。`,
	copy: '复制表格',
	noTables: '没有认出表格。',
	otherTable: '其他表格',
	before: (year) => `${year} 年`,
	beforeNote: (year) => `小字是 ${year} 年的数`,
	findings: '问题',
	severities: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
};

const EN: TableViewWords = {
	lang: 'en',
	year: (year) => `${year}`,
	verdict: (wrongCells, { held, failed, undecided, accepted = 0 }) => {
		const noted = accepted > 0 ? `, ${accepted} accepted` : '';
		const open = `${noted}${undecided > 0 ? `, ${undecided} undecided` : ''}`;
		if (failed > 0) return `✗ ${wrongCells > 0 ? `wrong cells: ${wrongCells}, ` : ''}sums that fail: ${failed}${open}`;
		if (accepted > 0) return `${undecided > 0 ? '○' : '✓'} ${held} sums hold${open}`;
		if (held > 0) return undecided > 0 ? `○ ${held} sums hold${open}` : `✓ all ${held} sums hold`;
		return undecided > 0 ? `○ ${undecided} sums undecided` : '';
	},
	expected: (value) => `should be ${value}`,
	maybe: (value) => `or ${value}`,
	ragged: (found, expected) =>
		`${found} cells instead of ${expected}: which number belongs to which column is not known, so nothing is decided`,
	unreadRow: 'the numbers of this row were not read, so nothing is decided',
	extraRow: 'the form has no such row',
	repeatedRow: 'this row stands twice; the first one counts',
	missingRow: 'the text has no such row',
	absentCell: 'which number belongs here is not known, so nothing is decided',
	unreadCell: 'no number can be read here, so nothing is decided',
	leftOut: (rows) => `${rows} rows are left out`,
	moreTables: (tables) => `${tables} more tables are not drawn.`,
	copy: 'Copy table',
	noTables: 'No table was recognised.',
	otherTable: 'Another table',
	before: (year) => `${year}`,
	beforeNote: (year) => `Small numbers are those of ${year}`,
	findings: 'Findings',
	severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
};

const WORDS: Readonly<Record<Language, TableViewWords>> = { 'zh-cn': ZH, en: EN };

/** The words of a language; those of the usual one where none is given. */
export function tableViewWordsIn(language: Language = USUAL_LANGUAGE): TableViewWords {
	return WORDS[language];
}
