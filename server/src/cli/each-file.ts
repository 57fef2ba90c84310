// The job of a run done for each of its files: in workers where there are enough of them, else here, but for large ones.

import { wordsIn } from '../core/words/languages.ts';
import type { Unfinished } from '../core/words/words.ts';
import { ENOUGH_FOR_MORE, runFew, workersFor } from '../node/few.ts';
import { sizeOf } from '../node/files.ts';
import { pausing } from '../node/pausing.ts';
import { runPool } from '../node/pool.ts';
import { type Prepared, type PrintTask, printJob, type Reader, unreadFile } from './job.ts';
import { lookAhead } from './look-ahead.ts';

/** The files of a run, and what is done with each. */
export interface EachFile {
	readonly paths: AsyncIterable<string>;
	readonly task: PrintTask;
	/** Told of every file, in the order of the paths. */
	readonly each: (path: string, prepared: Prepared) => Promise<void>;
}

/** Who does the job. */
export interface Workforce {
	/** The number of workers; undefined for one for each core. */
	readonly jobs: number | undefined;
	/** The module of the workers. */
	readonly module: string;
	/** Reads the files here. */
	readonly reader: Reader;
}

/** Does the job for every file. A file with which a worker dies or hangs is told as one that cannot be read. */
export async function eachFile({ paths, task, each }: EachFile, { jobs, module, reader }: Workforce): Promise<void> {
	const { first, all } = await lookAhead(paths, ENOUGH_FOR_MORE);
	const workers = workersFor(first, sizeOf, jobs);
	const { unfinished } = wordsIn(task.print.language);
	const options = {
		module,
		data: task,
		each: (prepared: Prepared, path: string) => each(path, prepared),
		failed: (_: string, why: Unfinished) => unreadFile(unfinished[why]),
		sizeOf,
	};
	if (workers > 0 && jobs !== 1 && !first.includes('-')) return runPool(all, { ...options, jobs: workers });
	// The paths pause too, but the first of them were looked at before the work began.
	return runFew(all, { ...options, job: printJob(task, reader), pause: pausing() });
}
