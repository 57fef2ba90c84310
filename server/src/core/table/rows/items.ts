// What the tokens of a text are to a table: labels put together of their pieces, the values between them, and words that no form has.

import type { Strip, Token } from '../../grid/tokens.ts';
import { digitOf, fold } from '../../text/chars.ts';
import type { Span } from '../../text/span.ts';
import { behindGroups } from './behind-groups.ts';
import { isAllGlued, type Part, partsIn } from './embedded.ts';
import { isOfAnotherScript, withoutForeign } from './foreign.ts';
import { type LabelWords, type Lexicon, LONGEST_LABEL, type Meaning, readLabelWords, type Source } from './labels.ts';
import { saysNothing } from './nulls.ts';

/** Words of a label or of none, with the tokens that print them. */
export interface Words extends LabelWords, Span {
	readonly kind: 'words';
	/** The first of its tokens, and the one behind the last. */
	readonly first: number;
	readonly next: number;
}

/** A value with the place of its token; a sentence or a mark of a merge ends what stands before it. */
export interface Value {
	readonly kind: 'value' | 'end';
	readonly first: number;
	readonly next: number;
}

/** Digits that were run together, in a piece that holds labels too. */
export interface Run extends Span {
	readonly kind: 'run';
	readonly first: number;
	readonly next: number;
}

/** What a strip holds for a table, in its order. */
export type Item = Words | Value | Run;

/** A label is printed in so many pieces at most. */
export const MOST_PIECES = 8;

/** The items of a strip, in its order. */
export function itemsOf(strip: Strip, lexicon: Lexicon): readonly Item[] {
	const { text, tokens } = strip;
	const source: Source = { text, lexicon };
	const items: Item[] = [];
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at] as Token;
		if (token.kind === 'word') {
			const words = wordsAt(source, tokens, at);
			const parts =
				tornBeforeRun(source, tokens, words) ??
				(words.meanings.length === 0 ? embeddedIn(source, token, at) : undefined);
			at = parts?.at(-1)?.next ?? words.next;
			if (parts === undefined) takeWords(strip, items, words);
			else items.push(...parts);
		} else {
			items.push({ kind: token.kind === 'value' ? 'value' : 'end', first: at, next: at + 1 });
			at++;
		}
	}
	return items.some(({ kind }) => kind === 'run')
		? items.flatMap((item, at) =>
				item.kind === 'words' ? (runIn(source, strip, { item, before: items[at - 1] }) ?? item) : item,
			)
		: items;
}

/** More digits than a number of the form has, and digits without the mark that follows a number. */
const DIGITS = /^[\d０-９](?:[\d０-９]|\p{Script=Han})/u;
const DIGITS_ALONE = /^[\d０-９]+\p{Script=Han}/u;

/** Words in a text whose labels and digits were run together, and what stands before them. */
interface Among {
	readonly item: Words;
	readonly before: Item | undefined;
}

/** What words are there: several labels, or one that the last digits of the row above stand directly before. */
function runIn({ text, lexicon }: Source, { tokens }: Strip, { item, before }: Among): readonly Item[] | undefined {
	const token = tokens[item.first] as Token;
	if (item.next !== item.first + 1 || item.start !== token.start || item.end !== token.end) return undefined;
	const follows = before !== undefined && tokens[before.first]?.line === token.line;
	const digits = before?.kind === 'words' ? DIGITS_ALONE : DIGITS;
	if (item.meanings.length > 0 && !(follows && digits.test(text.slice(token.start, token.end)))) return undefined;
	if (isAllGlued(text, token)) return [{ ...item, kind: 'run' }];
	const parts = partsIn(text, token, lexicon);
	return parts?.every(({ kind }) => kind !== 'other') ? itemsIn(parts, item.first) : undefined;
}

/** Takes up words: a label, what a label is translated with, or what a program prints in a blank cell. */
function takeWords(strip: Strip, items: Item[], words: Words): void {
	if (words.next === words.first + 1 && saysNothing(strip, words.first)) return;
	const token = strip.tokens[words.first] as Token;
	const spoilt = items.at(-1)?.kind === 'value' && hasDigit(strip.text, token);
	if (!spoilt && isOfAnotherScript(words)) translate(strip.tokens, items, words);
	else items.push(numbered(strip, items, words));
}

/** The items of a token in which labels and digits were run together; undefined for any other one. */
function embeddedIn({ text, lexicon }: Source, token: Token, at: number): readonly Item[] | undefined {
	if (token.end - token.start < SHORTEST_RUN || !hasDigit(text, token)) return undefined;
	const parts = partsIn(text, token, lexicon);
	return parts && itemsIn(parts, at);
}

function itemsIn(parts: readonly Part[], at: number): readonly Item[] {
	const place = { first: at, next: at + 1 };
	return parts.map((part): Item => {
		if (part.kind === 'label') return { ...part, ...place, kind: 'words' };
		return part.kind === 'glued' ? { ...part, ...place, kind: 'run' } : { kind: 'end', ...place };
	});
}

/** A label and a digit have so many characters at least. */
const SHORTEST_RUN = 3;

function hasDigit(text: string, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) if (digitOf(text.charCodeAt(at)) >= 0) return true;
	return false;
}

