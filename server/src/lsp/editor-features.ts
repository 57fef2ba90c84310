// What an editor asks about the text of a report, to show it in, above and beside it: what does the work is loaded with the
// first question.

import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import { CURSOR, type CursorParams } from '../protocol.ts';
import { HintRefresh } from './hint-refresh.ts';
import type { Late } from './late.ts';
import { answer, runSafe } from './run-safe.ts';
import type { Seen, SeenHost } from './seen.ts';
import { Typing } from './typing.ts';
import { keyOf } from './uri.ts';

/** What the features need of the server. */
export interface FeatureHost extends Omit<SeenHost, 'client'> {
	readonly late: Pick<Late, 'seen'>;
	readonly later: (run: () => void, milliseconds: number) => () => void;
	readonly log: (message: string) => void;
}

/** The features of one session. */
export class EditorFeatures {
	readonly #connection: Connection;
	readonly #host: FeatureHost;
	readonly #cursors = new Map<string, number>();
	readonly #typing: Typing;
	readonly #hintRefresh: HintRefresh;
	#client: ClientCapabilities = {};
	#made: Seen | undefined;

	constructor(connection: Connection, host: FeatureHost) {
		this.#connection = connection;
		this.#host = host;
		this.#hintRefresh = new HintRefresh(() => this.#askForHints(), host.later);
		this.#typing = new Typing(host.later, (uri) => this.#refreshHints(uri));
	}

	/** Takes what the client can. */
	begin(client: ClientCapabilities): void {
		this.#client = client;
	}

	/** Answers the requests; those that a client was not offered never come. */
	listen(): void {
		this.#listenToViews();
		this.#listenToPlaces();
		this.#listenToTokens();
		const connection = this.#connection;
		connection.onExecuteCommand((params, token) =>
			runSafe(
				{ name: 'executeCommand', token, fallback: null },
				() => this.#seen.run(connection, params),
				this.#host.log,
			),
		);
		connection.onNotification(CURSOR, (params: CursorParams) => this.#moved(params));
	}

	/** What stands beside and above the text. */
	#listenToViews(): void {
		const connection = this.#connection;
		connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
			answer(this.#host, { name: 'inlayHint', token, fallback: null, uri }, (reviewed) => {
				const key = keyOf(uri);
				this.#hintRefresh.asked(key);
				const cursor = this.#cursors.get(key);
				return this.#seen.hints(reviewed, range, { cursor, waits: this.#typing.answering(key) });
			}),
		);
		connection.onCodeLens(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'codeLens', token, fallback: [], uri }, (reviewed) => this.#seen.lenses(reviewed)),
		);
		connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'documentSymbol', token, fallback: [], uri }, (reviewed) =>
				this.#seen.symbols(reviewed, uri),
			),
		);
		connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'foldingRange', token, fallback: [], uri }, (reviewed) =>
				this.#seen.folding(reviewed),
			),
		);
	}

	/** What is asked of the place of the cursor. */
	#listenToPlaces(): void {
		const connection = this.#connection;
		connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
			answer(this.#host, { name: 'documentHighlight', token, fallback: null, uri }, (reviewed) =>
				this.#seen.highlights(reviewed, position),
			),
		);
		connection.onCompletion(({ textDocument: { uri }, position }, token) =>
			answer(this.#host, { name: 'completion', token, fallback: null, uri }, (reviewed) =>
				this.#seen.completions(reviewed, position),
			),
		);
	}

	#listenToTokens(): void {
		const { languages } = this.#connection;
		languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'semanticTokens', token, fallback: { data: [] }, uri }, (reviewed) =>
				this.#seen.tokens(reviewed),
			),
		);
		languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
			answer(this.#host, { name: 'semanticTokens/range', token, fallback: { data: [] }, uri }, (reviewed) =>
				this.#seen.tokens(reviewed, range),
			),
		);
	}

	/** A document was changed: what is new in it is told when nobody types any more. */
	changed(uri: string): void {
		this.#typing.changed(keyOf(uri));
	}

	/** A document was closed. */
	closed(uri: string): void {
		this.#typing.forget(keyOf(uri));
		this.#cursors.delete(keyOf(uri));
	}

	/** Asks the client to ask again: the settings changed, or what is found across reports. */
	refresh(): void {
		const { workspace } = this.#client;
		this.#refreshHints();
		if (workspace?.codeLens?.refreshSupport === true)
			this.#ask('codeLens', this.#connection.sendRequest(CodeLensRefreshRequest.type));
		if (workspace?.semanticTokens?.refreshSupport === true)
			this.#ask('semanticTokens', this.#connection.languages.semanticTokens.refresh());
	}

	/** What does the work. */
	get #seen(): Seen {
		this.#made ??= new (this.#host.late.seen().Seen)({ ...this.#host, client: () => this.#client });
		return this.#made;
	}

	#refreshHints(uri?: string): void {
		if (this.#client.workspace?.inlayHint?.refreshSupport === true) this.#hintRefresh.renew(uri);
	}

	#askForHints(): void {
		this.#ask('inlayHint', this.#connection.languages.inlayHint.refresh());
	}

	/** Nothing waits for what a client makes of a request to ask again. */
	#ask(name: string, asked: Promise<void>): void {
		asked.catch((error) =>
			this.#host.log(`refresh ${name}: ${error instanceof Error ? error.message : String(error)}`),
		);
	}

	/** The cursor stands on another line: where its row is another one too, the names of columns move there. */
	#moved({ uri, line }: CursorParams): void {
		if (typeof uri !== 'string' || !Number.isSafeInteger(line)) return;
		const key = keyOf(uri);
		const before = this.#cursors.get(key);
		this.#cursors.set(key, line);
		if (before === line || this.#host.settings().hints !== 'row') return;
		const reviewed = this.#host.reviewOf(uri);
		if (reviewed === undefined) return;
		const rows = [before, line].map((one) => this.#seen.rowOn(reviewed, one));
		if (rows[0] !== rows[1]) this.#refreshHints(key);
	}
}
