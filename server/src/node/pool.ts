// Runs a job for each of many paths in worker threads, a batch at a time. A worker that dies or hangs costs one path.

import { availableParallelism } from 'node:os';
import type { Unfinished } from '../core/words/words.ts';
import { patienceFor } from './patience.ts';
import type * as Threads from './thread.ts';
import type { Failure, Thread } from './thread.ts';

/** What a worker is sent: the paths of a batch. It answers with as many results, in their order. */
export type Batch = readonly string[];

/** Paths that go to a worker at once, and how many bytes they have. */
interface Load {
	readonly batch: Batch;
	readonly bytes: number;
}

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
	/** The result for a path with which a worker dies or hangs, also when it has that path alone. */
	readonly failed: (path: string, why: Unfinished) => Result;
	/** How many bytes a path has: a large one may take longer. */
	readonly sizeOf: (path: string) => number;
	/** How long a worker may take for so many bytes, in milliseconds. */
	readonly patience?: (bytes: number) => number;
	/** How much memory a worker may take, in MB; as much as any process unless told. */
	readonly memory?: number;
	/** Ends the work: nothing is told any more, and the workers are stopped. */
	readonly signal?: AbortSignal;
}

/**
 * So many bytes go to a worker at once, in so many paths at most: enough that messages cost nothing beside the work, few
 * enough to share it out.
 */
const BATCH_BYTES = 160_000;
const BATCH = 64;
/** So many batches wait at each worker, so that none is idle while its results are taken. */
const AHEAD = 2;
/** So many workers for one core are plenty: each has a memory of its own. */
const MOST_ON_A_CORE = 4;
/** So many batches at most are done but wait for one before them. */
const MOST_WAITING = 8;

/** Runs a job for every path. Rejects where workers never answer anything; a job itself answers for what it is given. */
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

/** A batch that is not told yet; without `results` it is worked on. */
interface Running<Result> extends Load {
	results: readonly Result[] | undefined;
}

/** The workers, started as they are needed; `run` may be called again and again until the `end`. */
export class Pool<Result> {
	readonly #options: PoolOptions<Result>;
	/** The batches that each worker still works on. */
	readonly #loads = new Map<Thread<Result>, Running<Result>[]>();
	/** The workers that try what another one died with. */
	readonly #trying = new Set<Thread<Result>>();
	/** The batches that are not told yet, in the order of the paths. */
	readonly #batches: Running<Result>[] = [];
	/** Whether a worker ever answered: then one that dies is the fault of what it was given. */
	#answered: boolean;
	#failure: Error | undefined;
	#wake = () => {};

	/** `trusted`: workers are known to answer. */
	constructor(options: PoolOptions<Result>, trusted = false) {
		this.#options = options;
		this.#answered = trusted;
		options.signal?.addEventListener('abort', () => this.#wake(), { once: true });
	}

	async run(paths: Iterable<string> | AsyncIterable<string>): Promise<void> {
		for await (const load of loadsOf(paths, this.#options.sizeOf)) {
			let idle: Thread<Result> | undefined;
			await this.#tellUntil(() => {
				idle = this.#idle();
				return idle !== undefined;
			});
			if (this.#isStopped || idle === undefined) return;
			const running = { ...load, results: undefined };
			this.#batches.push(running);
			this.#send(running, idle);
		}
		await this.#tellUntil(() => this.#batches.length === 0);
	}

	async end(): Promise<void> {
		await Promise.all([...this.#loads.keys(), ...this.#trying].map((thread) => thread.end()));
	}

	get #isStopped(): boolean {
		return this.#options.signal?.aborted === true;
	}

	/** A worker that has room for a batch, started where there are not enough yet; undefined where all are busy. */
	#idle(): Thread<Result> | undefined {
		if (this.#batches.length >= MOST_WAITING) return undefined;
		const most = Math.min(this.#options.jobs, MOST_ON_A_CORE * availableParallelism());
		if (this.#loads.size < most) return this.#start();
		let idle: Thread<Result> | undefined;
		let least = AHEAD;
		for (const [thread, load] of this.#loads) {
			if (load.length >= least) continue;
			idle = thread;
			least = load.length;
		}
		return idle;
	}

	#start(): Thread<Result> {
		const thread = startThread<Result>(this.#options);
		this.#loads.set(thread, []);
		return thread;
	}

	#send(running: Running<Result>, thread: Thread<Result>): void {
		const load = this.#loads.get(thread) ?? [];
		load.push(running);
		this.#ask(running, thread).then(
			(results) => {
				load.splice(load.indexOf(running), 1);
				this.#take(running, results);
			},
			(failure: Failure) => this.#died(thread, failure),
		);
	}

	async #ask({ batch, bytes }: Load, thread: Thread<Result>): Promise<readonly Result[]> {
		const { patience = patienceFor } = this.#options;
		const results = await thread.ask(batch, patience(bytes));
		this.#answered = true;
		return results;
	}

	#take(running: Running<Result>, results: readonly Result[]): void {
		running.results = results;
		this.#wake();
	}

	/** What a worker leaves behind: the batch that it died with is tried path by path, the others by another worker. */
	#died(thread: Thread<Result>, failure: Failure): void {
		const [guilty, ...others] = this.#loads.get(thread) ?? [];
		this.#loads.delete(thread);
		if (guilty === undefined || this.#isStopped) return;
		void this.#oneByOne(guilty, failure);
		if (others.length === 0) return;
		const next = this.#start();
		for (const running of others) this.#send(running, next);
	}

	/** Tries each path of a batch alone, in a worker of its own and a new one after each that died. */
	async #oneByOne(running: Running<Result>, first: Failure): Promise<void> {
		const results: Result[] = [];
		let thread = this.#try();
		for (const path of running.batch) {
			if (this.#isStopped) break;
			try {
				results.push(...(await this.#ask({ batch: [path], bytes: this.#options.sizeOf(path) }, thread)));
			} catch (failure) {
				results.push(this.#options.failed(path, (failure as Failure).kind));
				this.#trying.delete(thread);
				thread = this.#try();
			}
		}
		this.#trying.delete(thread);
		await thread.end();
		if (!this.#answered) this.#failure ??= new Error(first.message);
		this.#take(running, results);
	}

	#try(): Thread<Result> {
		const thread = startThread<Result>(this.#options);
		this.#trying.add(thread);
		return thread;
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

function startThread<Result>(options: PoolOptions<Result>): Thread<Result> {
	// Loaded with the first: most runs need none.
	const threads: typeof Threads = require('./thread.ts');
	return new threads.Thread<Result>(options);
}

async function* loadsOf(
	paths: Iterable<string> | AsyncIterable<string>,
	sizeOf: (path: string) => number,
): AsyncIterable<Load> {
	let batch: string[] = [];
	let bytes = 0;
	for await (const path of paths) {
		batch.push(path);
		bytes += sizeOf(path);
		if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
		yield { batch, bytes };
		batch = [];
		bytes = 0;
	}
	if (batch.length > 0) yield { batch, bytes };
}
