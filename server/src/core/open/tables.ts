// Tables of no known form: their lines with names, and the ways in which these can add up. The sums decide among them.

import { type ReadyTable, readyTable } from '../forms/ready.ts';
import type { FormColumn, FormRow, FormTable } from '../forms/types.ts';
import { type Cell, type GridRow, isBlank } from '../grid/grid.ts';
import { readTabbedGrids } from '../grid/tabbed.ts';
import { isStated } from '../number/amount.ts';
import type { Lexicon } from '../table/rows/labels.ts';
import type { Table, TableRow } from '../table/table.ts';
import { tally } from '../text/groups.ts';
import { type Lines, lineAt } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type OpenGrid, type OpenRow, openGrids } from './grids.ts';
import { type Reading, readingsOf } from './readings.ts';
import { type LineWords, mayHoldTotals, nextTotal, readLine } from './total-words.ts';

/** A table of no known form, its form without rules yet. */
export interface OpenTable {
	readonly table: Table;
	/** What the labels of the rows and the heads of the columns say, in their order. */
	readonly rowWords: readonly LineWords[];
	readonly columnWords: readonly LineWords[];
	/** The ways in which rows may add up, and columns. */
	readonly ofRows: readonly Reading[];
	readonly ofColumns: readonly Reading[];
}

/** No name of a row or a column is longer. */
const LONGEST_NAME = 30;

/** So near a table its unit stands, and a note on it. */
const NEAR = 80;
/** So much of the heads is searched for a unit. */
const MOST_OF_HEADS = 2000;
/** Units in which nothing is counted but measured, and what notes say of totals that do not add up. */
const ROUNDED = /四舍五入|尾数|尾差|[百千万亿](?:元|美元|人|户|吨|亩|公里|千瓦|立方|平方)|公顷|公里|平方米|立方米|吨/;

/** What stands in a text beside tables of no known form. */
export interface Surroundings {
	/** Lines that no table may contain. */
	readonly barriers: ReadonlySet<number>;
	/** The tables that were read. */
	readonly taken: readonly Span[];
	/** The words of tables that were not. */
	readonly lexicon: Lexicon;
}

/** The tables with totals that stand outside those that were read. Time is linear in the text. */
export function readOpenTables(lines: Lines, { barriers, taken, lexicon }: Surroundings): readonly OpenTable[] {
	const { text } = lines;
	if (!mayHoldTotals(text) || !hasTotalOutside(lines, taken)) return [];
	return readTabbedGrids(lines, barriers)
		.flatMap((grid) => openGrids({ text, lexicon }, grid, taken))
		.flatMap((grid) => makeTable(text, grid) ?? []);
}

/** Whether the words of a total stand on a line with a tab outside some spans. */
function hasTotalOutside(lines: Lines, taken: readonly Span[]): boolean {
	const { text, starts, ends } = lines;
	let line = 0;
	for (let at = nextTotal(text, 0); at >= 0; at = nextTotal(text, starts[line] ?? text.length)) {
		while ((ends[line] ?? text.length) < at) line++;
		const within = taken.find((span) => span.start <= at && at <= span.end);
		if (within === undefined && text.slice(starts[line], ends[line]).includes('\t')) return true;
		line = within === undefined ? line + 1 : Math.max(line + 1, lineAt(lines, within.end));
	}
	return false;
}

function makeTable(text: string, grid: OpenGrid): OpenTable | undefined {
	const labels = grid.rows.map(({ label }) => nameOf(text, label));
	const rowWords = grid.rows.map(({ label, values }, at) => ({
		...readLine(labels[at] ?? ''),
		indent: label === undefined ? 0 : label.start - label.from,
		stated: values.some(({ amount }) => isStated(amount)),
	}));
	const heads = headsOf(text, grid);
	const columnWords = heads.map((head) => ({ ...readLine(head), indent: 0, stated: true }));
	const ofRows = readingsOf(rowWords);
	const ofColumns = readingsOf(columnWords);
	if (ofRows.length + ofColumns.length === 0) return undefined;
	const rowNames = unique(labels);
	const rows = grid.rows.map((row, at) => makeRow(row, rowNames[at] ?? ''));
	const [head] = grid.heads;
	const start = head?.start ?? rows[0]?.start ?? 0;
	const end = rows.at(-1)?.end ?? start;
	const columnNames = unique(namesOf(text, grid, heads));
	const form = formOf(nameOf(text, grid.caption), { rowNames, columnNames }, roundingOf(text, grid, { start, end }));
	const table: Table = { form, layout: grid.layout, convention: 'count', rows, expected: rowNames, start, end };
	return { table, rowWords, columnWords, ofRows, ofColumns };
}

