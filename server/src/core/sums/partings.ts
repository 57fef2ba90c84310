// The ways to part digits that were run together into a number of numbers, as a row's own sums allow them.

import type { Span } from '../text/span.ts';

/** A way to part the digits of a row: where each number begins and ends. */
export type Parting = readonly Span[];

/** More ways than this to part one row decide nothing. */
export const MOST_PARTINGS = 40;
/** After so many tries a row is left undecided. */
const MOST_TRIES = 50_000;

/** The ways to part digits, up to one more than `most` of them; none where there are too many to try. */
export function partings(digits: string, wanted: Wanted, most = MOST_PARTINGS): readonly Parting[] {
	return new Search(digits, wanted, most).ways();
}

export interface Wanted {
	readonly count: number;
	/** The places of the columns that are the sum of all since the one before. */
	readonly totals: readonly number[];
	/** Whether thousands are parted wherever there are some. */
	readonly grouped: boolean;
}

/** A number that begins at a place: where it ends, and what it states. */
interface Begun {
	readonly end: number;
	readonly value: number | undefined;
}

/** Looks for the ways to part digits into so many numbers whose totals are right. */
class Search {
	readonly #digits: string;
	readonly #wanted: Wanted;
	readonly #most: number;
	readonly #found: Span[][] = [];
	/** The numbers that begin at each place, as far as they were asked for. */
	readonly #numbers: (readonly Begun[])[] = [];
	#tries = 0;

	constructor(digits: string, wanted: Wanted, most: number) {
		this.#digits = digits;
		this.#wanted = wanted;
		this.#most = most;
	}

	/** None where there are too many to try. */
	ways(): readonly Parting[] {
		this.#part([], 0, 0);
		return this.#tries > MOST_TRIES ? [] : this.#found;
	}

	#part(parts: readonly Span[], from: number, sum: number): void {
		const { count, totals } = this.#wanted;
		if (this.#tries > MOST_TRIES || this.#found.length > this.#most) return;
		let start = from;
		while (this.#digits.charAt(start) === ' ') start++;
		const left = count - parts.length;
		if (left === 0) {
			if (start === this.#digits.length) this.#found.push([...parts]);
			return;
		}
		const total = totals.includes(parts.length);
		this.#numbers[start] ??= [...this.#numbersAt(start)];
		for (const { end, value } of this.#numbers[start] ?? []) {
			// As many cells as are left can follow; a dash is tried all the same.
			if (value !== undefined && end > this.#digits.length - left + 1) break;
			this.#tries++;
			if (!total) this.#part([...parts, { start, end }], end, sum + (value ?? 0));
			else if (value === undefined || value === sum) this.#part([...parts, { start, end }], end, 0);
		}
	}

	/** The numbers that can begin at a place, the shortest first; a dash states none. */
	*#numbersAt(start: number): Iterable<Begun> {
		const digits = this.#digits;
		const first = digits.charAt(start);
		const signed = first === '+' || first === '-';
		if (first === '-') yield { end: start + 1, value: undefined };
		if (signed && this.#wanted.totals.length > 0) return;
		for (let end = start + (signed ? 2 : 1); end <= digits.length; end++) {
			const printed = digits.slice(signed ? start + 1 : start, end);
			if (!/^(?:0(?:\.\d*)?|[1-9][\d,]*(?:\.\d*)?)$/.test(printed)) return;
			if (!this.#isNumber(printed) || digits.charAt(end) === ',' || digits.charAt(end) === '.') continue;
			const value = Number(printed.replaceAll(',', ''));
			if (!Number.isSafeInteger(Math.trunc(value))) return;
			yield { end, value: first === '-' ? -value : value };
		}
	}

	/** Whether digits are a number as this text prints them; decimals stand in cells by themselves alone. */
	#isNumber(printed: string): boolean {
		const [whole = '', ...decimals] = printed.split('.');
		if (decimals.length > 0 && (this.#wanted.count > 1 || decimals[0] === '')) return false;
		return this.#wanted.grouped ? /^\d{1,3}(?:,\d{3})*$/.test(whole) : !whole.includes(',');
	}
}
