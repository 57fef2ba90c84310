// A report's tables as the table view shows them, row by row in the form's order: what the drawing knows of a Part.

import { rowOf } from '../core/forms/forms.ts';
import type { FormColumn, FormTable } from '../core/forms/types.ts';
import type { Cell } from '../core/grid/grid.ts';
import { isStated } from '../core/number/amount.ts';
import type { Part } from '../core/review.ts';
import type { EquationCounts } from '../core/sums/analyse.ts';
import type { Sheet } from '../core/sums/sheet.ts';
import { findCell, type Table, type TableRow } from '../core/table/table.ts';
import type { Span } from '../core/text/span.ts';
import { type Mark, type Marks, marksOf, type ViewFinding, type ViewFix } from './marks.ts';

/** What a cell holds: a number, nought, nothing, something that is no number, or no cell that is told apart. */
export type CellKind = 'number' | 'zero' | 'nothing' | 'unread' | 'absent';

/** A cell of a drawn table. */
export interface ViewCell {
	readonly kind: CellKind;
	/** What is printed, in one line. */
	readonly text: string;
	readonly isTotal: boolean;
	/** Where it stands in the part; undefined where the text has no cell. */
	readonly place?: Span;
	readonly mark?: Mark;
	/** What the report of the year before has there. */
	readonly before?: string;
}

/** Why a row is drawn as it is, where it is not just a row of the form. */
export type RowState = 'known' | 'extra' | 'repeated' | 'missing' | 'unread';

/** A row of a drawn table. */
export interface ViewRow {
	readonly state: RowState;
	/** The groups that it stands in, outermost first. */
	readonly groups: readonly string[];
	readonly label: string;
	/** Where it stands in the part; undefined for a row that the text does not have. */
	readonly place?: Span;
	readonly mark?: Mark;
	/** By the columns of its block; empty where they are not told apart. */
	readonly cells: readonly ViewCell[];
	/** Where its cells are not told apart: what it prints, and how many cells it has instead of how many. */
	readonly printed?: string;
	readonly ragged?: { readonly found: number; readonly expected: number };
}

/** Rows under heads of their own. */
export interface ViewBlock {
	readonly title: string;
	readonly columns: readonly FormColumn[];
	readonly rows: readonly ViewRow[];
}

/** A drawn table. */
export interface ViewTable {
	readonly form: FormTable;
	readonly year: number | undefined;
	readonly counts: EquationCounts;
	readonly blocks: readonly ViewBlock[];
	readonly findings: readonly ViewFinding[];
}

/** All that is drawn of a report. */
export interface View {
	readonly organization: string | null;
	readonly year: number | null;
	readonly counts: EquationCounts;
	readonly tables: readonly ViewTable[];
	readonly fixes: readonly ViewFix[];
}

/** So much is shown of what a cell or a row prints. */
const LONGEST = 60;

/** What a table is read with. */
interface Context {
	readonly text: string;
	readonly table: Table;
	readonly sheet: Sheet | undefined;
	readonly marks: Marks;
	/** The same table of the year before. */
	readonly before: { readonly text: string; readonly table: Table } | undefined;
}

/** What is drawn of a part; `before` is the report of the same body on the year before. */
export function viewOf(part: Part, before?: Part): View {
	const { text, report, sums } = part;
	const marks = marksOf(part);
	const tables = report.tables.map((table, at) => {
		const other = before?.report.tables.find(({ form: { key } }) => key !== null && key === table.form.key);
		const context: Context = {
			text,
			table,
			sheet: sums[at]?.sheet,
			marks,
			before: before === undefined || other === undefined ? undefined : { text: before.text, table: other },
		};
		return {
			form: table.form,
			year: table.year,
			counts: sums[at]?.counts ?? { held: 0, failed: 0, undecided: 0 },
			blocks: blocksOf(context),
			findings: marks.findings.get(table) ?? [],
		};
	});
	const { organization = null, year = null } = report.title ?? {};
	return { organization, year, counts: part.equations, tables, fixes: marks.fixes };
}

/** The blocks of the form with the rows that the table has, or must have; rows of no form stand behind the one above them. */
function blocksOf(context: Context): readonly ViewBlock[] {
	const { form, expected } = context.table;
	const { first, known, followers } = inForm(context.table);
	const must = new Set(expected);
	return form.blocks.map((block, at) => {
		const columns = block.columns.flatMap((key) => form.columns.find((column) => column.key === key) ?? []);
		const draw = (rows: readonly TableRow[], above: string | undefined) =>
			rows.map((row) => rowView(context, { row, above }, columns));
		const rows = block.rows.flatMap((key) => {
			const row = known.get(key);
			if (row === undefined) return must.has(key) ? [missingRow(form, key)] : [];
			return [...draw([row], key), ...draw(followers.get(row) ?? [], key)];
		});
		return { title: block.title, columns, rows: at === 0 ? [...draw(first, undefined), ...rows] : rows };
	});
}

