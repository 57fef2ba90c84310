// What a text states twice: rows that stand again in a table, and tables that stand again in a report, as two versions of
// a text do after a merge. Where the versions differ nothing is certain, and what they agree on is said once.

import { type Cell, isBlank } from '../grid/grid.ts';
import { isStated } from '../number/amount.ts';
import { sign } from '../number/exact.ts';
import { findYear } from '../text/years.ts';
import type { BoundCells, Table, TableRow } from './table.ts';

/** Rows of a table of which those with the same key keep the cells alone on which they agree. */
export function withoutConflicts(rows: readonly TableRow[]): readonly TableRow[] {
	const said = new Map<string, Said>();
	for (const { key, cells, claim } of rows) {
		const own = claim?.cells ?? cells;
		if (key !== null && own.some((cell) => cell !== undefined && isStated(cell.amount))) say(said, key, own);
	}
	return rows.map((row) => {
		const all = said.get(row.key ?? '');
		if (all === undefined || !all.includes(undefined)) return row;
		const { claim, ...rest } = row;
		return { ...rest, cells: claim === undefined ? agreed(row.cells, all) : [] };
	});
}

/** What a row states by column, in all of its versions; undefined where these differ. */
type Said = readonly (string | undefined)[];

/** Adds what a version of a row states. */
function say(said: Map<string, Said>, key: string, cells: BoundCells): void {
	const before = said.get(key);
	const own = cells.map(meaningOf);
	said.set(key, before === undefined ? own : before.map((one, at) => (one === own[at] ? one : undefined)));
}

/**
 * Tables of a report, of which one that stands again, whole or in part, is read once: cells that its versions state
 * differently are undecided, and all but the fullest version have no cells. Tables of two years are no versions. One that
 * says something else, of some of the rows alone, is no table of the report.
 */
export function withoutVersions(all: readonly Table[], source: Source): readonly Table[] {
	const tables = all.map((table) => (table.form.key !== null && isExample(table, source) ? asOther(table) : table));
	const known = tables.filter(
		({ form, year, again }) => form.key !== null && year === undefined && again === undefined,
	);
	if (new Set(known.map(({ form }) => form.key)).size === known.length) return tables;
	const changed = new Map<Table, Table>();
	for (const key of new Set(known.map(({ form }) => form.key)))
		takeVersions(
			known.filter(({ form }) => form.key === key),
			{ source, changed },
		);
	return tables.map((table) => changed.get(table) ?? table);
}

/** The text of a report, and the year that it is about. */
interface Source {
	readonly text: string;
	readonly year: number | null;
}

/** Where the tables of a report stand, and what became of them. */
interface Versions {
	readonly source: Source;
	readonly changed: Map<Table, Table>;
}

/** So far above a table, and in so few characters, its caption stands. */
const CAPTION_REACH = 160;
const LONGEST_CAPTION = 30;
const LAST_YEAR = /[上去]一?年/;

const EXAMPLE = /^[^\p{L}]*(?:填[写报表])?(?:示例|范例|样例|样表|例表)[^\p{L}]*$/u;

/** The last line with words above a table. */
function captionOf({ start }: Table, { text }: Source): string {
	const lines = text.slice(Math.max(0, start - CAPTION_REACH), start).split(/[\r\n]+/);
	return lines.findLast((line) => /\p{L}/u.test(line)) ?? '';
}

/** Whether a table only shows how it is to be filled in. */
function isExample(table: Table, source: Source): boolean {
	const above = source.text.slice(Math.max(0, table.start - CAPTION_REACH), table.start);
	return (above.includes('例') || above.includes('样')) && EXAMPLE.test(captionOf(table, source));
}

/** A table that is none of the report. */
function asOther(table: Table): Table {
	return { ...mapCells(table, () => []), again: 'other' };
}

/** Whether the caption of a table names another year than that of the report. */
function isOfOtherYear(table: Table, source: Source): boolean {
	const caption = captionOf(table, source);
	const { year } = source;
	const named = findYear(caption)?.value ?? (LAST_YEAR.test(caption) ? 0 : year);
	return year !== null && named !== year && caption.length <= LONGEST_CAPTION;
}