/** Passes over a translation, with the number that it begins with; a label directly before it goes on to its end. */
function translate(tokens: readonly Token[], items: Item[], words: Words): void {
	const number = items.at(-1);
	const numbered = number?.kind === 'words' && number.words === '' && number.next === words.first;
	if (numbered && tokens[number.first]?.line === tokens[words.first]?.line) items.pop();
	const before = items.at(-1);
	const first = numbered ? number.first : words.first;
	if (before?.kind === 'words' && before.next === first) items[items.length - 1] = { ...before, next: words.next };
}

/** The label that begins with a token: as many of the tokens as make the longest one, or this token alone. */
function wordsAt(source: Source, tokens: readonly Token[], at: number): Words {
	const { text, lexicon } = source;
	const token = tokens[at] as Token;
	const own = read(source, token);
	let best = own.meanings.length > 0 ? own : withoutForeign(source, own);
	let next = at + 1;
	let inner = own.meanings.length > 0 ? undefined : behindGroups(own.words, lexicon);
	let words = inner?.words ?? own.words;
	let end = token.end;
	for (let last = at + 1; last < at + MOST_PIECES && lexicon.beginnings.has(words); last++) {
		const piece = tokens[last];
		if (piece?.kind !== 'word') break;
		const more = foldToken(text, piece);
		if (more === '') break;
		words += more;
		const behind = behindGroups(words, lexicon);
		inner = behind ?? inner;
		words = behind?.words ?? words;
		end = piece.end;
		const meanings = lexicon.meanings.get(words) ?? NOTHING;
		if (meanings.length === 0) continue;
		best = { ...own, ...inner, words, meanings };
		next = last + 1;
	}
	if (next === at + 1) end = token.end;
	else end = (tokens[next - 1] as Token).end;
	return { kind: 'words', ...best, first: at, next, start: token.start, end };
}

/** Words that go on to be a label in the next pieces, the last of which has digits that were run together behind it. */
function tornBeforeRun({ text, lexicon }: Source, tokens: readonly Token[], label: Words): readonly Item[] | undefined {
	let { words } = label;
	for (let last = label.next; last < label.first + MOST_PIECES; last++) {
		const piece = tokens[last];
		if (piece?.kind !== 'word' || piece.more !== undefined) return undefined;
		const start = joinedFrom(text, piece);
		words += fold(text, piece.start, Math.min(start, piece.start + LONGEST_LABEL));
		const meanings = lexicon.meanings.get(words);
		if (start < piece.end) {
			if (meanings === undefined) return undefined;
			const next = last + 1;
			return [
				{ ...label, words, meanings, next, end: start },
				{ kind: 'run', start, end: piece.end, first: last, next },
			];
		}
		if (!lexicon.beginnings.has(words)) return undefined;
	}
	return undefined;
}

/** Where the digits and dashes at the end of a piece begin; its end where it has too few. */
export function joinedFrom(text: string, { start, end }: Span): number {
	let at = end;
	while (at > start && (digitOf(text.charCodeAt(at - 1)) >= 0 || '-—'.includes(text.charAt(at - 1)))) at--;
	return end - at < LEAST_COLUMNS ? end : at;
}

/** Rows whose numbers may be run together have so many at least. */
const LEAST_COLUMNS = 3;

/** All that a token prints, folded. */
function foldToken(text: string, { start, end, more = [] }: Token): string {
	const own = fold(text, start, Math.min(end, start + LONGEST_LABEL));
	return more.reduce((words, span) => words + fold(text, span.start, span.end), own);
}

const NOTHING: readonly Meaning[] = [];

function read(source: Source, { start, end, more }: Token): LabelWords {
	if (more !== undefined) {
		const text = [{ start, end }, ...more].map((span) => source.text.slice(span.start, span.end)).join('');
		return readLabelWords({ ...source, text: text.slice(0, LONGEST_LABEL) }, 0, Math.min(text.length, LONGEST_LABEL));
	}
	const stop = Math.min(end, start + LONGEST_LABEL);
	const printed = source.text.slice(start, stop);
	const known = source.lexicon.printed.get(printed);
	if (known !== undefined) return known;
	const bare =
		printed.includes('&') || printed.includes('<') ? printed.replace(/&#?\w{1,8};|<[^<>]{0,80}>/g, ' ') : printed;
	return bare === printed
		? readLabelWords(source, start, stop)
		: readLabelWords({ ...source, text: bare }, 0, bare.length);
}

/** Whether nothing but blanks within a line stands between two places. */
export function areBlanks(text: string, from: number, to: number): boolean {
	let at = from;
	while (at < to && ' \u3000\u00a0'.includes(text.charAt(at))) at++;
	return at === to;
}

/** Words with the number that stands alone before them, which is theirs where the form prints it there. */
function numbered({ text, tokens }: Strip, items: Item[], words: Words): Words {
	const before = items.at(-1);
	if (before?.kind !== 'value' || words.number !== 0 || words.meanings.length === 0) return words;
	const token = tokens[before.first] as Token;
	const first = tokens[words.first] as Token;
	const { amount } = token;
	if (amount.kind !== 'number' || typeof amount.value !== 'number' || token.line !== first.line) return words;
	if (!areBlanks(text, token.end, first.start)) return words;
	const number = amount.value;
	if (number === 0 || !words.meanings.some((meaning) => meaning.number === number)) return words;
	items.pop();
	return { ...words, number, style: 'digits', first: before.first, start: token.start };
}