/** The rows that the form has, and behind each those that it does not have. */
function inForm({ form, rows }: Table) {
	const keys = new Set(form.rows.map(({ key }) => key));
	const known = new Map<string, TableRow>();
	const followers = new Map<TableRow, TableRow[]>();
	const first: TableRow[] = [];
	let above: TableRow[] = first;
	for (const row of rows) {
		if (row.key === null || row.repeated || !keys.has(row.key)) {
			above.push(row);
			continue;
		}
		known.set(row.key, row);
		above = [];
		followers.set(row, above);
	}
	return { first, known, followers };
}

function missingRow(form: FormTable, key: string): ViewRow {
	return { state: 'missing', groups: groupsOf(form, key), label: rowOf(form, key)?.label ?? key, cells: [] };
}

/** A row of the text; one of no form stands in the group of the row `above` it. */
interface DrawnRow {
	readonly row: TableRow;
	readonly above: string | undefined;
}

function rowView(context: Context, { row, above }: DrawnRow, columns: readonly FormColumn[]): ViewRow {
	const { text, table, marks } = context;
	const { key, label, repeated, ragged } = row;
	const mark = marks.rows.get(row);
	const official = key === null || !label.exact ? undefined : table.form.rows.find((one) => one.key === key)?.label;
	const isKnown = key !== null && !repeated && rowOf(table.form, key) !== undefined;
	const unread = !isBlankThere(table, row) && (ragged !== undefined || row.cells.every((cell) => cell === undefined));
	return {
		state: repeated ? 'repeated' : !isKnown ? 'extra' : unread ? 'unread' : 'known',
		groups: above === undefined ? [] : groupsOf(table.form, above),
		label: official ?? inLine(text, label),
		place: label.start < label.end ? label : row,
		...(mark === undefined ? {} : { mark }),
		...(unread ? { printed: inLine(text, { start: Math.max(row.start, label.end), end: row.end }) } : {}),
		...(ragged === undefined ? {} : { ragged }),
		cells: unread ? [] : columns.map((column) => cellView(context, row, column)),
	};
}

function cellView({ text, table, sheet, marks, before }: Context, row: TableRow, column: FormColumn): ViewCell {
	const at = table.form.columns.indexOf(column);
	const cell = row.cells[at];
	const index = row.key === null ? undefined : sheet?.rules.rowIndex.get(row.key);
	const isTotal = index !== undefined && sheet?.rules.isTotal[index * sheet.columns + at] === 1;
	const mark = cell === undefined ? undefined : marks.cells.get(cell);
	const other = before === undefined || row.key === null ? undefined : findCell(before.table, row.key, column.key);
	return {
		kind: cell === undefined ? (isBlankThere(table, row) ? 'nothing' : 'absent') : kindOf(cell),
		text: cell === undefined ? '' : inLine(text, cell),
		isTotal,
		...(cell === undefined || cell.closed === true ? {} : { place: cell }),
		...(mark === undefined ? {} : { mark }),
		...(before === undefined || other === undefined ? {} : { before: inLine(before.text, other) }),
	};
}

/** Whether a cell that is not there is blank: the row prints no value at all, or a table of no known form is shorter there. */
function isBlankThere({ form }: Table, { ragged }: TableRow): boolean {
	return form.key === null || (ragged?.found === 0 && !ragged.told);
}

function kindOf({ amount }: Cell): CellKind {
	if (isStated(amount)) return amount.value === 0 ? 'zero' : 'number';
	return amount.kind === 'unreadable' ? 'unread' : 'nothing';
}

/** The groups around a row, outermost first. */
function groupsOf(form: FormTable, key: string): readonly string[] {
	const groups: string[] = [];
	let next = rowOf(form, key)?.group;
	while (next !== undefined && groups.length < form.groups.length) {
		const group = form.groups.find((one) => one.key === next);
		if (group === undefined) break;
		groups.unshift(group.label);
		next = group.within;
	}
	return groups;
}

/** What a stretch prints, in one line and not too long. */
function inLine(text: string, { start, end }: Span): string {
	const words = text
		.slice(start, Math.min(end, start + 4 * LONGEST))
		.replace(/\s+/g, ' ')
		.trim();
	return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
