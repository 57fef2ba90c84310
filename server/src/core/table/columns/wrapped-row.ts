// A row of numbers with the lines below it that go on with some of them.

import { columnsOf } from '../../forms/forms.ts';
import type { Strip, Token } from '../../grid/tokens.ts';
import { readPrinted, UNREADABLE } from '../../number/amount.ts';
import { digitOf, fold } from '../../text/chars.ts';
import { kindIn, type LabelWords, type Lexicon, readLabelWords } from '../rows/labels.ts';
import { columnAt, type Extent, extentOf, type Measure } from './extents.ts';
import { areColumns } from './measure.ts';

/** A row has so many numbers at least; what stands below fewer is as likely another row. */
const LEAST_NUMBERS = 3;
/** A piece of a number has so many characters at most. */
const LONGEST = 24;
/** Bars, tabs and commas: where such part cells, they tell. */
const SURE = [0, 1, 2];
const PIECE = /^[\d０-９,，]+$/;
/** A whole number as reports print it. */
const WHOLE = /^(?:[1-9１-９][\d０-９]*|[1-9１-９][\d０-９]{0,2}(?:[,，][\d０-９]{3})+)$/;
/** What may stand between two lines of a row: a line of white space at most, and no end of a page. */
const BETWEEN = /^[^\S\f\r\n]*(?:\r?\n|\r)(?:[^\S\f\r\n]*(?:\r?\n|\r))?[^\S\f\r\n]*$/;
/** The last line of a page is its number. */
const PAGE_END = /^[^\S\f]*\f/;
/** So many pieces before the numbers of a row may be beginnings of labels that go on below. */
const OPEN_WORDS = 8;

/** The tokens of a line; its numbers end it. */
export interface Line {
	readonly first: number;
	readonly numbers: number;
	readonly next: number;
}

/** A strip, how places on its lines are measured, and the words of its labels. */
export interface Reading {
	readonly strip: Strip;
	readonly lexicon: Lexicon;
	readonly measure: Measure;
}

/** A line, and how many numbers the row has that it is of. */
interface Above {
	readonly line: Line;
	readonly count: number;
}

/** A row whose numbers may go on in the lines below it. */
export class WrappedRow {
	readonly #reading: Reading;
	/** The pieces of each of its numbers, and where the first of them stands. */
	readonly #numbers: { readonly pieces: Token[]; readonly place: Extent }[];
	/** Words before its numbers, of which some may be beginnings of labels. */
	readonly #open: string[];
	/** So many numbers it may have. */
	readonly #most: number;
	/** Where its label ends on its line. */
	readonly #label: number;
	#last: Line;
	#taken = false;
	/** The words of the lines below it. */
	readonly words: Token[] = [];

