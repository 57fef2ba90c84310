// What the client says about documents that are shown as texts: one typed table per language.

import type { Language } from '../../server/src/core/languages.ts';
import { language } from './language.ts';

export interface DocumentWords {
	/** The offer in front of a Word document that VS Code cannot show. */
	readonly offer: (name: string) => string;
	readonly open: string;
	readonly noDocument: string;
	readonly damaged: (name: string) => string;
	readonly written: (name: string, cells: number) => string;
	/** Why a text cannot be saved: the places that are no number cells, in words. */
	readonly unwritable: (places: readonly string[]) => string;
	readonly unwritableCell: (table: number, row: number, cell: number) => string;
	readonly unwritableLine: (line: number) => string;
	readonly more: (count: number) => string;
	/** The document refuses a number: it is signed, or the cell has no place for one. */
	readonly refusal: string;
}

const ZH: DocumentWords = {
	offer: (name) => `勾稽：「${name}」是一份年度报告。作为文本打开，就能检查、改正，存盘时改动写回原文档。`,
	open: '作为文本打开',
	noDocument: '勾稽：请先打开或选中一个 .docx 或网页文件。',
	damaged: (name) => `勾稽：「${name}」中间损坏，只读到损坏的地方。`,
	written: (name, cells) => `勾稽：已写回「${name}」：改了 ${cells} 格，其余未动。`,
	unwritable: (places) => `没有保存。只有表格中的数字能写回文档，这些改动请在 Word 或 WPS 里做：${places.join('、')}`,
	unwritableCell: (table, row, cell) => `第 ${table} 个表格第 ${row} 行第 ${cell} 格`,
	unwritableLine: (line) => `第 ${line} 行`,
	more: (count) => `等 ${count} 处`,
	refusal: '没有保存。这一格写不回文档（可能有数字签名，或被合并的单元格盖住）。',
};

const EN: DocumentWords = {
	offer: (name) => `Gouji: "${name}" is an annual report. Open it as text to check and correct it; saving writes back.`,
	open: 'Open as text',
	noDocument: 'Gouji: open or select a .docx or a web page first.',
	damaged: (name) => `Gouji: "${name}" is damaged inside and was read up to there.`,
	written: (name, cells) =>
		`Gouji: "${name}" was written: ${cells === 1 ? '1 cell' : `${cells} cells`} changed, nothing else.`,
	unwritable: (places) =>
		`Not saved. Only numbers of tables can be written back; make these changes in Word or WPS: ${places.join('; ')}`,
	unwritableCell: (table, row, cell) => `table ${table}, row ${row}, cell ${cell}`,
	unwritableLine: (line) => `line ${line}`,
	more: (count) => `${count} places in all`,
	refusal: 'Not saved. The cell cannot be written back (the document may be signed, or another cell covers it).',
};

const WORDS: Readonly<Record<Language, DocumentWords>> = { 'zh-cn': ZH, en: EN };

/** The words in the language of the user. */
export function documentWords(): DocumentWords {
	return WORDS[language()];
}
