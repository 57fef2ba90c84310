// A worker thread: does with the files that it is sent what the language server, or the command line, does itself.

import { parentPort, workerData } from 'node:worker_threads';
import { type PrintTask, printJob, Reader, wholly } from './cli/job.ts';
import { prepare } from './core/report/catalogue.ts';
import { jobOf, type ReviewTask } from './lsp/workspace/outcome.ts';
import { doFile } from './node/file-source.ts';
import { sha256 } from './node/hash.ts';
import { placesIn } from './node/places.ts';
import type { Batch } from './node/pool.ts';

const task = workerData as ReviewTask | PrintTask;
const job = makeJob(prepare(task.catalogue, placesIn(__dirname)));

function makeJob(catalogue: ReturnType<typeof prepare>): (path: string) => unknown {
	if ('print' in task) {
		const prepare = printJob(task, new Reader(catalogue));
		return (path) => wholly(prepare(path));
	}
	const own = jobOf(task, catalogue, sha256);
	return (uri) => doFile(uri, own);
}

parentPort?.on('message', (batch: Batch) => {
	parentPort?.postMessage(batch.map((path) => job(path)));
});
