// What a table cell says: an exact number, or the reason why it states none.

import { digitOf, isLineEnd, isSpace, isZeroWidth, skipSpaces, trimEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { withoutBookmark } from './bookmark.ts';
import { mayBeDressed, undressed, withSign } from './dressed.ts';
import { type Exact, exact, negate } from './exact.ts';
import { readUnit } from './units.ts';

/** A number that a cell states. Amounts know no place in the text, so that cells with the same small number share one. */
export interface Stated {
	readonly kind: 'number';
	readonly value: Exact;
	/** Where sign and digits begin, counted from the first printed character, and how many these are; the unit stands behind them. */
	readonly at: number;
	readonly length: number;
	/** Decimals as printed: 2 for `1.50`. */
	readonly places: number;
	/** The unit behind the digits (`件`, `万元`), an empty string where none is printed. */
	readonly unit: string;
}

/** A cell that states no number. `dash` is `-` or `—`, `slash` is `/`, `none` is 无. */
export interface Unstated {
	readonly kind: 'blank' | 'dash' | 'slash' | 'none';
}

/** A cell that holds something else: a label, or a number that cannot be read. */
export interface Unreadable {
	readonly kind: 'unreadable';
}

export type Amount = Stated | Unstated | Unreadable;

export const BLANK: Unstated = { kind: 'blank' };
const DASH: Unstated = { kind: 'dash' };
const SLASH: Unstated = { kind: 'slash' };
const NONE: Unstated = { kind: 'none' };
export const UNREADABLE: Unreadable = { kind: 'unreadable' };
/** 零 and 〇, or a circle typed for it, alone; other numbers in Chinese numerals number rows as often as they count. */
const NOUGHT: Stated = { kind: 'number', value: 0, at: 0, length: 1, places: 0, unit: '' };

/** The longest number that is taken for one; no report counts beyond. */
const MOST_DIGITS = 40;
/** A whole number of so many digits is exact as it is. */
const MOST_PLAIN_DIGITS = 15;

const MINUS = '-－−–';
const PLUS = '+＋';
const DASHES = `${MINUS}—―─`;
/** What a number or a dash may begin with; words of several characters never do. */
const SIGN_CODES: ReadonlySet<number> = new Set([...DASHES, ...PLUS].map((sign) => sign.charCodeAt(0)));
/** What a cell says that holds one character. */
const SINGLE: ReadonlyMap<string, Amount> = new Map(
	(
		[
			[DASHES, DASH],
			['/／\\', SLASH],
			['无無', NONE],
			['零〇○◯', NOUGHT],
		] as const
	).flatMap(([characters, amount]) => [...characters].map((one) => [one, amount] as const)),
);
/** Stars that hide a number; four are the emphasis of an empty cell. */
const HIDES = /^(?:\*{1,3}|\*{5,})$/;
const POINTS = '.．';
const SEPARATORS = ',，';

/** Whether an amount is a number. */
export function isStated(amount: Amount): amount is Stated {
	return amount.kind === 'number';
}

/** Whether a cell says, in one of the usual ways, that there is nothing to state. */
export function isUnstated(amount: Amount): amount is Unstated {
	return amount.kind !== 'number' && amount.kind !== 'unreadable';
}

/**
 * Reads the stretch of a text that one cell holds.
 * Half- and full-width digits, spaces of every kind, thousands separators, signs, a unit and a remark in brackets are
 * understood; a Word bookmark is passed over. Whatever else stands there makes the cell unreadable; nothing throws.
 */
export function readAmount(text: string, from: number, to: number): Amount {
	const start = skipSpaces(text, from, to);
	return readPrinted(text, start, trimEnd(text, start, to));
}

/** Reads a stretch that is known to hold a number in plain digits, and nothing else. */
export function readDigits(text: string, from: number, to: number): Amount {
	return readPlain(text, from, to) ?? readPrinted(text, from, to);
}

/** Reads a stretch without spaces around it. Marks of Markdown and HTML around what it says are passed over. */
export function readPrinted(text: string, from: number, to: number): Amount {
	const plain = readBare(text, from, to);
	if (plain.kind === 'unreadable' && hasUnprinted(text, from, to)) return readThrough(text, from, to);
	if (plain.kind !== 'unreadable' || !mayBeDressed(text, from, to)) return plain;
	const { start, end } = undressed(text, from, to);
	if (start === end) return HIDES.test(text.slice(from, to)) ? UNREADABLE : BLANK;
	const signed = withSign(text, start, end);
	if (signed !== undefined) return readWithSign(signed, end - start, start - from);
	const amount = start === from && end === to ? plain : readBare(text, start, end);
	return amount.kind === 'number' ? { ...amount, at: amount.at + start - from } : amount;
}

/** What a stretch says whose sign stands in the text as an entity; sign and digits are all of it. */
function readWithSign(signed: string, length: number, at: number): Amount {
	const amount = readBare(signed, 0, signed.length);
	return amount.kind === 'number' ? { ...amount, at, length } : amount;
}

/** Whether a character prints nothing: it has no width, or is Markdown's backslash before a mark that it keeps as it is. */
function isUnprinted(text: string, at: number, to: number): boolean {
	const code = text.charCodeAt(at);
	return isZeroWidth(code) || (code === 0x5c && at + 1 < to && '.,-+()'.includes(text.charAt(at + 1)));
}

function hasUnprinted(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (isUnprinted(text, at, to)) return true;
	return false;
}

/** Reads a stretch as if the characters in it that print nothing were not there. */
function readThrough(text: string, from: number, to: number): Amount {
	let bare = '';
	const places: number[] = [];
	for (let at = from; at < to; at++) {
		if (isUnprinted(text, at, to)) continue;
		bare += text.charAt(at);
		places.push(at - from);
	}
	const amount = readPrinted(bare, 0, bare.length);
	if (amount.kind !== 'number') return amount;
	const at = places[amount.at] ?? 0;
	return { ...amount, at, length: (places[amount.at + amount.length - 1] ?? at) + 1 - at };
}

function readBare(text: string, from: number, to: number): Amount {
	let start = from;
	let end = to;
	if (start === end) return BLANK;
	if (text.charCodeAt(start) === 0x5b || text.charCodeAt(end - 1) === 0x5d) {
		({ start, end } = withoutBookmark(text, start, end));
		if (start === end) return BLANK;
	}
	const digit = digitOf(text.charCodeAt(start));
	const amount =
		digit < 0 ? readSigned(text, start, end) : (readPlain(text, start, end) ?? readNumber(text, start, end));
	return start === from || amount.kind !== 'number' ? amount : { ...amount, at: amount.at + start - from };
}

/** Where the sign and the digits of a number stand whose first printed character is at an offset. */
export function spanOfNumber({ at, length }: Stated, printed: number): Span {
	return { start: printed + at, end: printed + at + length };
}

/** The quick way, for what most cells hold: digits alone. Undefined where anything else stands there. */
function readPlain(text: string, start: number, end: number): Stated | undefined {
	if (end - start > MOST_PLAIN_DIGITS) return undefined;
	let value = 0;
	for (let at = start; at < end; at++) {
		const digit = digitOf(text.charCodeAt(at));
		if (digit < 0) return undefined;
		value = value * 10 + digit;
	}
	const length = end - start;
	return SMALL[length]?.[value] ?? { kind: 'number', value, places: 0, unit: '', at: 0, length };
}

/** The smallest numbers, as nearly all are, by how many digits they are printed with. */
const SMALL: readonly (readonly Stated[])[] = [0, 10, 100, 1000].map((count, length) =>
	Array.from({ length: count }, (_, value) => ({ kind: 'number', value, places: 0, unit: '', at: 0, length })),
);

function readSigned(text: string, start: number, end: number): Amount {
	if (end > start + 1 && !SIGN_CODES.has(text.charCodeAt(start)))
		return isBracketed(text, start, end) ? readInner(text, start, end) : UNREADABLE;
	const first = text.charAt(start);
	if (MINUS.includes(first) || PLUS.includes(first)) {
		const digits = skipSpaces(text, start + 1, end);
		if (digits < end && digitOf(text.charCodeAt(digits)) >= 0)
			return signed(readNumber(text, digits, end), first, digits - start);
	}
	if (end === start + 1) return SINGLE.get(first) ?? UNREADABLE;
	for (let at = start; at < end; at++) if (!DASHES.includes(text.charAt(at))) return UNREADABLE;
	return end - start <= 3 ? DASH : UNREADABLE;
}

/** Whether a sign stands directly behind a bracket that closes at the end: (-9) is no remark. */
function isBracketed(text: string, start: number, end: number): boolean {
	const inner = text.charAt(start + 1);
	return '(（'.includes(text.charAt(start)) && ')）'.includes(text.charAt(end - 1)) && (MINUS + PLUS).includes(inner);
}

/** The signed number within brackets, and nothing else. */
function readInner(text: string, start: number, end: number): Amount {
	const amount = readSigned(text, start + 1, end - 1);
	return amount.kind === 'number' ? { ...amount, at: amount.at + 1 } : UNREADABLE;
}

/** A number with the sign that stands so many characters before its first digit. */
function signed(amount: Amount, sign: string, before: number): Amount {
	if (amount.kind !== 'number') return amount;
	const value = MINUS.includes(sign) ? negate(amount.value) : amount.value;
	return { ...amount, value, length: amount.length + before };
}

/** Reads on from the first digit. */
function readNumber(text: string, start: number, end: number): Amount {
	const whole = readWhole(text, start, end);
	let at = whole.end;
	let fraction = '';
	if (at + 1 < end && POINTS.includes(text.charAt(at)) && digitOf(text.charCodeAt(at + 1)) >= 0) {
		const stop = digitsEnd(text, at + 1, end);
		fraction = digitsOf(text, at + 1, stop);
		at = stop;
	}
	const unit = readUnit(text, at, end);
	if (unit === undefined || whole.digits.length + fraction.length > MOST_DIGITS) return UNREADABLE;
	const value = exactOf(whole.digits, fraction);
	return { kind: 'number', value, places: fraction.length, unit, at: 0, length: at - start };
}

function exactOf(whole: string, fraction: string): Exact {
	if (fraction === '' && whole.length <= MOST_PLAIN_DIGITS) return Number(whole);
	return exact(BigInt(whole + fraction), fraction.length);
}

/** The digits before the point, in groups of three where a separator stands between them. */
function readWhole(text: string, start: number, end: number): { digits: string; end: number } {
	let at = digitsEnd(text, start, end);
	let digits = digitsOf(text, start, at);
	if (digits.length > 3) return { digits, end: at };
	const separator = text.charAt(at);
	const code = text.charCodeAt(at);
	const parts = SEPARATORS.includes(separator) || (isSpace(code) && !isLineEnd(code));
	if (at >= end || !parts) return { digits, end: at };
	while (at < end && text.charAt(at) === separator) {
		const stop = digitsEnd(text, at + 1, end);
		if (stop - at !== 4) break;
		digits += digitsOf(text, at + 1, stop);
		at = stop;
	}
	return { digits, end: at };
}

function digitsEnd(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && digitOf(text.charCodeAt(at)) >= 0) at++;
	return at;
}

function digitsOf(text: string, start: number, end: number): string {
	let digits = '';
	for (let at = start; at < end; at++) digits += digitOf(text.charCodeAt(at));
	return digits;
}
