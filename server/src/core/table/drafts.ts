// The rows of tables as a text prints them: labels are the anchors, and what stands between two of them belongs to the first.

import { rowOf } from '../forms/forms.ts';
import type { TableKey } from '../forms/types.ts';
import type { Strip } from '../grid/tokens.ts';
import { likeness } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import type { Item, Words } from './items.ts';
import { kindIn, type Lexicon, type Meaning, tableOf } from './labels.ts';

/** A row as read: its label, and the values behind it. */
export interface Draft {
	/** Undefined where values stand without a label. */
	label: Words | undefined;
	/** The labels of groups before its own. */
	groups: Words[];
	/** Words of no form that stand before its label, or between that and its values. */
	strange: Words[];
	/** Words of no form behind its values. */
	behind: Words[];
	/** The places of its values among the tokens. */
	values: number[];
	/** Digits that were run together behind its label. */
	runs: Span[];
	/** The first of its tokens, and the first one behind it that is not its own. */
	first: number;
	next: number;
	/** How many words of heads stand above it. */
	heads: number;
	/** Whether nothing parts it from the row above but what ends a row. */
	follows: boolean;
}

/** The rows that speak for one table, in the text's order. */
export interface TableDraft {
	readonly table: TableKey;
	readonly rows: Draft[];
	/** The words over its columns, in the text's order. */
	readonly heads: Words[];
	/** All words above its first row: heads, and those of no form among them. */
	readonly above: Words[];
}

/** What a word does in a table. */
type Role = 'row' | 'group' | 'head' | 'either' | 'strange';

/** The tables of a strip, in its order. */
export function draftsOf(strip: Strip, items: readonly Item[], lexicon: Lexicon): readonly TableDraft[] {
	const drafter = new Drafter(lexicon);
	for (const item of items) drafter.take(item);
	return drafter.finish(strip.tokens.length);
}

class Drafter {
	readonly #lexicon: Lexicon;
	readonly #tables: TableDraft[] = [];
	#table: TableDraft | undefined;
	/** Words behind the last value. */
	#run: Words[] = [];
	#follows = false;

	constructor(lexicon: Lexicon) {
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
		return this.#tables.filter(({ rows }) => rows.length > 0);
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
		row.values.push(at);
		row.next = at + 1;
	}

	#runTogether({ start, end, first }: Span & { readonly first: number }): void {
		if (this.#run.length > 0) this.#resolve(first, true);
		const row = this.#table?.rows.at(-1);
		row?.runs.push({ start, end });
	}

	/** Makes rows of the words behind the last value; the last of them is open for values where such follow. */
	#resolve(next: number, valued: boolean): void {
		const table = this.#table;
		const run = this.#run;
		this.#run = [];
		if (table === undefined || run.length === 0) return;
		new Run(this.#lexicon, table, this.#follows).resolve(run, next, valued);
		this.#follows = true;
	}
}

function isOfRow(table: TableKey | undefined): (meaning: Meaning) => boolean {
	return (meaning) => meaning.table === table && (meaning.kind === 'row' || meaning.kind === 'group');
}

/** A label that is less alike than this is none. */
const LEAST_LIKENESS = 0.5;
/** So many characters of a label that is cut off tell it from other words. */
const LEAST_BEGINNING = 4;

/** The words between two values, as rows of their table. */
class Run {
	readonly #lexicon: Lexicon;
	readonly #table: TableDraft;
	#follows: boolean;
	#groups: Words[] = [];
	#strange: Words[] = [];

	constructor(lexicon: Lexicon, table: TableDraft, follows: boolean) {
		this.#lexicon = lexicon;
		this.#table = table;
		this.#follows = follows;
	}

