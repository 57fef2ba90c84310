// Reads regular files, and no more of them than was said: a pipe or a device may never end, and hang who opens it.

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { LARGEST_SAID } from '../workspace/files/selection.ts';

/** Why a file was not read. */
export type Refusal = 'no-file' | 'too-large';

/** A baseline names every known finding of a large collection. */
export const LARGE = 64_000_000;

/** The system's code for each refusal, so that it is told as what the system refuses is. */
const CODES: Readonly<Record<Refusal, 'EFTYPE' | 'EFBIG'>> = { 'no-file': 'EFTYPE', 'too-large': 'EFBIG' };

/** So many bytes of standard input are asked for at first; then always as many as there are. */
const FIRST_PIECE = 65_535;

/** Opening a pipe would wait for who writes into it; Windows knows no such thing. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** The bytes of a file of `most` bytes at most, or why it was not read. Throws what the system throws; for folders EISDIR. */
export function readRegular(path: string, most: number): Uint8Array | Refusal {
	const refusal = refusalOf(statSync(path), most);
	if (refusal !== undefined) return refusal;
	const file = openSync(path, constants.O_RDONLY | NO_WAITING);
	try {
		const stats = fstatSync(file);
		return refusalOf(stats, most) ?? readOpen(file, stats.size, most);
	} finally {
		closeSync(file);
	}
}

/** What standard input holds, which may be a pipe. Throws what the system throws. */
export function readInput(most: number): Uint8Array | Refusal {
	return readOpen(0, FIRST_PIECE, most);
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

/** What an open file holds, which may be more by now than `size`. */
function readOpen(file: number, size: number, most: number): Uint8Array | Refusal {
	let bytes = Buffer.allocUnsafe(size + 1);
	for (let length = 0; ; ) {
		const read = readSync(file, bytes, length, bytes.length - length, null);
		if (read === 0) return bytes.subarray(0, length);
		length += read;
		if (length > most) return 'too-large';
		if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(length)]);
	}
}
