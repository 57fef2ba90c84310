// Rows of a table with their cells by column, their labels and their groups.

import { columnsOf, sumsRows } from '../forms/forms.ts';
import type { KnownTable } from '../forms/ready.ts';
import type { FormGroup, FormTable } from '../forms/types.ts';
import { begunIn, type Cell, isWrapped, lastEndIn } from '../grid/grid.ts';
import type { Strip, Token } from '../grid/tokens.ts';
import { isStated } from '../number/amount.ts';
import { hanOf } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import type { KnownRow } from './columns/convention.ts';
import type { Columns } from './columns/heads.ts';
import { type Printed, placeRows } from './columns/place.ts';
import type { Doubt, Placement } from './columns/placement.ts';
import { joinedFrom, type Words } from './rows/items.ts';
import { isAbridged } from './rows/row-keys.ts';
import { runOf } from './runs.ts';
import type { BoundCells, GroupLabel, Label, TableRow } from './table.ts';
import { withoutConflicts } from './versions.ts';

/** A table's rows as known, what they are bound to, and how the table prints them. */
export interface Known {
	readonly rows: readonly KnownRow[];
	readonly form: KnownTable;
	readonly printed: Printed;
	readonly columns: Columns | undefined;
	/** Why all of its cells count only with a witness. */
	readonly doubt: Doubt | undefined;
	/** The words above the first row. */
	readonly above: readonly Words[];
}

/** Makes the rows of a table of the rows that were read, each with its key. */
export function makeRows(strip: Strip, { rows, form, printed, columns, doubt, above }: Known): readonly TableRow[] {
	const placed = placeRows(strip, rows, printed);
	const seen = new Set<string>();
	const made = rows.map((row, at) => {
		const { key } = row;
		const unread = isUnread(row, rows[at - 1], above);
		const repeated = key !== null && seen.has(key);
		if (key !== null) seen.add(key);
		const placement = doubted(placed[at], doubt);
		return makeRow(strip, { row, form, columns, placement, repeated, unread, turned: doubt === 'turned' });
	});
	return made.some(({ repeated }) => repeated) ? withoutConflicts(made) : made;
}

/** Whether words that are not understood stand in a row, or between it and the row above or the heads. */
function isUnread({ draft }: KnownRow, before: KnownRow | undefined, above: readonly Words[]): boolean {
	if (draft.strange.length > 0) return true;
	if (before !== undefined) return !draft.follows || before.draft.behind.length > 0;
	return (above.at(-1)?.meanings.length ?? 0) === 0;
}

/** A row of a table that its heads alone tell about; one that needs a witness of its own as well must have it. */
function doubted(placement: Placement | undefined, doubt: Doubt | undefined): Placement | undefined {
	if (placement?.cells === undefined || doubt === undefined) return placement;
	if (placement.doubt === undefined || doubt === 'turned') return { ...placement, doubt };
	return { ...placement, doubt: 'heads', own: true };
}

interface Made {
	readonly row: KnownRow;
	readonly form: KnownTable;
	readonly columns: Columns | undefined;
	readonly placement: Placement | undefined;
	readonly repeated: boolean;
	readonly unread: boolean;
	/** The heads stand in another order than the form's columns, and do not show which. */
	readonly turned: boolean;
}

function makeRow(strip: Strip, made: Made): TableRow {
	const { row, form, placement, repeated, unread } = made;
	const { draft, key } = row;
	const values = draft.values.flatMap((at) => strip.tokens[at] ?? []);
	const printed = values.length > 0 ? values : (placement?.cells ?? []);
	const start =
		draft.label?.start ?? printed[0]?.start ?? draft.runs[0]?.start ?? strip.tokens[draft.first]?.start ?? 0;
	const own = {
		key,
		repeated,
		label: labelOf(draft.label, start, { key, form }),
		groups: groupLabels(draft.groups, key, form),
		...(unread ? { unread } : {}),
		start,
		end: Math.max(lastEndIn(printed, start), draft.label?.end ?? 0),
	};
	const told = toldApart(strip.text, made);
	const [run = joinedDigits(strip.text, made, values), ...others] = draft.runs;
	if (run !== undefined && (values.length === 0 || draft.runs.length === 0))
		return others.length > 0 || made.columns !== undefined || made.turned
			? { ...own, cells: told.cells }
			: { ...own, cells: [], end: Math.max(own.end, run.end), run: runOf(strip.text, run) };
	const states = values.some(({ amount }) => isStated(amount) && amount.value !== 0);
	const uncounted = states && (key === null || repeated);
	return { ...own, ...told, ...(uncounted ? { uncounted } : {}) };
}

/** The one value of a row that sums up its columns, where it has a digit for each of them: its numbers were run together. */
function joinedDigits(
	text: string,
	{ row, form, placement }: Made,
	[value, ...others]: readonly Token[],
): Span | undefined {
	if (value === undefined || others.length > 0 || row.key === null || placement?.cells !== undefined) return undefined;
	const isLong = row.count > 1 && value.end - value.start >= row.count;
	return sumsRows(form) && isLong && joinedFrom(text, value) === value.start ? value : undefined;
}

