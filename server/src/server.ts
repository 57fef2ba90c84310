// The language server: its capabilities and its wiring, nothing else.

import type { CancellationToken, MessageConnection, ResponseError } from 'vscode-jsonrpc';
import type {
	CodeActionParams,
	DidChangeWatchedFilesParams,
	DocumentDiagnosticParams,
	DocumentDiagnosticReport,
	HoverParams,
	InitializeParams,
	InitializeResult,
	TextDocumentPositionParams,
	WorkspaceDiagnosticParams,
	WorkspaceFolder,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsIn } from './core/words/languages.ts';
import { CODE_ACTION_KINDS, codeActionsAt, unversioned } from './lsp/code-actions.ts';
import { Configuration } from './lsp/configuration.ts';
import { Connection, INCREMENTAL, whenCancelled } from './lsp/connection.ts';
import { type Pages, toDiagnostics } from './lsp/diagnostics.ts';
import { type Reviewed, ReviewedDocuments } from './lsp/documents.ts';
import { hoverAt } from './lsp/hover.ts';
import { OpenDocuments } from './lsp/open-documents.ts';
import { runSafe } from './lsp/run-safe.ts';
import { statusOf } from './lsp/status.ts';
import { isBelow, keyOf } from './lsp/uri.ts';
import { type FileSource, WorkspaceCheck } from './lsp/workspace-check.ts';
import { CHECK_PROGRESS, CHECK_WORKSPACE, STATUS } from './protocol.ts';

/** What a server needs of the place in which it runs. */
export interface Environment {
	readonly files: FileSource;
	/** Runs something later; the answer takes it back. */
	readonly later: (run: () => void, milliseconds: number) => () => void;
	/** Told when the client asked for the shutdown that comes before the end, and when the end comes. */
	readonly ending: () => void;
	readonly end: () => void;
	/** Ends the server when that process is gone. */
	readonly endWith: (processId: number) => void;
}

/** Files that are looked at again when they change on disk. */
const WATCHED = '**/*.{txt,md,tsv}';
/** A workspace check looks at an open document this long after its last change. */
const SETTLED_AFTER = 500;

/** Starts a server on a connection; it answers until the connection closes. */
export function startServer(messages: MessageConnection, environment: Environment): void {
	new Server(new Connection(messages), environment).listen();
}

/** One server: what lives as long as its connection. */
class Server {
	readonly #connection: Connection;
	readonly #environment: Environment;
	readonly #documents = new OpenDocuments();
	readonly #reviewed = new ReviewedDocuments();
	readonly #check: WorkspaceCheck;
	readonly #configuration = new Configuration();
	#client: InitializeParams['capabilities'] = {};
	#pages: Pages;
	/** Settled as soon as the client took what the server asked for at the beginning. */
	#ready: Promise<void> = Promise.resolve();
	#takeBackDiagnostics: (() => Promise<void>) | undefined;
	#watching = false;
	readonly #settling = new Map<string, () => void>();

