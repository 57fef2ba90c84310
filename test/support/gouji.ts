// Runs the built command line as a process of its own.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a run printed, and its exit status. */
export interface Run {
	readonly out: string;
	readonly err: string;
	readonly code: number | null;
}

/** Runs `gouji` with arguments, and bytes on its standard input. */
export function gouji(args: readonly string[], input: string | Uint8Array = ''): Run {
	const run = spawnSync(process.execPath, [join('dist', 'gouji.js'), ...args], { input, maxBuffer: 2 ** 28 });
	return { out: run.stdout.toString('utf8'), err: run.stderr.toString('utf8'), code: run.status };
}
