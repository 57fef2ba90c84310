// A section's prose as a sketch of fixed size: one-permutation MinHash (Li, Owen and Zhang 2012), of which each bin keeps 16 bits.
// The share of equal bins estimates how much of two texts is the same.

import type { Span } from '../../core/text/span.ts';
import { eachShingle, mix, type Room, readProse } from './prose.ts';

const BINS = 32;
/** Bins that are compared together when candidates are looked for. */
const BAND = 4;
export const BANDS = BINS / BAND;
/** A text with fewer shingles is too short to tell where it comes from. */
const FEWEST = 120;
/** More than any shingle. */
const EMPTY = 0x7fffffff;

/**
 * The sketch of a stretch: one character for each bin; the empty string where too little stands there. A sketch is all that
 * stays of it: the next one may be read into the same room.
 */
export function sketchOf(text: string, stretch: Span | undefined, room?: Room): string {
	if (stretch === undefined || stretch.end - stretch.start < FEWEST) return '';
	const least = new Array<number>(BINS).fill(EMPTY);
	let count = 0;
	eachShingle(readProse(text, stretch, room), (hash) => {
		count++;
		const bin = hash & (BINS - 1);
		if (hash < (least[bin] ?? EMPTY)) least[bin] = hash;
	});
	if (count < FEWEST) return '';
	return String.fromCharCode(...least.map((value) => (value === EMPTY ? 0 : mix(value) & 0xffff)));
}

/** Stands for a text without a sketch where several are one string. */
const NO_SKETCH = '\0'.repeat(BINS);

/** Sketches in one string, which takes less memory than a list: the empty ones have their places too. */
export function joinSketches(sketches: readonly string[]): string {
	return sketches.map((sketch) => sketch || NO_SKETCH).join('');
}

/** The sketch at a place, from 0, of those that were joined; the empty string where there is none. */
export function sketchAt(joined: string, place: number): string {
	const sketch = joined.slice(place * BINS, (place + 1) * BINS);
	return sketch === NO_SKETCH ? '' : sketch;
}

/** The share of two texts that is the same, estimated, from 0 to 1; 0 where one is too short. */
export function likeness(a: string, b: string): number {
	if (a === '' || b === '') return 0;
	let same = 0;
	for (let bin = 0; bin < BINS; bin++) if (a.charCodeAt(bin) === b.charCodeAt(bin)) same++;
	return same / BINS;
}

/** A band of a sketch as a number: sketches of which one band is equal are candidates. */
export function bandOf(sketch: string, band: number): number {
	let hash = band;
	for (let bin = band * BAND; bin < (band + 1) * BAND; bin++) hash = mix(Math.imul(hash, 31) + sketch.charCodeAt(bin));
	return hash;
}
