// Binds grids to the tables of a form: by label, never by position.

import { LITIGATION } from '../forms/litigation.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from '../forms/proactive.ts';
import { REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormRow, FormTable, TableKey } from '../forms/types.ts';
import { type Cell, type Grid, isBlank } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import { likeness } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { align } from './align.ts';
import { wordsOf } from './labels.ts';
import { joinRows, type LabelCell, type MarkedRow, markRow, type ReadRow, tableOf } from './rows.ts';
import type { GroupLabel, Label, Table, TableRow } from './table.ts';
import { placeValues } from './values.ts';

/** Rows that speak for one table, possibly from several grids that only a page break parts. */
interface Segment {
	readonly table: TableKey;
	readonly layout: Grid['layout'];
	readonly rows: MarkedRow[];
}

/** The worth of a label that is the form's own; the likeness of another one counts up to this. */
const EXACT = 20;
/** A label that is less alike than this binds nothing. */
const LEAST_LIKENESS = 0.5;

/** All tables that the grids of a text hold, in the text's order. */
export function bindTables(text: string, grids: readonly Grid[]): readonly Table[] {
	const tables: Table[] = [];
	for (const segment of segments(text, grids)) {
		const table = bindSegment(text, segment);
		if (table !== undefined) tables.push(table);
	}
	return tables;
}

function segments(text: string, grids: readonly Grid[]): readonly Segment[] {
	const found: Segment[] = [];
	for (const grid of grids) {
		let current: Segment | undefined;
		let waiting: MarkedRow[] = [];
		for (const row of grid.rows) {
			const marked = markRow(text, row);
			const table = tableOf(marked);
			if (table !== undefined && table !== current?.table) {
				current = { table, layout: grid.layout, rows: waiting };
				waiting = [];
				found.push(current);
			}
			(current?.rows ?? waiting).push(marked);
		}
	}
	return joinSegments(found);
}

/** A table goes on in the next grid where that one has no heads of its own and the same layout. */
function joinSegments(found: readonly Segment[]): readonly Segment[] {
	const joined: Segment[] = [];
	for (const segment of found) {
		const previous = joined.at(-1);
		const goesOn =
			previous?.table === segment.table && previous.layout === segment.layout && segment.rows[0]?.head !== true;
		if (goesOn) previous.rows.push(...segment.rows);
		else joined.push(segment);
	}
	return joined;
}

function bindSegment(text: string, segment: Segment): Table | undefined {
	const form = formOf(segment);
	const joined = joinRows(text, segment.rows, (row) => columnsOf(form, row).length || form.columns.length);
	const rows = form.rows.length === 1 ? joined.filter((row) => row.values.length > 1) : joined;
	const bound = form.rows.length === 1 ? rows.map((_, at) => (at === 0 ? 0 : -1)) : bindRows(rows, form);
	const keys = rowKeys(rows, bound, form);
	if (keys.every((key) => key === null)) return undefined;
	const shown = keepTableRows(rows, keys);
	const tableRows = makeRows(shown.rows, shown.keys, form, segment.layout);
	const first = segment.rows[0]?.row;
	const start = Math.min(first?.start ?? 0, tableRows[0]?.start ?? 0);
	return {
		form,
		layout: segment.layout,
		rows: tableRows,
		expected: expectedRows(form, keys),
		start,
		end: Math.max(...tableRows.map((row) => row.end)),
	};
}

/** Rows without a key at both ends are not the table's: text that happens to stand beside it. */
function keepTableRows(
	rows: readonly ReadRow[],
	keys: readonly (string | null)[],
): { rows: readonly ReadRow[]; keys: readonly (string | null)[] } {
	const first = keys.findIndex((key) => key !== null);
	const last = keys.findLastIndex((key) => key !== null);
	return { rows: rows.slice(first, last + 1), keys: keys.slice(first, last + 1) };
}

function formOf(segment: Segment): FormTable {
	if (segment.table === 'requests') return REQUESTS_EITHER;
	if (segment.table === 'litigation') return LITIGATION;
	let old = 0;
	let current = 0;
	for (const { meanings } of segment.rows.flatMap((row) => row.labels)) {
		const forms = new Set(meanings.map((meaning) => meaning.form));
		if (forms.has(PROACTIVE_2019) && !forms.has(PROACTIVE_2021)) old++;
		if (forms.has(PROACTIVE_2021) && !forms.has(PROACTIVE_2019)) current++;
	}
	return old > current ? PROACTIVE_2019 : PROACTIVE_2021;
}

