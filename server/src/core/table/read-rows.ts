// Grid rows to the rows of a table: torn rows joined, torn labels put together, heads set apart.

import type { TableKey } from '../forms/types.ts';
import { beginsLine, type Cell, type GridRow, isBlank, isText, joinCells } from '../grid/grid.ts';
import { fold } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { type LabelWords, meaningsOf, readLabelWords, type Source } from './labels.ts';

/** A label cell as read. */
export interface LabelCell extends LabelWords {
	readonly cell: Cell;
}

/** What the heads above a row name. */
export interface Heads {
	/** The keys of the columns, in order; empty where no head was read. */
	readonly columns: readonly string[];
	/** The place of the first of them among the cells of its row, or -1. */
	readonly first: number;
	/** Whether one blank cell stands behind the last of them, as where a program ends every row with a tab. */
	readonly trailing: boolean;
}

const NO_HEADS: Heads = { columns: [], first: -1, trailing: false };

/** A row put together from what the export printed. */
export interface ReadRow {
	/** Undefined where values stand without a label. */
	label: LabelCell | undefined;
	groups: LabelCell[];
	values: Cell[];
	/** The place of the label among the cells of its row. */
	depth: number;
	start: number;
	end: number;
	/** The heads above the row. */
	heads: Heads;
	/** Whether the values begin directly behind the label, and blank cells behind them may belong to the next row. */
	anchored: boolean;
}

/** A grid row with what its cells may mean. */
export interface MarkedRow {
	readonly row: GridRow;
	readonly labels: readonly LabelCell[];
	/** Whether it prints heads, not numbers. */
	readonly head: boolean;
	/** Whether its layout does not tell rows apart: values begin directly behind the label. */
	readonly anchored: boolean;
}

/** Marks a grid row: which of its cells are words, and whether it is a head. */
export function markRow(source: Source, row: GridRow, anchored: boolean): MarkedRow {
	const labels: LabelCell[] = [];
	for (const cell of row.cells) if (isText(cell)) labels.push(readLabel(source, cell));
	return { row, labels, head: isHead(row, labels), anchored };
}

/** No label has more characters; what is longer is read so far. */
const LONGEST_LABEL = 240;

/** What a cell says as a label. */
export function readLabel(source: Source, cell: Cell): LabelCell {
	const { text, lexicon } = source;
	const { start, more } = cell;
	const end = Math.min(cell.end, start + LONGEST_LABEL);
	const known = more === undefined ? lexicon.printed.get(text.slice(start, end)) : undefined;
	const { words, number, style, meanings } = known ?? readLabelWords(source, start, end, more && foldAll(text, more));
	return { cell, words, number, style, meanings };
}

function foldAll(text: string, spans: readonly Span[]): string {
	return spans.map((span) => fold(text, span.start, span.end)).join('');
}

/** Heads and rows share the words 总计 and 其他: a row with numbers, or with words that only rows have, is no head. */
function isHead(row: GridRow, labels: readonly LabelCell[]): boolean {
	let heads = 0;
	for (const { meanings } of labels) {
		let ofRows = 0;
		for (const { kind } of meanings) if (kind === 'row' || kind === 'group') ofRows++;
		if (meanings.length === 0) continue;
		if (ofRows === meanings.length) return false;
		if (ofRows === 0) heads++;
	}
	const several = labels.length > 2 && labels.some(({ meanings }) => meanings.some(({ kind }) => kind === 'head'));
	return (heads > 0 || several) && row.cells.every((cell) => isText(cell) || isBlank(cell));
}

/** The table that a marked row speaks for, or undefined where its words are in several tables or in none. */
export function tableOf({ labels }: MarkedRow): TableKey | undefined {
	for (const { meanings } of labels) {
		const first = meanings[0]?.table;
		if (first !== undefined && meanings.every((meaning) => meaning.table === first)) return first;
	}
	return undefined;
}

/** The rows of one table, and how many columns a row of it has. */
export interface TableRows {
	readonly table: TableKey;
	readonly marked: readonly MarkedRow[];
	readonly columns: (row: ReadRow) => number;
}

/** Puts the marked rows of one table together. */
export function joinRows(source: Source, { table, marked, columns }: TableRows): readonly ReadRow[] {
	const rows: ReadRow[] = [];
	let heads = NO_HEADS;
	for (const mark of marked) {
		const previous = rows.at(-1);
		if (mark.head) {
			heads = headsOf(mark, table, heads);
			continue;
		}
		const row = readRow(mark, heads);
		if (row.label === undefined) {
			if (previous === undefined || !continues(source.text, previous, row, columns(previous))) {
				if (row.values.length > 1) rows.push(row);
			}
		} else if (previous === undefined || !completesLabel(source, previous, row)) rows.push(row);
	}
	return rows;
}