/** Takes up what becomes of the tables of one kind. */
function takeVersions(own: readonly Table[], { source, changed }: Versions): void {
	const ofYear = own.filter((one) => !isOfOtherYear(one, source));
	const all = ofYear.length === 0 ? own : ofYear;
	const stated = all.filter((one) => !isEmpty(one));
	const main = (stated.length === 0 ? all : stated).reduce((most, one) =>
		countCells(one) > countCells(most) ? one : most,
	);
	const keys = cellsByKey(main);
	const others: Table[] = [];
	for (const one of own) {
		if (one === main) continue;
		if (isEmpty(one) && !isEmpty(main)) changed.set(one, { ...mapCells(one, () => []), again: 'same' });
		else if (isVersion(one, main)) others.push(one);
		else if (isPartOf(one, main) || !all.includes(one)) changed.set(one, asOther(one));
	}
	if (others.length === 0) return;
	const said = new Map<string, Said>();
	for (const one of [main, ...others]) for (const [row, cells] of cellsByKey(one)) say(said, row, cells);
	changed.set(
		main,
		mapCells(main, ({ key, cells }) => agreed(cells, said.get(key ?? '') ?? [])),
	);
	for (const other of others)
		changed.set(other, {
			...mapCells(other, (row) => (keys.has(row.key ?? '') ? [] : row.cells)),
			again: isAlike(other, main) ? 'same' : 'other',
		});
}

function mapCells(table: Table, change: (row: TableRow) => BoundCells): Table {
	return { ...table, rows: table.rows.map((row) => (row.cells.length === 0 ? row : { ...row, cells: change(row) })) };
}

/** Whether a table states nothing: the form, still to be filled in. */
function isEmpty({ rows }: Table): boolean {
	const told = rows.filter(({ cells, ragged, run }) => cells.length > 0 || ragged !== undefined || run !== undefined);
	const saysNothing = (cell: Cell | undefined) => cell === undefined || isBlank(cell);
	return told.length > 0 && told.every(({ cells }) => cells.length > 0 && cells.every(saysNothing));
}

function countCells({ rows }: Table): number {
	return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== undefined).length, 0);
}

function cellsByKey({ rows }: Table): ReadonlyMap<string, BoundCells> {
	return new Map(
		rows.flatMap(({ key, repeated, cells }) => (key === null || repeated || cells.length === 0 ? [] : [[key, cells]])),
	);
}

/** Whether a table says the same as another one in most of the cells that state something. */
function isVersion(table: Table, other: Table): boolean {
	const { same, different } = compared(table, other);
	return same > different;
}

/** Whether a table tells no rows apart but some of those that another one prints: a list in the prose, or what one department did. */
function isPartOf(table: Table, { rows }: Table): boolean {
	const own = cellsByKey(table);
	const all = new Set(rows.flatMap(({ key }) => key ?? []));
	return own.size < all.size && [...own.keys()].every((key) => all.has(key));
}

/** Whether two tables have the same rows and say the same in all of them. */
function isAlike(table: Table, other: Table): boolean {
	return table.rows.length === other.rows.length && compared(table, other).different === 0;
}

/** In how many cells two tables state the same, and in how many not; noughts tell nothing. */
function compared(table: Table, other: Table): { readonly same: number; readonly different: number } {
	const others = cellsByKey(other);
	let same = 0;
	let different = 0;
	for (const [key, cells] of cellsByKey(table)) {
		for (const [at, cell] of (others.get(key) ?? []).entries()) {
			if (!says(cell) && !says(cells[at])) continue;
			if (isSame(cell, cells[at])) same++;
			else different++;
		}
	}
	return { same, different };
}

/** Whether a cell states a number other than nought. */
function says(cell: Cell | undefined): boolean {
	return cell !== undefined && isStated(cell.amount) && sign(cell.amount.value) !== 0;
}

function agreed(cells: BoundCells, said: Said): BoundCells {
	return cells.map((cell, at) => (said[at] === undefined ? undefined : cell));
}

/** Whether two cells state the same number, or nothing; words are no number. */
function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
	return meaningOf(one) === meaningOf(other);
}

function meaningOf(cell: Cell | undefined): string {
	if (cell === undefined) return 'unread';
	const { amount } = cell;
	if (isStated(amount))
		return typeof amount.value === 'number' ? String(amount.value) : `${amount.value.units}/${amount.value.scale}`;
	return amount.kind === 'unreadable' ? 'words' : '';
}