/** The keys of the columns that a row must fill: those of the heads above it, else those of its block in the form. */
function columnsOf(form: FormTable, row: ReadRow, key?: string | null): readonly string[] {
	if (form.blocks.length === 1) return form.blocks[0]?.columns ?? [];
	const named = row.heads.columns.filter((head) => form.columns.some((column) => column.key === head));
	const own = key ?? row.label?.meanings.find((meaning) => meaning.kind === 'row' && meaning.table === form.key)?.key;
	const block = form.blocks.find((candidate) =>
		candidate.rows.some((rowKey) => rowKey === own || own?.startsWith(`${rowKey}_`) === true),
	);
	return named.length > 0 && (block === undefined || named.some((head) => block.columns.includes(head)))
		? named
		: (block?.columns ?? []);
}

/** For each row the index of the form's row, or -1. */
function bindRows(rows: readonly ReadRow[], form: FormTable): readonly number[] {
	const official = form.rows.map((row) => [row.label, ...(row.variants ?? [])].map(wordsOf));
	const numbers = form.rows.map((row) => numberIn(row));
	const worth = (item: number, row: number): number => {
		const label = rows[item]?.label;
		const formRow = form.rows[row];
		if (label === undefined || formRow === undefined) return 0;
		const agrees = label.number === 0 || label.number === numbers[row] ? 1 : 0;
		const own = label.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key);
		if (own.length > 0) return own.some((meaning) => meaning.key === formRow.key) ? EXACT + agrees : 0;
		if (label.meanings.length > 0 || label.words === '') return 0;
		const like = Math.max(...(official[row] ?? []).map((words) => likeness(label.words, words)));
		return like >= LEAST_LIKENESS ? EXACT * like - 8 + 2 * agrees : 0;
	};
	return straight(rows, form) ?? bindRest(align(rows.length, form.rows.length, worth), rows, form);
}

function numberIn(row: FormRow): number {
	return Number(/_(\d)$/.exec(row.key)?.[1] ?? '0') || 0;
}

/** The quick way, for tables in which every label is the form's own and stands in its place. */
function straight(rows: readonly ReadRow[], form: FormTable): readonly number[] | undefined {
	const bound: number[] = [];
	let last = -1;
	for (const { label } of rows) {
		const own = label?.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key) ?? [];
		const [only] = own;
		if (own.length !== 1 || only === undefined) return undefined;
		const at = form.rows.findIndex((row) => row.key === only.key);
		if (at <= last) return undefined;
		bound.push(at);
		last = at;
	}
	return bound;
}

/** Rows out of order, and rows that stand twice, are bound all the same where their label leaves no doubt. */
function bindRest(bound: readonly number[], rows: readonly ReadRow[], form: FormTable): readonly number[] {
	return bound.map((at, item) => {
		if (at >= 0) return at;
		const own =
			rows[item]?.label?.meanings.filter((meaning) => meaning.kind === 'row' && meaning.table === form.key) ?? [];
		return own.length === 1 ? form.rows.findIndex((candidate) => candidate.key === own[0]?.key) : -1;
	});
}

/** The key of each row; the parts of a divisible row are numbered as they come. */
function rowKeys(rows: readonly ReadRow[], bound: readonly number[], form: FormTable): readonly (string | null)[] {
	let divided: FormRow | undefined;
	let part = 0;
	return rows.map((row, at) => {
		const formRow = form.rows[bound[at] ?? -1];
		const group = row.groups.find((label) =>
			form.rows.some((candidate) => candidate.divisible && wordsOf(candidate.label) === label.words),
		);
		if (group !== undefined) {
			divided = form.rows.find((candidate) => candidate.divisible === true);
			part = 0;
		} else if (formRow !== undefined || row.depth === 0) divided = undefined;
		return divided === undefined ? (formRow?.key ?? null) : `${divided.key}_${++part}`;
	});
}

