// Whether paths are few, and how few are gone through: one after the other, here, and in a worker thread where a file is large.

import { availableParallelism } from 'node:os';
import { Pool, type PoolOptions } from './pool.ts';

/** With fewer files than this, starting a worker takes longer than it saves. */
const ENOUGH_FOR_ONE = 200;
/** With fewer files than this, and fewer bytes, a second worker compiles for longer than it works. */
export const ENOUGH_FOR_MORE = 500;
const ENOUGH_BYTES = 4_000_000;
/**
 * Twelve times so many bytes, which a check takes at most, are there on every machine; and a file of so many has an end
 * within two minutes.
 */
const HARMLESS_BYTES = 16_000_000;

/**
 * The number of workers that pay for some paths, of which the first are enough to know; none for few. `jobs` is what the
 * user asked for.
 */
export function workersFor(paths: readonly string[], sizeOf: (path: string) => number, jobs?: number): number {
	if (paths.length < ENOUGH_FOR_ONE) return 0;
	if (jobs !== undefined) return jobs;
	let bytes = 0;
	for (const path of paths) if (paths.length < ENOUGH_FOR_MORE && bytes < ENOUGH_BYTES) bytes += sizeOf(path);
	return paths.length < ENOUGH_FOR_MORE && bytes < ENOUGH_BYTES ? 1 : availableParallelism();
}

/** How a few paths are gone through. */
export interface FewOptions<Result> extends Omit<PoolOptions<Result>, 'jobs'> {
	/** Does the job here. */
	readonly job: (path: string) => Result;
	/** Awaited before each path: a moment for what else the process has to do. */
	readonly pause: () => Promise<void> | undefined;
	/** What has more bytes goes to a worker, where that is asked for sooner than usual. */
	readonly harmless?: number;
}

/**
 * Runs a job for each of a few paths, one after the other: here, for a worker takes longer to start than most files to do.
 * What is larger than a file that surely does no harm here goes to a worker all the same, so that it costs itself alone.
 */
export async function runFew<Result>(
	paths: Iterable<string> | AsyncIterable<string>,
	{ job, pause, harmless = HARMLESS_BYTES, ...options }: FewOptions<Result>,
): Promise<void> {
	const pool = new Pool({ ...options, jobs: 1 }, true);
	try {
		for await (const path of paths) {
			await pause();
			if (options.signal?.aborted === true) return;
			if (options.sizeOf(path) > harmless) await pool.run([path]);
			else await options.each(job(path), path);
		}
	} finally {
		await pool.end();
	}
}
