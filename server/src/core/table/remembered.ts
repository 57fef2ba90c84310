// Grids that were bound before: one with the same labels in the same places is bound in the same way, whatever its numbers.

import type { TableKey } from '../forms/types.ts';
import { type Cell, type Grid, isText } from '../grid/grid.ts';
import { detached } from '../text/detached.ts';
import { append } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { MOST_CELLS_OF_A_ROW } from './flat.ts';
import { areWide } from './halves.ts';
import type { Lexicon } from './labels.ts';
import { hashOf, isOfShape, type Shape, shapeOf } from './shape.ts';
import type { GroupLabel, Table, TableRow } from './table.ts';

/** What a grid alone was bound to. */
export interface Bound {
	readonly tables: readonly Table[];
	/** The tables that its first and its last rows speak for: where two grids meet in one, they belong together. */
	readonly first: TableKey | undefined;
	readonly last: TableKey | undefined;
}

/** A row of a table without its places: cells are counted through the grid. */
interface RowShape {
	readonly key: string | null;
	readonly words: string;
	readonly exact: boolean;
	/** The cell of the label; where there is none -1, and the row begins where that row of the grid does. */
	readonly label: number;
	readonly row: number;
	readonly groups: readonly { readonly label: GroupLabel; readonly cell: number }[];
	/** For each column its cell, or -1. */
	readonly cells: readonly number[];
	/** The cell that the row ends with. */
	readonly last: number;
	/** What is not as it should be about the row; undefined where nothing is. */
	readonly odd: Pick<TableRow, 'ragged' | 'trimmed'> | undefined;
}

/** A table without its places. */
interface TableShape {
	readonly table: Omit<Table, 'rows' | 'start' | 'end'>;
	readonly rows: readonly RowShape[];
	/** The row of the grid that the table begins with. */
	readonly first: number;
}

/** A shape, and what a grid of it was bound to. */
interface KnownShape {
	readonly shape: Shape;
	readonly certain: boolean;
	readonly tables: readonly TableShape[];
	readonly first: TableKey | undefined;
	readonly last: TableKey | undefined;
}

/** Ten thousand reports that a few programs exported have a few dozen shapes; when there are more, it begins anew. */
const MOST_SHAPES = 256;
/** The place of a cell that is not there. */
const NONE = -1;
/** Shapes of which only a hash is kept, until they come again: a text that is being typed has another one each time. */
const MOST_ONCE = 4096;

/** The grids that were bound, by a hash of their shape. */
export class BoundGrids {
	readonly #known = new Map<number, KnownShape[]>();
	readonly #once = new Set<number>();
	readonly #wide: number;
	#count = 0;

	/** `wide` is how many numbers in a row may be those of two years, which count then. */
	constructor({ wide }: Pick<Lexicon, 'wide'>) {
		this.#wide = wide;
	}

