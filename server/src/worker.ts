// A worker thread: does with the files that it is sent what the language server, or the command line, does itself.

import { parentPort, workerData } from 'node:worker_threads';
import { type PrintTask, printJob } from './cli/job.ts';
import { JOB, type ReviewTask } from './lsp/workspace/outcome.ts';
import { doFile } from './node/file-source.ts';
import type { Batch } from './node/pool.ts';

const task = workerData as ReviewTask | PrintTask;
const job: (path: string) => unknown = 'print' in task ? printJob(task) : (uri: string) => doFile(uri, task, JOB);

parentPort?.on('message', (batch: Batch) => {
	parentPort?.postMessage(batch.map((path) => job(path)));
});
