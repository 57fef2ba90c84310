// Draws a report's tables as the official form prints them: HTML without scripts and styles of its own.

import type { Language } from '../core/languages.ts';
import type { Part } from '../core/review.ts';
import type { Span } from '../core/text/span.ts';
import { escaped } from '../workspace/html.ts';
import { headCell, leftOutRow, type Pen, rowHtml } from './cells.ts';
import { headsOf, labelDepth, labelsOf, type PlacedColumn, placeColumns } from './layout.ts';
import type { ViewFinding, ViewFix } from './marks.ts';
import { sharesOf, shownRows } from './shown.ts';
import { type View, type ViewBlock, type ViewTable, viewOf } from './subject.ts';
import { type TableViewWords, tableViewWordsIn } from './words.ts';

/** What the drawing depends on beside the report. */
export interface TableViewOptions {
	readonly language?: Language;
	/** Whether places can be selected and fixes clicked: they then carry numbers, and the fixes are buttons. */
	readonly interactive?: boolean;
	/** Whether tables on which nothing was found are left out, all of them if need be. */
	readonly onlyFound?: boolean;
	/** The report of the same body on the year before, whose numbers are shown small. */
	readonly before?: { readonly part: Part; readonly year: number };
}

/** The drawn tables of a report. */
export interface TableView {
	readonly html: string;
	/** Where each place in the HTML stands in the part, by its `data-at`. */
	readonly places: readonly Span[];
	/** The changes by their `data-fix`. */
	readonly fixes: readonly ViewFix[];
	readonly organization: string | null;
	readonly year: number | null;
}

/** Draws the tables of a report. Every word of the report is escaped; time is linear in the rows that it has. */
export function tableView(part: Part, options: TableViewOptions = {}): TableView {
	const { language, interactive = false, onlyFound = false, before } = options;
	const view = viewOf(part, before?.part);
	const places: Span[] = [];
	const at = (place: Span | undefined) =>
		place === undefined || !interactive ? '' : ` data-at="${places.push(place) - 1}"`;
	const pen: Pen = { words: tableViewWordsIn(language), interactive, at };
	const { organization, year, fixes } = view;
	const tables = onlyFound ? view.tables.filter(({ findings }) => findings.length > 0) : view.tables;
	const html = onlyFound && tables.length === 0 ? '' : viewHtml({ ...view, tables }, before?.year, pen);
	return { html, places, fixes, organization, year };
}

function viewHtml({ tables, fixes }: View, before: number | undefined, pen: Pen): string {
	if (tables.length === 0) return `<p class="empty">${escaped(pen.words.noTables)}</p>\n`;
	const note = before === undefined ? '' : `<p class="note">${escaped(pen.words.beforeNote(before))}</p>\n`;
	const shares = sharesOf(tables);
	const drawn = tables.map((table, number) => {
		const rows = shares[number] ?? 0;
		return rows === 0 ? '' : tableHtml(table, { number, rows, fixes }, pen);
	});
	const more = shares.filter((share) => share === 0).length;
	const rest = more === 0 ? '' : `<p class="note">${escaped(pen.words.moreTables(more))}</p>\n`;
	return note + drawn.join('') + rest;
}

/** A table of no more columns has wider ones, and one of so many narrower ones. */
const FEW = 4;
const MANY = 11;

/** Which of the tables is drawn, how many of its rows, and the fixes of them all. */
interface Share {
	readonly number: number;
	readonly rows: number;
	readonly fixes: readonly ViewFix[];
}

/** What the rows of a table have in common: how many columns labels and numbers take, and what stands over the labels. */
interface Shape extends Share {
	readonly depth: number;
	readonly width: number;
	readonly corner: string;
	readonly several: boolean;
}

/** The same for one of its blocks, with what the names of its heads begin with. */
interface BlockShape extends Shape {
	readonly name: string;
}

function tableHtml(table: ViewTable, share: Share, pen: Pen): string {
	const { blocks, form } = table;
	const depth = labelDepth(blocks.flatMap(({ rows }) => rows));
	const width = Math.max(1, ...blocks.map(({ columns }) => columns.length));
	const shape: Shape = { ...share, depth, width, corner: form.corner ?? '', several: blocks.length > 1 };
	const drawn = blocks.map((block, at) => blockHtml(block, { ...shape, name: `h${share.number}-${at}` }, pen)).join('');
	const role = pen.interactive ? ' role="grid"' : '';
	const kind = width <= FEW ? ' class="few"' : width >= MANY ? ' class="many"' : '';
	return `<section class="sheet"><table${kind}${role}>${caption(table, pen)}${drawn}</table>\n${copyButton(table, pen)}${findingsHtml(table.findings, share.fixes, pen)}</section>\n`;
}

