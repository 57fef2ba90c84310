// The columns that a table prints, by its heads: more than the form has, or the form's in another order.

import type { Head } from '../../forms/heads.ts';
import type { KnownTable } from '../../forms/ready.ts';
import { SEPARATORS, type Strip } from '../../grid/tokens.ts';
import { wordsOf } from '../../text/numbering.ts';
import type { Words } from '../rows/items.ts';

/** For each printed column the key of the form's column, or null for one that the form does not have. */
export type Columns = readonly (string | null)[];

/** The columns under some heads, and how these stand. */
export interface PrintedColumns {
	readonly columns: Columns;
	/** Heads side by side that stand the other way round in the form. */
	readonly turned: readonly (readonly [Words, Words])[];
	/** The heads of the columns. */
	readonly leaves: readonly Words[];
	/** Whether two heads name one of the columns, each with a remark of its own, so that nothing tells which is the form's. */
	readonly contested: boolean;
}

/**
 * The columns under the heads of a table, in the order in which they are printed: heads that stand side by side below
 * the same head come as they are read, and words that the form does not know are columns behind the head that they
 * follow. Undefined where a head of the form is not there.
 */
export function columnsUnder(heads: readonly Words[], form: KnownTable): PrintedColumns | undefined {
	const { roots } = form.official.heads;
	const { places, behind, contested } = placesOf(heads, form);
	const columns: (string | null)[] = [];
	const turned: (readonly [Words, Words])[] = [];
	const leaves: Words[] = [];
	const walk = (nodes: readonly Head[]): boolean => {
		const printed = printedAmong(nodes, heads, places);
		if (printed.length < nodes.length) return false;
		turned.push(...turnedAmong(printed));
		return [...printed].sort((a, b) => a.at - b.at).every(take);
	};
	const take = ({ node, head }: Printed): boolean => {
		if (node.key !== undefined) {
			columns.push(node.key);
			leaves.push(head);
		} else if (!walk(node.below)) return false;
		for (const name of behind) if (name === node.words) columns.push(null);
		return true;
	};
	return walk(roots) ? { columns, turned, leaves, contested } : undefined;
}

/** A head of the form with the words that print it, and where these stand. */
interface Printed {
	readonly node: Head;
	readonly at: number;
	readonly head: Words;
}

/** Those of some heads side by side that are printed, in the form's order. */
function printedAmong(
	nodes: readonly Head[],
	heads: readonly Words[],
	places: ReadonlyMap<string, number>,
): readonly Printed[] {
	return nodes.flatMap((node) => {
		const at = placeOf(node, places) ?? -1;
		const head = heads[at];
		return head === undefined ? [] : [{ node, at, head }];
	});
}

/** The pairs of heads in the form's order that are printed the other way round. */
function turnedAmong(printed: readonly Printed[]): readonly (readonly [Words, Words])[] {
	return printed.flatMap(({ at, head }, own) =>
		printed.slice(own + 1).flatMap((other) => (at > other.at ? [[head, other.head] as const] : [])),
	);
}

/** Where each name of a tree of heads stands, and behind which of them words stand that the form does not know. */
interface Places {
	readonly places: ReadonlyMap<string, number>;
	readonly behind: readonly string[];
	readonly contested: boolean;
}

function placesOf(heads: readonly Words[], form: KnownTable): Places {
	const { roots, names } = form.official.heads;
	const named = heads.map((head) => namesOf(head, form).filter((name) => names.has(name)));
	const places = new Map<string, number>();
	let contested = false;
	for (const [at, [name, ...others]] of named.entries()) {
		if (name === undefined || others.length > 0) continue;
		const before = heads[places.get(name) ?? -1];
		contested ||= haveRemarks([before, heads[at]], name, form);
		if (before === undefined || (!isOwn(before, name, form) && isOwn(heads[at], name, form))) places.set(name, at);
	}
	placeRepeated(named, places, roots);
	const behind: string[] = [];
	let last = '';
	for (const [at, head] of heads.entries()) {
		const own = named[at] ?? [];
		if (own.length === 0 && namesOf(head, form).length > 0) continue;
		const name = own.find((one) => places.get(one) === at);
		if (name !== undefined) last = name;
		else behind.push(last);
	}
	return { places, behind, contested };
}

/**
 * Words that stand below several heads belong to these in their printed order, where all of these are printed and the
 * words stand as often.
 */
