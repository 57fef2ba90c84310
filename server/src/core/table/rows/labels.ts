// The words of all official tables, and what each of them names.

import { rowOf } from '../../forms/forms.ts';
import { wordingsIn } from '../../forms/official.ts';
import type { KnownTable, ReadyForms, ReadyKind } from '../../forms/ready.ts';
import type { FormColumn, FormGroup, FormRow, TableKey } from '../../forms/types.ts';
import { fold } from '../../text/chars.ts';
import { append } from '../../text/groups.ts';
import { type NumberingStyle, readNumbering, wordsOf } from '../../text/numbering.ts';
import { behindGroups } from './behind-groups.ts';

/** What a label may name. A `head` stands over columns, a `title` opens a block. */
export interface Meaning {
	readonly table: TableKey;
	readonly kind: 'row' | 'group' | 'head' | 'title';
	readonly key: string;
	/** The number that the form prints before the label, or 0. */
	readonly number: number;
	/** Whether words directly behind it may be a row's own: it is a group, or a row that may be divided. */
	readonly opens: boolean;
	/** The readings of the table that print it so. */
	readonly forms: readonly KnownTable[];
}

const NOTHING: readonly Meaning[] = [];

/** The words by which the tables of a family of reports are known, made of its catalogue once. */
export interface Lexicon {
	readonly kinds: readonly ReadyKind[];
	/** What folded words without their number may name. */
	readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
	/** What a label may begin with, folded: words that another piece may complete. */
	readonly beginnings: ReadonlySet<string>;
	/** The labels as the forms print them: most labels of a report are known at one look. */
	readonly printed: ReadonlyMap<string, LabelWords>;
	/** The labels of groups, folded: a label may name those that it stands in before its own words. */
	readonly groups: readonly string[];
	/** The headings of sections, folded. */
	readonly headings: ReadonlySet<string>;
	/** Words before the numbers of columns, folded. */
	readonly indexWords: readonly string[];
	/** So many numbers in a row may be those of two years side by side. */
	readonly wide: number;
}

/** A text, and the words by which its tables are known. */
export interface Source {
	readonly text: string;
	readonly lexicon: Lexicon;
}

/** What a lexicon is made of. */
type KnownWords = Pick<ReadyForms, 'tables' | 'sections' | 'indexWords'>;

/** Makes the lexicon of a catalogue. */
export function makeLexicon({ tables, sections, indexWords }: KnownWords): Lexicon {
	const meanings = collect(tables);
	const labels = tables.flatMap(({ readings }) => readings.flatMap(labelsOf));
	const groups = [...meanings].flatMap(([words, named]) => (named.some(({ kind }) => kind === 'group') ? [words] : []));
	const source = { meanings, groups };
	return {
		kinds: tables,
		meanings,
		groups,
		indexWords,
		beginnings: beginningsOf(meanings.keys()),
		printed: new Map(labels.map((label) => [label, readWords({ ...source, text: label }, 0, label.length)] as const)),
		headings: new Set(sections.map(({ title }) => fold(title))),
		wide: Math.min(...tables.flatMap(({ usual, twice }) => (twice === undefined ? [] : [usual.columns.length]))),
	};
}

/** So many labels in a long piece of text are those of a table. */
const LABELS_OF_A_TABLE = 3;
/** A shorter label stands in sentences too. */
const LEAST_CHARACTERS = 6;

/** Whether a long piece of text holds a table that no line end parts. */
export function isDense(piece: string, { kinds }: Lexicon): boolean {
	let found = 0;
	for (const { usual } of kinds) {
		for (const words of usual.official.words) if (words.length >= LEAST_CHARACTERS && piece.includes(words)) found++;
	}
	return found >= LABELS_OF_A_TABLE;
}

/** All that stands before the last character of some words, nothing included. */
function beginningsOf(words: Iterable<string>): ReadonlySet<string> {
	const beginnings = new Set<string>();
	for (const one of words) for (let length = 0; length < one.length; length++) beginnings.add(one.slice(0, length));
	return beginnings;
}

/** A kind of table that has to be there. */
export function kindIn({ kinds }: Lexicon, key: TableKey): ReadyKind {
	const kind = kinds.find((one) => one.key === key);
	if (kind === undefined) throw new Error(`no table ${key}`);
	return kind;
}

/** What folded words without their number may name; empty for words that no form has. */
function meaningsOf(words: string, { meanings }: Pick<Lexicon, 'meanings'>): readonly Meaning[] {
	return meanings.get(words) ?? NOTHING;
}

/** The table that meanings speak for; undefined where they are in several or in none, or stand over columns as well as before rows. */
export function tableOf(meanings: readonly Meaning[]): TableKey | undefined {
	const [first] = meanings;
	if (first === undefined) return undefined;
	const headed = first.kind === 'head';
	const own = meanings.every(({ table, kind }) => table === first.table && (kind === 'head') === headed);
	return own ? first.table : undefined;
}

/** No label has more characters; what is longer is read so far. */
export const LONGEST_LABEL = 240;

/** What a label says. */
export interface LabelWords {
	readonly words: string;
	/** The number printed before the words, or 0, and how it is written. */
	readonly number: number;
	readonly style: NumberingStyle;
	readonly meanings: readonly Meaning[];
}

/** What the words between two offsets say as a label. */
export function readLabelWords({ text, lexicon }: Source, start: number, end: number): LabelWords {
	return readWords({ text, meanings: lexicon.meanings, groups: lexicon.groups }, start, end);
}

