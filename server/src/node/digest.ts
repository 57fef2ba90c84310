// SHA-256 by Node's cryptography, which takes a while to load.

import { createHash } from 'node:crypto';

/** The SHA-256 of texts and bytes, one behind the other, in lower-case hexadecimal digits. */
export function digest(...what: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const piece of what) hash.update(piece);
	return hash.digest('hex');
}
