// What came of the files of a workspace, kept by the editor from one start of the server to the next.

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pruneFolder } from './cache-folder.ts';
import { Entries } from './entries.ts';
import { sha256 } from './hash.ts';

/** Where results are kept, and which of them are good for another time. */
export interface Storage<Result> {
	readonly folder: string;
	readonly isGood: (result: Result) => boolean;
	/** Whether what was read is a result at all. */
	readonly isResult: (value: unknown) => boolean;
}

/**
 * The results that an earlier server left for a task, and the place for those of this one; undefined where the disk
 * refuses. `module` changes with the version of the program.
 */
export function openStorage<Result>(
	{ folder, isResult }: Storage<Result>,
	task: unknown,
	module: string,
): Entries<Result> | undefined {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		pruneFolder(folder);
		const { size, mtimeMs } = statSync(module);
		const key = sha256(JSON.stringify([task, size, mtimeMs, process.version]));
		return new Entries(join(folder, key.slice(0, 40)), isResult);
	} catch {
		return undefined;
	}
}
