// A small language client for the built server, over standard input and output as another editor would speak to it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
	createMessageConnection,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A diagnostic as the protocol has it, as far as the tests look. */
export interface Shown {
	readonly range: { readonly start: Place; readonly end: Place };
	readonly severity: number;
	readonly code: string;
	readonly source: string;
	readonly message: string;
	readonly relatedInformation?: readonly object[];
}

export interface Place {
	readonly line: number;
	readonly character: number;
}

/** What the server answers for a file of the workspace. */
export interface Pulled {
	readonly uri: string;
	readonly resultId: string;
	readonly items: readonly Shown[];
}

/** A running server and the connection to it. */
export class Client {
	readonly process: ChildProcess;
	readonly connection: MessageConnection;
	/** What was pushed for a file last. */
	readonly pushed = new Map<string, readonly Shown[]>();
	readonly logged: string[] = [];
	/** How often the server took a registration back. */
	unregistered = 0;
	readonly #asked = new Set<string>();
	readonly #waiting = new Set<() => void>();

	/** `server` is the module that is started, `options` are those of Node. */
	constructor(
		server = join('dist', 'server.js'),
		options: readonly string[] = [],
		environment: Readonly<Record<string, string>> = {},
	) {
		this.process = spawn(process.execPath, [...options, server, '--stdio'], {
			stdio: ['pipe', 'pipe', 'inherit'],
			env: { ...process.env, ...environment },
		});
		const { stdin, stdout } = this.process;
		if (stdin === null || stdout === null) throw new Error('no pipes');
		const reader = new StreamMessageReader(stdout);
		this.connection = createMessageConnection(
			{
				onError: reader.onError,
				onClose: reader.onClose,
				onPartialMessage: reader.onPartialMessage,
				dispose: () => reader.dispose(),
				listen: (hear) =>
					reader.listen((message) => {
						hear(message);
						if ('method' in message) this.#asked.add(String(message.method));
						this.#wake();
					}),
			},
			new StreamMessageWriter(stdin),
		);
		this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
			this.pushed.set(uri, diagnostics);
			this.#wake();
		});
		this.connection.onNotification('window/logMessage', ({ message }) => {
			this.logged.push(message);
		});
		this.connection.onRequest('client/registerCapability', () => null);
		this.connection.onRequest('client/unregisterCapability', () => {
			this.unregistered++;
			return null;
		});
		this.connection.onRequest('workspace/diagnostic/refresh', () => null);
		this.connection.listen();
	}

	/** Begins a session with the given capabilities. */
	async start(
		capabilities: object = {},
		more: object = {},
	): Promise<{ readonly capabilities: Record<string, unknown> }> {
		const answer = await this.connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
			processId: process.pid,
			rootUri: null,
			capabilities,
			...more,
		});
		await this.connection.sendNotification('initialized', {});
		return answer;
	}

	open(uri: string, text: string): Promise<void> {
		return this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId: 'plaintext', version: 1, text },
		});
	}

	/** Replaces a range, or the whole text where none is given. */
	change(
		{ uri, version }: { readonly uri: string; readonly version: number },
		text: string,
		range?: { readonly start: Place; readonly end: Place },
	): Promise<void> {
		return this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: [range === undefined ? { text } : { range, text }],
		});
	}

	close(uri: string): Promise<void> {
		return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	async pull(uri: string): Promise<readonly Shown[]> {
		const { items } = await this.connection.sendRequest<{ items: readonly Shown[] }>('textDocument/diagnostic', {
			textDocument: { uri },
		});
		return items;
	}

	/** What there is in the workspace beside what is known of it. */
	async pullAll(known: readonly Pick<Pulled, 'uri' | 'resultId'>[] = []): Promise<readonly Pulled[]> {
		const previousResultIds = known.map(({ uri, resultId }) => ({ uri, value: resultId }));
		const answer = await this.connection.sendRequest<{ items: readonly Pulled[] }>('workspace/diagnostic', {
			previousResultIds,
		});
		return answer.items;
	}

	/** Waits until what was pushed for a file satisfies a condition. */
	async waitForPush(uri: string, holds: (shown: readonly Shown[]) => boolean): Promise<readonly Shown[]> {
		for (;;) {
			const shown = this.pushed.get(uri);
			if (shown !== undefined && holds(shown)) return shown;
			await this.#news();
		}
	}

	/** Waits until the server has sent a request. */
	async waitForRequest(method: string): Promise<void> {
		while (!this.#asked.has(method)) await this.#news();
	}

	#news(): Promise<void> {
		return new Promise<void>((resolve) => {
			const wake = () => {
				this.#waiting.delete(wake);
				resolve();
			};
			this.#waiting.add(wake);
		});
	}

	#wake(): void {
		for (const wake of this.#waiting) wake();
	}

	/** Ends the session as the protocol asks; the answer is the exit status. */
	async stop(): Promise<number | null> {
		const ended = once(this.process, 'exit');
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		const [code] = await ended;
		this.connection.dispose();
		return code;
	}
}