	constructor(connection: Connection, environment: Environment) {
		this.#connection = connection;
		this.#environment = environment;
		this.#check = new WorkspaceCheck({
			files: environment.files,
			options: () => this.#configuration.settings,
			toDiagnostics: (uri, review) => toDiagnostics(uri, review, this.#pages),
			openReview: (uri) => this.#reviewOf(uri)?.review,
			changed: (uri, diagnostics) => this.#push(uri, diagnostics),
		});
	}

	listen(): void {
		const connection = this.#connection;
		connection.onRequest('initialize', (params: InitializeParams) => this.#initialize(params));
		connection.onNotification('initialized', () => {
			this.#ready = this.#initialized().catch((error) => this.#log('initialized', error));
		});
		connection.onRequest('shutdown', () => {
			this.#environment.ending();
			return null;
		});
		connection.onNotification('exit', () => this.#environment.end());
		connection.onNotification('workspace/didChangeConfiguration', (params) => {
			this.#readSettings(params).catch((error) => this.#log('configuration', error));
		});
		this.#documents.listen(connection, {
			changed: (document) => this.#changed(document),
			closed: (document) => this.#closed(document),
		});
		this.#onPlace('textDocument/hover', null, (reviewed, { position }: HoverParams) =>
			hoverAt(reviewed, reviewed.document.offsetAt(position), wordsIn(this.#configuration.settings.language)),
		);
		this.#onPlace('textDocument/codeAction', [], (reviewed, params: CodeActionParams) => {
			const actions = codeActionsAt(reviewed, params, wordsIn(this.#configuration.settings.language));
			return this.#client.workspace?.workspaceEdit?.documentChanges === true ? actions : actions.map(unversioned);
		});
		connection.onRequest('textDocument/diagnostic', ({ textDocument }: DocumentDiagnosticParams, token) =>
			this.#safe('diagnostic', token, fullReport([]), () => fullReport(this.#diagnosticsOf(textDocument.uri))),
		);
		connection.onRequest('workspace/diagnostic', (params: WorkspaceDiagnosticParams, token) => {
			const { previousResultIds, partialResultToken: parts } = params;
			const previous = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), value] as const));
			const report = parts === undefined ? undefined : (part: unknown) => connection.sendPart(parts, part);
			return this.#safe('workspaceDiagnostic', token, { items: [] }, () =>
				this.#check.pull(previous, whenCancelled(token), report),
			);
		});
		connection.onRequest(CHECK_WORKSPACE, (_, token) =>
			this.#safe('checkWorkspace', token, null, () => this.#checkWorkspace(token)),
		);
		connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
			for (const { uri } of changes) this.#check.refresh(uri);
		});
		connection.listen();
	}

	/** Whether the client asks for diagnostics itself; then none are ever pushed. */
	get #pulls(): boolean {
		return this.#client.textDocument?.diagnostic !== undefined;
	}

	#initialize({ capabilities, initializationOptions, processId }: InitializeParams): InitializeResult {
		if (typeof processId === 'number') this.#environment.endWith(processId);
		this.#client = capabilities ?? {};
		this.#configuration.begin(this.#client, initializationOptions);
		this.#pages = typeof initializationOptions?.pages === 'string' ? initializationOptions.pages : undefined;
		const pull = this.#client.textDocument?.diagnostic;
		const fixed = pull !== undefined && pull.dynamicRegistration !== true;
		return {
			capabilities: {
				textDocumentSync: { openClose: true, change: INCREMENTAL },
				hoverProvider: true,
				codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
				...(fixed ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } } : {}),
			},
			serverInfo: { name: 'gouji' },
		};
	}

	async #initialized(): Promise<void> {
		if (this.#client.textDocument?.diagnostic?.dynamicRegistration === true) await this.#registerDiagnostics(false);
		if (this.#client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
			await this.#connection.register('workspace/didChangeConfiguration', { section: 'gouji' });
		if (this.#client.workspace?.configuration === true) await this.#readSettings({});
	}

	/** One registration at a time: with two of them a client would show every finding twice. */
	async #registerDiagnostics(workspaceDiagnostics: boolean): Promise<void> {
		await this.#takeBackDiagnostics?.();
		this.#takeBackDiagnostics = await this.#connection.register('textDocument/diagnostic', {
			documentSelector: null,
			interFileDependencies: false,
			workspaceDiagnostics,
		});
	}

	async #readSettings(change: unknown): Promise<void> {
		await this.#configuration.read(this.#connection, change);
		this.#reviewed.clear();
		for (const document of this.#documents.all()) this.#changed(document);
		if (this.#client.workspace?.diagnostics?.refreshSupport === true)
			await this.#connection.sendRequest('workspace/diagnostic/refresh');
	}

	/** The review of an open document; undefined where none is open, and for our own pages, which show wrong tables. */
	#reviewOf(uri: string): Reviewed | undefined {
		const document = isBelow(uri, this.#pages) ? undefined : this.#documents.get(uri);
		return document === undefined ? undefined : this.#reviewed.get(document, this.#configuration.settings);
	}

	#push(uri: string, diagnostics: ReturnType<typeof toDiagnostics>, version?: number): void {
		if (this.#pulls) return;
		const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
		void this.#connection.sendNotification('textDocument/publishDiagnostics', params);
	}

	#changed({ uri, version }: TextDocument): void {
		try {
			const review = this.#reviewOf(uri)?.review ?? { parts: [] };
			void this.#connection.sendNotification(STATUS, statusOf(uri, review));
			this.#push(uri, toDiagnostics(uri, review, this.#pages), version);
		} catch (error) {
			this.#log('review', error);
		}
		this.#settling.get(uri)?.();
		this.#settling.set(
			uri,
			this.#environment.later(() => this.#check.refresh(uri), SETTLED_AFTER),
		);
	}

	#closed({ uri }: TextDocument): void {
		this.#settling.get(uri)?.();
		this.#settling.delete(uri);
		this.#reviewed.forget(uri);
		this.#push(uri, []);
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
		await this.#ready;
		if (this.#takeBackDiagnostics !== undefined && !this.#watching) await this.#registerDiagnostics(true);
		if (!this.#watching && this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
			await this.#connection.register('workspace/didChangeWatchedFiles', { watchers: [{ globPattern: WATCHED }] });
		this.#watching = true;
		const folders = await this.#connection.sendRequest<WorkspaceFolder[] | null>('workspace/workspaceFolders');
		return this.#check.run(
			(folders ?? []).map((folder) => folder.uri),
			() => token.isCancellationRequested,
			(progress) => void this.#connection.sendNotification(CHECK_PROGRESS, progress),
		);
	}

	/** Answers a request about an open document; a document that is not open, or no report, gets the fallback. */
	#onPlace<P extends Pick<TextDocumentPositionParams, 'textDocument'>, R>(
		method: string,
		fallback: R,
		run: (reviewed: Reviewed, params: P) => R,
	): void {
		this.#connection.onRequest(method, (params: P, token) =>
			this.#safe(method, token, fallback, () => {
				const reviewed = this.#reviewOf(params.textDocument.uri);
				return reviewed === undefined || reviewed.review.parts.length === 0 ? fallback : run(reviewed, params);
			}),
		);
	}

	#safe<T>(name: string, token: CancellationToken, fallback: T, run: () => T | Promise<T>): Promise<T | ResponseError> {
		return runSafe(name, token, run, fallback, (message) => this.#connection.log(message));
	}

	#log(what: string, error: unknown): void {
		this.#connection.log(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
	}
}

function fullReport(items: ReturnType<typeof toDiagnostics>): DocumentDiagnosticReport {
	return { kind: 'full', items };
}
