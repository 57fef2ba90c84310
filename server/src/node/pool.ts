// Runs a job for each of many paths in worker threads, a batch at a time.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a worker is sent: the paths of a batch. It answers with as many results, in their order. */
export type Batch = readonly string[];

/** How a pool is run. */
export interface PoolOptions<Result> {
	/** The module that the workers run; it answers each batch by a message with its results. */
	readonly module: string;
	/** Handed to every worker at its start. */
	readonly data: unknown;
	/** The number of workers. */
	readonly jobs: number;
	/** Told of every result, in the order of the paths. */
	readonly each: (result: Result, path: string) => void | Promise<void>;
	/** Ends the work: nothing is told any more, and the workers are stopped. */
	readonly signal?: AbortSignal;
}

/** So many paths go to a worker at once: enough that messages cost nothing beside the work, few enough to share it out. */
const BATCH = 32;
/** So many batches wait at each worker, so that none is idle while its results are taken. */
const AHEAD = 2;
/** So many batches at most are done but wait for one before them. */
const MOST_WAITING = 64;

/** The number of workers where the user names none: one for each core. */
export function defaultJobs(): number {
	return availableParallelism();
}

/** Runs a job for every path. Rejects where a worker fails as a whole; a job itself answers for what it is given. */
export function runPool<Result>(paths: Iterable<string>, options: PoolOptions<Result>): Promise<void> {
	return new Pool(paths, options).run();
}

interface Running<Result> {
	readonly batch: Batch;
	results: readonly Result[] | undefined;
}

class Pool<Result> {
	readonly #paths: Iterator<string>;
	readonly #options: PoolOptions<Result>;
	readonly #workers: Worker[] = [];
	/** The batches that are not told yet, in the order of the paths. */
	readonly #batches: Running<Result>[] = [];
	/** The batches that each worker still works on. */
	readonly #loads = new Map<Worker, Running<Result>[]>();
	#ended = false;
	#telling = false;

	constructor(paths: Iterable<string>, options: PoolOptions<Result>) {
		this.#paths = paths[Symbol.iterator]();
		this.#options = options;
	}

	async run(): Promise<void> {
		const { signal, jobs, module, data } = this.#options;
		try {
			await new Promise<void>((resolve, reject) => {
				const settle = () => {
					if (this.#ended && this.#batches.length === 0) resolve();
				};
				signal?.addEventListener('abort', () => resolve(), { once: true });
				if (signal?.aborted === true) resolve();
				for (let at = 0; at < jobs && signal?.aborted !== true; at++) {
					const worker = new Worker(module, { workerData: data });
					this.#workers.push(worker);
					this.#loads.set(worker, []);
					worker.on('error', reject);
					worker.on('message', (results: readonly Result[]) => {
						const running = this.#loads.get(worker)?.shift();
						if (running !== undefined) running.results = results;
						this.#tell().then(settle, reject);
					});
					this.#feed(worker);
				}
				settle();
			});
		} finally {
			await Promise.all(this.#workers.map((worker) => worker.terminate()));
		}
	}

	#feed(worker: Worker): void {
		const load = this.#loads.get(worker) ?? [];
		while (!this.#ended && load.length < AHEAD && this.#batches.length < MOST_WAITING) {
			const batch = this.#nextBatch();
			if (batch.length === 0) return;
			const running = { batch, results: undefined };
			this.#batches.push(running);
			load.push(running);
			worker.postMessage(batch);
		}
	}

	#nextBatch(): Batch {
		const batch: string[] = [];
		while (batch.length < BATCH) {
			const next = this.#paths.next();
			if (next.done === true) {
				this.#ended = true;
				break;
			}
			batch.push(next.value);
		}
		return batch;
	}

	/** Tells the results that are next in order; one batch at a time, so that whoever is told sets the pace. */
	async #tell(): Promise<void> {
		if (this.#telling) return;
		this.#telling = true;
		try {
			for (let first = this.#batches[0]; first?.results !== undefined; first = this.#batches[0]) {
				for (const [at, path] of first.batch.entries()) {
					if (this.#options.signal?.aborted === true) return;
					const result = first.results[at];
					if (result !== undefined) await this.#options.each(result, path);
				}
				this.#batches.shift();
				for (const worker of this.#workers) this.#feed(worker);
			}
		} finally {
			this.#telling = false;
		}
		for (const worker of this.#workers) this.#feed(worker);
	}
}
