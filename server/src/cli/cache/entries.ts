// What came of each file of a run, kept for the next: lines of JSON, and a list of what stands where.

import { crc32 } from '../../documents/zip/crc.ts';
import { readSealed, writeSealed } from '../../node/sealed.ts';
import type { Prepared } from '../job.ts';
import { STAMP, type Stamp } from './found.ts';
import { Lines } from './lines.ts';

/** Where the line of a file stands, in bytes, its checksum, and what the disk said of the file. */
type Place = readonly [path: string, start: number, length: number, crc: number, ...stamp: Stamp];

/** A longer line is not kept. */
const LONGEST = 1 << 24;

/** The results of an earlier run, and those of this one. They are broken off in silence where the disk refuses something. */
export class Entries {
	readonly #list: string;
	readonly #known: ReadonlyMap<string, Place>;
	readonly #lines: Lines;
	readonly #places: Place[] = [];

	/** `path` is where they are kept, without the ends of the names. */
	constructor(path: string) {
		this.#list = `${path}.list`;
		this.#known = new Map(placesIn(readSealed(this.#list)).map((place) => [place[0], place]));
		this.#lines = new Lines(`${path}.lines`);
	}

	/** What came of a file the last time, and is kept for the next; undefined where it is not known, or is not what it was. */
	find(path: string, stamp: Stamp | undefined): Prepared | undefined {
		const place = this.#known.get(path);
		if (place === undefined || stamp === undefined) return undefined;
		const [, start, length, crc, ...before] = place;
		if (before.some((number, at) => number !== stamp[at])) return undefined;
		const line = this.#lines.read(start, length);
		if (line === undefined || crc32(line) !== crc) return undefined;
		const prepared = preparedIn(line.toString('utf8'));
		if (prepared !== undefined) this.#places.push(place);
		return prepared;
	}

	/** Keeps what came of a file; not what can be otherwise the next time, though the file is what it is. */
	add(path: string, stamp: Stamp | undefined, prepared: Prepared): void {
		if (stamp === undefined || prepared.unread !== undefined || prepared.tooMuch.length > 0) return;
		const line = Buffer.from(JSON.stringify(prepared));
		if (line.length > LONGEST) return;
		const start = this.#lines.add(line);
		if (start !== undefined) this.#places.push([path, start, line.length, crc32(line), ...stamp]);
	}

	/** Has all on the disk that was kept; what nobody needs any more is left out now and then. */
	close(): void {
		const kept = this.#lines.close(this.#places.map(([, start, length]) => [start, length]));
		const places = this.#places.map(([path, , ...others], at) => [path, kept[at], ...others]);
		writeSealed(this.#list, Buffer.from(JSON.stringify(places)));
	}

	/** Leaves the list as it was. */
	abandon(): void {
		this.#lines.close([]);
	}
}

function placesIn(list: Buffer | undefined): readonly Place[] {
	try {
		const places: unknown = JSON.parse(list?.toString('utf8') ?? '[]');
		return Array.isArray(places) ? places.filter(isPlace) : [];
	} catch {
		return [];
	}
}

function isPlace(place: unknown): place is Place {
	if (!Array.isArray(place) || place.length !== STAMP + 4) return false;
	const [path, ...numbers] = place as readonly unknown[];
	return typeof path === 'string' && numbers.every((number) => typeof number === 'number');
}

/** What a line says came of a file; undefined where it says something else. */
function preparedIn(line: string): Prepared | undefined {
	try {
		const prepared: Prepared = JSON.parse(line);
		const { items, facts, tooMuch, summary } = prepared;
		const isWhole = [items, facts, tooMuch].every(Array.isArray) && typeof summary.findings === 'object';
		return isWhole ? prepared : undefined;
	} catch {
		return undefined;
	}
}
