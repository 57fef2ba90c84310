// The files of a run with what the disk says of each: by it a file is known to be what it was.

import { statSync } from 'node:fs';
import { sha256 } from '../../node/hash.ts';
import { filesOf } from '../paths.ts';
import type { RunParts } from '../run-parts.ts';
import { pausing } from '../terminal.ts';

/** What the disk says of a file: its size, when it and what is said of it changed, in milliseconds, and its number. */
export type Stamp = readonly number[];

/** How many numbers a stamp has. */
export const STAMP = 4;
/** A file that changed so shortly before it was looked at, in milliseconds, may change again without its times telling. */
const SETTLED = 2000;

/** The files of a run. */
export interface FoundFiles {
	readonly paths: readonly string[];
	/** The stamp of a file; undefined where it has none that can be trusted. */
	readonly stampOf: (path: string) => Stamp | undefined;
	/** Stands for all paths and stamps together; undefined where one of these cannot be trusted. */
	readonly digest: () => string | undefined;
}

/** Finds the files of a run; undefined where some of what was to be looked through cannot be. */
export async function findFiles({ options, settings, terminal }: RunParts): Promise<FoundFiles | undefined> {
	let whole = true;
	const problem = () => {
		whole = false;
	};
	const pause = pausing();
	const stamps = new Stamps();
	for await (const path of filesOf({ options, settings, terminal, problem })) {
		await pause();
		stamps.add(path);
	}
	return whole ? stamps : undefined;
}

class Stamps implements FoundFiles {
	readonly paths: string[] = [];
	readonly #now = Date.now();
	/** The stamps of the paths, one behind the other; NaN where there is none. */
	#numbers = new Float64Array(1 << 10);
	#places: Map<string, number> | undefined;

	add(path: string): void {
		const start = this.paths.length * STAMP;
		this.paths.push(path);
		if (start === this.#numbers.length) {
			const longer = new Float64Array(start * 2);
			longer.set(this.#numbers);
			this.#numbers = longer;
		}
		const stats = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
		const { size, mtimeMs, ctimeMs, ino } = stats ?? { size: Number.NaN, mtimeMs: 0, ctimeMs: 0, ino: 0 };
		// Times that lie ahead never tell the next change either.
		this.#numbers[start] = Math.max(mtimeMs, ctimeMs) < this.#now - SETTLED ? size : Number.NaN;
		this.#numbers[start + 1] = mtimeMs;
		this.#numbers[start + 2] = ctimeMs;
		this.#numbers[start + 3] = ino;
	}

	stampOf(path: string): Stamp | undefined {
		this.#places ??= new Map(this.paths.map((one, at) => [one, at * STAMP]));
		const start = this.#places.get(path);
		if (start === undefined || Number.isNaN(this.#numbers[start])) return undefined;
		return [...this.#numbers.subarray(start, start + STAMP)];
	}

	digest(): string | undefined {
		const numbers = this.#numbers.subarray(0, this.paths.length * STAMP);
		if (numbers.some(Number.isNaN)) return undefined;
		const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
		return sha256(Buffer.concat([bytes, Buffer.from(this.paths.join('\0'))]));
	}
}
