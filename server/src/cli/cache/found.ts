// The files of a run with what the disk says of each: by it a file is known to be what it was.

import { sha256 } from '../../node/hash.ts';
import { pausing } from '../../node/pausing.ts';
import { type Stamp, stampOf } from '../../node/stamp.ts';
import { listedFiles, namedFiles } from '../paths.ts';
import type { RunParts } from '../run-parts.ts';

/** How many numbers a stamp has. */
const STAMP = 4;

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
	const asking = { options, settings, terminal, problem };
	for (const path of namedFiles(asking)) {
		stamps.add(path);
		const due = pause();
		if (due !== undefined) await due;
	}
	for await (const path of listedFiles(asking)) stamps.add(path);
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
		const stamp = path === '-' ? undefined : stampOf(path, this.#now);
		if (stamp === undefined) this.#numbers[start] = Number.NaN;
		else this.#numbers.set(stamp, start);
	}

	stampOf(path: string): Stamp | undefined {
		this.#places ??= new Map(this.paths.map((one, at) => [one, at * STAMP]));
		const start = this.#places.get(path);
		if (start === undefined || Number.isNaN(this.#numbers[start])) return undefined;
		const [size = 0, changed = 0, told = 0, number = 0] = this.#numbers.subarray(start, start + STAMP);
		return [size, changed, told, number];
	}

	digest(): string | undefined {
		const numbers = this.#numbers.subarray(0, this.paths.length * STAMP);
		if (numbers.some(Number.isNaN)) return undefined;
		const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
		return sha256(bytes, this.paths.join('\0'));
	}
}
