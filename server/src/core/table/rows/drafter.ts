// The tables of a strip as it prints them: labels are the anchors, and what stands between two of them belongs to the first.

import { columnsOf } from '../../forms/forms.ts';
import type { ReadyKind } from '../../forms/ready.ts';
import type { TableKey } from '../../forms/types.ts';
import type { Strip } from '../../grid/tokens.ts';
import type { Span } from '../../text/span.ts';
import { bareDraft, type Draft, type TableDraft, WordRun } from './drafts.ts';
import { areBlanks, type Item, type Words } from './items.ts';
import { kindIn, type Lexicon, type Meaning, tableOf } from './labels.ts';

/** The tables of a strip, in its order. */
export function draftsOf(strip: Strip, items: readonly Item[], lexicon: Lexicon): readonly TableDraft[] {
	const drafter = new Drafter(strip, lexicon);
	for (const item of items) drafter.take(item);
	return drafter.finish(strip.tokens.length);
}

class Drafter {
	readonly #strip: Strip;
	readonly #lexicon: Lexicon;
	readonly #tables: TableDraft[] = [];
	#table: TableDraft | undefined;
	/** Words behind the last value. */
	#run: Words[] = [];
	#follows = false;

	constructor(strip: Strip, lexicon: Lexicon) {
		this.#strip = strip;
		this.#lexicon = lexicon;
	}

	take(item: Item): void {
		if (item.kind === 'words') this.#words(item);
		else if (item.kind === 'value') this.#value(item.first);
		else if (item.kind === 'run') this.#runTogether(item);
		else {
			this.#resolve(item.first, false);
			this.#follows = false;
		}
	}

	finish(end: number): readonly TableDraft[] {
		this.#resolve(end, false);
		for (const { table, rows } of this.#tables)
			if (rows.some(({ runs }) => runs.length > 0)) this.#runOthersTogether(rows, kindIn(this.#lexicon, table));
		return this.#tables.flatMap((table) => {
			const blank = kindIn(this.#lexicon, table.table).single ? blankRowOf(table) : undefined;
			return blank === undefined ? begunAgain(table) : [blank];
		});
	}

	#words(words: Words): void {
		const table = tableOf(words.meanings);
		if (table !== undefined && table !== this.#table?.table) this.#change(table, words.first);
		this.#run.push(words);
	}

	/** Goes on with another table; words of the one before that stand in the run are its last rows. */
	#change(table: TableKey, at: number): void {
		const last = this.#run.findLastIndex(({ meanings }) => meanings.some(isOfRow(this.#table?.table)));
		const begun = this.#table !== undefined && this.#table.rows.length > 0;
		if (this.#table !== undefined && last >= 0 && begun) {
			const rest = this.#run.splice(last + 1);
			this.#resolve(rest[0]?.first ?? at, false);
			this.#run = rest;
		}
		this.#table = { table, rows: [], heads: [], above: [] };
		this.#tables.push(this.#table);
		this.#follows = false;
	}

	#value(at: number): void {
		if (this.#run.length > 0) this.#resolve(at, true);
		const row = this.#table?.rows.at(-1);
		if (row === undefined) return;
		const token = this.#strip.tokens[at];
		const run = row.runs.at(-1);
		if (run !== undefined && token !== undefined && areBlanks(this.#strip.text, run.end, token.start))
			row.runs.splice(-1, 1, { start: run.start, end: token.end });
		else row.values.push(at);
		row.next = at + 1;
	}

	/** Digits that were run together; numbers before them that spaces alone part are pieces of the same run. */
	#runTogether({ start, end, first }: Span & { readonly first: number }): void {
		if (this.#run.length > 0) this.#resolve(first, true);
		const row = this.#table?.rows.at(-1);
		if (row === undefined) return;
		const before = row.runs.at(-1) ?? this.#stretchOf(row.values);
		if (before === undefined || !areBlanks(this.#strip.text, before.end, start)) row.runs.push({ start, end });
		else {
			row.runs.splice(-1, 1, { start: before.start, end });
			row.values = [];
		}
	}

	/** Where some rows of a table are run together, too few values that spaces alone part are pieces of a run as well. */
	#runOthersTogether(rows: readonly Draft[], { usual }: ReadyKind): void {
		for (const row of rows) {
			const key = row.label?.meanings.find(({ kind }) => kind === 'row')?.key ?? null;
			const { length } = columnsOf(usual, key);
			const few = row.runs.length === 0 && row.values.length < length;
			const stretch = few ? this.#stretchOf(row.values) : undefined;
			if (stretch === undefined || stretch.end - stretch.start < length) continue;
			row.runs = [stretch];
			row.values = [];
		}
	}

	/** The stretch of values that spaces alone part; undefined where other separators do, or where there is none. */
	#stretchOf(values: readonly number[]): Span | undefined {
		const first = this.#strip.tokens[values[0] ?? -1];
		const last = this.#strip.tokens[values.at(-1) ?? -1];
		if (first === undefined || last === undefined || first.before.join() !== last.before.join()) return undefined;
		return { start: first.start, end: last.end };
	}

	/** Makes rows of the words behind the last value; the last of them is open for values where such follow. */
	#resolve(next: number, valued: boolean): void {
		const table = this.#table;
		const run = this.#run;
		this.#run = [];
		if (table === undefined || run.length === 0) return;
		new WordRun(this.#lexicon, table, this.#follows).resolve(run, next, valued);
		this.#follows = true;
	}
}

function isOfRow(table: TableKey | undefined): (meaning: Meaning) => boolean {
	return (meaning) => meaning.table === table && (meaning.kind === 'row' || meaning.kind === 'group');
}

/** A table of one row that prints its heads alone: its row, if it prints one, is blank. */
function blankRowOf(table: TableDraft): TableDraft | undefined {
	const head = table.heads.at(-1);
	if (table.rows.length > 0 || head === undefined) return undefined;
	return { ...table, rows: [{ ...bareDraft(head.next), heads: table.heads.length }] };
}

/** The tables of one that begins anew, as a text that was pasted twice does: its first label stands again, below heads or above the second. */
function begunAgain(table: TableDraft): readonly TableDraft[] {
	const { rows, heads } = table;
	const [first, second] = rows;
	if (isAgain(first, second)) return [table];
	const starts = rows.flatMap((row, at) =>
		at === 0 ||
		(at > 1 && isAgain(row, first) && (isAgain(rows[at + 1], second) || row.heads > (rows[at - 1]?.heads ?? 0)))
			? [at]
			: [],
	);
	if (starts.length < 2) return starts.length === 0 ? [] : [table];
	return starts.map((start, at) => {
		const own = rows.slice(start, starts[at + 1]);
		const from = rows[start - 1]?.heads ?? 0;
		return {
			table: table.table,
			rows: own.map((row) => ({ ...row, heads: row.heads - from })),
			heads: heads.slice(from, own.at(-1)?.heads),
			above: start === 0 ? table.above : heads.slice(from, own[0]?.heads),
		};
	});
}

function isAgain(row: Draft | undefined, before: Draft | undefined): boolean {
	const [label, other] = [row?.label, before?.label];
	if (label === undefined || other === undefined || label.meanings.length === 0) return false;
	return label.words === other.words && label.number === other.number;
}
