// Stretches of text that were bound before: one with the same imprint holds the same tables, with its own numbers.

import type { Run } from '../grid/runs.ts';
import type { Strip, Token } from '../grid/tokens.ts';
import { type Amount, isStated } from '../number/amount.ts';
import type { Lines } from '../text/lines.ts';
import type { Bound } from './bind.ts';
import type { Habit } from './columns/unlabelled.ts';
import {
	findPieces,
	hashOf,
	type Imprint,
	imprintOf,
	isPlainNumber,
	isSameImprint,
	LONGEST_IMPRINT,
	type Searched,
	type Starts,
} from './imprint.ts';
import { areOrdinals } from './rows/ordinals.ts';
import type { Table } from './table.ts';
import { type Found, numberIn, numbersOf, placed, shapesOf, type TableShape } from './table-shape.ts';

/** What a stretch was bound to. */
export interface BoundStretch {
	readonly strip: Strip;
	/** How many tables the stretch seemed to hold. */
	readonly drafts: number;
	readonly bound: readonly Bound[];
}

/** A stretch that was read, and what of the text around it decided that. */
export interface ReadStretch extends BoundStretch {
	readonly lines: Lines;
	readonly run: Run;
	readonly tables: readonly Table[];
	/** The habit by which it was read. */
	readonly by: Habit | undefined;
	/** Its own habit, that of its largest table. */
	readonly habit: Habit | undefined;
}

/** A stretch whose imprint is known. */
interface KnownStretch {
	readonly imprint: Imprint;
	readonly tables: readonly TableShape[];
	readonly by: Habit | undefined;
	readonly habit: Habit | undefined;
	/** The rows of its largest table. */
	readonly rows: number;
	/** For each table what stands before each row but the first. */
	readonly before: readonly (readonly Before[])[];
}

/** What stands before a row: a hole, a number that the imprint prints, or none. */
interface Before {
	readonly hole: number | undefined;
	readonly printed: Amount | undefined;
}

/** The tables of a stretch whose imprint is known. */
export interface KnownTables extends Pick<KnownStretch, 'by' | 'habit' | 'rows'> {
	readonly tables: readonly Table[];
}

/** So many imprints are kept of stretches with as many lines; ten thousand reports that a few programs made have a few. */
const MOST_ALIKE = 8;
/** So many numbers of lines are told apart; where there are more, all begins anew. */
const MOST_LENGTHS = 32;
/** Stretches of which only a hash is kept, until they come again: a text that is being typed has another one each time. */
const MOST_ONCE = 4096;

/** The stretches that were bound, by how many lines they have. */
export class KnownStretches {
	readonly #known = new Map<number, KnownStretch[]>();
	readonly #once = new Set<number>();
	/** Room for the places of one stretch at a time. */
	readonly #starts: number[] = [];

	/** What is known of a stretch, or undefined. */
	find({ first, last }: Run, searched: Searched): KnownTables | undefined {
		const alike = this.#known.get(last - first);
		if (alike === undefined) return undefined;
		for (const [at, known] of alike.entries()) {
			if (!findPieces(known.imprint, searched, this.#starts)) continue;
			if (at > 0) alike.unshift(...alike.splice(at, 1));
			return toldBy(known, { text: searched.text, imprint: known.imprint, starts: this.#starts });
		}
		return undefined;
	}

	/** Keeps what a stretch was read as, when one like it comes for the second time. */
	keep(read: ReadStretch): void {
		const hash = hashOf(read.strip, read.run, read.lines);
		if (!this.#once.delete(hash)) {
			if (this.#once.size >= MOST_ONCE) this.#once.clear();
			this.#once.add(hash);
			return;
		}
		const known = knownStretch(read);
		if (known === undefined) return;
		const length = read.run.last - read.run.first;
		if (this.#known.size >= MOST_LENGTHS && !this.#known.has(length)) this.#known.clear();
		// One that was read by another habit is not needed beside the new one.
		const others = (this.#known.get(length) ?? []).filter(({ imprint }) => !isSameImprint(imprint, known.imprint));
		this.#known.set(length, [known, ...others.slice(0, MOST_ALIKE - 1)]);
	}
}

/** The tables of a stretch that prints what a known one does; undefined where its numbers may count rows or columns. */
function toldBy({ tables, by, habit, rows, before }: KnownStretch, found: Found): KnownTables | undefined {
	if (before.some((numbers) => areOrdinals(numbers.map((one) => wholeOf(found, one))))) return undefined;
	const own = tables.map((table) => placed(table, found));
	return own.some(countColumns) ? undefined : { tables: own, by, habit, rows };
}

/** The whole number before a row, or undefined. */
function wholeOf(found: Found, { hole, printed }: Before): number | undefined {
	const amount = hole === undefined ? printed : numberIn(found, hole).amount;
	return amount?.kind === 'number' && typeof amount.value === 'number' ? amount.value : undefined;
}

/** So many numbers that count 1, 2 and so on may count columns. */
const FEWEST = 3;

/** Whether the numbers of a row without words may count its columns. */
function countColumns({ rows }: Table): boolean {
	return rows.some(({ label, cells, claim }) => {
		if (label.words !== '') return false;
		const own = claim?.cells ?? cells;
		for (let at = 0; at < FEWEST; at++) {
			const amount = own[at]?.amount;
			if (amount?.kind !== 'number' || amount.value !== at + 1) return false;
		}
		return true;
	});
}

/** What is to be known of a stretch; undefined where more than its imprint decides what it was read as. */
function knownStretch(read: ReadStretch): KnownStretch | undefined {
	const { strip, bound, tables, by, habit } = read;
	const start = read.lines.starts[read.run.first] ?? 0;
	if (tables.length === 0 || bound.length < read.drafts || strip.end - start > LONGEST_IMPRINT) return undefined;
	if (strip.text.slice(start, strip.end).includes('"')) return undefined;
	const numbers = numbersOf(tables, (token) => isPlainNumber(strip.text, token));
	const imprint = imprintOf(strip, start, numbers);
	const searched = { text: strip.text, start, end: strip.end, isDense: () => false };
	const starts = new Array<number>(imprint.pieces.length).fill(0);
	if (!findPieces(imprint, searched, starts)) return undefined;
	const holes = holesOf(strip, imprint, starts);
	const shapes = shapesOf(tables, { text: strip.text, imprint, starts }, holes);
	if (shapes === undefined) return undefined;
	const before = bound.map((one) => numbersBefore(one, holes));
	const rows = bound.reduce((most, one) => Math.max(most, one.rows.length), 0);
	return { imprint, tables: shapes, by, habit, rows, before };
}

/** The hole of each token that stands in one. */
function holesOf({ tokens }: Strip, { pieces }: Imprint, starts: Starts): ReadonlyMap<Token, number> {
	const ends = new Map(pieces.map((piece, hole) => [(starts[hole] ?? 0) + piece.length, hole] as const));
	const holes = new Map<Token, number>();
	for (const token of tokens) {
		const hole = ends.get(token.start);
		if (hole !== undefined && starts[hole + 1] === token.end) holes.set(token, hole);
	}
	return holes;
}

/** What stands before each row of a table but the first. */
function numbersBefore({ strip, draft }: Bound, holes: ReadonlyMap<Token, number>): readonly Before[] {
	return draft.rows.slice(1).map(({ first }) => {
		const token = strip.tokens[first - 1];
		const hole = token && holes.get(token);
		if (hole !== undefined || token === undefined || !isStated(token.amount)) return { hole, printed: undefined };
		return { hole, printed: token.amount };
	});
}