/** The cells of a row, or what they need a witness for, or why they are not told apart. */
function toldApart(
	text: string,
	{ row, form, columns, placement }: Made,
): Pick<TableRow, 'cells' | 'claim' | 'ragged'> {
	const { draft, key, count } = row;
	if (key === null) return { cells: [] };
	const bound = placement?.cells === undefined ? [] : spread(form, columns ?? columnsOf(form, key), placement.cells);
	const cells = bound.some(mayBeGrouped) && sumsRows(form) ? bound.map(withoutGrouped) : bound;
	const doubt = placement?.doubt;
	if (doubt !== undefined)
		return {
			cells: [],
			claim: {
				doubt,
				cells,
				...(placement?.own && { own: true as const }),
				...(cells.some((cell) => cell && isWrapped(cell)) && {
					begun: cells.map((cell) => cell && begunIn(text, cell)),
				}),
			},
			ragged: { found: draft.values.length, expected: count, told: false },
		};
	return placement?.ragged === undefined ? { cells } : { cells, ragged: placement.ragged };
}

/** Whether three digits behind a point may be thousands: 1.234 of what is counted is no fraction. */
function mayBeGrouped(cell: Cell | undefined): boolean {
	return cell?.amount.kind === 'number' && cell.amount.places === GROUP;
}

/** So many digits are a group. */
const GROUP = 3;

function withoutGrouped(cell: Cell | undefined): Cell | undefined {
	return mayBeGrouped(cell) ? undefined : cell;
}

/** Cells by the index of their column in the form. */
function spread(form: FormTable, columns: Columns, cells: readonly Cell[]): BoundCells {
	const inOrder = cells.length === form.columns.length && form.columns.every(({ key }, at) => columns[at] === key);
	if (inOrder) return cells;
	return form.columns.map((column) => {
		const at = columns.indexOf(column.key);
		return at < 0 ? undefined : cells[at];
	});
}

/** What a label is held against. */
interface Against {
	readonly key: string | null;
	readonly form: KnownTable;
}

function labelOf(label: Words | undefined, start: number, { key, form }: Against): Label {
	if (label === undefined) return { words: '', exact: true, start, end: start };
	const { indexOf, words } = form.official;
	const index = indexOf.get(key ?? '');
	const exact =
		index === undefined ||
		label.meanings.some((meaning) => meaning.kind === 'row' && meaning.key === key) ||
		isTorn(label.words, words[index] ?? '') ||
		isAbridged(label.words, words[index] ?? '') ||
		isSpelt(label.words, words[index] ?? '', form);
	return { words: label.words, exact, start: label.start, end: label.end };
}

/**
 * Whether words are an official label behind nothing but marks and a number, or behind the label of a group or the end of
 * one: a program wrote these before it.
 */
function isSpelt(words: string, official: string, { official: { groups } }: KnownTable): boolean {
	const spelt = hanOf(words);
	const own = hanOf(official);
	if (own === '' || !spelt.endsWith(own)) return false;
	const before = withoutNumerals(spelt.slice(0, -own.length));
	const ofGroup = (one: string) => {
		const group = withoutNumerals(hanOf(one));
		return before.endsWith(group) || group.endsWith(before);
	};
	return before === '' || [...groups.values()].some((wordings) => wordings.some(ofGroup));
}

function withoutNumerals(words: string): string {
	return words.replace(/^[一二三四五六七八九十]+|[一二三四五六七八九十]+$/g, '');
}

/** Whether words are the beginning or the end of an official label: a line or a page broke it, and it is not wrong. */
function isTorn(words: string, official: string): boolean {
	return words.length > 1 && words.length < official.length && (official.startsWith(words) || official.endsWith(words));
}

/**
 * The labels before a row's own one, each with the group that it must name, innermost last. A group around the row may
 * be printed alone; words that name none of them are held against the innermost one that is left.
 */
function groupLabels(groups: readonly Words[], key: string | null, form: KnownTable): readonly GroupLabel[] {
	if (groups.length === 0) return [];
	const around = groupsAround(form, key);
	const chain: GroupLabel[] = [];
	for (const label of [...groups].reverse()) {
		const named = around.findIndex((group) => isNamed(label, group, form));
		const group = around[Math.max(named, 0)];
		if (group === undefined) break;
		// The group of other rows, which a page put between a row and its own group: no wrong name of one around them.
		if (named < 0 && chain.length > 0 && label.meanings.some(({ kind }) => kind === 'group')) continue;
		around.splice(0, Math.max(named, 0) + 1);
		chain.unshift({
			group,
			words: label.words,
			exact: isNamed(label, group, form),
			start: label.start,
			end: label.end,
		});
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

function isNamed({ words, meanings }: Words, group: FormGroup, form: KnownTable): boolean {
	const wordings = form.official.groups.get(group.key) ?? [];
	const named = meanings.some(({ kind, key }) => kind === 'group' && key === group.key);
	return named || wordings.some((own) => isTorn(words, own));
}
