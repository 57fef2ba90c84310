// The language server: its capabilities and its wiring, nothing else.

import {
	CancellationToken,
	type Connection,
	DidChangeConfigurationNotification,
	type Disposable,
	DocumentDiagnosticRequest,
	type InitializeParams,
	type InitializeResult,
	type ResponseError,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { USUAL_LANGUAGE } from './core/languages.ts';
import { capabilitiesFor } from './lsp/capabilities.ts';
import { Configuration } from './lsp/configuration.ts';
import { type Pages, toDiagnostics } from './lsp/diagnostics.ts';
import { completed, onPlaces, type PlaceHost } from './lsp/document-requests.ts';
import { type Reviewed, ReviewedDocuments } from './lsp/documents.ts';
import type { Environment } from './lsp/environment.ts';
import { speechFor } from './lsp/hover.ts';
import { runSafe, tokenOf } from './lsp/run-safe.ts';
import { Settling } from './lsp/settling.ts';
import { ToldStatuses } from './lsp/status.ts';
import { onTableView } from './lsp/table-view.ts';
import { isBelow, keyOf } from './lsp/uri.ts';
import { WorkspaceCheck } from './lsp/workspace/check.ts';
import { allFiles } from './lsp/workspace/client-files.ts';
import { documentFiles } from './lsp/workspace/document-files.ts';
import { WorkspaceRequests } from './lsp/workspace/requests.ts';
import { Summaries } from './lsp/workspace/summaries.ts';
import { CHECK_WORKSPACE, STATUS } from './protocol.ts';
import type { Config } from './workspace/files/config.ts';

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
	/** Whether the client shows the texts of documents. */
	#showsTexts = false;
	#diagnostics: Disposable | undefined;
	/** Settled as soon as everything is registered that is so at the beginning. */
	#ready: Promise<void> = Promise.resolve();
	readonly #settling: Settling;

	constructor(connection: Connection, environment: Environment) {
		this.#connection = connection;
		this.#environment = environment;
		this.#settling = new Settling(environment.later);
		const summaries = new Summaries(connection, {
			...environment,
			language: () => this.#configuration.settings.language,
		});
		this.#check = new WorkspaceCheck({
			catalogue: environment.catalogue,
			files: documentFiles(allFiles(environment.files, connection, environment.catalogue), () => this.#showsTexts),
			task: () => ({
				settings: this.#configuration.settings,
				pages: this.#pages,
				catalogue: environment.catalogue.data,
			}),
			selection: () => this.#configuration.settings.workspace,
			openReview: (uri) => this.#reviewOf(uri)?.review,
			summarised: (uri, reports) => summaries.set(uri, reports),
			changed: (uri, diagnostics) => {
				if (!this.#pulls) void connection.sendDiagnostics({ uri, diagnostics });
			},
			changedAcross: () => this.#refresh(),
		});
		this.#workspace = new WorkspaceRequests(connection, this.#check, {
			configured: () => void this.#background('settings', () => this.#readSettings()),
			rest: environment.files.rest,
		});
	}

	listen(): void {
		const connection = this.#connection;
		connection.onInitialize((params) => this.#initialize(params));
		connection.onInitialized(() => {
			this.#ready = this.#background('initialized', () => this.#initialized());
			return this.#ready;
		});
		connection.onDidChangeConfiguration((change) => this.#background('settings', () => this.#readSettings(change)));
		this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
		this.#documents.onDidOpen(
			({ document: { uri } }) => void this.#background('opened', () => this.#check.opened(uri)),
		);
		this.#documents.onDidClose(({ document }) => this.#closed(document));
		const places: PlaceHost = {
			check: this.#check,
			reviewOf: (uri) => this.#reviewOf(uri),
			speech: () => speechFor(this.#client, this.#configuration.settings.language),
			versioned: () => this.#client.workspace?.workspaceEdit?.documentChanges === true,
			log: (message) => this.#log(message),
		};
		onPlaces(connection, places);
		onTableView(connection, places);
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
		connection.onRequest(CHECK_WORKSPACE, (...given: unknown[]) =>
			this.#safe('checkWorkspace', tokenOf(given), null, () => this.#checkWorkspace(tokenOf(given))),
		);
		this.#documents.listen(connection);
		connection.listen();
	}

	/** Whether the client asks for diagnostics itself; then none are ever pushed. */
	get #pulls(): boolean {
		return this.#client.textDocument?.diagnostic !== undefined;
	}

	#initialize({ capabilities, initializationOptions, rootUri }: InitializeParams): InitializeResult {
		this.#client = capabilities;
		this.#workspace.begin(rootUri);
		this.#configuration.begin(capabilities, initializationOptions);
		this.#showsTexts = initializationOptions?.documentTexts === true;
		this.#pages = typeof initializationOptions?.pages === 'string' ? initializationOptions.pages : undefined;
		return { capabilities: capabilitiesFor(capabilities), serverInfo: { name: 'gouji' } };
	}

	async #initialized(): Promise<void> {
		if (this.#client.textDocument?.diagnostic?.dynamicRegistration === true) await this.#registerDiagnostics(false);
		if (this.#client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
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

	/** Reads the settings of the client and of the project; where they changed, looks again at all that was looked at. */
	async #readSettings(change?: unknown): Promise<void> {
		const connection = this.#connection;
		if (!(await this.#configuration.read({ connection, change, project: () => this.#projectConfig() }))) return;
		this.#reviewed.clear();
		for (const document of this.#documents.all()) this.#changed(document);
		if (this.#workspace.begun) void this.#background('checkWorkspace', () => this.#workspace.again());
		else if (this.#configuration.settings.workspace.always)
			void this.#background('checkWorkspace', () => this.#checkWorkspace());
		this.#refresh();
	}

	/** What the project chose that is open; undefined where the client knows no folders. */
	async #projectConfig(): Promise<Config | undefined> {
		if (this.#client.workspace?.workspaceFolders !== true) return undefined;
		const { config, problems } = this.#environment.configIn(await this.#workspace.folders());
		for (const problem of problems) this.#log(problem);
		return config;
	}

	/** Asks a client that pulls to do so again. */
	#refresh(): void {
		if (this.#client.workspace?.diagnostics?.refreshSupport === true) this.#connection.languages.diagnostics.refresh();
	}

	/** The review of an open document; undefined where none is open, and for our own pages, which show wrong tables. */
	#reviewOf(uri: string): Reviewed | undefined {
		const key = keyOf(uri);
		const document = this.#documents.get(uri) ?? this.#documents.all().find((open) => keyOf(open.uri) === key);
		if (document === undefined || isBelow(uri, this.#pages)) return undefined;
		const { catalogue } = this.#environment;
		return this.#reviewed.get(document, { ...this.#configuration.settings, catalogue });
	}

	#changed(document: TextDocument): void {
		try {
			const review = this.#reviewOf(document.uri)?.review ?? { parts: [] };
			const status = this.#statuses.next(document.uri, review, this.#configuration.settings.language ?? USUAL_LANGUAGE);
			if (status !== undefined) void this.#connection.sendNotification(STATUS, status);
			if (!this.#pulls)
				void this.#connection.sendDiagnostics({
					uri: document.uri,
					version: document.version,
					diagnostics: this.#diagnosticsOf(document.uri),
				});
		} catch (error) {
			this.#log(`review: ${error instanceof Error ? error.stack : String(error)}`);
		}
		// Forced: of a tab that was closed just after a change a client shows what the check says, though the check may never
		// have heard of that change.
		this.#settling.after(document.uri, () => this.#refreshFile(document.uri, true));
	}

	#closed({ uri }: TextDocument): void {
		this.#reviewed.forget(uri);
		this.#statuses.forget(uri);
		if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
		this.#refreshFile(uri);
		this.#settling.after(uri, () => this.#refreshFile(uri, true));
	}

	/** The findings of a document, or of a file that was closed a moment ago and belongs to a workspace check. */
	#diagnosticsOf(uri: string): ReturnType<typeof toDiagnostics> {
		const reviewed = this.#reviewOf(uri);
		return reviewed === undefined
			? (this.#check.diagnosticsOf(uri) ?? [])
			: toDiagnostics(uri, completed(this.#check, reviewed).review, this.#pages);
	}

	async #checkWorkspace(token?: CancellationToken): Promise<unknown> {
		await this.#ready;
		const register = async () => {
			if (this.#diagnostics !== undefined) await this.#registerDiagnostics(true);
		};
		return this.#workspace.run(this.#client, register, token);
	}

	#safe<T>(
		name: string,
		token: CancellationToken,
		fallback: T,
		run: () => T | Promise<T>,
	): Promise<T | ResponseError<never>> {
		return runSafe(name, token, run, fallback, (message) => this.#log(message));
	}

	#refreshFile(uri: string, force = false): void {
		void this.#background('refresh', () => this.#check.refresh(uri, force));
	}

	/** Does what nobody waits for; a fault is logged and ends nothing. */
	async #background(name: string, run: () => Promise<unknown>): Promise<void> {
		await this.#safe(name, CancellationToken.None, undefined, run);
	}

	#log(message: string): void {
		this.#connection.console.error(message);
	}
}
