// How the memory of a process grows.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** By how much, in per cent, the heap grows over what is alive before it is collected. */
type Growth = 60 | 300;

/** A text of more UTF-16 units may leave much behind. */
const SHORT = 200_000;
/** So many bytes of the heap are little. */
const LITTLE = 150_000_000;

/**
 * Lets the heap of the process, and of its threads, grow by three fifths of what is alive before what is not is collected.
 * V8's own limit is four times; a text made to cost memory would take all of it. Of a run over ten thousand reports the
 * collector's great rounds take 2 % of the time either way.
 */
export function boundHeap(): void {
	grow(60);
}

/**
 * The heap of a process that is typed into: as long as texts are short and little is kept, it grows as V8 would have it. With
 * the bound a keystroke in a report of 12 KB costs a tenth more, and a quarter more with the threads that collect beside it.
 */
export class TypingHeap {
	readonly #grow: (percent: Growth) => void;
	#growth: Growth = 60;

	/** `setGrowth` tells V8 by how much the heap may grow, in per cent. */
	constructor(setGrowth: (percent: Growth) => void = grow) {
		this.#grow = setGrowth;
	}

	/** A text of so many UTF-16 units is about to be looked at. */
	before(length: number): void {
		const isShort = length <= SHORT && getHeapStatistics().used_heap_size < LITTLE;
		const growth = isShort ? 300 : 60;
		if (growth === this.#growth) return;
		this.#growth = growth;
		this.#grow(growth);
	}
}

function grow(percent: Growth): void {
	setFlagsFromString(`--heap-growing-percent=${percent}`);
}
