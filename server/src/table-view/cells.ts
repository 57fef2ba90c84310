// The rows and cells of a drawn table as HTML.

import type { Span } from '../core/text/span.ts';
import { escaped } from '../workspace/html.ts';
import type { Merged, PlacedColumn } from './layout.ts';
import type { Mark } from './marks.ts';
import type { ViewCell, ViewRow } from './subject.ts';
import type { TableViewWords } from './words.ts';

/** What the drawing of a row needs beside the row. */
export interface Pen {
	readonly words: TableViewWords;
	/** Whether fixes are buttons. */
	readonly interactive: boolean;
	/** The attributes that make a place of the text one that can be selected; none where nothing can. */
	readonly at: (place: Span | undefined) => string;
}

/** A row with its labels; `heads` names the head of each column where a table has several rows of them. */
export function rowHtml(row: ViewRow, { labels, columns, heads }: RowFrame, pen: Pen): string {
	const begun = labels.map((label) => {
		const own = label.level === undefined ? labelAttributes(row, pen) : ` class="group level-${label.level}"`;
		return headCell(label, `${own} scope="row"`);
	});
	const cells =
		row.cells.length === 0
			? [wideCell(row, columns, pen)]
			: row.cells.map((cell, at) => cellHtml(cell, { width: columns[at]?.width ?? 1, head: heads?.[at] }, pen));
	const state = row.state === 'known' ? '' : ` class="${row.state}"`;
	return `<tr${state}>${begun.join('')}${cells.join('')}</tr>\n`;
}

/** What stands around a row. */
export interface RowFrame {
	readonly labels: readonly Merged[];
	readonly columns: readonly PlacedColumn[];
	readonly heads: readonly string[] | undefined;
}

/** A head or a label; `attributes` begin with a space. */
export function headCell({ text, columns, rows }: Merged, attributes = ''): string {
	return `<th${attributes}${span('colspan', columns)}${span('rowspan', rows)}>${escaped(text)}</th>`;
}

/** Many rows that are not shown, in one line. */
export function leftOutRow(count: number, columns: number, { leftOut }: TableViewWords): string {
	return `<tr class="left-out"><td colspan="${columns}">${escaped(leftOut(count))}</td></tr>\n`;
}

/** A longer label may be cut short where rows are one line high. */
const SHORT = 10;

function labelAttributes({ state, mark, place, label }: ViewRow, { words, at, interactive }: Pen): string {
	const whole = interactive && label.length > SHORT ? [label] : [];
	const why = state === 'extra' ? [words.extraRow] : state === 'repeated' ? [words.repeatedRow] : [];
	return `${classed(mark === undefined ? [] : [mark.kind])}${titled([...whole, ...why, ...(mark?.notes ?? [])])}${at(place)}`;
}

/** The place of cells that are not told apart, with the reason and what the text has there. */
function wideCell({ state, ragged, printed = '', place }: ViewRow, columns: RowFrame['columns'], pen: Pen): string {
	const { words, at } = pen;
	const width = columns.reduce((sum, column) => sum + column.width, 0);
	const unread = ragged === undefined ? words.unreadRow : words.ragged(ragged.found, ragged.expected);
	const why = state === 'missing' ? words.missingRow : state === 'extra' ? words.extraRow : unread;
	const shown = printed === '' ? '' : ` <code>${escaped(printed)}</code>`;
	return `<td class="undecided"${span('colspan', width)}${readOnly(pen)}${at(place)}>${escaped(why)}${shown}</td>`;
}

/** How many columns a cell takes, and the head that it names. */
interface CellFrame {
	readonly width: number;
	readonly head: string | undefined;
}

function cellHtml(cell: ViewCell, { width, head }: CellFrame, pen: Pen): string {
	const { kind, text, isTotal, place, mark, before } = cell;
	const { words, at } = pen;
	const why = kind === 'absent' ? [words.absentCell] : kind === 'unread' ? [words.unreadCell] : [];
	const classes = [
		...(kind === 'number' ? [] : [kind]),
		...(isTotal ? ['total'] : []),
		...(mark === undefined ? [] : [mark.kind]),
	];
	const headers = head === undefined ? '' : ` headers="${head}"`;
	const attributes = `${classed(classes)}${span('colspan', width)}${headers}${titled([...(mark?.notes ?? []), ...why])}`;
	return `<td${attributes}${place === undefined ? readOnly(pen) : ''}${invalid(mark, pen)}${at(place)}>${escaped(text)}${expectedHtml(mark, pen)}${beforeHtml(before)}</td>`;
}

/** What the report of the year before has there; what it leaves blank is shown as such. */
function beforeHtml(before: string | undefined): string {
	if (before === undefined) return '';
	return `<small${classed(/^[0０]$/.test(before) ? ['zero'] : [])}>${escaped(before === '' ? '–' : before)}</small>`;
}

/** What should stand in a cell: a button where a click puts it there. */
function expectedHtml(mark: Mark | undefined, { words, interactive }: Pen): string {
	if (mark?.expected === undefined) return '';
	const { kind, expected, fix } = mark;
	const said = escaped(kind === 'maybe' ? words.maybe(expected) : words.expected(expected));
	return interactive && fix !== undefined
		? `<button data-fix="${fix}" tabindex="-1">${said}</button>`
		: `<b>${said}</b>`;
}

/** A screen reader says of a wrong cell that it is. */
function invalid(mark: Mark | undefined, { interactive }: Pen): string {
	return interactive && mark?.kind === 'wrong' ? ' aria-invalid="true"' : '';
}

function readOnly({ interactive }: Pen): string {
	return interactive ? ' aria-readonly="true"' : '';
}

function span(name: 'colspan' | 'rowspan', count: number): string {
	return count > 1 ? ` ${name}="${count}"` : '';
}

function classed(names: readonly string[]): string {
	return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function titled(sentences: readonly string[]): string {
	return sentences.length === 0 ? '' : ` title="${escaped(sentences.join('\n'))}"`;
}
