// Binds the rows that a text prints to those of a form, and their values to its columns.

import { columnsOf, rowOf } from '../forms/forms.ts';
import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { Strip } from '../grid/tokens.ts';
import { type Convention, conventionOf, isFull, type KnownRow, LINE } from './columns/convention.ts';
import { type Columns, columnsUnder, isNoYear, isReordered, isTurned, type PrintedColumns } from './columns/heads.ts';
import { columnsInLine, isOtherOrder, widerThan } from './columns/heads-in-line.ts';
import { completed } from './columns/implied.ts';
import { withoutRepeats } from './columns/merged-columns.ts';
import { isTransposed, standBefore } from './columns/other-ways.ts';
import { hasPeriodsAbove } from './columns/periods-above.ts';
import { placeRows } from './columns/place.ts';
import { regrouped, withoutLabelNumbers } from './columns/regroup.ts';
import { withSpoiltCells } from './columns/spoilt.ts';
import { withoutTitles, withoutTornGroups } from './columns/titles.ts';
import type { Habit } from './columns/unlabelled.ts';
import { type TwoYears, twoYearsOf } from './halves.ts';
import { makeRows } from './make-rows.ts';
import { namesOf } from './names.ts';
import type { Draft, TableDraft } from './rows/drafts.ts';
import type { Words } from './rows/items.ts';
import { withoutOrdinals } from './rows/ordinals.ts';
import { expectedRows, rowKeys } from './rows/row-keys.ts';
import type { Table } from './table.ts';

/** A table whose rows are known. */
export interface Bound {
	readonly strip: Strip;
	readonly draft: TableDraft;
	readonly form: KnownTable;
	readonly rows: readonly KnownRow[];
	readonly convention: Convention;
	/** The columns that are printed, where these are not the form's. */
	readonly columns: Columns | undefined;
	/** The heads of the form's columns, where all of them are printed in its order. */
	readonly leaves: readonly Words[];
	/**
	 * `turned`: heads stand in another order than the form's, and do not show which column is whose. `heads`: they name
	 * more columns than the form's, by which hardly any row is read.
	 */
	readonly doubt?: 'turned' | 'heads';
	readonly two?: TwoYears;
}

/** The rows of a table with their keys and what parts their cells; none where it is no table of its kind, or prints its numbers elsewhere. */
export function bindDraft(strip: Strip, draft: TableDraft, kind: ReadyKind): readonly Bound[] {
	const form = formOf(draft, kind);
	if (form === undefined) return [];
	const all = kind.single ? inOneRow(draft.rows, form.columns.length) : withoutOrdinals(strip, draft.rows);
	const named = withoutTornGroups(strip, { drafts: all, keys: rowKeys(all, form) }, form);
	const { drafts, keys } = withoutTitles(strip, named, form.columns.length);
	if (keys.every((key) => key === null)) return [];
	if (isTransposed(drafts, form) || standBefore(strip, drafts, form)) return [];
	return [boundBy({ strip, draft, form, drafts, keys, leaves: [] }, kind)];
}

/** A table read by its heads, as far as these tell something. */
function boundBy(keyed: Keyed, kind: ReadyKind): Bound {
	const { strip, draft, form, drafts } = keyed;
	// Each block of several has heads of its own, which say nothing of the order of all columns.
	const above = form.blocks.length === 1 ? draft.above : [];
	const overfull = drafts.some(({ values }) => values.length > form.columns.length);
	// A year over columns is the head of none, but where rows state more than the form has.
	const heads = overfull ? above : above.filter(isNoYear);
	const printed = columnsUnder(heads, form);
	const read = { ...keyed, leaves: leavesOf(printed, form) };
	if (printed !== undefined && isReordered(printed, form, strip)) return withConvention(read, printed.columns);
	const inLine = columnsInLine(heads, form, strip);
	const other = inLine !== undefined && isOtherOrder(inLine, form);
	if (other && !kind.single) return withConvention(read, inLine);
	const own = withConvention(read, undefined);
	if (other || isTurned(heads, form) || hasPeriodsAbove(strip, draft)) return { ...own, doubt: 'turned' };
	const two = twoYearsOf(strip, headsOf(strip, draft), kind);
	if (printed?.contested === true && two === undefined) return { ...own, doubt: 'turned' };
	const byYear = two === undefined ? [] : [{ ...withConvention({ ...read, form: two.form }, two.columns), two }];
	const wider = kind.single ? undefined : widerThan(form, inLine ?? printed);
	if (wider === undefined) return bestOf([own, ...byYear]);
	const byHeads = withConvention(read, wider);
	// Two years over the halves say more than heads that come twice.
	const others = two?.halved === true ? [...byYear, byHeads] : [byHeads, ...byYear];
	// Where rows state more than the form's columns, one that states as many may have blank cells.
	const best = bestOf(overfull ? [...others, own] : [own, ...others]);
	return best === own && inLine !== undefined && isHardlyRead(own) ? { ...own, doubt: 'heads' } : best;
}

