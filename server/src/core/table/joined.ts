// Tables that were run together without any separator: each label with the digits behind it, which the sums must part.

import { LITIGATION } from '../forms/litigation.ts';
import { REQUESTS_EITHER } from '../forms/requests.ts';
import type { FormRow, FormTable } from '../forms/types.ts';
import { makeCell } from '../grid/grid.ts';
import { digitOf, fold } from '../text/chars.ts';
import { readNumbering } from '../text/numbering.ts';
import { wordsOf } from './labels.ts';
import { expectedRows } from './row-keys.ts';
import type { DigitRun, Table, TableRow } from './table.ts';

/** A text as labels are compared, with the place of each of its characters in the text. */
interface Folded {
	readonly words: string;
	readonly places: readonly number[];
}

/** The label by which such a table is known; a digit must follow it. */
const FIRST_ROW = REQUESTS_EITHER.rows[0] as FormRow;
const OUTCOMES = LITIGATION.columns
	.slice(0, 5)
	.map((column) => wordsOf(column.label))
	.join('');
/** Fewer rows than this in one run are a quotation, no table. */
const LEAST_ROWS = 8;
/** No row has more digits. */
const MOST_DIGITS = 120;

/** Whether a text can hold such a table: its first label stands in it with a digit directly behind. */
export function mayBeJoined(text: string): boolean {
	const label = FIRST_ROW.label.slice(readNumbering(FIRST_ROW.label, 0, FIRST_ROW.label.length).end);
	for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
		const next = text.charCodeAt(at + label.length);
		if (digitOf(next) >= 0 || (next === 0x20 && digitOf(text.charCodeAt(at + label.length + 1)) >= 0)) return true;
	}
	return false;
}

/** The tables of a text that was run together, their digits not parted yet. */
export function readJoinedTables(text: string): readonly Table[] {
	const folded = foldAll(text);
	const requests = readRequests(text, folded);
	if (requests === undefined) return [];
	const litigation = readLitigation(folded, requests.end);
	return litigation === undefined ? [requests] : [requests, litigation];
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

function readRequests(text: string, folded: Folded): Table | undefined {
	const form = REQUESTS_EITHER;
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

/** Table 四: the digits behind its last heads. */
function readLitigation(folded: Folded, after: number): Table | undefined {
	const from = folded.places.findIndex((place) => place >= after);
	const heads = folded.words.lastIndexOf(OUTCOMES);
	const digits = heads + OUTCOMES.length;
	const end = digitsEnd(folded.words, digits);
	if (heads < from || from < 0 || end - digits < LITIGATION.columns.length || end - digits > MOST_DIGITS)
		return undefined;
	const run = runOf(folded, digits, end);
	const start = run.places[0] ?? 0;
	const stop = (run.places.at(-1) ?? start) + 1;
	const label = { words: '', exact: true, start, end: start };
	const row = { key: 'count', repeated: false, label, groups: [], cells: [], run, start, end: stop };
	return {
		form: LITIGATION,
		layout: 'row-per-line',
		certain: false,
		rows: [row],
		expected: ['count'],
		start,
		end: stop,
	};
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
