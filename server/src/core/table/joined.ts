// Tables that were run together without any separator: each label with the digits behind it, which the sums must part.

import type { KnownTable, ReadyKind } from '../forms/ready.ts';
import type { FormRow, FormTable, TableKey } from '../forms/types.ts';
import { makeCell } from '../grid/grid.ts';
import { digitOf, fold } from '../text/chars.ts';
import { readNumbering, wordsOf } from '../text/numbering.ts';
import type { Lexicon, Source } from './labels.ts';
import { expectedRows } from './row-keys.ts';
import type { DigitRun, Table, TableRow } from './table.ts';

/** A text as labels are compared, with the place of each of its characters in the text. */
interface Folded {
	readonly words: string;
	readonly places: readonly number[];
}

/** Fewer rows than this in one run are a quotation, no table. */
const LEAST_ROWS = 8;
/** No row has more digits. */
const MOST_DIGITS = 120;

/** The tables whose rows add up, so that their digits can be parted. */
function summed({ kinds }: Lexicon): readonly ReadyKind[] {
	return kinds.filter(({ usual }) => usual.rules.some(({ along }) => along === 'row'));
}

/** The first of them with rows of its own: those of one row are looked for behind it. */
function leaderIn(lexicon: Lexicon): KnownTable | undefined {
	return summed(lexicon).find(({ single }) => !single)?.usual;
}

/** Whether a text can hold the first such table, where it is missing: its first label stands there, a digit directly behind it. */
export function mayBeJoined({ text, lexicon }: Source, missing: readonly TableKey[]): boolean {
	const leader = leaderIn(lexicon);
	if (leader === undefined || !missing.includes(leader.key)) return false;
	const { label: first } = leader.rows[0] ?? { label: '' };
	const label = first.slice(readNumbering(first, 0, first.length).end);
	for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
		const next = text.charCodeAt(at + label.length);
		if (digitOf(next) >= 0 || (next === 0x20 && digitOf(text.charCodeAt(at + label.length + 1)) >= 0)) return true;
	}
	return false;
}

/** The tables of a text that was run together, their digits not parted yet. */
export function readJoinedTables({ text, lexicon }: Source): readonly Table[] {
	const folded = foldAll(text);
	const leader = leaderIn(lexicon);
	const first = leader === undefined ? undefined : readLabelled(text, folded, leader);
	if (first === undefined) return [];
	const singles = summed(lexicon).filter(({ single }) => single);
	return [first, ...singles.flatMap(({ usual }) => readSingle(folded, usual, first.end) ?? [])];
}

function foldAll(text: string): Folded {
	let words = '';
	const places: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const one = fold(text, at, at + 1);
		if (one === '') continue;
		words += one;
		places.push(at);
	}
	return { words, places };
}

function readLabelled(text: string, folded: Folded, form: KnownTable): Table | undefined {
	const rows: TableRow[] = [];
	let from = 0;
	for (const row of form.rows) {
		const found = findRow(folded, form, row, from);
		if (found === undefined) continue;
		rows.push(makeRow(text, folded, row.key, found));
		from = found.end;
	}
	const first = rows[0];
	const last = rows.at(-1);
	if (first === undefined || last === undefined || rows.length < LEAST_ROWS) return undefined;
	const expected = expectedRows(
		form,
		rows.map((row) => row.key),
	);
	return { form, layout: 'row-per-line', certain: false, rows, expected, start: first.start, end: last.end };
}

/** A label with the digits directly behind it: places in the folded text. */
interface Found {
	readonly label: number;
	readonly digits: number;
	readonly end: number;
}

function findRow(folded: Folded, form: FormTable, row: FormRow, from: number): Found | undefined {
	const words = wordsOf(row.label);
	const label = folded.words.indexOf(words, from);
	if (label < 0) return undefined;
	const digits = label + words.length;
	const all = digitsEnd(folded.words, digits);
	if (all === digits || all - digits > MOST_DIGITS) return undefined;
	return { label, digits, end: all - numberBehind(folded.words, all, form) };
}

function digitsEnd(words: string, start: number): number {
	let at = start;
	while (at < words.length && digitOf(words.charCodeAt(at)) >= 0) at++;
	return at;
}

/** The length of the number that belongs to the next label and not to this row: 1 where `1.属于国家秘密` follows. */
function numberBehind(words: string, at: number, form: FormTable): number {
	for (const row of form.rows) {
		const number = /^(\d)\./.exec(row.label)?.[1];
		if (number !== undefined && words.charAt(at - 1) === number && words.startsWith(wordsOf(row.label), at)) return 1;
	}
	return 0;
}

function makeRow(text: string, folded: Folded, key: string, found: Found): TableRow {
	const place = (at: number) => folded.places[at] ?? text.length;
	const run = runOf(folded, found.digits, found.end);
	const label = {
		words: folded.words.slice(found.label, found.digits),
		exact: true,
		start: place(found.label),
		end: place(found.digits - 1) + 1,
	};
	return { key, repeated: false, label, groups: [], cells: [], run, start: label.start, end: place(found.end - 1) + 1 };
}

function runOf({ words, places }: Folded, start: number, end: number): DigitRun {
	const digits = [...words.slice(start, end)].map((digit) => digitOf(digit.charCodeAt(0))).join('');
	return { digits, places: places.slice(start, end) };
}

/** A table of one row: the digits behind its last heads. */
function readSingle(folded: Folded, form: KnownTable, after: number): Table | undefined {
	const from = folded.places.findIndex((place) => place >= after);
	const last = lastHeads(form);
	const heads = folded.words.lastIndexOf(last);
	const digits = heads + last.length;
	const end = digitsEnd(folded.words, digits);
	if (heads < from || from < 0 || end - digits < form.columns.length || end - digits > MOST_DIGITS) return undefined;
	const run = runOf(folded, digits, end);
	const start = run.places[0] ?? 0;
	const stop = (run.places.at(-1) ?? start) + 1;
	const label = { words: '', exact: true, start, end: start };
	const { key } = form.rows[0] as FormRow;
	const row = { key, repeated: false, label, groups: [], cells: [], run, start, end: stop };
	return { form, layout: 'row-per-line', certain: false, rows: [row], expected: [key], start, end: stop };
}

/** The words of the columns that stand under the last head, in one. */
function lastHeads({ columns }: KnownTable): string {
	const above = columns.at(-1)?.above.join();
	const last = columns.filter((column) => column.above.join() === above);
	return last.map((column) => wordsOf(column.label)).join('');
}

/** A row with its digits parted: `lengths` tells how many of them each cell has. */
export function withParts(text: string, row: TableRow, run: DigitRun, lengths: readonly number[]): TableRow {
	let at = 0;
	const cells = lengths.map((length) => {
		const start = run.places[at] ?? row.end;
		at += length;
		return makeCell(text, start, (run.places[at - 1] ?? start) + 1);
	});
	return { ...row, cells };
}
