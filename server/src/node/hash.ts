// Hashes as Node makes them, loaded with the first.

import type * as Digest from './digest.ts';

/** The SHA-256 of texts and bytes, one behind the other, in lower-case hexadecimal digits. */
export function sha256(...what: readonly (string | Uint8Array)[]): string {
	const hashing: typeof Digest = require('./digest.ts');
	return hashing.digest(...what);
}
