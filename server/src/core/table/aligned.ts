// Binds text whose columns are kept by spaces: rows by the words at the left, columns by count or by place.

import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { FormTable } from '../forms/types.ts';
import { type AlignedLine, type PlacedCell, readAlignedLines } from '../grid/aligned.ts';
import type { Cell } from '../grid/grid.ts';
import { fold } from '../text/chars.ts';
import type { Lines } from '../text/lines.ts';
import { wordsOf } from '../text/numbering.ts';
import { align } from './align.ts';
import type { Source } from './labels.ts';
import { placeByColumn } from './place-columns.ts';
import { expectedRows } from './row-keys.ts';
import type { Table, TableRow } from './table.ts';

/** The worth of a whole label; a label that the line cuts off is worth less, by what is there of it. */
const WHOLE_LABEL = 40;
/** So many characters of a label that is cut off tell it from others. */
const LEAST_BEGINNING = 4;
/** With more words than this before one or two numbers a line is prose. */
const LONGEST_LABEL = 60;
/** Fewer rows are a quotation, no table. */
const LEAST_ROWS = 3;

/** Whether a text can hold such a table: two spaces stand before a number or a dash at least. */
export function mayBeAligned(text: string): boolean {
	return /[ \u3000]{2}[-—/0-9０-９]/.test(text);
}

/** A line with its words folded, as labels are compared. */
interface Row extends AlignedLine {
	readonly words: string;
}

/** The tables of a text, one stretch between barriers after the other. */
export function readAlignedTables({ lexicon }: Source, lines: Lines, barriers: ReadonlySet<number>): readonly Table[] {
	const bounds = [-1, ...[...barriers].sort((a, b) => a - b), lines.starts.length];
	const tables: Table[] = [];
	for (let at = 0; at + 1 < bounds.length; at++) {
		const rows = readAlignedLines(lines, (bounds[at] ?? 0) + 1, (bounds[at + 1] ?? 0) - 1).flatMap((line) =>
			withWords(lines.text, line),
		);
		for (const kind of lexicon.kinds) {
			const table = kind.single ? bindSingle(rows, kind) : bindRows(rows, formOf(rows, kind));
			if (table !== undefined) tables.push(table);
		}
	}
	return tables;
}

function withWords(text: string, line: AlignedLine): readonly Row[] {
	const words = fold(text, line.left.start, line.left.end);
	return words.length > LONGEST_LABEL && line.values.length < 3 ? [] : [{ ...line, words }];
}

/** A head of so many characters stands in no other words by chance. */
const LONG_HEAD = 6;

/** Where a table has several readings, the heads decide: those that are no part of a head of the usual one. */
function formOf(rows: readonly Row[], { readings, usual }: ReadyKind): KnownTable {
	const wordsIn = ({ columns }: KnownTable) => columns.map(({ label }) => wordsOf(label));
	const known = readings.length > 1 ? wordsIn(usual) : [];
	const isOther = (head: string) => head.length >= LONG_HEAD && !known.some((one) => one.includes(head));
	const other = readings
		.slice(1)
		.find((form) => wordsIn(form).some((head) => isOther(head) && rows.some(({ words }) => words.includes(head))));
	return other ?? usual;
}

function bindRows(rows: readonly Row[], form: KnownTable): Table | undefined {
	const labels = form.rows.map((row) => [row.label, ...(row.variants ?? [])].map((label) => fold(label)));
	const worth = (item: number, row: number) =>
		Math.max(0, ...(labels[row] ?? []).map((label) => matched(rows[item]?.words ?? '', label)));
	const keys = align(rows.length, form.rows.length, worth);
	const bound = keys.filter((row) => row >= 0).length;
	if (bound < LEAST_ROWS) return undefined;
	const columnsOf = (row: number) =>
		form.blocks.find((block) => block.rows.includes(form.rows[row]?.key ?? ''))?.columns ?? [];
	const groups = joinLines(rows, keys, (row) => columnsOf(row).length);
	const columns = groups.map(({ row }) => columnsOf(row));
	const placed = placeByColumn(
		groups.map(({ values, gathered }, at) => ({ values, gathered, expected: columns[at]?.length ?? 0 })),
	);
	const tableRows = groups.map(({ row, line }, at) =>
		makeRow(line, form, form.rows[row]?.key ?? '', columns[at] ?? [], placed[at]),
	);
	return makeTable(form, tableRows);
}

