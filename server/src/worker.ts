// A worker thread of the workspace check: reviews the files that it is sent, as the server itself does.

import { parentPort, workerData } from 'node:worker_threads';
import { JOB, type ReviewTask } from './lsp/outcome.ts';
import { doFile } from './node/file-source.ts';
import type { Batch } from './node/pool.ts';

const task = workerData as ReviewTask;

parentPort?.on('message', (batch: Batch) => {
	parentPort?.postMessage(batch.map((uri) => doFile(uri, task, JOB)));
});
