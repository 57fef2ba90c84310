// The one wrapper around every request: cancellation, one log entry for a fault, and an empty answer instead of a crash.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Reviewed } from './documents.ts';

/** Where faults are told. */
export type Log = (message: string) => void;

/** A request: its name in the log, whether it was cancelled, and what is answered where there is nothing to say. */
export interface Asked<T> {
	readonly name: string;
	readonly token: CancellationToken;
	readonly fallback: T;
}

/** Runs a request. A cancelled one answers so; one that fails is logged and answers with nothing. */
export async function runSafe<T>(
	{ name, token, fallback }: Asked<T>,
	run: () => T | Promise<T>,
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

/** What is asked about an open document. */
export interface AskedOf<T> extends Asked<T> {
	readonly uri: string;
}

/** The open documents, and where faults are told. */
export interface Answering {
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly log: Log;
}

/** Answers a request about an open document; a document that is not open, or no report, gets the fallback. */
export function answer<T>(
	{ reviewOf, log }: Answering,
	asked: AskedOf<T>,
	run: (reviewed: Reviewed) => T | Promise<T>,
): Promise<T | ResponseError<never>> {
	const find = () => {
		const reviewed = reviewOf(asked.uri);
		return reviewed === undefined || reviewed.review.parts.length === 0 ? asked.fallback : run(reviewed);
	};
	return runSafe(asked, find, log);
}

/** The token of a request of our own: what stands last, where a client sends no parameters the first. */
export function tokenOf(given: readonly unknown[]): CancellationToken {
	return given.at(-1) as CancellationToken;
}

function cancelled(): ResponseError<never> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
