// Rows as a text prints them, made of the words between two values.

import type { TableKey } from '../../forms/types.ts';
import { likeness } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from './items.ts';
import { kindIn, type Lexicon } from './labels.ts';
import { isDivided, isRepeated, LEAST_BEGINNING, labelOf, opensGroup, roleOf } from './roles.ts';

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
	/** The labels of groups between its label and its values: another label may begin with them. */
	between: Words[];
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

/** A row of which nothing is read yet, at a place among the tokens. */
export function bareDraft(first: number): Draft {
	return {
		label: undefined,
		groups: [],
		strange: [],
		behind: [],
		between: [],
		values: [],
		runs: [],
		first,
		next: first,
		heads: 0,
		follows: true,
	};
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

/** A label that is less alike than this is none. */
const LEAST_LIKENESS = 0.5;

/** The words between two values, as rows of their table. */
export class WordRun {
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
			else if ((role === 'group' && opensGroup(word, own.slice(at + 1), table)) || isDivided(word, own[at + 1], table))
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

	#row(label: Words | undefined, next: number): void {
		if (this.#table.rows.length === 0) this.#table.above.push(...this.#strange.splice(0));
		const first = [...this.#groups, ...this.#strange, label].reduce(
			(least, word) => Math.min(least, word?.first ?? least),
			next,
		);
		this.#table.rows.push({
			...bareDraft(first),
			label,
			groups: this.#groups.filter((group) => group.first < (label?.first ?? next)),
			strange: this.#strange,
			between: this.#groups.filter((group) => group.first >= (label?.first ?? next)),
			next,
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
		const label = single ? undefined : labelOf(this.#strange, this.#lexicon);
		if (single) this.#strange = [];
		const known =
			last !== undefined &&
			last.values.length === 0 &&
			last.runs.length === 0 &&
			last.next >= (this.#strange[0]?.first ?? next);
		if (known && (label === undefined || !this.#isLikeARow(label))) {
			last.strange.push(...this.#strange);
			last.between.push(...this.#groups);
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

/** Takes words up into the label above where both make one or the beginning of one, or where they repeat its end. */
function completes(above: Draft, words: Words, lexicon: Lexicon): boolean {
	const { label } = above;
	if (label === undefined || words.words === '' || (words.number !== 0 && words.meanings.length > 0)) return false;
	if (label.words === '') {
		if (words.meanings.length === 0 || label.number === 0) return false;
		// Its values stand behind the number: where it is in the text is there.
		above.label = { ...label, words: words.words, meanings: words.meanings };
		return true;
	}
	const joined = label.words + words.words;
	const meanings = lexicon.meanings.get(joined);
	const known = label.meanings.some(({ kind }) => kind === 'row');
	if (meanings !== undefined || (!known && lexicon.beginnings.has(joined))) {
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
