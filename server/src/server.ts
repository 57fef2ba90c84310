// The language server: its capabilities and its wiring, nothing else.

import {
	CancellationToken,
	type Connection,
	DidChangeConfigurationNotification,
	type DocumentDiagnosticReport,
	type InitializeParams,
	type InitializeResult,
	type ResponseError,
} from 'vscode-languageserver';
import { wordsIn } from './core/words/languages.ts';
import type { PlaceHost } from './lsp/at-place.ts';
import { capabilitiesFor } from './lsp/capabilities.ts';
import { clientFacts } from './lsp/client-facts.ts';
import { Configuration } from './lsp/configuration.ts';
import { DiagnosticsChannel } from './lsp/diagnostics-channel.ts';
import { onPlaces } from './lsp/document-requests.ts';
import { EditorFeatures } from './lsp/editor-features.ts';
import type { Environment } from './lsp/environment.ts';
import { MESSAGE } from './lsp/kinds.ts';
import { onKnown } from './lsp/known-requests.ts';
import { OpenDocuments } from './lsp/open-documents.ts';
import { Project } from './lsp/project.ts';
import { type Asked, runSafe, tokenOf } from './lsp/run-safe.ts';
import { onTableView } from './lsp/table-requests.ts';
import type { WorkspaceCheck } from './lsp/workspace/check.ts';
import { LateCheck } from './lsp/workspace/late-check.ts';
import { WorkspaceRequests } from './lsp/workspace/requests.ts';
import { Summaries } from './lsp/workspace/summaries.ts';
import { CHECK_WORKSPACE } from './protocol.ts';
import type { Config } from './workspace/files/config.ts';

/** Starts a server on a connection; it answers until the connection closes. */
export function startServer(connection: Connection, environment: Environment): void {
	new Server(connection, environment).listen();
}

/** One server: what lives as long as its connection. */
class Server {
	readonly #connection: Connection;
	readonly #environment: Environment;
	readonly #open: OpenDocuments;
	readonly #check: LateCheck;
	readonly #workspace: WorkspaceRequests;
	readonly #configuration = new Configuration();
	readonly #features: EditorFeatures;
	readonly #project: Project;
	#client = clientFacts({});
	readonly #diagnostics: DiagnosticsChannel;
	/** Settled as soon as everything is registered that is so at the beginning. */
	#ready: Promise<void> = Promise.resolve();

