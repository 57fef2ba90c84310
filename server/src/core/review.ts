// The facade of the core: a text in, what was recognised and found out.

import { mayHoldTotals } from './open/total-words.ts';
import { type Part, type ReviewOptions, reviewPiece } from './part.ts';
import type { ReadyCatalogue } from './report/catalogue.ts';
import { isOwnList } from './report/own-lists.ts';
import { type Change, type Cut, cutAgain, cutPieces, looksLikeReport } from './report/pieces.ts';
import { mayBeReport } from './report/report.ts';
import { excessOf } from './text/budget.ts';
import { countLineEnds } from './text/lines.ts';
import { type Sliceable, wholeOf } from './text/sliceable.ts';
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
	/** How the text was cut into its reports, and what came of each piece; absent where it is one alone. */
	readonly cut?: Cut & { readonly read: readonly ReviewedPiece[] };
}

/** A review of what a text was before, and how it changed since, where that is known. */
export interface Previous extends Review {
	readonly change?: Change | undefined;
}

const NOTHING: Review = { parts: [] };

/** Whether a text may hold anything that a review would read: one cheap look. What Gouji wrote itself quotes reports, and is none. */
export function mayBeRead(text: string, { catalogue }: ReviewOptions): boolean {
	return !isOwnList(text) && (mayBeReport(text, catalogue) || mayHoldTotals(text));
}

/**
 * Reviews a text: cuts it into reports, recognises each and runs every check that is switched on.
 * Never throws for what a text says. Parts of `previous` whose text is unchanged are taken over as they are; the
 * options must be those of the previous review.
 */
export function review(text: Sliceable, options: ReviewOptions, previous: Previous = NOTHING): Review {
	const again = readAgain(text, options, previous);
	if (again !== undefined) return reviewOf(text, again);
	const whole = wholeOf(text);
	if (!mayBeRead(whole, options)) return NOTHING;
	const pieces = cutPieces(whole, options.catalogue);
	return reviewOf(whole, [...reviewEach(whole, { pieces, known: new KnownParts(previous.parts) }, options)]);
}

function reviewOf(text: Sliceable, read: readonly ReviewedPiece[]): Review {
	const unread = read.flatMap((one) => one.unread ?? []);
	const cut = {
		length: text.length,
		text: typeof text === 'string' ? text : undefined,
		pieces: read.map(({ piece }) => piece),
		read,
	};
	return {
		parts: read.flatMap(({ part }) => part ?? []),
		...(unread.length === 0 ? {} : { unread }),
		...(read.length === 1 ? {} : { cut }),
	};
}

/**
 * Only what stands around the change is looked at; what stands above it is taken over, and what stands below it is moved.
 * Undefined where nothing can be taken over.
 */
function readAgain(
	text: Sliceable,
	options: ReviewOptions,
	{ cut, change }: Previous,
): readonly ReviewedPiece[] | undefined {
	if (cut === undefined) return undefined;
	const before = cut.read;
	const { pieces, above, below } = cutAgain(text, { ...cut, change }, options.catalogue);
	const first = before.slice(0, above);
	const rest = before.slice(before.length - below);
	// A report that stands there still is a sign that the text is one that is read.
	if (![...first, ...rest].some(({ part }) => part !== undefined)) return undefined;
	const known = before.slice(above, before.length - below).flatMap(({ part }) => part ?? []);
	const around = {
		pieces: pieces.slice(above, pieces.length - below),
		known: new KnownParts(known),
		line: before[above]?.line ?? 0,
	};
	const between = [...reviewEach(text, around, options)];
	const [last, next] = [between.at(-1), rest[0]];
	if (last === undefined || next === undefined) return [...first, ...between];
	const by = text.length - cut.length;
	const lines = last.line + lineEndsIn(text, last) - next.line;
	return [...first, ...between, ...rest.map((one) => moved(one, by, lines))];
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
	/** On which line of the text the first of the pieces begins; 0 unless told. */
	readonly line?: number;
	/** Asked before each further piece; where it says no, the rest is not read. */
	readonly goOn?: () => boolean;
}

/** Reviews pieces of a text one after the other; lines are counted from the first of them. */
export function* reviewEach(
	text: Sliceable,
	{ pieces, known, goOn, line: first = 0 }: Pieces,
	options: ReviewOptions,
): Generator<ReviewedPiece> {
	const words = wordsIn(options.language);
	let line = first;
	for (const [at, piece] of pieces.entries()) {
		if (at > 0 && goOn?.() === false) {
			yield { piece, line, part: undefined, unread: { line, message: words.tookTooLong } };
			return;
		}
		const { start, end } = piece;
		const own = text.slice(start, end);
		const excess = excessOf(own);
		const found = excess === undefined ? (known?.find(own) ?? reviewPiece(own, options, known?.passOver())) : undefined;
		const part = found === undefined ? undefined : placed(found, start, line);
		const missed = excess !== undefined && isMissed(own, options.catalogue);
		const read = { piece, line, part, unread: missed ? { line, message: words.tooMuch(excess) } : undefined };
		yield read;
		if (end < text.length) line += lineEndsIn(text, read);
	}
}

function lineEndsIn(text: Sliceable, { piece: { start, end }, part }: ReviewedPiece): number {
	return part === undefined ? countLineEnds(text.slice(start, end)) : part.report.lines.starts.length - 1;
}

/** What came of a piece, where the piece moved by so many characters and lines. */
function moved({ piece, line, part, unread }: ReviewedPiece, by: number, lines: number): ReviewedPiece {
	const start = piece.start + by;
	return {
		piece: { start, end: piece.end + by },
		line: line + lines,
		part: part === undefined ? undefined : placed(part, start, line + lines),
		unread: unread === undefined ? undefined : { ...unread, line: line + lines },
	};
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

	/** The part that stood where one stands that is not known: most probably what it was before. */
	passOver(): Part | undefined {
		return this.#parts[this.#next++];
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
