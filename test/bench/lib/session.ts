// A session with a language server over standard input and output: how long a keystroke takes to be answered.

import { type ChildProcess, spawn } from 'node:child_process';
import {
	createMessageConnection,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const URI = 'file:///report.txt';
/** Lines that an editor shows at a time, and a half more. */
const SHOWN_LINES = 75;

/** What a client can, of which it then asks at every keystroke. */
const DIAGNOSTICS = { textDocument: { diagnostic: {} } };
const SEEING = {
	textDocument: {
		diagnostic: {},
		inlayHint: {},
		codeLens: {},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		semanticTokens: { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
	},
	workspace: { applyEdit: true, executeCommand: {} },
	window: { showDocument: { support: true } },
};

/** A running server. */
export class Session {
	readonly #process: ChildProcess;
	readonly #connection: MessageConnection;
	readonly #sees: boolean;
	#version = 1;

	/** `sees`: whether everything that stands in and above the text is asked for too. */
	constructor(script: string, sees = false) {
		this.#sees = sees;
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
			capabilities: this.#sees ? SEEING : DIAGNOSTICS,
		});
		await this.#connection.sendNotification('initialized', {});
		await this.#connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri: URI, languageId: 'plaintext', version: this.#version, text },
		});
		await this.#pull();
	}

	/** Types a digit at the beginning of a line; the milliseconds until all that is asked for is there. */
	async type(line: number): Promise<number> {
		const from = performance.now();
		const start = { line, character: 0 };
		await this.#connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: URI, version: ++this.#version },
			contentChanges: [{ range: { start, end: start }, text: '8' }],
		});
		await Promise.all([this.#pull(), ...(this.#sees ? this.#see(line) : [])]);
		return performance.now() - from;
	}

	end(): void {
		this.#connection.dispose();
		this.#process.kill();
	}

	/** What an editor asks for that shows the lines around the one that is typed in. */
	#see(line: number): Promise<unknown>[] {
		const first = Math.max(0, line - Math.floor(SHOWN_LINES / 2));
		const range = { start: { line: first, character: 0 }, end: { line: first + SHOWN_LINES, character: 0 } };
		const ask = (method: string, more: object = {}) =>
			this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });
		return [
			ask('inlayHint', { range }),
			ask('codeLens'),
			ask('documentSymbol'),
			ask('semanticTokens/range', { range }),
		];
	}

	#pull(): Promise<unknown> {
		return this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
	}
}
