// A file of lines that grows at its end: what stood there before is read where it stands, and not written again.

import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

/** So much is read, or gathered and written, at once. */
const WINDOW = 1 << 20;
/** A file is never larger. */
const MOST = 400_000_000;

/** Lines on the disk. What the disk refuses ends the writing in silence. */
export class Lines {
	readonly #path: string;
	readonly #file: number | undefined;
	/** Where the file ends, with what waits to be written. */
	#end = 0;
	#waiting: Buffer[] = [];
	#waits = 0;
	#failed = false;
	#window = Buffer.alloc(0);
	#start = 0;

	constructor(path: string) {
		this.#path = path;
		this.#file = opened(path);
		this.#end = this.#file === undefined ? 0 : fstatSync(this.#file).size;
	}

	/** Some bytes; undefined where the file has not so many. They are good until the next are read. */
	read(start: number, length: number): Buffer | undefined {
		if (this.#file === undefined || !(start >= 0 && length >= 0 && start + length <= this.#end)) return undefined;
		if (start < this.#start || start + length > this.#start + this.#window.length) {
			const window = Buffer.allocUnsafe(Math.min(Math.max(WINDOW, length), this.#end - start));
			this.#window = window.subarray(0, readSync(this.#file, window, 0, window.length, start));
			this.#start = start;
		}
		const line = this.#window.subarray(start - this.#start, start - this.#start + length);
		return line.length === length ? line : undefined;
	}

	/** Adds a line; where it begins, or undefined where there is no room. */
	add(line: Buffer): number | undefined {
		if (this.#file === undefined || this.#failed || this.#end + line.length > MOST) return undefined;
		const start = this.#end;
		this.#waiting.push(line);
		this.#waits += line.length;
		this.#end += line.length;
		if (this.#waits >= WINDOW) this.#flush();
		return start;
	}

	/**
	 * Closes the file. Where most of it is none of the lines that are still needed, it is written anew with these alone.
	 * Tells where each of them begins.
	 */
	close(needed: readonly (readonly [start: number, length: number])[]): readonly number[] {
		this.#flush();
		const size = needed.reduce((sum, [, length]) => sum + length, 0);
		const moved = needed.length > 0 && this.#end > WINDOW + 2 * size ? this.#renew(needed) : undefined;
		if (this.#file !== undefined) closeSync(this.#file);
		if (moved !== undefined) moved.take();
		return moved?.starts ?? needed.map(([start]) => start);
	}

	#flush(): void {
		const bytes = Buffer.concat(this.#waiting.splice(0));
		this.#waits = 0;
		if (this.#file === undefined || this.#failed) return;
		try {
			for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
		} catch {
			this.#failed = true;
		}
	}

	#renew(needed: readonly (readonly [start: number, length: number])[]) {
		const path = `${this.#path}.${process.pid}.tmp`;
		try {
			rmSync(path, { force: true });
			const lines = new Lines(path);
			const starts = needed.map(([start, length]) => lines.add(Buffer.from(this.read(start, length) ?? [])) ?? 0);
			lines.close([]);
			return { starts, take: () => renameSync(path, this.#path) };
		} catch {
			return undefined;
		}
	}
}

/** A file to read anywhere and to write at the end; undefined where there can be none. Links are not followed. */
function opened(path: string): number | undefined {
	try {
		const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
		return openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
	} catch {
		return undefined;
	}
}
