// The language server: its capabilities and its wiring, nothing else.

import {
	type CancellationToken,
	type CodeAction,
	type CodeActionParams,
	type Connection,
	DidChangeConfigurationNotification,
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
import { allFiles } from './lsp/client-files.ts';
import { CODE_ACTION_KINDS, codeActionsAt, unversioned } from './lsp/code-actions.ts';
import { Configuration } from './lsp/configuration.ts';
import { type Pages, toDiagnostics } from './lsp/diagnostics.ts';
import { type Reviewed, ReviewedDocuments } from './lsp/documents.ts';
import { hoverAt } from './lsp/hover.ts';
import { runSafe } from './lsp/run-safe.ts';
import { ToldStatuses } from './lsp/status.ts';
import { Summaries } from './lsp/summaries.ts';
import { isBelow, keyOf } from './lsp/uri.ts';
import { type FileSource, WorkspaceCheck } from './lsp/workspace-check.ts';
import { WorkspaceRequests } from './lsp/workspace-requests.ts';
import { CHECK_WORKSPACE, STATUS } from './protocol.ts';

/** What a server needs of the place in which it runs. */
export interface Environment {
	readonly files: FileSource;
	/** Runs something later; the answer takes it back. */
	readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** A workspace check looks at an open document this long after its last change; a client forgets a closed one sooner. */
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
	readonly #statuses = new ToldStatuses();
	readonly #check: WorkspaceCheck;
	readonly #workspace: WorkspaceRequests;
	readonly #configuration = new Configuration();
	#client: InitializeParams['capabilities'] = {};
	#pages: Pages;
	#diagnostics: Disposable | undefined;
	/** Settled as soon as everything is registered that is so at the beginning. */
	#ready: Promise<void> = Promise.resolve();
	readonly #settling = new Map<string, () => void>();

	constructor(connection: Connection, environment: Environment) {
		this.#connection = connection;
		this.#environment = environment;
		const summaries = new Summaries(connection, {
			...environment,
			language: () => this.#configuration.settings.language,
		});
		this.#check = new WorkspaceCheck({
			files: allFiles(environment.files, connection),
			task: () => ({ settings: this.#configuration.settings, pages: this.#pages }),
			selection: () => this.#configuration.settings.workspace,
			openReview: (uri) => this.#reviewOf(uri)?.review,
			summarised: (uri, reports) => summaries.set(uri, reports),
			changed: (uri, diagnostics) => {
				if (!this.#pulls) void connection.sendDiagnostics({ uri, diagnostics });
			},
		});
		this.#workspace = new WorkspaceRequests(connection, this.#check);
	}

	listen(): void {
		const connection = this.#connection;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => {
			this.#ready = this.#initialized();
			return this.#ready;
		});
		connection.onDidChangeConfiguration((change) => this.#readSettings(change));
		this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
		this.#documents.onDidClose(({ document }) => this.#closed(document));
		connection.onHover((params, token) =>
			this.#answer('hover', token, null, params.textDocument.uri, (reviewed) =>
				hoverAt(reviewed, reviewed.document.offsetAt(params.position), wordsIn(this.#configuration.settings.language)),
			),
		);
		connection.onCodeAction((params, token) =>
			this.#answer('codeAction', token, [], params.textDocument.uri, (reviewed) => this.#actionsAt(reviewed, params)),
		);
		connection.languages.diagnostics.on((params, token) =>
			this.#safe('diagnostic', token, { kind: 'full' as const, items: [] }, () => ({
				kind: 'full' as const,
				items: this.#diagnosticsOf(params.textDocument.uri),
			})),
		);
		connection.languages.diagnostics.onWorkspace((params, token, _, progress) => {
			const report = progress === undefined ? undefined : progress.report.bind(progress);
			return this.#safe('workspaceDiagnostic', token, { items: [] }, () => this.#workspace.pull(params, token, report));
		});
		connection.onRequest(CHECK_WORKSPACE, (_, token: CancellationToken) =>
			this.#safe('checkWorkspace', token, null, () => this.#checkWorkspace(token)),
		);
		this.#documents.listen(connection);
		connection.listen();
	}

	/** Whether the client asks for diagnostics itself; then none are ever pushed. */
	get #pulls(): boolean {
		return this.#client.textDocument?.diagnostic !== undefined;
	}

	#initialize({ capabilities, initializationOptions }: InitializeParams): InitializeResult {
		this.#client = capabilities;
		this.#configuration.begin(capabilities, initializationOptions);
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

	async #readSettings(change?: unknown): Promise<void> {
		await this.#configuration.read(this.#connection, change);
		this.#reviewed.clear();
		for (const document of this.#documents.all()) this.#changed(document);
		if (this.#configuration.settings.workspace.always || this.#workspace.begun) void this.#checkWorkspace();
		if (this.#client.workspace?.diagnostics?.refreshSupport === true) this.#connection.languages.diagnostics.refresh();
	}

	/** The review of an open document; undefined where none is open, and for our own pages, which show wrong tables. */
	#reviewOf(uri: string): Reviewed | undefined {
		const key = keyOf(uri);
		const document = this.#documents.get(uri) ?? this.#documents.all().find((open) => keyOf(open.uri) === key);
		if (document === undefined || isBelow(uri, this.#pages)) return undefined;
		return this.#reviewed.get(document, this.#configuration.settings);
	}

	#changed(document: TextDocument): void {
		try {
			const review = this.#reviewOf(document.uri)?.review ?? { parts: [] };
			const status = this.#statuses.next(document.uri, review);
			if (status !== undefined) void this.#connection.sendNotification(STATUS, status);
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
			this.#environment.later(() => void this.#check.refresh(document.uri), SETTLED_AFTER),
		);
	}

	#closed({ uri }: TextDocument): void {
		this.#settling.get(uri)?.();
		this.#settling.delete(uri);
		this.#reviewed.forget(uri);
		this.#statuses.forget(uri);
		if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
		void this.#check.refresh(uri);
		this.#environment.later(() => void this.#check.refresh(uri, true), SETTLED_AFTER);
	}

	/** The findings of a document, or of a file that was closed a moment ago and belongs to a workspace check. */
	#diagnosticsOf(uri: string): ReturnType<typeof toDiagnostics> {
		const reviewed = this.#reviewOf(uri);
		return reviewed === undefined
			? (this.#check.diagnosticsOf(uri) ?? [])
			: toDiagnostics(uri, reviewed.review, this.#pages);
	}

	#actionsAt(reviewed: Reviewed, params: CodeActionParams): CodeAction[] {
		const actions = codeActionsAt(reviewed, params, wordsIn(this.#configuration.settings.language));
		return this.#client.workspace?.workspaceEdit?.documentChanges === true ? actions : actions.map(unversioned);
	}

	async #checkWorkspace(token?: CancellationToken): Promise<unknown> {
		await this.#ready;
		const register = async () => {
			if (this.#diagnostics !== undefined) await this.#registerDiagnostics(true);
		};
		return this.#workspace.run(this.#client, register, token);
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
