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
	/** The number of workers; no more are started than the machine can use. */
	readonly jobs: number;
	/** Told of every result, in the order of the paths. */
	readonly each: (result: Result, path: string) => void | Promise<void>;
	/** Ends the work: nothing is told any more, and the workers are stopped. */
	readonly signal?: AbortSignal;
}

/** With fewer files than this, starting workers takes longer than they save. */
export const ENOUGH_FOR_WORKERS = 200;
/** So many paths go to a worker at once: enough that messages cost nothing beside the work, few enough to share it out. */
const BATCH = 16;
/** So many batches wait at each worker, so that none is idle while its results are taken. */
const AHEAD = 2;
/** So many workers for one core are plenty: each has a memory of its own. */
const MOST_ON_A_CORE = 4;
/** So many batches at most are done but wait for one before them. */
const MOST_WAITING = 8;

/** The number of workers where the user names none: one for each core. */
export function defaultJobs(): number {
	return availableParallelism();
}

/** Runs a job for every path. Rejects where a worker fails as a whole; a job itself answers for what it is given. */
export async function runPool<Result>(
	paths: Iterable<string> | AsyncIterable<string>,
	options: PoolOptions<Result>,
): Promise<void> {
	const pool = new Pool(options);
	try {
		await pool.run(paths);
	} finally {
		await pool.end();
	}
}

interface Running<Result> {
	readonly batch: Batch;
	results: readonly Result[] | undefined;
}

class Pool<Result> {
	readonly #options: PoolOptions<Result>;
	/** The batches that each worker still works on. */
	readonly #loads = new Map<Worker, Running<Result>[]>();
	/** The batches that are not told yet, in the order of the paths. */
	readonly #batches: Running<Result>[] = [];
	#failure: Error | undefined;
	#wake = () => {};

	constructor(options: PoolOptions<Result>) {
		this.#options = options;
		options.signal?.addEventListener('abort', () => this.#wake(), { once: true });
	}

	async run(paths: Iterable<string> | AsyncIterable<string>): Promise<void> {
		for await (const batch of batchesOf(paths)) {
			let idle: Worker | undefined;
			await this.#tellUntil(() => {
				idle = this.#idle();
				return idle !== undefined;
			});
			if (this.#isStopped || idle === undefined) return;
			this.#send(batch, idle);
		}
		await this.#tellUntil(() => this.#batches.length === 0);
	}

	async end(): Promise<void> {
		await Promise.all([...this.#loads.keys()].map((worker) => worker.terminate()));
	}

	get #isStopped(): boolean {
		return this.#options.signal?.aborted === true;
	}

	/** A worker that has room for a batch, started where there are not enough yet; undefined where all are busy. */
	#idle(): Worker | undefined {
		if (this.#batches.length >= MOST_WAITING) return undefined;
		const most = Math.min(this.#options.jobs, MOST_ON_A_CORE * defaultJobs());
		if (this.#loads.size < most) return this.#start();
		let idle: Worker | undefined;
		let least = AHEAD;
		for (const [worker, load] of this.#loads) {
			if (load.length >= least) continue;
			idle = worker;
			least = load.length;
		}
		return idle;
	}

	#start(): Worker {
		const worker = new Worker(this.#options.module, { workerData: this.#options.data });
		const load: Running<Result>[] = [];
		this.#loads.set(worker, load);
		const fail = (error: Error) => {
			this.#failure ??= error;
			this.#wake();
		};
		worker.on('error', fail);
		worker.on('exit', (code) => {
			if (load.length > 0) fail(new Error(`worker ended (${code})`));
		});
		worker.on('message', (results: readonly Result[]) => {
			const running = load.shift();
			if (running !== undefined) running.results = results;
			this.#wake();
		});
		return worker;
	}

	#send(batch: Batch, worker: Worker): void {
		const running = { batch, results: undefined };
		this.#batches.push(running);
		this.#loads.get(worker)?.push(running);
		worker.postMessage(batch);
	}

	/** Tells the results that are next in order until something holds, the work is stopped, or a worker fails. */
	async #tellUntil(holds: () => boolean): Promise<void> {
		for (;;) {
			if (this.#failure !== undefined) throw this.#failure;
			if (this.#isStopped) return;
			const [first] = this.#batches;
			if (first?.results !== undefined) {
				this.#batches.shift();
				await this.#tell(first.batch, first.results);
			} else if (holds()) return;
			else
				await new Promise<void>((resolve) => {
					this.#wake = resolve;
				});
		}
	}

	async #tell(batch: Batch, results: readonly Result[]): Promise<void> {
		for (const [at, path] of batch.entries()) {
			if (this.#isStopped) return;
			const result = results[at];
			const told = result === undefined ? undefined : this.#options.each(result, path);
			if (told !== undefined) await told;
		}
	}
}

async function* batchesOf(paths: Iterable<string> | AsyncIterable<string>): AsyncIterable<Batch> {
	let batch: string[] = [];
	for await (const path of paths) {
		batch.push(path);
		if (batch.length < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}
