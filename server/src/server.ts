// The language server: its capabilities and its wiring, nothing else.

import {
	type CancellationToken,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type Disposable,
	DocumentDiagnosticRequest,
	type InitializeParams,
	type InitializeResult,
	type ResponseError,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from './core/words/languages.ts';
import { CODE_ACTION_KINDS, codeActionsAt } from './lsp/code-actions.ts';
import { type Pages, toDiagnostics } from './lsp/diagnostics.ts';
import { type Reviewed, ReviewedDocuments } from './lsp/documents.ts';
import { hoverAt } from './lsp/hover.ts';
import { runSafe } from './lsp/run-safe.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './lsp/settings.ts';
import { statusOf } from './lsp/status.ts';
import { Summaries } from './lsp/summaries.ts';
import { keyOf } from './lsp/uri.ts';
import { type FileSource, WorkspaceCheck } from './lsp/workspace-check.ts';
import { CHECK_PROGRESS, CHECK_WORKSPACE, STATUS } from './protocol.ts';

/** What a server needs of the place in which it runs. */
export interface Environment {
	readonly files: FileSource;
	/** Runs something later; the answer takes it back. */
	readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Files that are looked at again when they change on disk. */
const WATCHED = '**/*.{txt,md,tsv}';
/** A workspace check looks at an open document this long after its last change. */
const SETTLED_AFTER = 500;

/** Starts a server on a connection; it answers until the connection closes. */
export function startServer(connection: Connection, environment: Environment): void {
	new Server(connection, environment).listen();
}

/** One server: what lives as long as its connection. */
class Server {
	readonly #connection: Connection;
	readonly #environment: Environment;
	readonly #documents = new TextDocuments(TextDocument);
	readonly #reviewed = new ReviewedDocuments();
	readonly #check: WorkspaceCheck;
	#settings: Settings = DEFAULT_SETTINGS;
	#client: InitializeParams['capabilities'] = {};
	#pages: Pages;
	#diagnostics: Disposable | undefined;
	#watching = false;
	readonly #settling = new Map<string, () => void>();

	constructor(connection: Connection, environment: Environment) {
		this.#connection = connection;
		this.#environment = environment;
		const summaries = new Summaries(connection, { ...environment, language: () => this.#settings.language });
		this.#check = new WorkspaceCheck({
			files: environment.files,
			options: () => this.#settings,
			toDiagnostics: (uri, review) => toDiagnostics(uri, review, this.#pages),
			openReview: (uri) => this.#reviewOf(uri)?.review,
			summarised: (uri, reports) => summaries.set(uri, reports),
			changed: (uri, diagnostics) => {
				if (!this.#pulls) void connection.sendDiagnostics({ uri, diagnostics });
			},
		});
	}

	listen(): void {
		const connection = this.#connection;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => this.#initialized());
		connection.onDidChangeConfiguration(() => this.#readSettings());
		this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
		this.#documents.onDidClose(({ document }) => this.#closed(document));
		connection.onHover((params, token) =>
			this.#answer('hover', token, null, params.textDocument.uri, (reviewed) =>
				hoverAt(reviewed, reviewed.document.offsetAt(params.position), wordsIn(this.#settings.language)),
			),
		);
		connection.onCodeAction((params, token) =>
			this.#answer('codeAction', token, [], params.textDocument.uri, (reviewed) =>
				codeActionsAt(reviewed, params, wordsIn(this.#settings.language)),
			),
		);
		connection.languages.diagnostics.on((params, token) =>
			this.#safe('diagnostic', token, { kind: 'full' as const, items: [] }, () => ({
				kind: 'full' as const,
				items: this.#diagnosticsOf(params.textDocument.uri),
			})),
		);
		connection.languages.diagnostics.onWorkspace((params, token, _, progress) => {
			const previous = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), value] as const));
			const report = progress === undefined ? undefined : progress.report.bind(progress);
			return this.#safe('workspaceDiagnostic', token, { items: [] }, () =>
				this.#check.pull(previous, cancelOf(token), report),
			);
		});
		connection.onRequest(CHECK_WORKSPACE, (_, token: CancellationToken) =>
			this.#safe('checkWorkspace', token, null, () => this.#checkWorkspace(token)),
		);
		connection.onDidChangeWatchedFiles(({ changes }) => {
			for (const { uri } of changes) this.#check.refresh(uri);
		});
		this.#documents.listen(connection);
		connection.listen();
	}

	/** Whether the client asks for diagnostics itself; then none are ever pushed. */
	get #pulls(): boolean {
		return this.#client.textDocument?.diagnostic !== undefined;
	}

	#initialize({ capabilities, initializationOptions }: InitializeParams): InitializeResult {
		this.#client = capabilities;
		this.#settings = readSettings(initializationOptions);
		this.#pages = typeof initializationOptions?.pages === 'string' ? initializationOptions.pages : undefined;
		const pull = capabilities.textDocument?.diagnostic;
		const fixed = pull !== undefined && pull.dynamicRegistration !== true;
		return {
			capabilities: {
				textDocumentSync: TextDocumentSyncKind.Incremental,
				hoverProvider: true,
				codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
				...(fixed ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {}),
			},
			serverInfo: { name: 'gouji' },
		};
	}

	async #initialized(): Promise<void> {
		if (this.#client.textDocument?.diagnostic?.dynamicRegistration === true) await this.#registerDiagnostics(false);
		if (this.#client.workspace?.configuration !== true) return;
		if (this.#client.workspace.didChangeConfiguration?.dynamicRegistration === true) {
			await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
		}
		await this.#readSettings();
	}

	/** One registration at a time: with two of them a client would show every finding twice. */
	async #registerDiagnostics(workspaceDiagnostics: boolean): Promise<void> {
		this.#diagnostics?.dispose();
		this.#diagnostics = await this.#connection.client.register(DocumentDiagnosticRequest.type, {
			documentSelector: null,
			interFileDependencies: false,
			workspaceDiagnostics,
		});
	}

	async #readSettings(): Promise<void> {
		if (this.#client.workspace?.configuration !== true) return;
		this.#settings = readSettings(await this.#connection.workspace.getConfiguration('gouji'));
		this.#reviewed.clear();
		for (const document of this.#documents.all()) this.#changed(document);
		if (this.#client.workspace.diagnostics?.refreshSupport === true) this.#connection.languages.diagnostics.refresh();
	}

	#reviewOf(uri: string): Reviewed | undefined {
		const key = keyOf(uri);
		const document = this.#documents.get(uri) ?? this.#documents.all().find((open) => keyOf(open.uri) === key);
		return document === undefined ? undefined : this.#reviewed.get(document, this.#settings);
	}

	#changed(document: TextDocument): void {
		try {
			const { review } = this.#reviewed.get(document, this.#settings);
			void this.#connection.sendNotification(STATUS, statusOf(document.uri, review));
			if (!this.#pulls)
				void this.#connection.sendDiagnostics({
					uri: document.uri,
					version: document.version,
					diagnostics: toDiagnostics(document.uri, review, this.#pages),
				});
		} catch (error) {
			this.#log(`review: ${error instanceof Error ? error.stack : String(error)}`);
		}
		this.#settling.get(document.uri)?.();
		this.#settling.set(
			document.uri,
			this.#environment.later(() => this.#check.refresh(document.uri), SETTLED_AFTER),
		);
	}

	#closed({ uri }: TextDocument): void {
		this.#settling.get(uri)?.();
		this.#settling.delete(uri);
		this.#reviewed.forget(uri);
		if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
		this.#check.refresh(uri, true);
	}

	/** The findings of a document, or of a file that was closed a moment ago and belongs to a workspace check. */
	#diagnosticsOf(uri: string): ReturnType<typeof toDiagnostics> {
		const reviewed = this.#reviewOf(uri);
		return reviewed === undefined
			? (this.#check.diagnosticsOf(uri) ?? [])
			: toDiagnostics(uri, reviewed.review, this.#pages);
	}

	async #checkWorkspace(token: CancellationToken): Promise<unknown> {
		if (this.#diagnostics !== undefined && !this.#watching) await this.#registerDiagnostics(true);
		if (!this.#watching && this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
			await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
				watchers: [{ globPattern: WATCHED }],
			});
		}
		this.#watching = true;
		const folders = (await this.#connection.workspace.getWorkspaceFolders()) ?? [];
		return this.#check.run(
			folders.map((folder) => folder.uri),
			() => token.isCancellationRequested,
			(progress) => void this.#connection.sendNotification(CHECK_PROGRESS, progress),
		);
	}

	/** Answers a request about an open document; a document that is not open, or no report, gets the fallback. */
	#answer<T>(
		name: string,
		token: CancellationToken,
		fallback: T,
		uri: string,
		run: (reviewed: Reviewed) => T,
	): Promise<T | ResponseError<never>> {
		return this.#safe(name, token, fallback, () => {
			const reviewed = this.#reviewOf(uri);
			return reviewed === undefined || reviewed.review.parts.length === 0 ? fallback : run(reviewed);
		});
	}

	#safe<T>(
		name: string,
		token: CancellationToken,
		fallback: T,
		run: () => T | Promise<T>,
	): Promise<T | ResponseError<never>> {
		return runSafe(name, token, run, fallback, (message) => this.#log(message));
	}

	#log(message: string): void {
		this.#connection.console.error(message);
	}
}

function cancelOf(token: CancellationToken): Promise<void> {
	return new Promise((resolve) => {
		if (token.isCancellationRequested) resolve();
		else token.onCancellationRequested(() => resolve());
	});
}
