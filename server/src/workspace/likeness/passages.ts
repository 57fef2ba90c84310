// The passages that two sections share, in the words of the texts themselves.

import type { Span } from '../../core/text/span.ts';
import { type PlainProse, readProse, shinglesOf } from './prose.ts';

/** What of a section is found in another one. */
export interface Shared {
	/** The share of the section's characters that stand in shared sentences, from 0 to 1. */
	readonly share: number;
	/** How many these are, punctuation, years and boilerplate left out. */
	readonly characters: number;
	/** The shared passages in the text's order; neighbouring sentences are one passage. */
	readonly passages: readonly Span[];
}

/** A sentence is shared where so many of its shingles are; a name or a number in it may be another. */
const SHARED = 0.6;

/** A stretch of a text. */
export interface Stretch {
	readonly text: string;
	readonly span: Span;
}

/** The passages of a stretch that another one has too. Linear in both. */
export function sharedPassages({ text, span }: Stretch, other: Stretch): Shared {
	const known = new Set(shinglesOf(readProse(other.text, other.span)));
	const prose = readProse(text, span);
	const shingles = shinglesOf(prose);
	const passages: Span[] = [];
	let characters = 0;
	let all = 0;
	let lastShared = -1;
	for (const { from, to } of sentencesOf(prose)) {
		all += to - from;
		if (!isShared(shingles.subarray(from, to), known)) continue;
		characters += to - from;
		const sentence = { start: prose.at[from] ?? 0, end: (prose.at[to - 1] ?? 0) + 1 };
		const last = passages.at(-1);
		if (last !== undefined && lastShared === from)
			passages[passages.length - 1] = { start: last.start, end: sentence.end };
		else passages.push(sentence);
		lastShared = to + 1;
	}
	return { share: all === 0 ? 0 : characters / all, characters, passages };
}

function isShared(shingles: Int32Array, known: ReadonlySet<number>): boolean {
	let shared = 0;
	let all = 0;
	for (const hash of shingles) {
		if (hash === 0) continue;
		all++;
		if (known.has(hash)) shared++;
	}
	return all > 0 && shared / all >= SHARED;
}

/** The sentences of a prose, as indices of its characters. */
function* sentencesOf({ codes, length }: PlainProse): Iterable<{ readonly from: number; readonly to: number }> {
	let from = 0;
	for (let at = 0; at < length; at++) {
		if (codes[at] !== 0) continue;
		if (at > from) yield { from, to: at };
		from = at + 1;
	}
}
