// What came of each file, kept for the next time: lines of JSON, and a list of what stands where.

import { crc32 } from '../documents/zip/crc.ts';
import { Lines } from './lines.ts';
import { readSealed, writeSealed } from './sealed.ts';
import type { Stamp } from './stamp.ts';

/** Where the line of a file stands, in bytes, its checksum, and what the disk said of the file. */
type Place = readonly [path: string, start: number, length: number, crc: number, ...stamp: Stamp];

/** How many things a place tells. */
const PLACE = 8;
/** A longer line is not kept. */
const LONGEST = 1 << 24;

/** The results of an earlier run, and those of this one. They are broken off in silence where the disk refuses something. */
export class Entries<Result> {
	readonly #list: string;
	readonly #isResult: (value: unknown) => boolean;
	readonly #known: ReadonlyMap<string, Place>;
	readonly #lines: Lines;
	readonly #places: Place[] = [];

	/** `path` is where they are kept, without the ends of the names; what is no result any more is not known. */
	constructor(path: string, isResult: (value: unknown) => boolean) {
		this.#isResult = isResult;
		this.#list = `${path}.list`;
		this.#known = new Map(placesIn(readSealed(this.#list)).map((place) => [place[0], place]));
		this.#lines = new Lines(`${path}.lines`);
	}

	/** What came of a file the last time, and is kept for the next; undefined where it is not known, or is not what it was. */
	find(path: string, stamp: Stamp | undefined): Result | undefined {
		const place = this.#known.get(path);
		if (place === undefined || stamp === undefined) return undefined;
		const [, start, length, crc, ...before] = place;
		if (before.some((number, at) => number !== stamp[at])) return undefined;
		const line = this.#lines.read(start, length);
		if (line === undefined || crc32(line) !== crc) return undefined;
		const result = jsonIn(line);
		if (!this.#isResult(result)) return undefined;
		this.#places.push(place);
		return result as Result;
	}

	/** Keeps what came of a file, as plain data. */
	add(path: string, stamp: Stamp | undefined, result: Result): void {
		if (stamp === undefined) return;
		const line = Buffer.from(JSON.stringify(result));
		if (line.length > LONGEST) return;
		const start = this.#lines.add(line);
		if (start !== undefined) this.#places.push([path, start, line.length, crc32(line), ...stamp]);
	}

	/**
	 * Has all on the disk that was kept; what nobody needs any more is left out now and then. What was not asked for is
	 * forgotten, unless it was `brokenOff` before all was.
	 */
	close(brokenOff = false): void {
		const asked = new Set(this.#places.map(([path]) => path));
		const others = brokenOff ? [...this.#known.values()].filter(([path]) => !asked.has(path)) : [];
		const all = [...this.#places, ...others];
		const kept = this.#lines.close(all.map(([, start, length]) => [start, length]));
		const places = all.map(([path, , ...others], at) => [path, kept[at], ...others]);
		writeSealed(this.#list, Buffer.from(JSON.stringify(places)));
	}

	/** Leaves the list as it was. */
	abandon(): void {
		this.#lines.close([]);
	}
}

function placesIn(list: Buffer | undefined): readonly Place[] {
	const places = list === undefined ? undefined : jsonIn(list);
	return Array.isArray(places) ? places.filter(isPlace) : [];
}

function isPlace(place: unknown): place is Place {
	if (!Array.isArray(place) || place.length !== PLACE) return false;
	const [path, ...numbers] = place as readonly unknown[];
	return typeof path === 'string' && numbers.every((number) => typeof number === 'number');
}

function jsonIn(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		return undefined;
	}
}
