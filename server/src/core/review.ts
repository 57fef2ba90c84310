// The facade of the core: a text in, what was recognised and found out.

import { mayHoldTotals } from './open/total-words.ts';
import { type Part, type ReviewOptions, reviewPiece } from './part.ts';
import type { ReadyCatalogue } from './report/catalogue.ts';
import { type Cut, cutAgain, cutPieces, looksLikeReport } from './report/pieces.ts';
import { mayBeReport } from './report/report.ts';
import { excessOf } from './text/budget.ts';
import { countLineEnds } from './text/lines.ts';
import type { Span } from './text/span.ts';
import { wordsIn } from './words/languages.ts';

export {
	countFindings,
	type Finding,
	type FindingCounts,
	type Part,
	type ReviewChoices,
	type ReviewOptions,
	rangeOf,
} from './part.ts';

/** A report that was not read, and the sentence that says why. */
export interface Unread {
	/** On which line of the text it begins. */
	readonly line: number;
	readonly message: string;
}

/** The reports of a text, in its order; none where it is no report. */
export interface Review {
	readonly parts: readonly Part[];
	/** What was not read, since it holds too much; absent where all was. */
	readonly unread?: readonly Unread[];
	/** How the text was cut into its reports; absent where it is one alone. */
	readonly cut?: Cut;
}

const NOTHING: Review = { parts: [] };

/** Whether a text may hold anything that a review would read: one cheap look. */
export function mayBeRead(text: string, { catalogue }: ReviewOptions): boolean {
	return mayBeReport(text, catalogue) || mayHoldTotals(text);
}

/**
 * Reviews a text: cuts it into reports, recognises each and runs every check that is switched on.
 * Never throws for what a text says. Parts of `previous` whose text is unchanged are taken over as they are; the
 * options must be those of the previous review.
 */
export function review(text: string, options: ReviewOptions, previous: Review = NOTHING): Review {
	if (!mayBeRead(text, options)) return NOTHING;
	const { catalogue } = options;
	const known = new KnownParts(previous.parts);
	const parts: Part[] = [];
	const unread: Unread[] = [];
	const pieces = previous.cut === undefined ? cutPieces(text, catalogue) : cutAgain(text, previous.cut, catalogue);
	for (const one of reviewEach(text, { pieces, known }, options)) {
		if (one.part !== undefined) parts.push(one.part);
		if (one.unread !== undefined) unread.push(one.unread);
	}
	return {
		parts,
		...(unread.length === 0 ? {} : { unread }),
		...(pieces.length === 1 ? {} : { cut: { text, pieces } }),
	};
}

/** What came of a piece of a text: a report, or why it was not read; neither where it is none. */
export interface ReviewedPiece {
	readonly piece: Span;
	/** On which line of the text it begins. */
	readonly line: number;
	readonly part: Part | undefined;
	readonly unread: Unread | undefined;
}

/** Which pieces of a text are reviewed, and what makes that unnecessary. */
export interface Pieces {
	readonly pieces: readonly Span[];
	/** Parts that need no new review. */
	readonly known?: KnownParts;
	/** Asked before each further piece; where it says no, the rest is not read. */
	readonly goOn?: () => boolean;
}

/** Reviews pieces of a text one after the other; lines are counted from the first of them. */
export function* reviewEach(
	text: string,
	{ pieces, known, goOn }: Pieces,
	options: ReviewOptions,
): Generator<ReviewedPiece> {
	const words = wordsIn(options.language);
	let line = 0;
	for (const [at, piece] of pieces.entries()) {
		if (at > 0 && goOn?.() === false) {
			yield { piece, line, part: undefined, unread: { line, message: words.tookTooLong } };
			return;
		}
		const { start, end } = piece;
		const own = end - start === text.length ? text : text.slice(start, end);
		const excess = excessOf(own);
		const found = excess === undefined ? (known?.find(own) ?? reviewPiece(own, options)) : undefined;
		const part = found === undefined ? undefined : placed(found, start, line);
		const missed = excess !== undefined && isMissed(own, options.catalogue);
		yield { piece, line, part, unread: missed ? { line, message: words.tooMuch(excess) } : undefined };
		if (end < text.length) line += found === undefined ? countLineEnds(own) : found.report.lines.starts.length - 1;
	}
}

/** A report at its place in the text. */
function placed(part: Part, start: number, firstLine: number): Part {
	return part.start === start && part.firstLine === firstLine ? part : { ...part, start, firstLine };
}

/** Whether somebody may miss the findings of a text: it says that it is a report, or holds a table. */
function isMissed(text: string, catalogue: ReadyCatalogue): boolean {
	return text.includes('\t') || looksLikeReport(text, catalogue);
}

/** The parts of a previous review by their text. Most stand in the same order again. */
class KnownParts {
	readonly #parts: readonly Part[];
	#next = 0;
	#places: ReadonlyMap<string, number> | undefined;

	constructor(parts: readonly Part[]) {
		this.#parts = parts;
	}

	/** The part with a text, or undefined. */
	find(text: string): Part | undefined {
		if (this.#parts.length === 0) return undefined;
		if (this.#parts[this.#next]?.text !== text) {
			this.#places ??= new Map(this.#parts.map((part, at) => [part.text, at] as const));
			const at = this.#places.get(text);
			if (at === undefined) return undefined;
			this.#next = at;
		}
		return this.#parts[this.#next++];
	}
}