	/** The tables of a grid: as one of its shape was bound before, else as `bind` tells. */
	get(text: string, grid: Grid, certain: boolean, bind: () => Bound): Bound {
		const hash = hashOf(text, grid);
		for (const known of this.#known.get(hash) ?? [])
			if (known.certain === certain && isOfShape(text, grid, known.shape)) return boundTo(known, grid);
		const bound = bind();
		if (this.#once.delete(hash))
			this.#keep(hash, isPlain(grid, this.#wide) ? knownShapeOf(text, grid, certain, bound) : undefined);
		else if (this.#once.size < MOST_ONCE) this.#once.add(hash);
		else this.#once.clear();
		return bound;
	}

	#keep(hash: number, shape: KnownShape | undefined): void {
		if (shape === undefined) return;
		if (++this.#count > MOST_SHAPES) {
			this.#known.clear();
			this.#count = 1;
		}
		append(this.#known, hash, shape);
	}
}

function boundTo({ tables, first, last }: KnownShape, grid: Grid): Bound {
	const cells: Cell[] = [];
	for (const row of grid.rows) for (const cell of row.cells) cells.push(cell);
	return { tables: tables.map((table) => placed(table, grid, cells)), first, last };
}

function placed({ table, rows, first }: TableShape, grid: Grid, cells: readonly Cell[]): Table {
	const made: TableRow[] = [];
	let start = grid.rows[first]?.start ?? 0;
	let end = start;
	for (const shape of rows) {
		const row = placedRow(shape, grid, cells);
		if (made.length === 0) start = end = Math.min(start, row.start);
		if (row.end > end) end = row.end;
		made.push(row);
	}
	return {
		form: table.form,
		layout: table.layout,
		certain: table.certain,
		rows: made,
		expected: table.expected,
		start,
		end,
	};
}

function placedRow(shape: RowShape, grid: Grid, cells: readonly Cell[]): TableRow {
	const label = cells[shape.label];
	const start = label?.start ?? grid.rows[shape.row]?.start ?? 0;
	const own: (Cell | undefined)[] = [];
	for (const at of shape.cells) own.push(at < 0 ? undefined : cells[at]);
	const row = {
		key: shape.key,
		repeated: false,
		label: { words: shape.words, exact: shape.exact, start, end: label?.end ?? start },
		groups: shape.groups.length === 0 ? NO_GROUPS : shape.groups.map((group) => placedGroup(group, cells)),
		cells: own,
		start,
		end: (cells[shape.last] as Cell).end,
	};
	return shape.odd === undefined ? row : { ...row, ...shape.odd };
}

const NO_GROUPS: readonly GroupLabel[] = [];

function placedGroup({ label, cell }: RowShape['groups'][number], cells: readonly Cell[]): GroupLabel {
	const { start, end } = cells[cell] as Cell;
	return { group: label.group, words: label.words, exact: label.exact, start, end };
}

/** What is kept of a bound grid; undefined where more than its shape decides, or where cells were made anew. */
function knownShapeOf(text: string, grid: Grid, certain: boolean, bound: Bound): KnownShape | undefined {
	const shape = bound.tables.length === 0 ? undefined : shapeOf(text, grid);
	if (shape === undefined) return undefined;
	const places = placesOf(grid);
	const tables = bound.tables.flatMap((table) => tableShape(table, places) ?? []);
	if (tables.length < bound.tables.length || places.ends.size < shape.lengths.length) return undefined;
	return { shape, certain, tables, first: bound.first, last: bound.last };
}

/** Whether nothing but words and blanks decides how a grid is bound. */
function isPlain({ rows }: Grid, wide: number): boolean {
	return (
		rows.some(({ cells }) => cells.some(isText)) &&
		rows.every(({ cells }) => cells.length <= MOST_CELLS_OF_A_ROW) &&
		!areWide(rows, wide)
	);
}

/** What stands where in a grid: rows by their start, cells with words by theirs, all cells by their end and themselves. */
interface Places {
	readonly rows: ReadonlyMap<number, number>;
	readonly starts: ReadonlyMap<number, number>;
	readonly ends: ReadonlyMap<number, number>;
	readonly cells: ReadonlyMap<Cell | undefined, number>;
}

function placesOf({ rows }: Grid): Places {
	const cells = rows.flatMap((row) => row.cells);
	return {
		rows: new Map(rows.map((row, at) => [row.start, at] as const)),
		starts: new Map(cells.flatMap((cell, at) => (isText(cell) ? [[cell.start, at] as const] : []))),
		ends: new Map(cells.map((cell, at) => [cell.end, at] as const)),
		cells: new Map(cells.map((cell, at) => [cell, at] as const)),
	};
}

function tableShape({ rows, start, end, ...table }: Table, places: Places): TableShape | undefined {
	const shapes = rows.flatMap((row) => rowShape(row, places) ?? []);
	const first = places.rows.get(start);
	if (shapes.length < rows.length || first === undefined || table.year !== undefined || end < start) return undefined;
	return { table, rows: shapes, first };
}

/** The cell with words that a label is; not a number where the label was put together of several. */
function cellAt({ start, end }: Span, { starts, ends }: Places): number {
	const at = starts.get(start) ?? Number.NaN;
	return ends.get(end) === at ? at : Number.NaN;
}

function rowShape(row: TableRow, places: Places): RowShape | undefined {
	const { key, repeated, label, groups, cells, start, end, ...odd } = row;
	if (key === null || repeated || odd.run !== undefined || start !== label.start) return undefined;
	const own = cells.map((cell) => (cell === undefined ? NONE : (places.cells.get(cell) ?? Number.NaN)));
	const chain = groups.map((group) => ({ label: group, cell: cellAt(group, places) }));
	const unlabelled = label.words === '' && label.start === label.end;
	const labelAt = unlabelled ? NONE : cellAt(label, places);
	const rowAt = unlabelled ? (places.rows.get(start) ?? Number.NaN) : NONE;
	const last = places.ends.get(end) ?? Number.NaN;
	if ([labelAt, rowAt, last, ...own, ...chain.map(({ cell }) => cell)].some(Number.isNaN)) return undefined;
	return {
		key,
		words: detached(label.words),
		exact: label.exact,
		label: labelAt,
		row: rowAt,
		groups: chain.map((group) => ({ ...group, label: { ...group.label, words: detached(group.label.words) } })),
		cells: own,
		last,
		odd: Object.keys(odd).length > 0 ? odd : undefined,
	};
}
