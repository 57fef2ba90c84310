// Files as Node has them: what a path holds, and why it cannot be read.

import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode } from '../workspace/decode.ts';
import { LARGEST } from '../workspace/selection.ts';

/** A path that could not be read, and why, in the system's words. */
export interface Unreadable {
	readonly path: string;
	readonly why: string;
}

/** Reads and decodes a file, unless it has more bytes than `largest`; `-` is standard input. Throws what the system throws. */
export function readFile(path: string, largest = LARGEST): Decoded {
	if (path === '-') return decode(readFileSync(0));
	return statSync(path).size > largest ? { why: 'too-large' } : decode(readFileSync(path));
}

/** The system's words for what went wrong. */
export function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