/** The heads of the form's columns, where all of them are printed in its order. */
function leavesOf(printed: PrintedColumns | undefined, { columns }: KnownTable): readonly Words[] {
	const inOrder = printed?.columns.length === columns.length && printed.turned.length === 0;
	return inOrder ? printed.leaves : [];
}

/** The first of some readings that tells most rows apart. */
function bestOf(ways: readonly Bound[]): Bound {
	return ways.reduce((best, other) => (placedRows(other) > placedRows(best) ? other : best));
}

/** Whether a reading tells less than half of the rows apart that state something. */
function isHardlyRead(own: Bound): boolean {
	return placedRows(own) * 2 < own.rows.filter(({ draft }) => draft.values.length > 0).length;
}

/** The tokens of a table above its first row; numbers directly above its heads, such as years, among them. */
function headsOf({ tokens }: Strip, { above, rows }: TableDraft): { readonly first: number; readonly next: number } {
	const next = rows[0]?.first ?? 0;
	let first = above[0]?.first ?? next;
	while (tokens[first - 1]?.kind === 'value') first--;
	return { first, next };
}

/** How many rows of a table are told apart. */
function placedRows({ strip, rows, convention }: Bound): number {
	return placeRows(strip, rows, { convention, habit: undefined, totalled: false, leaves: [] }).filter(
		({ cells, doubt }) => cells !== undefined && doubt !== 'last',
	).length;
}

/** The rows of a table with their keys. */
interface Keyed extends Pick<Bound, 'strip' | 'draft' | 'form' | 'leaves'> {
	readonly drafts: readonly Draft[];
	readonly keys: readonly (string | null)[];
}

function withConvention(keyed: Keyed, columns: Columns | undefined): Bound {
	const own = byConvention(keyed, columns, undefined);
	if (own.convention.separator < 0 || own.convention.separator === LINE) return own;
	// A full row is always told apart: where few are not full, there is nothing to count.
	if (own.rows.filter((row) => row.key !== null && !isFull(row)).length < FEWEST_OPEN) return own;
	const open = openRows(own);
	if (open < FEWEST_OPEN) return own;
	const byLines = byConvention(keyed, columns, LINE);
	return byLines.convention.separator === LINE && openRows(byLines) * 2 < open ? byLines : own;
}

/** Where so many rows are not told apart by what parts full rows, an editor may have trimmed it from blank lines. */
const FEWEST_OPEN = 3;

/** How many rows of a table are not told apart. */
function openRows(bound: Bound): number {
	return bound.rows.filter(({ key }) => key !== null).length - placedRows(bound);
}

function byConvention(
	{ strip, draft, form, drafts, keys, leaves }: Keyed,
	columns: Columns | undefined,
	separator: number | undefined,
): Bound {
	const known = knownRows(drafts, keys, form);
	const read =
		columns === undefined
			? withoutRepeats(strip, known, draft.heads)
			: known.map((row) => ({ ...row, count: columns.length }));
	const found = conventionOf(strip, read, separator);
	const parted = regrouped(strip, withoutLabelNumbers(strip, read, found.separator), found);
	const last = columns === undefined && form.blocks.length === 1 ? form.columns.at(-1)?.key : columns?.at(-1);
	const lastHeads = draft.heads.filter(({ meanings }) =>
		meanings.some(({ kind, key, forms }) => kind === 'head' && key === last && forms.includes(form)),
	);
	const convention = completed(strip, { rows: parted, heads: draft.heads, last: lastHeads }, found);
	const spoilt = withSpoiltCells(strip, parted, convention);
	return { strip, draft, form, rows: spoilt, columns, leaves: columns === undefined ? leaves : [], convention };
}

