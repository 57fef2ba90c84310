// What a client may ask when: before `initialize` and after `shutdown` there are the errors of the protocol.

import {
	type Connection,
	ErrorCodes,
	type Message,
	type MessageStrategy,
	type NotificationMessage,
	type RequestMessage,
	ResponseError,
} from 'vscode-languageserver';

/** Where a request is sent that is not to be answered now; a client that sends it itself is refused just so. */
const REFUSED = 'gouji/refused';

/** Follows a connection through its life, message by message. */
export class Lifecycle implements MessageStrategy {
	#state: 'begun' | 'initialized' | 'shut down' = 'begun';

	/** Answers what is refused. */
	listen(connection: Connection): void {
		connection.onRequest(REFUSED, () =>
			this.#state === 'begun'
				? new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized')
				: new ResponseError(ErrorCodes.InvalidRequest, this.#state),
		);
	}

	handleMessage(message: Message, next: (message: Message) => ReturnType<MessageStrategy['handleMessage']>) {
		if (!('method' in message)) return next(message);
		const { method, id } = message as RequestMessage | (NotificationMessage & { readonly id?: undefined });
		if (id === undefined) return this.#state === 'initialized' || method === 'exit' ? next(message) : undefined;
		if (this.#state === (method === 'initialize' ? 'begun' : 'initialized')) {
			if (method === 'initialize') this.#state = 'initialized';
			if (method === 'shutdown') this.#state = 'shut down';
			return next(message);
		}
		return next({ ...message, method: REFUSED, params: {} } as RequestMessage);
	}
}
