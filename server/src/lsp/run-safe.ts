// The one wrapper around every request: cancellation, one log entry for a fault, and an empty answer instead of a crash.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where faults are told. */
export type Log = (message: string) => void;

/** Runs a request. A cancelled one answers so; one that fails is logged and answers with nothing. */
export async function runSafe<T>(
	name: string,
	token: CancellationToken,
	run: () => T | Promise<T>,
	fallback: T,
	log: Log,
): Promise<T | ResponseError<never>> {
	if (token.isCancellationRequested) return cancelled();
	try {
		const answer = await run();
		return token.isCancellationRequested ? cancelled() : answer;
	} catch (error) {
		if (error instanceof ResponseError) return error as ResponseError<never>;
		log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		return fallback;
	}
}

/** The token of a request of our own: what stands last, where a client sends no parameters the first. */
export function tokenOf(given: readonly unknown[]): CancellationToken {
	return given.at(-1) as CancellationToken;
}

function cancelled(): ResponseError<never> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
