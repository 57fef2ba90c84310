// Long work lets other work in, now and then.

/** Who works asks so often, in milliseconds, whether anything else is to be done. */
const PAUSE = 10;

/** Lets other work run. */
export function rest(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Rests now and then, whenever it is asked: a process that never does hears nothing of what it is told from outside. It is
 * asked for every file, so that it looks at the clock that costs least; one that is set back makes it rest.
 */
export function pausing(): () => Promise<void> | undefined {
	let rested = Date.now();
	return () => {
		const now = Date.now();
		if (Math.abs(now - rested) < PAUSE) return undefined;
		rested = now;
		return rest();
	};
}
