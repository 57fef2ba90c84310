// SHA-256 by Node's cryptography, which takes a while to load.

import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of bytes, in lower-case hexadecimal digits. */
export function digest(what: string | Uint8Array): string {
	return createHash('sha256').update(what).digest('hex');
}
