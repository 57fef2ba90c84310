// The server's side of a connection: messages by name, and what the protocol has around them.

import { type CancellationToken, type Disposable, type MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type { RegistrationParams, UnregistrationParams } from 'vscode-languageserver-protocol';

/** Numbers of the protocol; the package that names them all is as large as the server. */
export const INCREMENTAL = 2;
const LOG_ERROR = 1;
const REQUEST_CANCELLED = -32800;

/** The answer to a request that its client takes back. */
export function cancelled(): ResponseError<void> {
	return new ResponseError(REQUEST_CANCELLED, 'cancelled');
}

/** Resolves when a request is taken back. */
export function whenCancelled(token: CancellationToken): Promise<void> {
	return new Promise((resolve) => {
		if (token.isCancellationRequested) resolve();
		else token.onCancellationRequested(() => resolve());
	});
}

/** Messages to and from a client. */
export class Connection {
	readonly #messages: MessageConnection;
	#lastId = 0;

	constructor(messages: MessageConnection) {
		this.#messages = messages;
	}

	/** Answers a request with a value or an error, now or later; a client may leave its parameters out. */
	onRequest<P>(method: string, answer: (params: P, token: CancellationToken) => unknown): Disposable {
		return this.#messages.onRequest(method, (...sent) =>
			answer((sent.length > 1 ? sent[0] : {}) as P, sent.at(-1) as CancellationToken),
		);
	}

	onNotification<P>(method: string, hear: (params: P) => void): Disposable {
		return this.#messages.onNotification(method, (params) => hear((params ?? {}) as P));
	}

	sendRequest<R>(method: string, params?: unknown): Promise<R> {
		return params === undefined ? this.#messages.sendRequest(method) : this.#messages.sendRequest(method, params);
	}

	/** Never fails: a client that is gone hears nothing. */
	async sendNotification(method: string, params: unknown): Promise<void> {
		try {
			await this.#messages.sendNotification(method, params);
		} catch {
			// The connection was closed while the message was on its way.
		}
	}

	/** Asks the client for a feature. Resolves with what takes it back. */
	async register(method: string, registerOptions: unknown): Promise<() => Promise<void>> {
		const id = `gouji-${++this.#lastId}`;
		const registering: RegistrationParams = { registrations: [{ id, method, registerOptions }] };
		await this.sendRequest('client/registerCapability', registering);
		const unregistering: UnregistrationParams = { unregisterations: [{ id, method }] };
		return () => this.sendRequest('client/unregisterCapability', unregistering);
	}

	/** A part of an answer, for a client that said where it wants parts. */
	sendPart(partialResultToken: string | number, value: unknown): void {
		void this.sendNotification('$/progress', { token: partialResultToken, value });
	}

	/** A line for the client's log. */
	log(message: string): void {
		void this.sendNotification('window/logMessage', { type: LOG_ERROR, message });
	}

	listen(): void {
		this.#messages.listen();
	}
}