/** The heads that a row prints; heads of several rows count from the leftmost of their columns. */
function headsOf(mark: MarkedRow, table: TableKey, above: Heads): Heads {
	const columns: string[] = [];
	let first = -1;
	for (const { cell, meanings } of mark.labels) {
		const head = meanings.find((meaning) => meaning.kind === 'head' && meaning.table === table);
		if (head === undefined || head.key === '') continue;
		if (first < 0) first = mark.row.cells.indexOf(cell);
		columns.push(head.key);
	}
	if (columns.length === 0) return above;
	const { cells } = mark.row;
	const last = cells.findLastIndex((cell) => !isBlank(cell));
	const lower = above.first >= 0 && above.first < first && !above.columns.includes(columns[0] ?? '');
	const closing = mark.labels
		.at(-1)
		?.meanings.some(({ key, forms }) =>
			forms.some(({ blocks }) => blocks.some(({ columns }) => columns.at(-1) === key)),
		);
	const trailing = closing === true && last === cells.length - 2;
	if (!lower) return { columns, first, trailing };
	return { columns: [...above.columns, ...columns], first: above.first, trailing: trailing || above.trailing };
}

/** Splits a row at its label: the last words that the form knows, else the last words at all, before the numbers. */
function readRow(mark: MarkedRow, heads: Heads): ReadRow {
	const { anchored } = mark;
	const { cells, start, end } = mark.row;
	const label = ownLabel(mark);
	if (label === undefined)
		return { label: undefined, groups: [], values: [...cells], depth: -1, start, end, heads, anchored };
	const depth = cells.indexOf(label.cell);
	const groups = mark.labels.slice(0, mark.labels.indexOf(label));
	return { label, groups, values: cells.slice(depth + 1), depth, start, end, heads, anchored };
}

function ownLabel(mark: MarkedRow): LabelCell | undefined {
	const { labels } = mark;
	const known = labels.findLast((label) => label.meanings.length > 0);
	const part = known === undefined ? undefined : partOf(known, mark);
	return part ?? known ?? labels.findLast((candidate) => isWord(candidate.words) || candidate.number > 0);
}

/** The words that stand directly behind a group, or behind a row that may be divided: the row's own, torn or free. */
function partOf(known: LabelCell, mark: MarkedRow): LabelCell | undefined {
	if (!known.meanings.some(({ opens }) => opens)) return undefined;
	const next = mark.labels[mark.labels.indexOf(known) + 1];
	const { cells } = mark.row;
	const follows = next !== undefined && cells.indexOf(next.cell) === cells.indexOf(known.cell) + 1;
	return follows && isWord(next.words) ? next : undefined;
}

function isWord(words: string): boolean {
	return /[\u4e00-\u9fff]/.test(words);
}

/**
 * Adds the cells of a row without a label to the row above, where that one still lacks some. What stands at the
 * beginning of a line without a separator before it belongs to the cell above: the line broke inside that cell.
 */
function continues(text: string, above: ReadRow, row: ReadRow, columns: number): boolean {
	const [first] = row.values;
	const last = above.values.at(-1);
	if (first === undefined) return true;
	const broken = beginsLine(text, first);
	const open =
		above.values.length < columns ||
		(last !== undefined && isBlank(last) && broken && !isBlank(first) && above.values.length === columns);
	if (!open) return false;
	const goesOn = broken && last !== undefined;
	if (goesOn) above.values[above.values.length - 1] = joinCells(text, last, first);
	for (const value of goesOn ? row.values.slice(1) : row.values) above.values.push(value);
	above.end = row.end;
	return true;
}

/** Takes up a row as a part of the label above: the rest of torn words, or their repetition. */
function completesLabel(source: Source, above: ReadRow, row: ReadRow): boolean {
	const { label } = row;
	if (label === undefined) return false;
	const empty = row.values.every(isBlank);
	const merged = empty || above.values.every(isBlank) ? mergedLabel(source, above.label, { label, empty }) : undefined;
	if (merged === undefined) return false;
	if (above.label === undefined) Object.assign(above, { groups: row.groups, depth: row.depth });
	if (!empty) Object.assign(above, { values: row.values, depth: row.depth });
	above.label = merged;
	above.end = row.end;
	return true;
}

/** The label that a row and the one below it print together, or undefined where they are two. */
function mergedLabel(
	{ lexicon }: Source,
	label: LabelCell | undefined,
	{ label: below, empty }: { readonly label: LabelCell; readonly empty: boolean },
): LabelCell | undefined {
	if (label === undefined) return empty ? below : undefined;
	if (label.words === '') return { ...below, number: label.number };
	const words = label.words + below.words;
	const meanings = label.meanings.length === 0 ? meaningsOf(words, lexicon) : [];
	if (meanings.length > 0) return { ...label, words, meanings };
	const repeated = label.meanings.some((meaning) => meaning.kind === 'row') && below.words.length < label.words.length;
	return empty && repeated && label.words.endsWith(below.words) ? label : undefined;
}
