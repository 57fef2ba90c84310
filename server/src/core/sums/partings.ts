// The ways to part digits that were run together into a number of numbers, as a row's own sums allow them.

import type { Span } from '../text/span.ts';

/** A way to part the digits of a row: where each number begins and ends. */
export type Parting = readonly Span[];

/** More ways than this to part one row decide nothing. */
export const MOST_PARTINGS = 40;
/** After so many tries a row is left undecided. */
const MOST_TRIES = 20_000;

/** The ways to part digits, up to one more than `most` of them; none where there are too many to try. */
export function partings(digits: string, wanted: Wanted, most = MOST_PARTINGS): readonly Parting[] {
	return new Search(digits, wanted, most).ways();
}

/** What digits are parted into: so many numbers, of which some add up others. */
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

/** Numbers that have still to be found in a stretch. */
interface Stretch extends Span {
	/** How many. */
	readonly count: number;
	/** What they add up to; undefined where nothing is known of it. */
	readonly sum: number | undefined;
}

/** Looks for the ways to part digits into so many numbers whose totals are right: a total first, then what it leaves open. */
class Search {
	readonly #digits: string;
	readonly #wanted: Wanted;
	readonly #most: number;
	/** Whether there are digits alone, and no mark among them. */
	readonly #bare: boolean;
	readonly #found: Parting[] = [];
	/** The numbers that were found so far. */
	readonly #parts: Span[] = [];
	/** The numbers that begin at each place, as far as they were asked for. */
	readonly #numbers: (readonly Begun[])[] = [];
	#tries = 0;

	constructor(digits: string, wanted: Wanted, most: number) {
		this.#digits = digits;
		this.#wanted = wanted;
		this.#most = most;
		this.#bare = /^\d*$/.test(digits);
	}

	/** None where there are too many to try. */
	ways(): readonly Parting[] {
		this.#group(0);
		return this.#tries > MOST_TRIES ? [] : this.#found;
	}

	/** Parts what follows the parts that were found, up to the next total and including it. */
	#group(from: number): void {
		const { count, totals } = this.#wanted;
		const end = this.#digits.length;
		const done = this.#parts.length;
		const total = totals.find((place) => place >= done);
		if (total === undefined) {
			this.#fill({ start: from, end, count: count - done, sum: undefined }, () => this.#found.push([...this.#parts]));
			return;
		}
		for (let start = from + total - done; start < end; start++)
			for (const number of this.#numbersFrom(start)) {
				if (!this.#isRoom(number.end, count - total - 1)) continue;
				this.#fill({ start: from, end: start, count: total - done, sum: number.value }, () => {
					this.#parts.push({ start, end: number.end });
					this.#group(number.end);
					this.#parts.pop();
				});
			}
	}

	/** Whether so many numbers can stand behind a place: none only where nothing is left. */
	#isRoom(from: number, count: number): boolean {
		return count > 0 ? this.#digits.length - from >= count : this.#skip(from) === this.#digits.length;
	}

	/** Parts a stretch into so many numbers, in each way that adds up, and goes on with each. */
	#fill({ start: from, end, count, sum }: Stretch, go: () => void): void {
		if (this.#tries++ > MOST_TRIES || this.#found.length > this.#most) return;
		const start = this.#skip(from);
		if (count === 0) {
			if (start >= end && (sum ?? 0) === 0) go();
			return;
		}
		if (sum !== undefined && !this.#canAddUp({ start, end, count, sum })) return;
		for (const { end: behind, value = 0 } of this.#numbersFrom(start)) {
			// As many cells as are left can follow, and what is left can be added.
			if (behind > end - count + 1 || value > (sum ?? value)) break;
			if (count === 1 && this.#skip(behind) < end) continue;
			this.#parts.push({ start, end: behind });
			this.#fill({ start: behind, end, count: count - 1, sum: sum === undefined ? sum : sum - value }, go);
			this.#parts.pop();
		}
	}

	/** Whether so many digits in so many numbers can state as much and as little as their sum: the longest has its share of them. */
	#canAddUp({ start, end, count, sum }: Stretch & { readonly sum: number }): boolean {
		const length = end - start;
		if (sum > count * 10 ** (length - count + 1)) return false;
		return !this.#bare || length <= count || sum >= 10 ** (Math.ceil(length / count) - 1);
	}

	#skip(from: number): number {
		let start = from;
		while (this.#digits.charAt(start) === ' ') start++;
		return start;
	}

	#numbersFrom(start: number): readonly Begun[] {
		this.#numbers[start] ??= [...this.#numbersAt(start)];
		return this.#numbers[start] ?? [];
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
