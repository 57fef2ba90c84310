// What waits until a document is left alone for a while.

/** A document counts as left alone this long after its last change, in milliseconds; a client forgets a closed one sooner. */
const SETTLED_AFTER = 500;

/** For each document what is to be done when it is left alone. */
export class Settling {
	readonly #later: (run: () => void, milliseconds: number) => () => void;
	readonly #waiting = new Map<string, () => void>();

	/** `later` runs something later; its answer takes it back. */
	constructor(later: (run: () => void, milliseconds: number) => () => void) {
		this.#later = later;
	}

	/** Does something when the document has been left alone, instead of what was to be done before. */
	after(uri: string, run: () => void): void {
		this.#waiting.get(uri)?.();
		const done = () => {
			this.#waiting.delete(uri);
			run();
		};
		this.#waiting.set(uri, this.#later(done, SETTLED_AFTER));
	}
}
