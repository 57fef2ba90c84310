// What an editor shows in, above and beside the text of a report: each feature is answered by a file of its own, from what
// is derived once from each report and kept as long as the report stays as it is.

import {
	type ClientCapabilities,
	CodeLensRefreshRequest,
	type Connection,
	type DocumentSymbol,
	type FoldingRange,
} from 'vscode-languageserver';
import type { Words } from '../core/words/words.ts';
import { CURSOR, type CursorParams } from '../protocol.ts';
import { DRAW } from '../protocol-findings.ts';
import { byPart, byPlace } from './by-part.ts';
import { codeLensesOf, type LensContext, lensesOfPart, placedLenses } from './code-lens.ts';
import { type CommandHost, runCommand } from './commands.ts';
import { completionsAt } from './completion.ts';
import { flattened, reportSymbols, type SymbolContext, symbolsIn, symbolsOfPart } from './document-symbols.ts';
import type { Reviewed } from './documents.ts';
import { faultsOf } from './faults.ts';
import { foldingIn, foldingOfPart } from './folding-ranges.ts';
import { highlightsAt } from './highlights.ts';
import { type HintContext, type Hints, holdsLine, inlayHintsIn } from './inlay-hints.ts';
import { outlineOf } from './outline.ts';
import { partAt } from './part-at.ts';
import { placesOf } from './places.ts';
import { answer, runSafe } from './run-safe.ts';
import { semanticTokensIn, tokensOfPart } from './semantic-tokens.ts';
import { Typing } from './typing.ts';
import { keyOf } from './uri.ts';

/** What the features need of the server. */
export interface FeatureHost {
	/** The review of an open document, with what is found across reports; undefined where none is open. */
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly settings: () => { readonly hints: Hints; readonly lens: boolean };
	readonly words: () => Words;
	/** The commands of the client that may be offered to its user. */
	readonly commands: () => ReadonlySet<string>;
	readonly later: (run: () => void, milliseconds: number) => () => void;
	readonly log: (message: string) => void;
}

/** The features of one session. */
export class EditorFeatures {
	readonly #connection: Connection;
	readonly #host: FeatureHost;
	readonly #cursors = new Map<string, number>();
	readonly #typing: Typing;
	#client: ClientCapabilities = {};

	readonly #places = byPart(placesOf);
	readonly #faults = byPart((part) => faultsOf(part, this.#host.words().editor));
	readonly #outline = byPart((part) => outlineOf(part, this.#places(part)));
	readonly #symbols = byPart((part): readonly DocumentSymbol[] => symbolsOfPart(part, this.#context));
	readonly #reportSymbols = reportSymbols(this.#symbols);
	readonly #folding = byPart((part): readonly FoldingRange[] => foldingOfPart(part, this.#outline));
	readonly #lenses = byPart((part) => lensesOfPart(part, this.#context));
	readonly #placedLenses = byPlace((part, uri) => placedLenses(uri, part, { ...this.#context, lenses: this.#lenses }));
	readonly #tokens = byPart((part) => tokensOfPart(part, this.#places(part), this.#faults(part)));

	constructor(connection: Connection, host: FeatureHost) {
		this.#connection = connection;
		this.#host = host;
		this.#typing = new Typing(host.later, () => this.#refreshHints());
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
				() => runCommand(connection, this.#commandHost, params),
				this.#host.log,
			),
		);
		connection.onNotification(CURSOR, (params: CursorParams) => this.#moved(params));
	}

	/** What stands beside and above the text. */
	#listenToViews(): void {
		const connection = this.#connection;
		connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
			answer(this.#host, { name: 'inlayHint', token, fallback: null, uri }, (reviewed) =>
				inlayHintsIn(reviewed, range, {
					...this.#context,
					hints: this.#host.settings().hints,
					cursor: this.#cursors.get(keyOf(uri)),
					waits: this.#typing.answering(keyOf(uri)),
				}),
			),
		);
		connection.onCodeLens(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'codeLens', token, fallback: [], uri }, (reviewed) =>
				this.#host.settings().lens ? codeLensesOf(reviewed, this.#placedLenses) : [],
			),
		);
		connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'documentSymbol', token, fallback: [], uri }, (reviewed) => {
				const symbols = symbolsIn(reviewed, this.#symbols, this.#reportSymbols);
				const nested = this.#client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
				return nested ? symbols : flattened(uri, symbols);
			}),
		);
		connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'foldingRange', token, fallback: [], uri }, (reviewed) =>
				foldingIn(reviewed, this.#folding),
			),
		);
	}

	/** What is asked of the place of the cursor. */
	#listenToPlaces(): void {
		const connection = this.#connection;
		connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
			answer(this.#host, { name: 'documentHighlight', token, fallback: null, uri }, (reviewed) =>
				highlightsAt(reviewed, reviewed.document.offsetAt(position), this.#places),
			),
		);
		connection.onCompletion(({ textDocument: { uri }, position }, token) =>
			answer(this.#host, { name: 'completion', token, fallback: null, uri }, (reviewed) =>
				completionsAt(reviewed, position, { places: this.#places, words: this.#host.words().editor }),
			),
		);
	}

	#listenToTokens(): void {
		const { languages } = this.#connection;
		languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
			answer(this.#host, { name: 'semanticTokens', token, fallback: { data: [] }, uri }, (reviewed) =>
				semanticTokensIn(reviewed, this.#tokens),
			),
		);
		languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
			answer(this.#host, { name: 'semanticTokens/range', token, fallback: { data: [] }, uri }, (reviewed) =>
				semanticTokensIn(reviewed, this.#tokens, range),
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

	/** What hints and lenses are made of. */
	get #context(): LensContext & SymbolContext & Pick<HintContext, 'places'> {
		const { workspace, window } = this.#client;
		return {
			places: this.#places,
			faults: this.#faults,
			outline: this.#outline,
			words: this.#host.words(),
			fixes: workspace?.applyEdit === true,
			shows: window?.showDocument?.support === true,
			draws: this.#host.commands().has(DRAW),
		};
	}

	get #commandHost(): CommandHost {
		return {
			reviewOf: this.#host.reviewOf,
			versioned: () => this.#client.workspace?.workspaceEdit?.documentChanges === true,
		};
	}

	#refreshHints(): void {
		if (this.#client.workspace?.inlayHint?.refreshSupport === true)
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
		const rows = [before, line].map((one) => this.#rowOn(reviewed, one));
		if (rows[0] !== rows[1]) this.#refreshHints();
	}

	/** Where the row on a line begins whose names come and go with the cursor. */
	#rowOn(reviewed: Reviewed, line: number | undefined): number | undefined {
		if (line === undefined) return undefined;
		const { document, review } = reviewed;
		const part = partAt(review, document.offsetAt({ line, character: 0 }));
		const tables = part === undefined ? [] : this.#places(part).filter(({ stacked }) => !stacked);
		for (const { rows } of tables)
			for (const row of rows) if (part !== undefined && holdsLine(part, row, line)) return part.start + row.start;
		return undefined;
	}
}
