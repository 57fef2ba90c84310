// A session with a language server over standard input and output: how long a keystroke takes to be answered.

import { type ChildProcess, spawn } from 'node:child_process';
import {
	createMessageConnection,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const URI = 'file:///report.txt';

/** A running server. */
export class Session {
	readonly #process: ChildProcess;
	readonly #connection: MessageConnection;
	#version = 1;

	constructor(script: string) {
		this.#process = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		const { stdin, stdout } = this.#process;
		if (stdin === null || stdout === null) throw new Error('no pipes');
		this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
		this.#connection.listen();
	}

	/** Opens a document; resolves when its diagnostics are there. */
	async open(text: string): Promise<void> {
		await this.#connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri: null,
			capabilities: { textDocument: { diagnostic: {} } },
		});
		await this.#connection.sendNotification('initialized', {});
		await this.#connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri: URI, languageId: 'plaintext', version: this.#version, text },
		});
		await this.#pull();
	}

	/** Types a digit at the beginning of a line; the milliseconds until the diagnostics are there. */
	async type(line: number): Promise<number> {
		const from = performance.now();
		const start = { line, character: 0 };
		await this.#connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: URI, version: ++this.#version },
			contentChanges: [{ range: { start, end: start }, text: '8' }],
		});
		await this.#pull();
		return performance.now() - from;
	}

	end(): void {
		this.#connection.dispose();
		this.#process.kill();
	}

	#pull(): Promise<unknown> {
		return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
	}
}
