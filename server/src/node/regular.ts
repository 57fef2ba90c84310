// Reads regular files, and no more of them than was said: a pipe or a device may never end, and hang who opens it.

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { LARGEST_SAID } from '../workspace/files/selection.ts';

/** Why a file was not read. */
export type Refusal = 'no-file' | 'too-large';

/** A baseline names every known finding of a large collection. */
export const LARGE = 64_000_000;

/** The system's code for each refusal, so that it is told as what the system refuses is. */
const CODES: Readonly<Record<Refusal, 'EFTYPE' | 'EFBIG'>> = { 'no-file': 'EFTYPE', 'too-large': 'EFBIG' };

/** Larger files are read into room of their own. */
const LARGEST_ROOM = 1 << 20;
/** So many bytes of standard input are asked for at first; then always as many as there are. */
const FIRST_PIECE = 65_535;

/** Opening a pipe would wait for who writes into it; Windows knows no such thing. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * The bytes of a file of `most` bytes at most, or why it was not read. With a room they are good until the next are read
 * into it. Throws what the system throws; for folders EISDIR.
 */
export function readRegular(path: string, most: number, room?: ReadingRoom): Uint8Array | Refusal {
	const refusal = refusalOf(statSync(path), most);
	if (refusal !== undefined) return refusal;
	const file = openSync(path, constants.O_RDONLY | NO_WAITING);
	try {
		const stats = fstatSync(file);
		return refusalOf(stats, most) ?? readOpen(file, { size: stats.size, most, isWhole: stats.isFile(), room });
	} finally {
		closeSync(file);
	}
}

/** What standard input holds, which may be a pipe. Throws what the system throws. */
export function readInput(most: number): Uint8Array | Refusal {
	return readOpen(0, { size: FIRST_PIECE, most, isWhole: false, room: undefined });
}

/** The text of a small file. Throws an error with a code of the system, also where it is none or has more than `most` bytes. */
export function readSmallText(path: string, most = LARGEST_SAID): string {
	const bytes = readRegular(path, most);
	if (typeof bytes !== 'string') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
	throw refused(CODES[bytes], path);
}

/** What is thrown for a file that is not read, as the system throws it. */
export function refused(code: 'EFTYPE' | 'EFBIG', path: string): Error {
	const why = code === 'EFTYPE' ? 'no regular file' : 'too large';
	return Object.assign(new Error(`${code}: ${why}, '${path}'`), { code });
}

function refusalOf(stats: ReturnType<typeof fstatSync>, most: number): Refusal | undefined {
	if (!stats.isFile() && !stats.isDirectory()) return 'no-file';
	return stats.isFile() && stats.size > most ? 'too-large' : undefined;
}

/** Room to read files into, one after the other. */
export class ReadingRoom {
	#bytes = Buffer.alloc(0);

	/** So many bytes at least; they are good until the next are taken. */
	take(size: number): Buffer {
		if (size > LARGEST_ROOM) return Buffer.allocUnsafe(size);
		if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(2 * size);
		return this.#bytes;
	}
}

/** How an open file is read. */
interface Reading {
	/** How many bytes it is said to have, and whether it ends with these, unless it grew. */
	readonly size: number;
	readonly isWhole: boolean;
	readonly most: number;
	readonly room: ReadingRoom | undefined;
}

/** What an open file holds, which may be more by now than `size`; there is room for more, so that it would be seen. */
function readOpen(file: number, { size, most, isWhole, room }: Reading): Uint8Array | Refusal {
	let bytes = room?.take(size + 1) ?? Buffer.allocUnsafe(size + 1);
	for (let length = 0; ; ) {
		const read = readSync(file, bytes, length, bytes.length - length, null);
		length += read;
		if (read === 0 || (isWhole && length === size)) return bytes.subarray(0, length);
		if (length > most) return 'too-large';
		if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length)]);
	}
}