function isBlankRow({ values, runs }: Draft, { length }: readonly Draft[]): boolean {
	return length === 1 && values.length === 0 && runs.length === 0;
}

/** The rows of a table that is one row of numbers; parts of it below each other, each with heads of its own, are one. */
function inOneRow(drafts: readonly Draft[], count: number): readonly Draft[] {
	const rows = drafts.filter((row) => row.values.length > 1 || row.runs.length > 0 || isBlankRow(row, drafts));
	const [first] = rows;
	const last = rows.at(-1);
	const whole = rows.reduce((sum, row) => sum + row.values.length, 0) === count;
	const headed = rows.every((row, at) => row.heads - (rows[at - 1]?.heads ?? 0) >= row.values.length);
	if (first === undefined || last === undefined || rows.length < 2) return rows;
	// Numbers among the heads look like a row that lacks most of its cells.
	if (!whole && rows.some(({ values }) => values.length > Math.max(count - 1, first.values.length))) return [];
	if (!whole || !headed) return rows;
	return [{ ...first, values: rows.flatMap(({ values }) => values), next: last.next }];
}

/** The table with its cells; `habit` is how the largest table of the text prints its rows. */
export function tableOf(
	{ strip, draft, form, rows, convention, columns, leaves, doubt, two }: Bound,
	habit: Habit | undefined,
): Table {
	const made = makeRows(strip, {
		rows,
		form,
		columns,
		doubt: doubt ?? doubtOf(form, { columns, two }),
		above: draft.above,
		printed: { convention, habit, totalled: isTotalled(form, columns), leaves },
	});
	const start = Math.min(draft.heads[0]?.start ?? Number.POSITIVE_INFINITY, made[0]?.start ?? 0);
	return {
		form,
		...namesOf(strip, rows, convention),
		rows: made,
		expected: expectedRows(
			form,
			rows.map(({ key }) => key),
		),
		start,
		end: made.reduce((most, row) => Math.max(most, row.end), start),
	};
}

/** Why all cells of a table count only with a witness. */
function doubtOf({ columns: own }: KnownTable, { columns, two }: Pick<Bound, 'columns' | 'two'>) {
	if (columns === undefined || two !== undefined) return undefined;
	return columns.length === own.length ? 'order' : 'heads';
}

function knownRows(drafts: readonly Draft[], keys: readonly (string | null)[], form: KnownTable): readonly KnownRow[] {
	return drafts.map((draft, at) => {
		const key = keys[at] ?? null;
		return { draft, key, count: columnsOf(form, key).length, level: levelOf(form, key) };
	});
}

/** Whether the last column of a table is the total of its rows. */
function isTotalled({ rules, columns }: KnownTable, printed: Columns | undefined): boolean {
	const last = printed === undefined ? columns.at(-1)?.key : printed.at(-1);
	return rules.some(({ along, total }) => along === 'row' && total === last);
}

/** Levels of one block are so many at most: the groups around a row, and whether it is a part of a divided one. */
const LEVELS = 8;

/** How deep the form groups a row, and in which block it stands. */
function levelOf(form: KnownTable, key: string | null): number {
	const own = rowOf(form, key ?? '');
	let depth = own === undefined || own.key === key ? 0 : LEVELS / 2;
	for (let of = own?.group; of !== undefined; of = form.groups.find((group) => group.key === of)?.within) depth++;
	const block = form.blocks.findIndex((candidate) => candidate.rows.includes(own?.key ?? ''));
	return Math.max(block, 0) * LEVELS + depth;
}

/**
 * What a draft is read by: the reading that has most of the labels which not all readings have, the usual one first;
 * undefined where no label tells, and no head of a column is known.
 */
function formOf({ rows, heads }: TableDraft, { readings, usual }: ReadyKind): KnownTable | undefined {
	if (readings.length === 1) return usual;
	const counts = readings.map(() => 0);
	for (const words of [...heads, ...rows.flatMap(({ label }) => label ?? [])]) {
		const printing = readings.map((form) => words.meanings.some(({ forms }) => forms.includes(form)));
		if (printing.every(Boolean)) continue;
		for (const [at, prints] of printing.entries()) if (prints) counts[at] = (counts[at] ?? 0) + 1;
	}
	const most = Math.max(...counts);
	const headed = heads.some(({ meanings }) => meanings.some(({ kind }) => kind === 'head'));
	return most > 0 || headed ? readings[counts.indexOf(most)] : undefined;
}
