// Work that is asked for more often than it can be done: once at a time, and once more where it was asked for meanwhile.

/** One piece of work; asking for it while it runs makes it run once more, however often it was asked for. */
export class Repeated {
	readonly #work: () => Promise<void>;
	readonly #failed: (error: unknown) => void;
	#runs = false;
	#again = false;

	constructor(work: () => Promise<void>, failed: (error: unknown) => void) {
		this.#work = work;
		this.#failed = failed;
	}

	/** Asks for the work; it begins when everything has been told that is being told now. */
	ask(): void {
		this.#again = true;
		if (!this.#runs) void this.#run();
	}

	async #run(): Promise<void> {
		this.#runs = true;
		try {
			while (this.#again) {
				this.#again = false;
				await new Promise((resolve) => setImmediate(resolve));
				await this.#work();
			}
		} catch (error) {
			this.#failed(error);
		} finally {
			this.#runs = false;
		}
	}
}
