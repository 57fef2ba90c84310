// What the disk says of a file: by it a file is known to be what it was.

import { statSync } from 'node:fs';

/** The size of a file, when it and what is said of it changed, in milliseconds, and its number. */
export type Stamp = readonly [size: number, changed: number, told: number, number: number];

/** A file that changed so shortly before it was looked at, in milliseconds, may change again without its times telling. */
const SETTLED = 2000;

/** The stamp of a file, unless its times may not tell the next change: such as lie ahead of `now` never do. Never throws. */
export function stampOf(path: string, now: number): Stamp | undefined {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats === undefined) return undefined;
	const { size, mtimeMs, ctimeMs, ino } = stats;
	return Math.max(mtimeMs, ctimeMs) < now - SETTLED ? [size, mtimeMs, ctimeMs, ino] : undefined;
}