/** A text with what words may name. */
interface Words extends Pick<Lexicon, 'meanings' | 'groups'> {
	readonly text: string;
}

function readWords(source: Words, start: number, end: number): LabelWords {
	const { text } = source;
	const numbering = readNumbering(text, start, end);
	const words = fold(text, numbering.end, end);
	let meanings = meaningsOf(words, source);
	if (meanings.length === 0) meanings = meaningsOf(withoutRemark(text, numbering.end, end), source);
	if (meanings.length === 0) meanings = meaningsOf(lastOfPath(text, start, end), source);
	const inner = meanings.length === 0 ? behindGroups(words, source) : undefined;
	const row = inner && rowsBehind(words, inner, source);
	if (inner !== undefined && row?.[0] !== undefined) return { ...inner, style: 'digits', meanings: row };
	const spoilt = words === '' && !ENDS_NUMBER.test(text.slice(start, end));
	return spoilt
		? { words, number: 0, style: 'none', meanings }
		: { words, number: numbering.value, style: numbering.style, meanings };
}

/** What stands behind the number of a label that is printed without its words; a number before anything else is spoilt. */
const ENDS_NUMBER = /[、.．,，)）〕\]】:：]\s*$/;

/** The last part of a head that names the heads above it too, as `行政复议/结果维持`; an empty string where there is one part. */
function lastOfPath(text: string, start: number, end: number): string {
	const slash = text.slice(start, end).lastIndexOf('/');
	return slash > 0 ? fold(text, start + slash + 1, end) : '';
}

/** The rows that words behind the label of a group may name: those of that group. Its own total is none of the form's. */
function rowsBehind(
	words: string,
	inner: Pick<LabelWords, 'words'>,
	source: Pick<Words, 'meanings'>,
): readonly Meaning[] {
	const before = words.slice(0, words.length - inner.words.length).replace(/[\d一二三四五六七八九十]+$/, '');
	const rows = meaningsOf(inner.words, source).filter(({ kind }) => kind === 'row');
	return rows.filter(({ key, forms }) => forms.some((form) => isWithin(form, key, before)));
}

/** Whether a row stands in the group whose label ends some words. */
function isWithin(form: KnownTable, row: string, words: string): boolean {
	let key = rowOf(form, row)?.group;
	while (key !== undefined) {
		if (form.official.groups.get(key)?.some((own) => words.endsWith(own)) === true) return true;
		key = form.groups.find((one) => one.key === key)?.within;
	}
	return false;
}

/** The words before a remark in brackets that ends the label; an empty string where there is none. */
function withoutRemark(text: string, start: number, end: number): string {
	for (let at = start + 1; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== 0x28 && code !== 0xff08) continue;
		const close = Math.max(text.lastIndexOf(')', end - 1), text.lastIndexOf('）', end - 1));
		return close > at && fold(text, close, end) !== '' ? '' : fold(text, start, at);
	}
	return '';
}

/** All labels of a table as it prints them. */
function labelsOf({ rows, groups, columns }: KnownTable): readonly string[] {
	return [...rows, ...columns, ...groups].flatMap(wordingsIn);
}

function collect(kinds: readonly ReadyKind[]): ReadonlyMap<string, readonly Meaning[]> {
	const meanings = new Map<string, Meaning[]>();
	for (const { key: table, readings, headWords } of kinds) {
		const heads = headWords.map((label) => ({ label, kind: 'head', key: '' }) as const);
		for (const form of readings) {
			for (const { label, ...named } of [...wordingsOf(form), ...heads]) {
				const number = readNumbering(label, 0, label.length).value;
				addMeaning(meanings, label, { ...named, table, number, opens: opens(form, named), forms: [form] });
			}
		}
	}
	return meanings;
}

/** What several readings of a table print alike is one meaning. */
function addMeaning(meanings: Map<string, Meaning[]>, label: string, meaning: Meaning): void {
	const words = wordsOf(label);
	if (words === '') return;
	const all = meanings.get(words) ?? [];
	const same = all.findIndex((other) => SAME.every((property) => other[property] === meaning[property]));
	const known = all[same];
	if (known === undefined) append(meanings, words, meaning);
	else all[same] = { ...known, forms: [...known.forms, ...meaning.forms] };
}

/** Meanings that agree in all of these are one. */
const SAME = ['table', 'kind', 'key', 'number', 'opens'] as const;

/** A wording, and what it names. */
interface Wording extends Pick<Meaning, 'kind' | 'key'> {
	readonly label: string;
}

/** All that a table prints over and before its numbers, in every usual wording. */
function wordingsOf({ rows, groups, columns, blocks }: KnownTable): readonly Wording[] {
	const named = (kind: Meaning['kind'], all: readonly (FormRow | FormGroup | FormColumn)[]): readonly Wording[] =>
		all.flatMap((one) => wordingsIn(one).map((label) => ({ label, kind, key: one.key })));
	return [
		...named('row', rows),
		...named('group', groups),
		...named('head', columns),
		...blocks.map(({ title }) => ({ label: title, kind: 'title', key: title }) as const),
	];
}

/** Whether words directly behind a label may be a row's own. */
function opens({ rows }: KnownTable, { kind, key }: Pick<Meaning, 'kind' | 'key'>): boolean {
	return kind === 'group' || rows.some((row) => row.key === key && row.divisible === true);
}
