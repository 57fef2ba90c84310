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

/** What is asked for beside the diagnostics: hints and lens, or all that stands in and above the text. */
export type Seen = 'diagnostics' | 'lens' | 'all';

/** Where in a document what character is typed. */
export interface Typed {
	readonly line: number;
	readonly character: number;
	readonly text: string;
}

/** So many characters are typed before they are taken away again, one by one. */
const TYPED = 3;

/** How a server is started, and what it is asked. */
export interface SessionOptions {
	readonly sees?: Seen;
	/** A module that is loaded before the server, and what that is told. */
	readonly hook?: { readonly module: string; readonly environment: Readonly<Record<string, string>> };
}

/** A running server. */
export class Session {
	readonly #process: ChildProcess;
	readonly #connection: MessageConnection;
	readonly #sees: Seen;
	#version = 1;
	#strokes = 0;
	#answered: string | undefined;

	constructor(script: string, { sees = 'diagnostics', hook }: SessionOptions = {}) {
		this.#sees = sees;
		const args = [...(hook === undefined ? [] : ['--require', hook.module]), script, '--stdio'];
		const env = { ...process.env, ...hook?.environment };
		this.#process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
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
			capabilities: this.#sees === 'diagnostics' ? DIAGNOSTICS : SEEING,
		});
		await this.#connection.sendNotification('initialized', {});
		await this.#connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri: URI, languageId: 'plaintext', version: this.#version, text },
		});
		await this.#pull();
	}

	/** Types a character, or takes the last one away again; the milliseconds until all that is asked for is there. */
	async type({ line, character, text }: Typed): Promise<number> {
		const from = performance.now();
		const stroke = this.#strokes++ % (2 * TYPED);
		const back = stroke >= TYPED;
		const start = character + (back ? 2 * TYPED - 1 - stroke : stroke);
		const range = { start: { line, character: start }, end: { line, character: back ? start + 1 : start } };
		await this.#connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: URI, version: ++this.#version },
			contentChanges: [{ range, text: back ? '' : text }],
		});
		await Promise.all([this.#pull(), ...this.#see(line)]);
		return performance.now() - from;
	}

	/** Resolves when the server is gone. */
	end(): Promise<void> {
		this.#connection.dispose();
		const gone = new Promise<void>((resolve) => {
			this.#process.once('exit', () => resolve());
		});
		this.#process.kill();
		return gone;
	}

	/** What an editor asks for that shows the lines around the one that is typed in. */
	#see(line: number): Promise<unknown>[] {
		const first = Math.max(0, line - Math.floor(SHOWN_LINES / 2));
		const range = { start: { line: first, character: 0 }, end: { line: first + SHOWN_LINES, character: 0 } };
		const ask = (method: string, more: object = {}) =>
			this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });
		if (this.#sees === 'diagnostics') return [];
		const lens = [ask('inlayHint', { range }), ask('codeLens')];
		if (this.#sees === 'lens') return lens;
		return [...lens, ask('documentSymbol'), ask('semanticTokens/range', { range })];
	}

	/** As editors do it: what was answered last is named, so that it need not be sent again. */
	async #pull(): Promise<void> {
		const { resultId } = await this.#connection.sendRequest<{ readonly resultId?: string }>('textDocument/diagnostic', {
			textDocument: { uri: URI },
			...(this.#answered === undefined ? {} : { previousResultId: this.#answered }),
		});
		this.#answered = resultId;
	}
}
