// Whether a stretch of text prints a table of which nothing could be read: its labels stand there.

import type { TableKey } from '../forms/types.ts';
import { fold, hanOf } from '../text/chars.ts';
import { wordsOf } from '../text/numbering.ts';
import type { ReadyCatalogue } from './catalogue.ts';

/** So many of a table's labels in a text without a table: it is there, but its layout is not known. */
const SIGNS_OF_A_TABLE = 4;

/** Tabs, bars and lines that are drawn between cells. */
const BETWEEN_CELLS = /[\t|\u2500-\u257f｜]/;
/** In so many lines so many different words or numbers with such marks between them are a table. */
const LINES_OF_A_TABLE = 2;
const CELLS_OF_A_LINE = 3;

/** Whether some lines of a stretch print cells side by side. */
export function printsCells(said: string): boolean {
	return said.split(/[\r\n]+/).filter(hasCells).length >= LINES_OF_A_TABLE;
}

function hasCells(line: string): boolean {
	const cells = line.split(BETWEEN_CELLS).map((cell) => cell.trim());
	return new Set(cells.filter((cell) => /[\u3400-\u9fff\d]/.test(cell))).size >= CELLS_OF_A_LINE;
}

/** Whether so many labels of a table stand in lines of a text that are no sentences: the order of its lines was lost. */
export function printsLabelsApart(text: string, key: TableKey, catalogue: ReadyCatalogue): boolean {
	const lines = text.split(/[\r\n]+/).filter((line) => !/[，。；]/.test(line));
	const above = catalogue.forms.flatMap(({ tables }) => tables[key]?.columns.flatMap((column) => column.above) ?? []);
	return prints(lines.join('\n'), [...labelsOf(key, catalogue), ...above]);
}

/** Whether so many labels of a table stand in a stretch that the table is there. */
export function printsLabels(said: string, key: TableKey, catalogue: ReadyCatalogue): boolean {
	return prints(said, labelsOf(key, catalogue));
}

function labelsOf(key: TableKey, { forms }: ReadyCatalogue): readonly string[] {
	return forms.flatMap(({ tables }) => {
		const lines = [...(tables[key]?.columns ?? []), ...(tables[key]?.rows ?? [])];
		return lines.map(({ label }) => label);
	});
}

function prints(said: string, labels: readonly string[]): boolean {
	const words = hanOf(fold(said));
	const printed = [...new Set(labels.map(wordsOf))].filter((label) => label !== '' && words.includes(label));
	return printed.length >= SIGNS_OF_A_TABLE;
}