	resolve(words: readonly Words[], next: number, valued: boolean): void {
		const { rows, heads, table } = this.#table;
		const own = this.#withoutTails(words);
		const roles = own.map((word) => roleOf(word, table, this.#lexicon));
		const headed = roles.includes('head');
		for (const [at, word] of own.entries()) {
			const role = roles[at];
			if (role === 'head' || (role === 'either' && (headed || rows.length === 0))) {
				if (rows.length === 0) this.#table.above.push(...this.#strange, word);
				else rows.at(-1)?.behind.push(...this.#strange);
				heads.push(word);
				this.#groups = [];
				this.#strange = [];
			} else if (role === 'strange') this.#strange.push(word);
			else if ((role === 'group' && opensGroup(word, own, at, table)) || isDivided(word, own[at + 1], table))
				this.#groups.push(word);
			else if (!isRepeated(own, roles, at)) this.#row(word, own[at + 1]?.first ?? next);
		}
		if (valued) this.#owner(next);
		else rows.at(-1)?.behind.push(...this.#strange);
	}

	/** Words that complete the label above, or repeat the end of it, are no words of their own. */
	#withoutTails(words: readonly Words[]): readonly Words[] {
		let rest = words;
		for (;;) {
			const above = this.#table.rows.at(-1);
			const [first] = rest;
			if (above === undefined || first === undefined) return rest;
			if (!completes(above, first, this.#lexicon) && !completesGroup(above, first, this.#lexicon)) return rest;
			above.next = first.next;
			rest = rest.slice(1);
		}
	}

	#row(label: Words | undefined, next: number, values = 0): void {
		if (this.#table.rows.length === 0) this.#table.above.push(...this.#strange.splice(0));
		const first = [...this.#groups, ...this.#strange, label].reduce(
			(least, word) => Math.min(least, word?.first ?? least),
			next,
		);
		this.#table.rows.push({
			label,
			groups: this.#groups,
			strange: this.#strange,
			behind: [],
			values: [],
			runs: [],
			first,
			next: next + values,
			heads: this.#table.heads.length,
			follows: this.#follows,
		});
		this.#follows = true;
		this.#groups = [];
		this.#strange = [];
	}

	/** The row that values behind the run belong to: its last label, or words that no form has but that are like one. */
	#owner(next: number): void {
		const { rows } = this.#table;
		const last = rows.at(-1);
		const { single } = kindIn(this.#lexicon, this.#table.table);
		const label = single ? undefined : labelOf(this.#strange);
		if (single) this.#strange = [];
		const known =
			last !== undefined &&
			last.values.length === 0 &&
			last.runs.length === 0 &&
			last.next >= (this.#strange[0]?.first ?? next);
		if (known && (label === undefined || !this.#isLikeARow(label))) {
			last.strange.push(...this.#strange);
			return;
		}
		if (label !== undefined) this.#strange = this.#strange.filter(({ first }) => first < label.first);
		this.#row(label, next);
	}

	#isLikeARow({ words, number }: Words): boolean {
		if (number !== 0 || (words.length >= LEAST_BEGINNING && this.#lexicon.beginnings.has(words))) return true;
		const kind = kindIn(this.#lexicon, this.#table.table);
		return kind.readings.some(({ official }) =>
			official.wordings.some((wordings) => wordings.some((one) => likeness(one, words) >= LEAST_LIKENESS)),
		);
	}
}

/** What a word is in a table; `either` stands over columns as well as before a row. */
function roleOf(word: Words, table: TableKey, lexicon: Lexicon): Role {
	let row = false;
	let group = false;
	let head = false;
	for (const { table: of, kind } of word.meanings) {
		if (of !== table) continue;
		if (kind === 'row') row = true;
		else if (kind === 'group') group = true;
		else head = true;
	}
	if (isTorn(word, lexicon)) return 'strange';
	if (group) return 'group';
	if (row) return head && word.number === 0 ? 'either' : 'row';
	return head ? 'head' : 'strange';
}

/** Whether words with a number that no form prints before them are the beginning of another label: （六）其他 of 其他处理. */
function isTorn({ words, number, style, meanings }: Words, lexicon: Lexicon): boolean {
	return (
		number !== 0 &&
		style === 'bracketed' &&
		meanings.every((meaning) => meaning.number !== number) &&
		lexicon.beginnings.has(words)
	);
}

/** Whether a group's label stands before a row of the group: one that is a row too may stand for itself. */
function opensGroup(word: Words, own: readonly Words[], at: number, table: TableKey): boolean {
	const row = word.meanings.find((meaning) => meaning.table === table && meaning.kind === 'row');
	if (row === undefined) return true;
	return own.slice(at + 1).some(({ meanings, number, words }) => {
		if (meanings.length === 0) return number !== 0 || words.length >= LEAST_BEGINNING;
		return meanings.some(
			({ kind, key, forms }) => kind === 'row' && forms.some((form) => rowOf(form, key)?.group === row.key),
		);
	});
}

/** Whether words of a report's own stand directly behind a row that it may divide: they name the part. */
function isDivided({ meanings }: Words, next: Words | undefined, table: TableKey): boolean {
	const divisible = meanings.some((meaning) => meaning.table === table && meaning.kind === 'row' && meaning.opens);
	return divisible && next !== undefined && next.meanings.length === 0 && /[\u4e00-\u9fff]/.test(next.words);
}

/** Whether the same label follows: a cell that was merged stands again in every place that it covered. */
function isRepeated(own: readonly Words[], roles: readonly Role[], at: number): boolean {
	const word = own[at];
	const next = own[at + 1];
	return (
		word !== undefined &&
		next !== undefined &&
		roles[at] === roles[at + 1] &&
		word.words === next.words &&
		word.number === next.number
	);
}

/** The words at the end of a run that may be one label: from the last that is numbered on. */
function labelOf(strange: readonly Words[]): Words | undefined {
	const last = strange.at(-1);
	if (last === undefined) return undefined;
	let first = strange.length - 1;
	while (first > 0 && strange[first]?.number === 0 && strange[first - 1]?.next === strange[first]?.first) first--;
	const pieces = strange.slice(first);
	const words = pieces.map((piece) => piece.words).join('');
	if (!/[\u4e00-\u9fff]/.test(words) && pieces[0]?.number === 0) return undefined;
	const [begin = last] = pieces;
	return { ...begin, words, next: last.next, end: last.end };
}

/** Takes words up into the label above where both make one or the beginning of one, or where they repeat its end. */
function completes(above: Draft, words: Words, lexicon: Lexicon): boolean {
	const { label } = above;
	if (label === undefined || words.words === '') return false;
	if (label.words === '' && words.meanings.length > 0 && label.number !== 0) {
		above.label = { ...words, number: label.number, style: label.style };
		return true;
	}
	const joined = label.words + words.words;
	const meanings = lexicon.meanings.get(joined);
	const known = label.meanings.some(({ kind }) => kind === 'row');
	if (meanings !== undefined || (!known && label.words !== '' && lexicon.beginnings.has(joined))) {
		above.label = { ...label, words: joined, meanings: meanings ?? [] };
		return true;
	}
	const repeats = known && words.meanings.length === 0 && words.words !== '' && words.words.length < label.words.length;
	return repeats && label.words.endsWith(words.words);
}

/** Takes words up that end the label of a group which was torn before the row: （三）不予 … 公开. */
function completesGroup(above: Draft, words: Words, lexicon: Lexicon): boolean {
	for (const [at, strange] of above.strange.entries()) {
		const joined = strange.words + words.words;
		const meanings = lexicon.meanings.get(joined);
		if (meanings === undefined || words.meanings.length > 0) continue;
		above.strange.splice(at, 1);
		above.groups.push({ ...strange, words: joined, meanings });
		return true;
	}
	return false;
}
