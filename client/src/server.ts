// The language server as the client runs it: started at the first report, restarted when it dies, named when it cannot.

import { commands, type Disposable, type ExtensionContext, Uri, window } from 'vscode';
import {
	CloseAction,
	type CloseHandlerResult,
	ErrorAction,
	type ErrorHandler,
	LanguageClient,
	type LanguageClientOptions,
	TransportKind,
} from 'vscode-languageclient/node';
import { SELECTOR } from './documents.ts';
import { words } from './words.ts';

/** So many ends within this time, and the server is not started again. */
const MOST_ENDS = 5;
const WITHIN = 180_000;

/** The server, running or not. Starting it twice starts it once. */
export class Server implements Disposable {
	readonly client: LanguageClient;
	#started: Promise<boolean> | undefined;

	constructor(context: ExtensionContext) {
		const module = context.asAbsolutePath('dist/server.js');
		const run = { module, transport: TransportKind.ipc };
		const options: LanguageClientOptions = {
			documentSelector: SELECTOR,
			initializationOptions: { pages: `${Uri.joinPath(context.extensionUri, 'docs', 'checks')}/` },
			errorHandler: keepAlive(),
			diagnosticPullOptions: { onChange: true, onTabs: false },
		};
		this.client = new LanguageClient('gouji', '勾稽 Gouji', { run, debug: run }, options);
	}

	/** Starts the server unless it runs; false where it cannot be started, which the user was told. */
	start(): Promise<boolean> {
		this.#started ??= this.client.start().then(
			() => {
				void commands.executeCommand('setContext', 'gouji.started', true);
				return true;
			},
			(error: unknown) => {
				this.#started = undefined;
				void this.#complain(words().cannotStart(error instanceof Error ? error.message : String(error)));
				return false;
			},
		);
		return this.#started;
	}

	/** Starts the server anew, whatever state it is in. */
	async restart(): Promise<boolean> {
		this.#started = undefined;
		if (this.client.needsStop()) await this.client.stop();
		return this.start();
	}

	/** Whether the server runs or is being started. */
	get isRunning(): boolean {
		return this.#started !== undefined;
	}

	dispose(): void {
		if (this.client.needsStop()) void this.client.stop();
	}

	async #complain(message: string): Promise<void> {
		const { restart, showLog } = words();
		const choice = await window.showErrorMessage(message, restart, showLog);
		if (choice === restart) await this.restart();
		else if (choice === showLog) this.client.outputChannel.show();
	}
}

/** Restarts a server that ended by itself, until it ends too often. */
function keepAlive(): ErrorHandler {
	const ends: number[] = [];
	return {
		error: () => ({ action: ErrorAction.Continue }),
		closed: (): CloseHandlerResult => {
			ends.push(Date.now());
			const recent = ends.filter((time) => Date.now() - time < WITHIN);
			if (recent.length < MOST_ENDS) return { action: CloseAction.Restart, handled: true };
			return { action: CloseAction.DoNotRestart, message: words().stopped };
		},
	};
}
