// Files as Node has them: what a path holds, and why it cannot be read.

import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode } from '../documents/plain/decode.ts';
import { LARGEST } from '../workspace/files/selection.ts';

/** A path that could not be read, and why, in the system's words. */
export interface Unreadable {
	readonly path: string;
	readonly why: string;
}

/**
 * Reads and decodes a file, unless it has more bytes than `largest`; `-` is standard input. Pipes and devices are not read:
 * they may never end, and give nothing the second time. Throws what the system throws.
 */
export function readFile(path: string, largest = LARGEST): Decoded {
	const input = path === '-';
	const stats = input ? undefined : statSync(path);
	if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) return { why: 'no-file' };
	if (stats !== undefined && stats.size > largest) return { why: 'too-large' };
	const bytes = readFileSync(input ? 0 : path);
	return bytes.length > largest ? { why: 'too-large' } : decode(bytes);
}

/** The system's words for what went wrong. */
export function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
