// Of two answers about one file the one that was asked for later counts: work that lets other work in may end after it.

/** The order in which files were asked for. */
export class Latest {
	#last = 0;
	/** When that was asked for by which a file is known. */
	readonly #known = new Map<string, number>();

	/** The moment at which something is asked for. */
	now(): number {
		return ++this.#last;
	}

	/** Whether what was asked for at a moment is to be taken for a file: not, where something newer was. */
	takes(key: string, asOf: number): boolean {
		if ((this.#known.get(key) ?? 0) > asOf) return false;
		this.#known.set(key, asOf);
		return true;
	}
}
