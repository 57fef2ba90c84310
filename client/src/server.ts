// The language server as the client runs it: started at the first report, restarted when it dies, named when it cannot.

import { existsSync } from 'node:fs';
import {
	commands,
	type DiagnosticCollection,
	type Disposable,
	type ExtensionContext,
	languages,
	Uri,
	window,
} from 'vscode';
import {
	CloseAction,
	type CloseHandlerResult,
	type DiagnosticCollectionProvider,
	type DiagnosticProviderMiddleware,
	ErrorAction,
	LanguageClient,
	type LanguageClientOptions,
	TransportKind,
} from 'vscode-languageclient/node';
import { ACCEPT, DRAW, EXPLAIN, SWITCH_OFF } from '../../server/src/protocol-findings.ts';
import { Arrivals } from './arrivals.ts';
import { SELECTOR } from './documents.ts';
import { serveFarFiles } from './far-files.ts';
import { latestOnly } from './latest-reports.ts';
import { SaveFixes } from './save-fixes.ts';
import { noWordsInTables } from './word-suggestions.ts';
import { words } from './words.ts';

/** What a hover may run: changes of numbers that were looked at, places, and pages. */
const HOVER_COMMANDS = ['gouji.fix', 'gouji.show', EXPLAIN];

/** What was found in the files of the workspace counts in the order in which the server told it. */
const newsInOrder: DiagnosticProviderMiddleware = {
	provideWorkspaceDiagnostics: (...[ids, token, report, next]) => next(ids, token, latestOnly(report)),
};

/** So many ends within this time, and the server is not started again. */
const MOST_ENDS = 5;
const WITHIN = 180_000;

/** The server, running or not. Starting it twice starts it once. */
export class Server implements Disposable {
	readonly client: LanguageClient;
	/** What it answered about texts that were just opened. */
	readonly arrivals = new Arrivals();
	readonly #module: string;
	readonly #collections = new Collections();
	readonly #saves = new SaveFixes();
	readonly #stopped: () => void;
	#started: Promise<boolean> | undefined;
	#restarting: Promise<boolean> | undefined;
	#ends: readonly number[] = [];
	/** Why it is not started again until the user asks for it; undefined while it may be. */
	#gaveUp: string | undefined;

	/** `stopped` is told when the server ended too often and is not started again. */
	constructor(context: ExtensionContext, stopped: () => void) {
		this.#module = context.asAbsolutePath('dist/server.js');
		this.#stopped = stopped;
		// What came of a workspace's files is kept there until the next start.
		const env = { GOUJI_STORAGE: Uri.joinPath(context.globalStorageUri, 'checked').fsPath };
		const run = { module: this.#module, transport: TransportKind.ipc, options: { env } };
		const options: LanguageClientOptions = {
			documentSelector: SELECTOR,
			initializationOptions: {
				documentTexts: true,
				hoverLinks: true,
				pages: `${Uri.joinPath(context.extensionUri, 'docs', 'checks')}/`,
				commands: [EXPLAIN, ACCEPT, SWITCH_OFF, DRAW],
			},
			errorHandler: {
				error: () => ({ action: ErrorAction.Continue, handled: true }),
				closed: () => this.#ended(),
			},
			initializationFailedHandler: () => false,
			diagnosticCollectionProvider: this.#collections,
			diagnosticPullOptions: { onChange: true, onTabs: false },
			// What a report says is escaped in a hover; and nothing in it can run anything but these.
			markdown: { isTrusted: { enabledCommands: HOVER_COMMANDS } },
			middleware: { ...noWordsInTables, ...newsInOrder, ...this.#saves.middleware, ...this.arrivals.middleware },
		};
		this.client = new QuietClient('gouji', '勾稽 Gouji', { run, debug: run }, options);
		serveFarFiles(this.client);
	}

	/** Starts the server unless it runs; false where it cannot be started, which the user was told: again where he `asked`. */
	async start(asked = false): Promise<boolean> {
		if (this.#gaveUp !== undefined) {
			if (asked) void this.#complain(this.#gaveUp);
			return false;
		}
		this.#started ??= this.#run();
		const started = this.#started;
		if (await started) void commands.executeCommand('setContext', 'gouji.started', true);
		else if (this.#started === started) this.#started = undefined;
		return started;
	}

	/** Starts the server anew, whatever state it is in; once for all who ask while it does. */
	restart(): Promise<boolean> {
		this.#restarting ??= this.#restart().finally(() => {
			this.#restarting = undefined;
		});
		return this.#restarting;
	}

	async #restart(): Promise<boolean> {
		this.#started = undefined;
		this.#ends = [];
		this.#gaveUp = undefined;
		if (this.client.needsStop()) await this.client.stop();
		return this.start();
	}

	/** Whether the server runs, or is being started. */
	get isRunning(): boolean {
		return this.#started !== undefined;
	}

	/** Whether the server runs or is being started, or is not to be started again. */
	get isSettled(): boolean {
		return this.#started !== undefined || this.#gaveUp !== undefined;
	}

	dispose(): void {
		this.#saves.dispose();
		if (this.client.needsStop()) void this.client.stop();
	}

	async #run(): Promise<boolean> {
		if (!existsSync(this.#module)) return this.#giveUp(words().cannotStart(words().missing(this.#module)));
		const before = this.#ends;
		try {
			await this.client.start();
			return true;
		} catch (error) {
			// A server that ended while it began is started again, or given up, where its end is counted.
			if (this.#ends !== before) return false;
			return this.#giveUp(words().cannotStart(error instanceof Error ? error.message : String(error)));
		}
	}

	/** Starts a server again that ended by itself, until it ends too often. */
	#ended(): CloseHandlerResult {
		const now = Date.now();
		this.#ends = [...this.#ends.filter((time) => now - time < WITHIN), now];
		if (this.#ends.length < MOST_ENDS) return { action: CloseAction.Restart, handled: true };
		this.#giveUp(words().stopped);
		return { action: CloseAction.DoNotRestart, handled: true };
	}

	/** What was found is taken back: nobody would notice that it is no longer true. */
	#giveUp(message: string): false {
		this.#gaveUp = message;
		this.#started = undefined;
		this.#collections.clear();
		this.#stopped();
		void this.#complain(message);
		return false;
	}

	async #complain(message: string): Promise<void> {
		const { restart, showLog } = words();
		const choice = await window.showErrorMessage(message, restart, showLog);
		if (choice === restart) await this.restart();
		else if (choice === showLog) this.client.outputChannel.show();
	}
}

/** The client writes its log and shows nothing: what the user must know is said in our words. */
class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}

	override warn(message: string, data?: unknown): void {
		super.warn(message, data, false);
	}

	override info(message: string, data?: unknown): void {
		super.info(message, data, false);
	}
}

/** All diagnostics that the client shows, so that they can be taken back together. */
class Collections implements DiagnosticCollectionProvider {
	readonly #all = new Set<DiagnosticCollection>();

	create(name: string | undefined): DiagnosticCollection {
		const collection = languages.createDiagnosticCollection(name);
		this.#all.add(collection);
		return collection;
	}

	dispose(collection: DiagnosticCollection): void {
		this.#all.delete(collection);
		collection.dispose();
	}

	clear(): void {
		for (const collection of this.#all) collection.clear();
	}
}