/** How well the words of a line end in a label: whole, or cut off behind some characters. */
function matched(words: string, label: string): number {
	if (words === '' || label === '') return 0;
	if (words.endsWith(label)) return WHOLE_LABEL + label.length;
	for (let length = Math.min(words.length, label.length - 1); length >= LEAST_BEGINNING; length--) {
		if (words.endsWith(label.slice(0, length))) return length;
	}
	return 0;
}

/** A row of the form with its numbers; undefined where other numbers stand so near that they may be its own. */
interface Group {
	readonly line: Row;
	readonly row: number;
	readonly values: readonly PlacedCell[] | undefined;
	/** Whether some of them stand on another line. */
	readonly gathered: boolean;
}

/**
 * Numbers on a line that is no row of its own belong to the row beside it: a cell has a second line, or a narrow column
 * broke a number. They are taken where they fill one row up and can be nobody else's; else their neighbours stay open.
 */
function joinLines(rows: readonly Row[], keys: readonly number[], expected: (row: number) => number): readonly Group[] {
	const own = rows.flatMap((_, at) => ((keys[at] ?? -1) >= 0 ? [at] : []));
	return own.map((at, index) => {
		const line = rows[at] as Row;
		const row = keys[at] ?? -1;
		const strays = [
			...between(rows, own[index - 1] ?? -1, at, line),
			...between(rows, at, own[index + 1] ?? rows.length, line),
		];
		if (strays.length === 0) return { line, row, values: line.values, gathered: false };
		const values = [...line.values, ...strays.flatMap((stray) => stray.values)];
		const neighbours = strays.every((stray) => isOwn(rows, stray, at, own, (other) => expected(keys[other] ?? -1)));
		return { line, row, values: values.length === expected(row) && neighbours ? values : undefined, gathered: true };
	});
}

/** The lines with numbers between two rows that stand directly beside one of them. */
function between(rows: readonly Row[], from: number, to: number, beside: Row): readonly Row[] {
	return rows.slice(from + 1, to).filter((row) => row.values.length > 0 && Math.abs(row.line - beside.line) <= 2);
}

/** Whether the other rows beside a line with numbers lack none. */
function isOwn(
	rows: readonly Row[],
	stray: Row,
	at: number,
	own: readonly number[],
	expected: (at: number) => number,
): boolean {
	return own.every((other) => {
		const row = rows[other];
		const near = row !== undefined && other !== at && Math.abs(row.line - stray.line) <= 2;
		return !near || row.values.length === expected(other);
	});
}

function makeRow(
	line: Row,
	form: FormTable,
	key: string,
	columns: readonly string[],
	cells: readonly Cell[] | undefined,
): TableRow {
	const placed = form.columns.map((column) => {
		const at = columns.indexOf(column.key);
		return at < 0 ? undefined : cells?.[at];
	});
	const label = { words: line.words, exact: true, start: line.left.start, end: line.left.end };
	const end = Math.max(label.end, ...line.values.map((value) => value.end));
	return { key, repeated: false, label, groups: [], cells: cells === undefined ? [] : placed, start: label.start, end };
}

/** A table of one row: a line of numbers without words, as many as it has columns. */
function bindSingle(rows: readonly Row[], { usual: form, signs }: ReadyKind): Table | undefined {
	const count = form.columns.length;
	const heads = rows.some(({ words }) => signs.some((sign) => words.includes(sign)));
	const line = rows.find(({ words, values }) => words === '' && values.length * 2 > count);
	if (!heads || line === undefined) return undefined;
	const below = rows.filter((row) => row.words === '' && row.line > line.line && row.line - line.line <= 2);
	const values = [...line.values, ...below.flatMap((row) => row.values)];
	const [cells] = placeByColumn([{ values, expected: count, gathered: below.length > 0 }]);
	const columns = form.columns.map((column) => column.key);
	return makeTable(form, [makeRow(line, form, form.rows[0]?.key ?? '', columns, cells)]);
}

function makeTable(form: KnownTable, rows: readonly TableRow[]): Table {
	const expected = expectedRows(
		form,
		rows.map((row) => row.key),
	);
	const start = Math.min(...rows.map((row) => row.start));
	return {
		form,
		layout: 'aligned',
		certain: false,
		rows,
		expected,
		start,
		end: Math.max(...rows.map((row) => row.end)),
	};
}
