// The columns that a table prints, by its heads: more than the form has, or the form's in another order.

import type { KnownTable } from '../forms/ready.ts';
import type { Strip } from '../grid/tokens.ts';
import { wordsOf } from '../text/numbering.ts';
import type { Words } from './items.ts';

/** For each printed column the key of the form's column, or null for one that the form does not have. */
export type Columns = readonly (string | null)[];

/** The columns under some heads, and how these stand. */
export interface PrintedColumns {
	readonly columns: Columns;
	/** Heads side by side that stand the other way round in the form. */
	readonly turned: readonly (readonly [Words, Words])[];
	/** The heads of the columns. */
	readonly leaves: readonly Words[];
}

/** A head of the form: a column, or words over several. */
interface Node {
	readonly words: string;
	readonly key: string | undefined;
	readonly below: Node[];
}

/**
 * The columns under the heads of a table, in the order in which they are printed: heads that stand side by side below
 * the same head come as they are read, and words that the form does not know are columns behind the head that they
 * follow. Undefined where a head of the form is not there.
 */
export function columnsUnder(heads: readonly Words[], form: KnownTable): PrintedColumns | undefined {
	const roots = treeOf(form);
	const names = new Set(namesIn(roots));
	const named = heads.map((head) => nameOf(head, form));
	const places = new Map<string, number>();
	for (const [at, name] of named.entries()) {
		if (name === undefined || !names.has(name)) continue;
		const before = heads[places.get(name) ?? -1];
		if (before === undefined || (!isOwn(before, name, form) && isOwn(heads[at], name, form))) places.set(name, at);
	}
	const others: string[] = [];
	let behind = '';
	for (const [at, name] of named.entries()) {
		if ((name !== undefined && !names.has(name)) || isYear(heads[at])) continue;
		if (name !== undefined && places.get(name) === at) behind = name;
		else others.push(behind);
	}
	const columns: (string | null)[] = [];
	const turned: (readonly [Words, Words])[] = [];
	const leaves: Words[] = [];
	const walk = (nodes: readonly Node[]): boolean => {
		const known = nodes.flatMap((node, own) => {
			const at = placeOf(node, places) ?? -1;
			const head = heads[at];
			return head === undefined ? [] : [{ node, own, at, head }];
		});
		if (known.length < nodes.length) return false;
		for (const { own, at, head } of known)
			for (const other of known) if (own < other.own && at > other.at) turned.push([head, other.head]);
		for (const { node, head } of known.sort((a, b) => a.at - b.at)) {
			if (node.key !== undefined) {
				columns.push(node.key);
				leaves.push(head);
			} else if (!walk(node.below)) return false;
			for (const other of others) if (other === node.words) columns.push(null);
		}
		return true;
	};
	return walk(roots) ? { columns, turned, leaves } : undefined;
}

/**
 * Whether the heads print the form's columns in another order, and leave no doubt about it: those that stand the other
 * way round share a line, or each column has a line of its own. Where a merged head is printed at half its height,
 * lines tell no order.
 */
export function isReordered({ columns, turned, leaves }: PrintedColumns, form: KnownTable, { tokens }: Strip): boolean {
	if (turned.length === 0 || columns.length !== form.columns.length) return false;
	const lineOf = (head: Words) => tokens[head.first]?.line;
	if (turned.every(([one, other]) => lineOf(one) === lineOf(other))) return true;
	return new Set(leaves.map(lineOf)).size === leaves.length;
}

/** Whether words over columns are a year. */
function isYear(head: Words | undefined): boolean {
	return head !== undefined && /^(?:19|20)\d\d(?:年度?)?$/.test(head.words);
}

/** Whether a head is worded as the form words it, and not as a usual variant. */
function isOwn(head: Words | undefined, name: string, { columns }: KnownTable): boolean {
	const column = columns.find(({ key }) => key === name);
	return head !== undefined && column !== undefined && wordsOf(column.label) === head.words;
}

/** Where a head stands, or the first of those below it where it is not printed itself. */
function placeOf(node: Node, places: ReadonlyMap<string, number>): number | undefined {
	const own = places.get(node.words);
	if (own !== undefined || node.key !== undefined) return own;
	const below = node.below.flatMap((one) => placeOf(one, places) ?? []);
	return below.length === 0 ? undefined : Math.min(...below);
}

/** The name of a head in the form's tree: the key of a column, or the words over several; undefined for words of no form. */
function nameOf({ meanings, words }: Words, form: KnownTable): string | undefined {
	const own = meanings.filter((meaning) => meaning.forms.includes(form) && meaning.kind === 'head');
	const column = own.find(({ key }) => key !== '');
	if (column !== undefined) return column.key;
	return own.length > 0 ? words : undefined;
}

function namesIn(nodes: readonly Node[]): readonly string[] {
	return nodes.flatMap(({ words, below }) => [words, ...namesIn(below)]);
}

function treeOf({ columns }: KnownTable): readonly Node[] {
	const roots: Node[] = [];
	for (const { key, above } of columns) {
		let level = roots;
		for (const over of above) {
			let node = level.find(({ words }) => words === over);
			if (node === undefined) {
				node = { words: over, key: undefined, below: [] };
				level.push(node);
			}
			level = node.below;
		}
		level.push({ words: key, key, below: [] });
	}
	return roots;
}
