// Tables without their places and numbers: what an imprint was read as, and the same tables again with those of another text.

import type { Cell } from '../grid/grid.ts';
import type { Token } from '../grid/tokens.ts';
import { readDigits } from '../number/amount.ts';
import { detached } from '../text/detached.ts';
import { areTogether, type Imprint, offsetOf, type Place, placeOf, type Starts } from './imprint.ts';
import type { GroupLabel, Label, Table, TableRow } from './table.ts';

/** A text in which the pieces of an imprint were found. */
export interface Found {
	readonly text: string;
	readonly imprint: Imprint;
	/** Where each piece begins. */
	readonly starts: Starts;
}

interface LabelShape {
	readonly label: Label;
	readonly start: Place;
	readonly end: Place;
}

interface GroupShape extends LabelShape {
	readonly label: GroupLabel;
}

/** The cell of a hole: which one, and how far the cell reaches before and behind its number. */
interface NumberShape {
	readonly hole: number;
	readonly before: number;
	readonly behind: number;
}

/** A cell that stands within a piece. */
interface FixedShape {
	readonly cell: Cell;
	readonly places: readonly [start: Place, end: Place, from: Place, to: Place];
}

type CellShape = NumberShape | FixedShape | undefined;

interface RowShape {
	readonly key: string;
	readonly label: LabelShape;
	readonly groups: readonly GroupShape[];
	readonly start: Place;
	readonly end: Place;
	readonly cells: readonly CellShape[];
	/** What else is told of the row; undefined where nothing is, as of nearly all. */
	readonly more: Pick<TableRow, 'unread' | 'ragged' | 'claim'> | undefined;
	/** The cells that need a witness. */
	readonly claimed: readonly CellShape[];
}

/** A table without its places and numbers. */
export interface TableShape {
	readonly table: Table;
	readonly rows: readonly RowShape[];
	readonly start: Place;
	readonly end: Place;
}

/** The numbers of tables: the tokens that became their cells. */
export function numbersOf(tables: readonly Table[], isNumber: (token: Token) => boolean): ReadonlySet<Token> {
	const numbers = new Set<Token>();
	for (const { cells, claim } of tables.flatMap(({ rows }) => rows))
		for (const cell of claim?.cells ?? cells) if (isToken(cell) && isNumber(cell)) numbers.add(cell);
	return numbers;
}

function isToken(cell: Cell | undefined): cell is Token {
	return cell !== undefined && 'kind' in cell;
}

/** What tables are without their places; undefined where more than their imprint decides what they are. */
export function shapesOf(
	tables: readonly Table[],
	found: Found,
	holes: ReadonlyMap<Token, number>,
): readonly TableShape[] | undefined {
	const shaper = new Shaper(found, holes);
	const shapes = tables.map((table) => shaper.table(table));
	return shaper.sound ? shapes : undefined;
}

/** Makes shapes of tables; `sound` until something has no place. */
class Shaper {
	readonly #found: Found;
	readonly #holes: ReadonlyMap<Token, number>;
	sound = true;

	constructor(found: Found, holes: ReadonlyMap<Token, number>) {
		this.#found = found;
		this.#holes = holes;
	}

	table(table: Table): TableShape {
		const keys = table.rows.map(({ key }) => key);
		if (table.year !== undefined || new Set(keys).size < keys.length) this.sound = false;
		const shape = {
			rows: table.rows.map((row) => this.#row(row)),
			start: this.#place(table.start),
			end: this.#place(table.end),
		};
		return { ...shape, table: { ...table, rows: [] } };
	}

	#row(row: TableRow): RowShape {
		const { key, repeated, label, groups, start, end, cells, unread, ragged, claim, run, uncounted } = row;
		if (key === null || repeated || run !== undefined || uncounted === true) this.sound = false;
		const odd = unread === true || ragged !== undefined || claim !== undefined;
		return {
			key: key ?? '',
			label: this.#label(label),
			groups: groups.map((group) => this.#label(group)),
			start: this.#place(start),
			end: this.#place(end),
			cells: cells.map((cell) => this.#cell(cell)),
			more: odd
				? { ...(unread && { unread }), ...(ragged && { ragged }), ...(claim && { claim: { ...claim, cells: [] } }) }
				: undefined,
			claimed: claim?.cells.map((cell) => this.#cell(cell)) ?? [],
		};
	}

	#label<L extends Label>(label: L): { readonly label: L; readonly start: Place; readonly end: Place } {
		const own = { ...label, words: detached(label.words) };
		return { label: own, start: this.#place(label.start), end: this.#place(label.end) };
	}

	#cell(cell: Cell | undefined): CellShape {
		if (cell === undefined) return undefined;
		const hole = isToken(cell) ? this.#holes.get(cell) : undefined;
		const { start, end, from, to, amount, closed, more } = cell;
		if (hole !== undefined) return { hole, before: start - from, behind: to - end };
		const places = [this.#place(start), this.#place(end), this.#place(from), this.#place(to)] as const;
		if (more !== undefined || !areTogether(places[2], places[3])) this.sound = false;
		return { cell: { start, end, from, to, amount, ...(closed && { closed }) }, places };
	}

	#place(offset: number): Place {
		const place = placeOf(this.#found.imprint, this.#found.starts, offset);
		if (place === undefined) this.sound = false;
		return place ?? 0;
	}
}

/** A table of a shape, with its places and numbers in a text. */
export function placed({ table, rows, start, end }: TableShape, found: Found): Table {
	const { starts } = found;
	return {
		...table,
		rows: rows.map((row) => placedRow(row, found)),
		start: offsetOf(starts, start),
		end: offsetOf(starts, end),
	};
}

function placedRow({ key, label, groups, start, end, cells, more, claimed }: RowShape, found: Found): TableRow {
	const { starts } = found;
	const row = {
		key,
		repeated: false,
		label: {
			words: label.label.words,
			exact: label.label.exact,
			start: offsetOf(starts, label.start),
			end: offsetOf(starts, label.end),
		},
		groups: groups.map((group) => ({
			...group.label,
			start: offsetOf(starts, group.start),
			end: offsetOf(starts, group.end),
		})),
		start: offsetOf(starts, start),
		end: offsetOf(starts, end),
		cells: cells.map((cell) => placedCell(cell, found)),
	};
	if (more === undefined) return row;
	const { claim } = more;
	if (claim === undefined) return { ...row, ...more };
	return { ...row, ...more, claim: { ...claim, cells: claimed.map((cell) => placedCell(cell, found)) } };
}

function placedCell(shape: CellShape, { text, imprint, starts }: Found): Cell | undefined {
	if (shape === undefined) return undefined;
	if ('cell' in shape) {
		const [start, end, from, to] = shape.places;
		return {
			...shape.cell,
			start: offsetOf(starts, start),
			end: offsetOf(starts, end),
			from: offsetOf(starts, from),
			to: offsetOf(starts, to),
		};
	}
	return numberIn({ text, imprint, starts }, shape.hole, shape);
}

/** The cell of a hole, with so many spaces around its number. */
export function numberIn({ text, imprint, starts }: Found, hole: number, { before, behind } = BARE): Cell {
	const start = (starts[hole] as number) + (imprint.pieces[hole] as string).length;
	const end = starts[hole + 1] as number;
	return { start, end, from: start - before, to: end + behind, amount: readDigits(text, start, end) };
}

const BARE = { before: 0, behind: 0 };
