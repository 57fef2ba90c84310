// Long work done in steps: in one go where nobody waits, and else so that whoever types is answered between two of them.

/** Asked between two steps; where it answers a promise, other work runs until that resolves. */
export type Pause = () => Promise<void> | undefined;

/** Does all steps in one go. */
export function finished<Result>(steps: Iterator<unknown, Result>): Result {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value as Result;
	}
}

/** Does them with pauses. */
export async function inTurns<Result>(steps: Iterator<unknown, Result>, pause: Pause): Promise<Result> {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value as Result;
		await pause();
	}
}
