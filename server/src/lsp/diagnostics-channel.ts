// How diagnostics reach a client: pulled by those that can, pushed to those that cannot, never both.

import {
	type ClientCapabilities,
	type Connection,
	type Diagnostic,
	type Disposable,
	DocumentDiagnosticRequest,
} from 'vscode-languageserver';

/** The one way in which a client hears of diagnostics. */
export class DiagnosticsChannel {
	readonly #connection: Connection;
	#client: ClientCapabilities = {};
	#registered: Disposable | undefined;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Takes what the client can. */
	begin(client: ClientCapabilities): void {
		this.#client = client;
	}

	/** Registers those of documents, where the client takes registrations. */
	async open(): Promise<void> {
		if (this.#client.textDocument?.diagnostic?.dynamicRegistration === true) await this.#register(false);
	}

	/** Adds those of the workspace, where documents' own were registered. */
	async widen(): Promise<void> {
		if (this.#registered !== undefined) await this.#register(true);
	}

	/** Sends the diagnostics of a file, or of a version of a document, to a client that does not ask for them. */
	push(uri: string, diagnostics: () => Diagnostic[], version?: number): void {
		if (this.#client.textDocument?.diagnostic !== undefined) return;
		const of = version === undefined ? { uri } : { uri, version };
		void this.#connection.sendDiagnostics({ ...of, diagnostics: diagnostics() });
	}

	/** Asks a client that pulls to do so again. */
	refresh(): void {
		if (this.#client.workspace?.diagnostics?.refreshSupport === true) this.#connection.languages.diagnostics.refresh();
	}

	/** One registration at a time: with two of them a client would show every finding twice. */
	async #register(workspaceDiagnostics: boolean): Promise<void> {
		this.#registered?.dispose();
		this.#registered = await this.#connection.client.register(DocumentDiagnosticRequest.type, {
			documentSelector: null,
			interFileDependencies: false,
			workspaceDiagnostics,
		});
	}
}
