// One check of the workspace at a time: one that is asked for while another runs takes its place, and all wait for the same end.

/** A check, on which any number of requests may wait. */
interface Turn<Result> {
	abort: AbortController;
	/** Whether it is to begin anew, since it was asked for again. */
	again: boolean;
	cancelled: boolean;
	/** Whether it looks only at what was looked at before. */
	known: boolean;
	readonly end: Promise<Result>;
}

/** The checks of a workspace, one after the other. */
export class Turns<Result> {
	readonly #check: (signal: AbortSignal, known: boolean) => Promise<Result>;
	#running: Turn<Result> | undefined;
	#cancelled = false;

	/** `check` looks at the workspace once; `known` bounds it to what was looked at before. */
	constructor(check: (signal: AbortSignal, known: boolean) => Promise<Result>) {
		this.#check = check;
	}

	/** Whether the last check was cancelled, and nothing was asked for since. */
	get cancelled(): boolean {
		return this.#cancelled;
	}

	/** Checks; a check that runs begins anew. All who asked are answered with the end of the last one. */
	async run(known = false): Promise<Result> {
		// What was cancelled ends first: its findings must not come among those of the next one.
		while (this.#running?.cancelled) await this.#running.end.catch(() => undefined);
		this.#cancelled = this.#cancelled && known;
		if (this.#running === undefined) return this.#begin(known);
		const { abort, end } = this.#running;
		this.#running.again = true;
		this.#running.known &&= known;
		abort.abort();
		return end;
	}

	/** Ends the check that runs, for all who wait for it. */
	cancel(): void {
		if (this.#running === undefined) return;
		this.#cancelled = true;
		this.#running.cancelled = true;
		this.#running.abort.abort();
	}

	#begin(known: boolean): Promise<Result> {
		const turn: Turn<Result> = {
			abort: new AbortController(),
			again: false,
			cancelled: false,
			known,
			end: Promise.resolve().then(() => this.#repeat(turn)),
		};
		this.#running = turn;
		return turn.end;
	}

	async #repeat(turn: Turn<Result>): Promise<Result> {
		try {
			for (;;) {
				const result = await this.#check(turn.abort.signal, turn.known);
				if (turn.cancelled || !turn.again) return result;
				turn.again = false;
				turn.abort = new AbortController();
			}
		} finally {
			this.#running = undefined;
		}
	}
}