function placeRepeated(
	named: readonly (readonly string[])[],
	places: Map<string, number>,
	roots: readonly Head[],
): void {
	const order = new Map<string, number>();
	const walk = (nodes: readonly Head[]): boolean => {
		const printed = [...nodes].sort((a, b) => (places.get(a.words) ?? 0) - (places.get(b.words) ?? 0));
		return printed.every(({ words, key, below }) => {
			if (key !== undefined) order.set(words, order.size);
			return key !== undefined || (places.has(words) && walk(below));
		});
	};
	if (!walk(roots)) return;
	const repeated = new Map<string, { readonly keys: readonly string[]; readonly at: number[] }>();
	for (const [at, keys] of named.entries()) {
		if (keys.length < 2) continue;
		const one = repeated.get(keys.join()) ?? { keys, at: [] };
		one.at.push(at);
		repeated.set(keys.join(), one);
	}
	for (const { keys, at } of repeated.values()) {
		if (keys.length !== at.length) continue;
		const printed = [...keys].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		for (const [which, key] of printed.entries()) places.set(key, at[which] ?? 0);
	}
}

/** So many of the separators are characters that are printed between cells. */
const PRINTED = SEPARATORS.indexOf('white');

/**
 * Whether the heads print the form's columns in another order, and leave no doubt about it: those that stand the other
 * way round share a line, or one of them is a column and something is printed between all columns. Where a merged head is
 * printed at half its height, lines tell no order, and what a PDF prints is not always taken from it in its order.
 */
export function isReordered({ columns, turned, leaves }: PrintedColumns, form: KnownTable, strip: Strip): boolean {
	if (turned.length === 0 || columns.length !== form.columns.length) return false;
	const tokenOf = (head: Words) => strip.tokens[head.first];
	const parted = turned.filter(([one, other]) => tokenOf(one)?.line !== tokenOf(other)?.line);
	if (parted.length === 0) return true;
	if (!parted.every((pair) => pair.some((head) => leaves.includes(head)))) return false;
	const lines = new Set(leaves.map((head) => tokenOf(head)?.line));
	const printed = new Set(leaves.map((head) => tokenOf(head)?.before.slice(0, PRINTED).join()));
	return lines.size === leaves.length && printed.size === leaves.length;
}

/**
 * Whether two heads of columns that stand below the same head are printed the other way round, though the heads do not
 * show the order of all columns: some are missing, or their lines are torn.
 */
export function isTurned(heads: readonly Words[], form: KnownTable): boolean {
	const places = heads.flatMap((head) => {
		const [key, ...others] = namesOf(head, form);
		const at = form.columns.findIndex((column) => column.key === key);
		return at < 0 || others.length > 0 ? [] : [at];
	});
	if (new Set(places).size < places.length) return false;
	const last = new Map<string, number>();
	return places.some((at) => {
		const above = form.columns[at]?.above.join() ?? '';
		const before = last.get(above) ?? 0;
		last.set(above, at);
		return above !== '' && at < before;
	});
}

/** Whether words over columns are something else than a year. */
export function isNoYear({ words }: Words): boolean {
	return !/^(?:19|20)\d\d(?:年度?)?$/.test(words);
}

/** Whether a head is worded as the form words it, and not as a usual variant. */
function isOwn(head: Words | undefined, name: string, { columns }: KnownTable): boolean {
	const column = columns.find(({ key }) => key === name);
	return head !== undefined && column !== undefined && wordsOf(column.label) === head.words;
}

/** Whether two heads have the words of a column with different words behind them: 自然人（上半年）, 自然人（全年）. */
function haveRemarks(heads: readonly (Words | undefined)[], name: string, { columns }: KnownTable): boolean {
	const own = wordsOf(columns.find(({ key }) => key === name)?.label ?? '');
	const [one = '', other = ''] = heads.map((head) => (head?.words.startsWith(own) ? head.words : ''));
	return own !== '' && one !== other && [one, other].every((words) => words.length > own.length);
}

/** Where a head stands, or the first of those below it where it is not printed itself. */
function placeOf(node: Head, places: ReadonlyMap<string, number>): number | undefined {
	const own = places.get(node.words);
	if (own !== undefined || node.key !== undefined) return own;
	const below = node.below.flatMap((one) => placeOf(one, places) ?? []);
	return below.length === 0 ? undefined : Math.min(...below);
}

/** The names of a head in the form's tree: the keys of columns, or the words over several; none for words of no form. */
export function namesOf({ meanings, words }: Words, form: KnownTable): readonly string[] {
	const own = meanings.filter((meaning) => meaning.forms.includes(form) && meaning.kind === 'head');
	const columns = own.flatMap(({ key }) => (key === '' ? [] : key));
	if (columns.length > 0) return columns;
	return own.length > 0 ? [words] : [];
}