	constructor(connection: Connection, environment: Environment) {
		this.#connection = connection;
		this.#environment = environment;
		this.#diagnostics = new DiagnosticsChannel(connection);
		this.#project = new Project({
			environment,
			folders: () => this.#workspace.folders(),
			log: (message) => this.#log(message),
		});
		const { known } = this.#project;
		this.#open = new OpenDocuments({
			...environment,
			connection,
			settings: () => this.#configuration.settings,
			pages: () => this.#client.pages,
			check: () => this.#check,
			features: () => this.#features,
			known,
			diagnostics: this.#diagnostics,
			background: (name, run) => this.#background(name, run),
			log: (message) => this.#log(message),
		});
		const summaries = new Summaries(connection, {
			...environment,
			language: () => this.#configuration.settings.language,
			stale: (met) => known.stale(met, (uri, id) => this.#isOnFor(uri, id)),
		});
		this.#check = new LateCheck(() => this.#makeCheck(environment, summaries));
		this.#features = new EditorFeatures(connection, {
			reviewOf: (uri) => this.#open.shownReviewOf(uri),
			settings: () => this.#configuration.settings,
			words: () => wordsIn(this.#configuration.settings.language),
			commands: () => this.#client.commands,
			late: environment.late,
			later: environment.later,
			log: (message) => this.#log(message),
		});
		this.#workspace = new WorkspaceRequests(connection, this.#check, {
			configured: () => void this.#background('settings', () => this.#readSettings()),
			always: () => this.#configuration.settings.workspace.always,
			rest: () => environment.files().rest(),
			late: environment.late,
		});
	}

	/** Whether a file was looked at, and a check is on. */
	#isOnFor(uri: string, id: string): boolean {
		const { settings } = this.#configuration;
		return this.#check.isChecked(uri) && this.#environment.late.workspace().isOn(id, settings);
	}

	/** The check of the workspace, with what it needs of this server. */
	#makeCheck({ catalogue, files, late, baselines: { hash } }: Environment, summaries: Summaries): WorkspaceCheck {
		const { known } = this.#project;
		return late.workspace().workspaceCheck({
			catalogue,
			connection: this.#connection,
			hash,
			files: files(),
			showsTexts: () => this.#client.showsTexts,
			task: () => ({
				settings: this.#configuration.settings,
				pages: this.#client.pages,
				catalogue: catalogue.data,
				known: known.list,
			}),
			selection: () => this.#configuration.settings.workspace,
			part: (uri) => known.part(uri),
			openReview: (uri) => this.#open.reviewOf(uri)?.review,
			summarised: (uri, reports) => summaries.set(uri, reports),
			unread: (unread) => summaries.setUnread(unread),
			changed: (uri, diagnostics) => this.#diagnostics.push(uri, () => diagnostics),
			changedAcross: () => {
				this.#open.tellStatuses();
				this.#refresh();
			},
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
		const places: PlaceHost = {
			catalogue: this.#environment.catalogue,
			check: this.#check,
			reviewOf: (uri) => this.#open.shownReviewOf(uri),
			language: () => this.#configuration.settings.language,
			client: () => this.#client,
			log: (message) => this.#log(message),
		};
		onPlaces(connection, places, this.#environment.late);
		onTableView(connection, places, this.#environment.late);
		onKnown(connection, {
			known: this.#project.known,
			partsOf: (uri) => this.#check.itself.partsOf(uri),
			changed: (uri) => {
				this.#open.again(false);
				void this.#background('refresh', () => this.#check.refresh(uri, true));
				this.#refresh();
			},
			log: (message) => this.#log(message),
		});
		this.#features.listen();
		this.#listenForDiagnostics();
		connection.onRequest(CHECK_WORKSPACE, (...given: unknown[]) =>
			this.#safe({ name: 'checkWorkspace', token: tokenOf(given), fallback: null }, () =>
				this.#checkWorkspace(tokenOf(given)),
			),
		);
		this.#open.listen();
		connection.listen();
	}

	#listenForDiagnostics(): void {
		const { diagnostics } = this.#connection.languages;
		diagnostics.on((params, token) =>
			this.#safe<DocumentDiagnosticReport>({ name: 'diagnostic', token, fallback: { kind: 'full', items: [] } }, () => {
				const { textDocument, previousResultId } = params;
				return this.#diagnostics.answer(textDocument.uri, this.#open.diagnosticsOf(textDocument.uri), previousResultId);
			}),
		);
		diagnostics.onWorkspace((...[params, token, , progress]) => {
			const report = progress === undefined ? undefined : progress.report.bind(progress);
			return this.#safe({ name: 'workspaceDiagnostic', token, fallback: { items: [] } }, async () => {
				// The settings say whether a check runs by itself.
				await this.#ready;
				return this.#workspace.pull(params, token, report);
			});
		});
	}

	#initialize({ capabilities, initializationOptions, rootUri }: InitializeParams): InitializeResult {
		this.#client = clientFacts(capabilities, initializationOptions);
		this.#features.begin(capabilities);
		this.#diagnostics.begin(capabilities);
		this.#workspace.begin(rootUri);
		this.#configuration.begin(capabilities, initializationOptions);
		return { capabilities: capabilitiesFor(capabilities), serverInfo: { name: 'gouji' } };
	}

	async #initialized(): Promise<void> {
		await this.#diagnostics.open();
		if (this.#client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
			await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
		}
		await this.#readSettings();
	}

	/** Reads the settings of the client and of the project; where they changed, looks again at all that was looked at. */
	async #readSettings(change?: unknown): Promise<void> {
		const changed = await this.#configuration.read({
			connection: this.#connection,
			change,
			project: () => this.#projectConfig(),
			known: () => this.#project.known.mark,
		});
		const news = this.#project.news(wordsIn(this.#configuration.settings.language).editor);
		if (news !== undefined)
			void this.#connection.sendNotification('window/showMessage', { type: MESSAGE.Warning, message: news });
		if (!changed) return;
		this.#open.again(true);
		if (this.#workspace.begun) void this.#background('checkWorkspace', () => this.#workspace.again());
		else if (this.#configuration.settings.workspace.always)
			void this.#background('checkWorkspace', () => this.#checkWorkspace());
		this.#refresh();
	}

	/** What the project chose that is open; undefined where the client knows no folders. */
	async #projectConfig(): Promise<Config | undefined> {
		if (this.#client.capabilities.workspace?.workspaceFolders !== true) return undefined;
		return this.#project.read();
	}

	/** Asks the client to ask again. */
	#refresh(): void {
		this.#diagnostics.refresh();
		this.#features.refresh();
	}

	async #checkWorkspace(token?: CancellationToken): Promise<unknown> {
		await this.#ready;
		return this.#workspace.run(this.#client.capabilities, () => this.#diagnostics.widen(), token);
	}

	#safe<T>(asked: Asked<T>, run: () => T | Promise<T>): Promise<T | ResponseError<never>> {
		return runSafe(asked, run, (message) => this.#log(message));
	}

	/** Does what nobody waits for; a fault is logged and ends nothing. */
	async #background(name: string, run: () => Promise<unknown>): Promise<void> {
		await this.#safe({ name, token: CancellationToken.None, fallback: undefined }, run);
	}

	#log(message: string): void {
		this.#connection.console.error(message);
	}
}
