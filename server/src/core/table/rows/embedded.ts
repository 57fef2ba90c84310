// Labels and digits that were run together: the labels of the forms within a piece of text, and what stands between them.

import { digitOf, foldedCode, formsOf, isPunctuation, isSpace, trimEnd } from '../../text/chars.ts';
import { countOf } from '../../text/numbering.ts';
import type { Span } from '../../text/span.ts';
import type { LabelWords, Lexicon, Meaning } from './labels.ts';

/** A label within a piece, from its number on. */
export interface Embedded extends Span, LabelWords {
	readonly kind: 'label';
}

/** Digits, separators of thousands and dashes between two labels, which the sums must part. */
export interface Glued extends Span {
	readonly kind: 'glued';
}

/** Other words; a sentence among them is no part of a table. */
export interface Other extends Span {
	readonly kind: 'other';
}

/** What a piece that was run together holds, part by part. */
export type Part = Embedded | Glued | Other;

/** So many labels in one stretch without a full stop are a table; fewer may be a sentence that speaks of it. */
const LEAST_LABELS = 8;
/** What may be glued to a number: digits, separators of thousands, and what stands for nothing. */
const GLUED = [...',.+-—无/'].map(formsOf).join('');
const STOPS = '。；';

/** The parts of a piece of words, where it is labels and digits alone, or holds so many labels that it is a table. */
export function partsIn(text: string, { start, end }: Span, lexicon: Lexicon): readonly Part[] | undefined {
	const parts: Part[] = [];
	let labels = 0;
	for (let from = start; from < end; ) {
		let to = from;
		while (to < end && !STOPS.includes(text.charAt(to))) to++;
		const found = labelsIn(text, { start: from, end: to }, lexicon);
		const own = withRest(text, { start: from, end: to }, found);
		const bare = own.every(({ kind }) => kind !== 'other');
		if (found.length > 0 && (bare || found.length >= LEAST_LABELS)) {
			parts.push(...own);
			labels += found.length;
		} else parts.push({ kind: 'other', start: from, end: Math.min(end, to + 1) });
		from = to + 1;
	}
	return labels === 0 ? undefined : parts;
}

/** The labels of a stretch, each the longest that begins where it does. */
function labelsIn(text: string, { start, end }: Span, lexicon: Lexicon): readonly Embedded[] {
	const found: Embedded[] = [];
	let from = start;
	for (let at = start; at < end; ) {
		const label = labelAt(text, { start: at, end }, lexicon);
		if (label === undefined) {
			at++;
			continue;
		}
		found.push(numbered(text, from, label));
		at = label.end;
		from = at;
	}
	return found;
}

interface Match extends Span {
	readonly words: string;
	readonly meanings: readonly Meaning[];
}

function labelAt(text: string, { start, end }: Span, { beginnings, meanings }: Lexicon): Match | undefined {
	let words = '';
	let best: Match | undefined;
	for (let at = start; at < end; at++) {
		const code = foldedCode(text.charCodeAt(at));
		if (code === 0) {
			if (at === start) return undefined;
			continue;
		}
		words += String.fromCharCode(code);
		const own = meanings.get(words);
		if (own !== undefined) best = { start, end: at + 1, words, meanings: own };
		if (!beginnings.has(words)) break;
	}
	return best;
}

/** A label with the number before it: one that stands in brackets or before a mark, or a digit that the form prints there. */
function numbered(text: string, from: number, { start, end, words, meanings }: Match): Embedded {
	const before = text.slice(Math.max(from, start - 6), start);
	const bracketed = /[（(]([一二三四五六七八九十]|\d)[）)]\s*$/.exec(before);
	const marked = /([一二三四五六七八九十]|[\d０-９])\s*[、.．]\s*$/.exec(before);
	const bare = /[\d０-９]$/.exec(before);
	const label = { kind: 'label', words, meanings, end } as const;
	if (bracketed !== null)
		return { ...label, start: start - bracketed[0].length, number: countOf(bracketed[1] ?? ''), style: 'bracketed' };
	if (marked !== null) {
		const style = digitOf((marked[1] ?? '').charCodeAt(0)) >= 0 ? 'digits' : 'chinese';
		return { ...label, start: start - marked[0].length, number: countOf(marked[1] ?? ''), style };
	}
	const own = countOf(bare?.[0] ?? '');
	if (own > 0 && meanings.some((meaning) => meaning.kind === 'row' && meaning.number === own))
		return { ...label, start: start - 1, number: own, style: 'digits' };
	return { ...label, start, number: 0, style: 'none' };
}

/** Labels with what stands before, between and behind them; brackets around them and marks are nothing. */
function withRest(text: string, { start, end }: Span, labels: readonly Embedded[]): readonly Part[] {
	const parts: Part[] = [];
	const add = (from: number, to: number) => {
		let first = from;
		let last = to;
		while (first < last && isNothing(text, first)) first++;
		while (last > first && isNothing(text, last - 1)) last--;
		let glued = first;
		while (glued < last && isGlued(text, glued)) glued++;
		if (glued > first) parts.push({ kind: 'glued', start: first, end: trimEnd(text, first, glued) });
		if (last > glued) parts.push({ kind: 'other', start: glued, end: last });
	};
	let from = start;
	for (const label of labels) {
		add(from, label.start);
		parts.push(label);
		from = label.end;
	}
	add(from, end);
	return parts;
}

/** Whether a stretch holds nothing but what may be glued to a number. */
export function isAllGlued(text: string, { start, end }: Span): boolean {
	for (let at = start; at < end; at++) if (!isGlued(text, at)) return false;
	return true;
}

function isGlued(text: string, at: number): boolean {
	return digitOf(text.charCodeAt(at)) >= 0 || GLUED.includes(text.charAt(at)) || isSpace(text.charCodeAt(at));
}

/** Whether a character between labels says nothing: a space, or a mark that stands for no number. */
function isNothing(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isSpace(code) || (isPunctuation(code) && !GLUED.includes(text.charAt(at)));
}
