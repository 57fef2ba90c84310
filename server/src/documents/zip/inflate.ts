// The bytes of one entry of a ZIP, unpacked within limits that are held while it is unpacked.

import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc.ts';
import { dataOf, type Zip, type ZipEntry } from './directory.ts';

/** Why an entry cannot be had. */
export type ZipTrouble = 'broken' | 'password' | 'bomb';

/** No part of a document is larger unpacked: some 30,000 pages. */
const LARGEST_PART = 128 * 1024 * 1024;
/** Text packs to a fortieth at most where nobody wants to do harm; a small part may be as even as it likes. */
const HIGHEST_RATIO = 400;
const SMALL_PART = 4 * 1024 * 1024;

/** Packed bytes go in by so many at a time: what comes out at once is at most a thousand times as much. */
const STEP = 16 * 1024;

/** Unpacks an entry; its checksum must be right. Never throws. */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array | ZipTrouble {
	if (entry.encrypted) return 'password';
	const data = dataOf(zip, entry);
	if (data === undefined) return 'broken';
	const most = Math.min(LARGEST_PART, Math.max(SMALL_PART, entry.compressedSize * HIGHEST_RATIO));
	if (entry.size > most) return 'bomb';
	const packed = zip.bytes.subarray(data, data + entry.compressedSize);
	const bytes = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size, most) : 'broken';
	if (typeof bytes === 'string') return bytes;
	return bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : 'broken';
}

function inflate(packed: Uint8Array, size: number, most: number): Uint8Array | ZipTrouble {
	try {
		// More than it says is cut off, and has another checksum.
		return packed.length <= STEP
			? inflateSync(packed, { out: new Uint8Array(size) })
			: inflateInSteps(packed, size, most);
	} catch {
		return 'broken';
	}
}

/** A long entry is given up as soon as it becomes larger than it says, or than any may be. */
function inflateInSteps(packed: Uint8Array, size: number, most: number): Uint8Array | ZipTrouble {
	const bytes = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((piece) => {
		if (length + piece.length <= size) bytes.set(piece, length);
		length += piece.length;
	});
	for (let at = 0; at < packed.length; at += STEP) {
		stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
		if (length > size) return length > most ? 'bomb' : 'broken';
	}
	return bytes.subarray(0, length);
}