type Rounding = Pick<FormTable, 'rounded' | 'measured'>;

/** Which numbers of a table are rounded: all, those with decimals where it has any, or none. */
function roundingOf(text: string, grid: OpenGrid, span: Span): Rounding {
	if (isMeasured(text, grid, span)) return { rounded: true, measured: true };
	const decimals = grid.rows.some(({ values }) => values.some(({ amount }) => isStated(amount) && amount.places > 0));
	return decimals ? { rounded: true } : {};
}

/** Whether the heads, or what stands beside the table, say that whole numbers are rounded too. */
function isMeasured(text: string, { heads }: OpenGrid, { start, end }: Span): boolean {
	const body = Math.max(start, heads.at(-1)?.end ?? start);
	const above = text.slice(Math.max(0, start - NEAR), Math.min(body, start + MOST_OF_HEADS));
	return ROUNDED.test(above) || ROUNDED.test(text.slice(end, end + NEAR));
}

/** What a cell prints, in one line. */
function nameOf(text: string, cell: Cell | undefined): string {
	if (cell === undefined) return '';
	return text
		.slice(cell.start, Math.min(cell.end, cell.start + 4 * LONGEST_NAME))
		.replace(/\s/g, '')
		.slice(0, LONGEST_NAME);
}

/** The lowest words over each column. */
function headsOf(text: string, grid: OpenGrid): readonly string[] {
	return grid.columns.map((column) => nameOf(text, headAt(grid, column)?.cells[column]));
}

function headAt({ heads, columns }: OpenGrid, column: number): GridRow | undefined {
	const last = columns.at(-1) ?? 0;
	return heads.findLast(
		({ cells }) => cells.length * 2 > last && cells[column] !== undefined && !isBlank(cells[column]),
	);
}

/** Heads that stand several times with the words above them, as far as these are printed. */
function namesOf(text: string, grid: OpenGrid, heads: readonly string[]): readonly string[] {
	const seen = new Map<string, number>();
	for (const head of heads) tally(seen, head);
	return grid.columns.map((column, at) => {
		const own = heads[at] ?? '';
		if (own === '') return `#${column + 1}`;
		if (seen.get(own) === 1) return own;
		const row = headAt(grid, column);
		const above = row === undefined ? undefined : grid.heads[grid.heads.indexOf(row) - 1];
		return `${nameOf(
			text,
			above?.cells.slice(0, column + 1).findLast((cell) => !isBlank(cell)),
		)}${own}`;
	});
}

/** Names that tell lines apart: those that stand several times get a number. */
function unique(names: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const name of names) tally(counts, name);
	const taken = new Set(names);
	const seen = new Map<string, number>();
	return names.map((name, at) => {
		const number = (seen.get(name) ?? 0) + 1;
		seen.set(name, number);
		if (name === '') return `#${at + 1}`;
		if (counts.get(name) === 1) return name;
		const numbered = `${name}(${number})`;
		return taken.has(numbered) ? `${numbered}#${at + 1}` : numbered;
	});
}

function makeRow({ row, label, values }: OpenRow, key: string): TableRow {
	const { start, end } = label ?? { start: row.start, end: row.start };
	return {
		key,
		repeated: false,
		label: { words: key, exact: true, start, end },
		groups: [],
		cells: values,
		start,
		end: Math.max(end, values.at(-1)?.end ?? 0, row.cells.at(-1)?.end ?? 0),
	};
}

interface LineNames {
	readonly rowNames: readonly string[];
	readonly columnNames: readonly string[];
}

function formOf(title: string, { rowNames, columnNames }: LineNames, rounding: Rounding): ReadyTable {
	const rows: readonly FormRow[] = rowNames.map((key) => ({ key, label: key }));
	const columns: readonly FormColumn[] = columnNames.map((key) => ({ key, label: key, above: [] }));
	return readyTable({
		key: null,
		title,
		columns,
		rows,
		groups: [],
		blocks: [{ title: '', columns: columnNames, rows: rowNames }],
		rules: [],
		heads: [],
		...rounding,
	});
}