function makeRows(
	rows: readonly ReadRow[],
	keys: readonly (string | null)[],
	form: FormTable,
	layout: Grid['layout'],
): readonly TableRow[] {
	const columns = rows.map((row, at) => columnsOf(form, row, keys[at] ?? null));
	const placed = placeValues(
		rows.map((row, at) => ({
			values: row.values,
			expected: columns[at]?.length ?? 0,
			depth: row.depth,
			headOffset: row.heads.first - row.depth - 1,
		})),
		layout !== 'cell-per-line' && isPadded(rows),
	);
	const seen = new Set<string>();
	return rows.map((row, at) => {
		const key = keys[at] ?? null;
		const repeated = key !== null && seen.has(key);
		if (key !== null) seen.add(key);
		const placement = placed[at];
		const cells =
			key === null || placement?.cells === undefined ? [] : spread(form, columns[at] ?? [], placement.cells);
		return {
			key,
			repeated,
			label: labelOf(row, key, form),
			groups: groupLabels(row, key, form),
			cells,
			...spanOf(row),
			...(key === null || placement?.ragged === undefined ? {} : { ragged: placement.ragged }),
			...(placement?.trimmed === true ? { trimmed: true as const } : {}),
			...((key === null || repeated) && statesNumbers(row) ? { uncounted: true as const } : {}),
		};
	});
}

/** Whether all rows were filled up to one width, whatever the depth of their labels: that hides a lost cell. */
function isPadded(rows: readonly ReadRow[]): boolean {
	const width = (row: ReadRow | undefined) => (row?.depth ?? 0) + (row?.values.length ?? 0);
	return rows.every((row) => width(row) === width(rows[0]));
}

function statesNumbers(row: ReadRow): boolean {
	return row.values.some(({ amount }) => isStated(amount) && amount.value !== 0);
}

function spanOf(row: ReadRow): Span {
	return {
		start: row.label?.cell.start ?? row.start,
		end: Math.max(row.values.at(-1)?.end ?? 0, row.label?.cell.end ?? 0),
	};
}

/** Cells by the index of their column in the form. */
function spread(form: FormTable, columns: readonly string[], cells: readonly Cell[]): readonly (Cell | undefined)[] {
	return form.columns.map((column) => {
		const at = columns.indexOf(column.key);
		return at < 0 ? undefined : cells[at];
	});
}

function labelOf(row: ReadRow, key: string | null, form: FormTable): Label {
	const { label } = row;
	if (label === undefined) return { words: '', exact: true, start: row.start, end: row.start };
	const exact =
		key === null ||
		label.meanings.some((meaning) => meaning.kind === 'row' && meaning.key === key) ||
		form.rows.every((candidate) => candidate.key !== key);
	return { words: label.words, exact, start: label.cell.start, end: label.cell.end };
}

/** The labels before a row's own one, each with the group that it must name, innermost last. */
function groupLabels(row: ReadRow, key: string | null, form: FormTable): readonly GroupLabel[] {
	const formRow = form.rows.find((candidate) => candidate.key === key);
	const chain: GroupLabel[] = [];
	let group = form.groups.find((candidate) => candidate.key === formRow?.group);
	for (const label of [...row.groups].reverse()) {
		if (group === undefined) break;
		const within = group.within;
		chain.unshift(groupLabel(label, group));
		group = form.groups.find((candidate) => candidate.key === within);
	}
	return chain;
}

function groupLabel(label: LabelCell, group: GroupLabel['group']): GroupLabel {
	const exact = label.words === wordsOf(group.label);
	return { group, words: label.words, exact, start: label.cell.start, end: label.cell.end };
}

/** The rows that must be there: the form's own, （六）其他处理 in one row or in three as this table prints it. */
function expectedRows(form: FormTable, keys: readonly (string | null)[]): readonly string[] {
	const present = new Set(keys);
	const inOne = !form.rows.some((row) => row.group === 'other' && present.has(row.key));
	const expected: string[] = [];
	for (const row of form.rows) {
		if (row.key === 'other' && form.key === 'requests' && !inOne) continue;
		if (row.group === 'other' && inOne) continue;
		if (row.local === true && !present.has(row.key)) continue;
		const parts = row.divisible === true ? keys.filter((key) => key?.startsWith(`${row.key}_`)) : [];
		expected.push(...(parts.length > 0 ? (parts as string[]) : [row.key]));
	}
	return expected;
}

/** Whether a row states nothing at all. */
export function isEmptyRow(row: TableRow): boolean {
	return row.cells.every((cell) => cell === undefined || isBlank(cell));
}
