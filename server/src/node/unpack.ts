// What brotli packed, by Node's zlib, which takes a while to load.

import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** The bytes that a packed file holds. Throws what the system throws. */
export function unpackFile(path: string): Buffer {
	return brotliDecompressSync(readFileSync(path));
}
