// The recognised tables for statistics: one row for each report and cell.

import { columnName, rowName } from '../../core/forms/forms.ts';
import { isStated } from '../../core/number/amount.ts';
import { format } from '../../core/number/exact.ts';
import { CELL_COLUMNS } from '../../core/report/own-lists.ts';
import type { Part } from '../../core/review.ts';
import type { Table, TableRow } from '../../core/table/table.ts';
import { jsonText } from '../../workspace/json-text.ts';
import { type FileContent, numbered, type Printer, type PrintOptions, partNumber } from '../printer.ts';
import { csvLine, MARK, tsvLine } from './separated.ts';
import { numberCell, type PackedRows, packRows, textCell } from './sheet-rows.ts';
import type * as Workbook from './xlsx.ts';
import { escapeXml } from './xml.ts';

/** A cell of a table with all that it takes to know whose it is. `value` is exact, or null where it states no number. */
export interface CellRow {
	readonly path: string;
	readonly part: number;
	readonly organization: string | null;
	readonly year: number | null;
	readonly form: string | null;
	readonly table: string | null;
	readonly row: string | null;
	readonly rowLabel: string;
	readonly column: string;
	readonly columnLabel: string;
	readonly text: string;
	readonly value: string | null;
	/** Last, since it came last: who counts columns finds the others where they were. */
	readonly tableLabel: string | null;
}

/** CSV for spreadsheets, with a mark and a head. */
export function csvTables({ words }: PrintOptions): Printer<string> {
	return {
		begin: () => [MARK + csvLine(CELL_COLUMNS.map((column) => words.cellColumns[column]))],
		divisible: true,
		*prepare(content) {
			for (const row of cellsOf(content)) yield csvLine(CELL_COLUMNS.map((column) => row[column]));
		},
		end: () => [],
	};
}

/** TSV for programs: the head names the keys of the JSON. */
export function tsvTables(): Printer<string> {
	return {
		begin: () => [tsvLine(CELL_COLUMNS)],
		divisible: true,
		*prepare(content) {
			for (const row of cellsOf(content)) yield tsvLine(CELL_COLUMNS.map((column) => row[column]));
		},
		end: () => [],
	};
}

/** A JSON array, written row by row. */
export function jsonTables(): Printer<string> {
	let before = '\n';
	return {
		begin: () => ['['],
		divisible: true,
		*prepare(content) {
			for (const row of cellsOf(content)) yield jsonText(row);
		},
		*file(rows) {
			for (const row of rows) {
				yield before + row;
				before = ',\n';
			}
		},
		end: () => ['\n]\n'],
	};
}

/** One line of JSON for each cell. */
export function lineTables(): Printer<string> {
	return {
		begin: () => [],
		divisible: true,
		*prepare(content) {
			for (const row of cellsOf(content)) yield `${jsonText(row)}\n`;
		},
		end: () => [],
	};
}

/** A workbook; where the rows are more than a sheet holds, further sheets; files that could not be read stand on one of their own. */
export function xlsxTables({ words }: PrintOptions): Printer<PackedRows> {
	const columns = CELL_COLUMNS.length;
	const unread: string[] = [];
	let file: Workbook.SheetFile | undefined;
	const workbook = () => {
		// Loaded when it is needed: workers and other formats do without.
		const book: typeof Workbook = require('./xlsx.ts');
		const head = packRows(rowXml(CELL_COLUMNS.map((column) => textCell(words.cellColumns[column]))), 1);
		file ??= new book.SheetFile({ columns, head, name: (number) => escapeXml(words.sheet(number)), pack: packText });
		return file;
	};
	return {
		begin: () => workbook().begin(),
		divisible: true,
		*prepare(content) {
			for (const [at, part] of numbered(content)) yield packCells(content.path, partNumber(content, at) ?? 1, part);
		},
		*file(pieces) {
			for (const rows of pieces) yield* workbook().add(rows);
		},
		unread: (path, why) => {
			unread.push(rowXml([textCell(path), textCell(why)]));
			return [];
		},
		*end() {
			if (unread.length > 0) yield* workbook().addLast(escapeXml(words.unreadSheet), unreadRows(unread, words));
			yield* workbook().end();
		},
	};
}

function unreadRows(rows: readonly string[], { cellColumns, reason }: PrintOptions['words']) {
	const heads = [cellColumns.path, reason];
	const head = packRows(rowXml(heads.map(textCell)), 1);
	return { columns: heads.length, head, rows: packRows(rows.join(''), rows.length) };
}

function packText(xml: string): PackedRows {
	return packRows(xml, 0);
}

function rowXml(cells: readonly string[]): string {
	return `<row>${cells.join('')}</row>`;
}

/** The rows of a report for a sheet. What all of them have alike, and the labels, are written once. */
function packCells(path: string, number: number, part: Part): PackedRows {
	const known = new Map<string | null, string>();
	const written = (text: string | null) => {
		const cell = known.get(text) ?? textCell(text);
		known.set(text, cell);
		return cell;
	};
	let xml = '';
	let rows = 0;
	for (const row of cellsOfPart(path, number, part)) {
		rows++;
		xml += '<row>';
		for (const column of CELL_COLUMNS) {
			const value = row[column];
			xml += typeof value === 'number' || column === 'value' ? numberCell(value) : written(value);
		}
		xml += '</row>';
	}
	return packRows(xml, rows);
}

function* cellsOf(content: FileContent): Iterable<CellRow> {
	for (const [at, part] of numbered(content)) {
		yield* cellsOfPart(content.path, partNumber(content, at) ?? 1, part);
	}
}

function* cellsOfPart(path: string, number: number, { text, report }: Part): Iterable<CellRow> {
	const { organization, year, form } = report;
	const head = {
		part: number,
		organization,
		year,
		form: form?.key ?? null,
	};
	for (const table of report.tables) {
		const { key, title } = table.form;
		const tableLabel = title === '' ? null : title;
		for (const row of table.rows) {
			for (const cell of cellsOfRow(text, table, row)) yield { path, ...head, table: key, ...cell, tableLabel };
		}
	}
}

function* cellsOfRow(text: string, { form }: Table, row: TableRow) {
	const key = row.repeated ? null : row.key;
	const rowLabel = row.key === null ? text.slice(row.label.start, row.label.end) : rowName(form, row.key);
	for (const [at, cell] of row.cells.entries()) {
		const column = form.columns[at]?.key;
		if (cell === undefined || column === undefined) continue;
		yield {
			row: key,
			rowLabel,
			column,
			columnLabel: columnName(form, column),
			text: text.slice(cell.start, cell.end),
			value: isStated(cell.amount) ? format(cell.amount.value) : null,
		};
	}
}