/** A button that says to a screen reader which table it copies. */
function copyButton(table: ViewTable, { interactive, words }: Pen): string {
	if (!interactive) return '';
	const said = `${words.copy} ${nameOf(table, words)}`;
	return `<button class="copy" data-copy="" aria-label="${escaped(said)}">${escaped(words.copy)}</button>\n`;
}

function nameOf({ form, year }: ViewTable, words: TableViewWords): string {
	const name = form.title === '' ? words.otherTable : form.title;
	return year === undefined ? name : `${name} · ${words.year(year)}`;
}

/** The table's name and what became of its sums. */
function caption(table: ViewTable, { words }: Pen): string {
	const { counts, blocks } = table;
	const cells = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const verdict = words.verdict(cells.filter(({ mark }) => mark?.kind === 'wrong').length, counts);
	const state = counts.failed > 0 ? 'bad' : counts.undecided > 0 ? 'open' : 'good';
	const said = verdict === '' ? '' : ` <span class="verdict ${state}">${escaped(verdict)}</span>`;
	return `<caption>${escaped(nameOf(table, words))}${said}</caption>\n`;
}

function blockHtml({ title, columns, rows }: ViewBlock, shape: BlockShape, pen: Pen): string {
	const placed = placeColumns(columns, shape.width);
	const all = shape.depth + shape.width;
	const ids = placed.map((_, at) => `${shape.name}-${at}`);
	const titled = title === '' ? '' : `<tr>${headCell({ text: title, columns: all, rows: 1 }, ' class="title"')}</tr>\n`;
	// Where heads stand in the middle of a table too, cells name their own; a page of many reports cannot, for want of names.
	const named = shape.several && pen.interactive ? ids : undefined;
	const heads = titled + headsHtml(placed, named, shape);
	const shown = shownRows(rows, shape.several ? rows.length : shape.rows);
	const labels = labelsOf(
		shown.map((entry) => (typeof entry === 'number' ? rows[entry] : undefined)),
		shape.depth,
	);
	const body = shown.map((entry, at) => {
		if (typeof entry !== 'number') return leftOutRow(entry.leftOut, all, pen.words);
		const row = rows[entry];
		const frame = { labels: labels[at] ?? [], columns: placed, heads: named };
		return row === undefined ? '' : rowHtml(row, frame, pen);
	});
	const [open, close] = shape.several ? ['<tbody>\n', ''] : ['<thead>\n', '</thead>\n<tbody>\n'];
	return `${open}${heads}${close}${body.join('')}</tbody>\n`;
}

/** The heads of a block, with ids for cells to name where these are given. */
function headsHtml(
	columns: readonly PlacedColumn[],
	ids: readonly string[] | undefined,
	{ depth, corner }: Shape,
): string {
	const heads = headsOf(columns);
	const lines = heads.map((row, level) => {
		const isFirst = level === 0 && depth > 0;
		const first = isFirst ? headCell({ text: corner, columns: depth, rows: heads.length }, ' class="corner"') : '';
		const cells = row.map((head, at) => {
			const id = ids === undefined || heads.length > 1 ? '' : ` id="${ids[at]}"`;
			return headCell(head, `${id} scope="col"`);
		});
		return `<tr>${first}${cells.join('')}</tr>\n`;
	});
	return lines.join('');
}

/** What was found in a table, each with the way to put it right. */
function findingsHtml(findings: readonly ViewFinding[], fixes: readonly ViewFix[], pen: Pen): string {
	if (findings.length === 0) return '';
	const { words, interactive, at } = pen;
	const items = findings.map(({ severity, message, place, fixes: own }) => {
		const buttons = own.map((fix) => `<button data-fix="${fix}">${escaped(fixes[fix]?.title ?? '')}</button>`);
		const said = interactive ? `<button class="place"${at(place)}>${escaped(message)}</button>` : escaped(message);
		const label = escaped(words.severities[severity]);
		return `<li class="${severity}"><i>${label}</i> ${said}${interactive ? buttons.join('') : ''}</li>\n`;
	});
	return `<ul class="findings" aria-label="${escaped(words.findings)}">\n${items.join('')}</ul>\n`;
}
