// Files as Node has them: what a path holds, and why it cannot be read.

import { statSync } from 'node:fs';
import { kindOf, type Opened, openBytes } from '../documents/open.ts';
import { LARGEST } from '../workspace/files/selection.ts';
import { documents } from './documents.ts';
import { type ReadingRoom, readInput, readRegular } from './regular.ts';

/** A path that could not be read, and why, in the system's words. */
export interface Unreadable {
	readonly path: string;
	readonly why: string;
}

/**
 * Reads a file as a text, unless it has more bytes than `largest`, into a room where there is one; `-` is standard input. Pipes and devices are not read:
 * they may never end, and give nothing the second time. Throws what the system throws.
 */
export function readFile(path: string, largest = LARGEST, room?: ReadingRoom): Opened {
	const bytes = path === '-' ? readInput(largest) : readRegular(path, largest, room);
	if (typeof bytes === 'string') return { why: bytes };
	// A document keeps its bytes; of a text they are read and done with.
	const isKept = room !== undefined && kindOf(path, bytes) !== undefined;
	return openBytes(path, isKept ? Uint8Array.from(bytes) : bytes, documents);
}

/** How many bytes a path has; 0 where it cannot be asked. */
export function sizeOf(path: string): number {
	try {
		return statSync(path).size;
	} catch {
		return 0;
	}
}

/** The system's words for what went wrong. */
export function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
