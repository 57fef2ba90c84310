// Text packed by zlib, in pieces that can be put together.

import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../documents/zip/crc.ts';

/** A piece that was packed. */
export interface Packed {
	/** The number of bytes before they were packed, and their checksum. */
	readonly size: number;
	readonly crc: number;
	/** In base64, since it goes from thread to thread, and into what is kept, as plain data. */
	readonly packed: string;
}

/** What stands in a table repeats itself from row to row, so that trying harder gains next to nothing. */
const LEVEL = 3;

/** Packs a text so that other packed pieces may follow; none of them is the last. */
export function packPiece(text: string): Packed {
	const plain = Buffer.from(text);
	const bytes = deflateRawSync(plain, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH });
	return { size: plain.length, crc: crc32(plain), packed: bytes.toString('base64') };
}
