// Rows of cells as text: CSV after RFC 4180 and TSV, with nothing in them that a spreadsheet would run.

import { plainLine, plainText } from '../../core/text/plain.ts';

/** One value of a row; null is an empty cell. */
export type Value = string | number | null;

/** Excel takes a CSV file for GBK in China unless it begins with this mark. */
export const MARK = '\ufeff';

/** A line of CSV. */
export function csvLine(values: readonly Value[]): string {
	return `${values.map((value) => quoted(harmless(plainText(textOf(value))))).join(',')}\r\n`;
}

/** A line of TSV: tabs and line ends within a value become spaces. */
export function tsvLine(values: readonly Value[]): string {
	return `${values.map((value) => harmless(plainLine(textOf(value)))).join('\t')}\n`;
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(value: Value): string {
	return value === null ? '' : String(value);
}

/** What a spreadsheet would take for a formula has an apostrophe before it; numbers and dashes alone are none. */
function harmless(text: string): string {
	if (!/^\s*[=+\-@＝＋－＠]/.test(text)) return text;
	return /^[+-]?\d+(\.\d+)?$/.test(text) || /^[-－—]+$/.test(text) ? text : `'${text}`;
}
