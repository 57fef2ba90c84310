// A worker thread that answers batches in their order, and what becomes of those that it does not answer.

import { Worker } from 'node:worker_threads';
import type { Unfinished } from '../core/words/words.ts';

/** Why a worker gave no answer. */
export interface Failure {
	readonly kind: Unfinished;
	/** In the system's words. */
	readonly message: string;
}

/** A batch that a worker was asked, and who waits for its answer. */
interface Asked<Result> {
	readonly patience: number;
	readonly resolve: (results: readonly Result[]) => void;
	readonly reject: (failure: Failure) => void;
}

/** So many MB a worker keeps for new objects: V8 would take four times as much and more, and be no faster for it. */
const YOUNG = 12;

/** A worker that dies or hangs rejects what it was asked, the batch that it was at first. */
export class Thread<Result> {
	readonly #worker: Worker;
	readonly #asked: Asked<Result>[] = [];
	#timer: NodeJS.Timeout | undefined;

	/** `memory` is how much it may take, in MB. */
	constructor({ module, data, memory }: { readonly module: string; readonly data: unknown; readonly memory?: number }) {
		const limits = memory === undefined ? {} : { maxOldGenerationSizeMb: memory };
		this.#worker = new Worker(module, {
			workerData: data,
			resourceLimits: { maxYoungGenerationSizeMb: YOUNG, ...limits },
		});
		this.#worker.on('message', (results: readonly Result[]) => {
			this.#asked.shift()?.resolve(results);
			this.#watch();
		});
		this.#worker.on('error', (error: Error & { readonly code?: string }) =>
			this.#fail({
				kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended',
				message: error.message,
			}),
		);
		this.#worker.on('messageerror', ({ message }) => this.#fail({ kind: 'ended', message }));
		this.#worker.on('exit', (code) => this.#fail({ kind: 'ended', message: `worker ended (${code})` }));
	}

	/** Asks for a batch; `patience` is how long it may take by itself, in milliseconds. Rejects with a Failure. */
	ask(batch: readonly string[], patience: number): Promise<readonly Result[]> {
		return new Promise((resolve, reject) => {
			this.#asked.push({ patience, resolve, reject });
			if (this.#asked.length === 1) this.#watch();
			this.#worker.postMessage(batch);
		});
	}

	async end(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#worker.terminate();
	}

	/** The clock of a batch runs from when the one before it was answered. */
	#watch(): void {
		clearTimeout(this.#timer);
		const [first] = this.#asked;
		if (first === undefined) return;
		this.#timer = setTimeout(() => this.#fail({ kind: 'time', message: 'no answer' }), first.patience);
	}

	#fail(failure: Failure): void {
		for (const { reject } of this.#asked.splice(0)) reject(failure);
		void this.end();
	}
}
