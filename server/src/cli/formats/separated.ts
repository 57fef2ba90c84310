// Rows of cells as text: CSV after RFC 4180 and TSV, with nothing in them that a spreadsheet would run.

/** One value of a row; null is an empty cell. */
export type Value = string | number | null;

/** Excel takes a CSV file for GBK in China unless it begins with this mark. */
export const MARK = '\ufeff';

/** A line of CSV. */
export function csvLine(values: readonly Value[]): string {
	return `${values.map((value) => quoted(harmless(value))).join(',')}\r\n`;
}

/** A line of TSV: tabs and line ends within a value become spaces. */
export function tsvLine(values: readonly Value[]): string {
	return `${values.map((value) => harmless(value).replace(/[\t\r\n]/g, ' ')).join('\t')}\n`;
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would take for a formula has an apostrophe before it; numbers and dashes alone are none. */
function harmless(value: Value): string {
	const text = value === null ? '' : String(value);
	if (!/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text)) return text;
	return /^[+-]?\d+(\.\d+)?$/.test(text) || /^[-－—]+$/.test(text) ? text : `'${text}`;
}
