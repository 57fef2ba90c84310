// Rows of a table with their cells by column, their labels and their groups.

import type { KnownTable } from '../forms/ready.ts';
import type { FormGroup, FormTable } from '../forms/types.ts';
import { type Cell, isBlank, type Layout } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import type { Span } from '../text/span.ts';
import { type Placement, placeValues } from './place-values.ts';
import type { LabelCell, ReadRow } from './read-rows.ts';
import type { GroupLabel, Label, TableRow } from './table.ts';

/** The keys of the columns that a row must fill: those of the heads above it, else those of its block in the form. */
export function columnsOf(form: FormTable, row: ReadRow, key?: string | null): readonly string[] {
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

/** Makes the rows of a table of the rows that were read, each with its key. */
export function makeRows(
	rows: readonly ReadRow[],
	keys: readonly (string | null)[],
	form: KnownTable,
	layout: Layout,
): readonly TableRow[] {
	const columns = rows.map((row, at) => columnsOf(form, row, keys[at] ?? null));
	const values = withoutTrailing(rows);
	const totals = new Set(form.rules.filter((rule) => rule.along === 'row').map((rule) => rule.total));
	const placed = placeValues(
		rows.map((row, at) => ({
			values: values[at] ?? [],
			expected: columns[at]?.length ?? 0,
			depth: row.depth,
			headOffset: row.heads.first - row.depth - 1,
			anchored: row.anchored,
			doubtful: isDoubtful(rows, keys, columns, at),
			totalled: totals.has(columns[at]?.at(-1) ?? ''),
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
		const { start, end } = spanOf(row);
		const label = labelOf(row, key, form);
		const made: TableRow = { key, repeated, label, groups: groupLabels(row, key, form), cells, start, end };
		const uncounted = (key === null || repeated) && statesNumbers(row);
		const odd = placement?.cells === undefined || placement.trimmed === true || uncounted;
		return odd ? { ...made, ...oddities(key, placement, uncounted) } : made;
	});
}

/** What is not as it should be about a row. */
function oddities(
	key: string | null,
	placement: Placement | undefined,
	uncounted: boolean,
): Pick<TableRow, 'ragged' | 'trimmed' | 'uncounted'> {
	return {
		...(key === null || placement?.ragged === undefined ? {} : { ragged: placement.ragged }),
		...(placement?.trimmed === true ? { trimmed: true } : {}),
		...(uncounted ? { uncounted: true } : {}),
	};
}

/** The values of the rows, without the blank cell behind the last one where a program ends every row with a tab. */
function withoutTrailing(rows: readonly ReadRow[]): readonly (readonly Cell[])[] {
	const ended = rows.every(({ heads, values }) => {
		const last = values.at(-1);
		return heads.trailing && last !== undefined && isBlank(last);
	});
	return rows.map(({ values }) => (ended ? values.slice(0, -1) : values));
}

/**
 * Whether the values of a row cannot be told from the blank cells of the next one, in a layout that does not tell rows
 * apart. A row whose last column states something is certain; one that does not is, where as many blank cells follow as
 * behind certain rows before a row of the same depth. A row without a label is certain only where it is full.
 */
function isDoubtful(
	rows: readonly ReadRow[],
	keys: readonly (string | null)[],
	columns: readonly (readonly string[])[],
	at: number,
): boolean {
	const row = rows[at];
	if (row?.anchored !== true || row.values.every(isBlank)) return false;
	const count = columns[at]?.length ?? 0;
	if (row.label === undefined) return row.values.slice(0, count).some(isBlank);
	if (isClosed(row, count)) return false;
	const surplus = new Set(
		rows.flatMap((other, index) => {
			const width = columns[index]?.length ?? 0;
			const alike = depthBelow(rows, index) === depthBelow(rows, at) && keys[index] !== null;
			return alike && width === count && isClosed(other, width) ? [other.values.length - width] : [];
		}),
	);
	return surplus.size !== 1 || !surplus.has(row.values.length - count);
}

function isClosed(row: ReadRow, count: number): boolean {
	const last = row.values[count - 1];
	return last !== undefined && !isBlank(last) && row.values.slice(count).every(isBlank);
}

/** How the next row begins: with how many labels of groups, and with a number in brackets or not. */
function depthBelow(rows: readonly ReadRow[], at: number): string {
	const next = rows[at + 1];
	return next === undefined ? '' : `${next.groups.length} ${next.label?.style ?? ''}`;
}

/** Whether all rows were filled up to one width, whatever the depth of their labels: that hides a lost cell. */
function isPadded(rows: readonly ReadRow[]): boolean {
	const [first] = rows;
	const width = (first?.depth ?? 0) + (first?.values.length ?? 0);
	return rows.every(({ depth, values }) => depth + values.length === width);
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
	const inOrder = cells.length === form.columns.length && form.columns.every(({ key }, at) => columns[at] === key);
	if (inOrder) return cells;
	return form.columns.map((column) => {
		const at = columns.indexOf(column.key);
		return at < 0 ? undefined : cells[at];
	});
}

function labelOf(row: ReadRow, key: string | null, form: KnownTable): Label {
	const { label } = row;
	if (label === undefined) return { words: '', exact: true, start: row.start, end: row.start };
	const { indexOf, words } = form.official;
	const index = indexOf.get(key ?? '');
	const exact =
		index === undefined ||
		label.meanings.some((meaning) => meaning.kind === 'row' && meaning.key === key) ||
		isTorn(label.words, words[index] ?? '');
	return { words: label.words, exact, start: label.cell.start, end: label.cell.end };
}

/** Whether words are the beginning or the end of an official label: a line or a page broke it, and it is not wrong. */
function isTorn(words: string, official: string): boolean {
	return words.length > 1 && words.length < official.length && (official.startsWith(words) || official.endsWith(words));
}

/**
 * The labels before a row's own one, each with the group that it must name, innermost last. A group around the row may
 * be printed alone; words that name none of them are held against the innermost one that is left.
 */
function groupLabels(row: ReadRow, key: string | null, form: KnownTable): readonly GroupLabel[] {
	if (row.groups.length === 0) return [];
	const around = groupsAround(form, key);
	const chain: GroupLabel[] = [];
	for (const label of [...row.groups].reverse()) {
		const named = around.findIndex((group) => isNamed(label.words, group, form));
		const group = around[Math.max(named, 0)];
		if (group === undefined) break;
		around.splice(0, Math.max(named, 0) + 1);
		chain.unshift(groupLabel(label, group, form));
	}
	return chain;
}

/** The groups that a row stands in, innermost first. */
function groupsAround(form: FormTable, key: string | null): FormGroup[] {
	const around: FormGroup[] = [];
	let of = form.rows.find((candidate) => candidate.key === key)?.group;
	for (let group = form.groups.find((one) => one.key === of); group !== undefined; ) {
		around.push(group);
		of = group.within;
		group = form.groups.find((one) => one.key === of);
	}
	return around;
}

function isNamed(words: string, group: FormGroup, form: KnownTable): boolean {
	const official = form.official.groups.get(group.key) ?? '';
	return words === official || isTorn(words, official);
}

function groupLabel(label: LabelCell, group: FormGroup, form: KnownTable): GroupLabel {
	return {
		group,
		words: label.words,
		exact: isNamed(label.words, group, form),
		start: label.cell.start,
		end: label.cell.end,
	};
}