	constructor(reading: Reading, line: Line) {
		this.#reading = reading;
		this.#last = line;
		const { tokens } = reading.strip;
		this.#numbers = tokens.slice(line.numbers, line.next).map((number) => this.#begun(number));
		const words = tokens
			.slice(Math.max(0, line.numbers - OPEN_WORDS), line.numbers)
			.filter(({ kind }) => kind === 'word')
			.map((word) => this.#labelOf(word));
		this.#open = words.map((label) => label.words);
		const label = line.numbers === line.first ? undefined : tokens[line.numbers - 1];
		this.#label = label === undefined ? -1 : this.#begun(label).place.to;
		this.#most = mostNumbers(line.numbers === line.first ? [] : words, reading.lexicon);
	}

	/** Takes a line, where each of its numbers stands below one of the row, and its words end labels of the row. */
	take(line: Line): boolean {
		const { text, tokens } = this.#reading.strip;
		if (!mayGoOn(this.#reading.strip, { line: this.#last, count: this.#numbers.length }, line)) return false;
		const ends = tokens.slice(line.numbers, line.next);
		const words = tokens.slice(line.first, line.numbers);
		const columns = ends.every((end) => isPiece(text, end)) ? this.#columnsOf(ends) : undefined;
		if (columns === undefined || !words.every((word) => this.#endsLabel(word))) return false;
		for (const [at, end] of ends.entries()) {
			const column = columns[at] ?? -1;
			if (column < 0) this.#numbers.push(this.#begun(end));
			else this.#numbers[column]?.pieces.push(end);
		}
		this.#numbers.sort((a, b) => a.place.from - b.place.from);
		this.words.push(...words);
		this.#last = line;
		this.#taken = true;
		return true;
	}

	/** Its numbers as values; undefined where one of them is none, or they are not as many as a row has. */
	joined(): readonly Token[] | undefined {
		if (this.#most > 0 && this.#numbers.length !== this.#most) return undefined;
		const numbers = this.#numbers.map(({ pieces }) => joinedOf(this.#reading.strip.text, pieces));
		const whole = numbers.flatMap((number) => number ?? []);
		return this.#taken && whole.length === numbers.length ? whole : undefined;
	}

	#begun(number: Token): { readonly pieces: Token[]; readonly place: Extent } {
		return { pieces: [number], place: extentOf(this.#reading.strip.text, number, this.#reading.measure) };
	}

	/**
	 * Which of its numbers each piece stands below, -1 where it stands in a column in which the row has none yet; undefined
	 * where one stands below several, or several below one, or there is no such column.
	 */
	#columnsOf(ends: readonly Token[]): readonly number[] | undefined {
		const places = ends.map((end) => extentOf(this.#reading.strip.text, end, this.#reading.measure));
		const own = this.#numbers.map(({ place }) => place);
		const columns = places.map((place) => columnAt(own, place));
		const below = columns.filter((column) => column >= 0);
		const loose = places.filter((_, at) => columns[at] === -1);
		const apart = loose.every(
			(place) => place.from > this.#label && own.every(({ from, to }) => place.to < from || to < place.from),
		);
		return areColumns(below) && apart && own.length + loose.length <= Math.max(own.length, this.#most)
			? columns
			: undefined;
	}

	#labelOf({ start, end }: Token): LabelWords {
		return readLabelWords({ text: this.#reading.strip.text, lexicon: this.#reading.lexicon }, start, end);
	}

	/** Whether a word completes the beginning of a label, or goes on with it. */
	#endsLabel(word: Token): boolean {
		const { meanings, beginnings } = this.#reading.lexicon;
		const words = fold(this.#reading.strip.text, word.start, word.end);
		if (word.kind !== 'word' || this.#labelOf(word).number > 0) return false;
		if (words === '') return true;
		const at = this.#open.findIndex(
			(open) => open !== '' && (beginnings.has(open + words) || meanings.has(open + words)),
		);
		if (at >= 0) this.#open[at] += words;
		return at >= 0;
	}
}

/** Whether fewer numbers than a row has stand on the line directly below it, and nothing but spaces parts them. */
export function mayGoOn({ text, tokens }: Strip, { line: above, count }: Above, line: Line): boolean {
	const own = line.next - line.numbers;
	if (count < LEAST_NUMBERS || own === 0 || own >= count) return false;
	const [begin, last] = [tokens[above.first] as Token, tokens[above.next - 1] as Token];
	const [first, end] = [tokens[line.first] as Token, tokens[line.next - 1] as Token];
	if (first.line - last.line > 2 || SURE.some((separator) => begin.before[separator] !== end.before[separator]))
		return false;
	const isNumbered = line.next - line.first === 1 && PAGE_END.test(text.slice(end.end, end.end + LONGEST));
	return !isNumbered && BETWEEN.test(text.slice(last.end, first.start));
}

/** A line as the first of its row. */
export function aboveOf(line: Line): Above {
	return { line, count: line.next - line.numbers };
}

/** The line that begins with a token. */
export function lineFrom({ text, tokens }: Strip, first: number): Line {
	const line = tokens[first]?.line;
	let next = Math.min(first + 1, tokens.length);
	while (next < tokens.length && tokens[next]?.line === line) next++;
	let numbers = next;
	while (numbers > first && isNumber(text, tokens[numbers - 1] as Token)) numbers--;
	return { first, numbers, next };
}

/** Whether a token is what a cell states, or a number that breaks off within a group. */
function isNumber(text: string, token: Token): boolean {
	if (token.kind !== 'word') return token.kind === 'value';
	const last = token.end - 1;
	return (digitOf(text.charCodeAt(last)) >= 0 || ',，'.includes(text.charAt(last))) && isPiece(text, token);
}

function isPiece(text: string, { start, end }: Token): boolean {
	return end - start <= LONGEST && PIECE.test(text.slice(start, end));
}

/** A number of its pieces; undefined where these make none. */
function joinedOf(text: string, [first, ...rest]: readonly Token[]): Token | undefined {
	if (first === undefined) return undefined;
	if (rest.length === 0) return first.kind === 'value' ? first : undefined;
	const printed = [first, ...rest].map(({ start, end }) => text.slice(start, end)).join('');
	const amount = WHOLE.test(printed) ? readPrinted(printed, 0, printed.length) : UNREADABLE;
	const more = rest.map(({ start, end }) => ({ start, end }));
	return amount.kind === 'number'
		? { ...first, kind: 'value', amount: { ...amount, length: first.end - first.start }, more }
		: undefined;
}

/** So many numbers has a row of one of some labels, or of a table that has one row without a label; 0 where that is not told. */
function mostNumbers(labels: readonly LabelWords[], lexicon: Lexicon): number {
	if (labels.length === 0)
		return Math.max(0, ...lexicon.kinds.map(({ single, usual }) => (single ? usual.columns.length : 0)));
	const rows = labels.flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'row'));
	const counts = rows.map(({ table, key }) => columnsOf(kindIn(lexicon, table).usual, key).length);
	return counts.every((count) => count === counts[0]) ? (counts[0] ?? 0) : 0;
}
