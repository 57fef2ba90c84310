// How diagnostics reach a client: pulled by those that can, pushed to those that cannot, never both.

import {
	type ClientCapabilities,
	type Connection,
	type Diagnostic,
	type Disposable,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
} from 'vscode-languageserver';

/** The one way in which a client hears of diagnostics. */
export class DiagnosticsChannel {
	readonly #connection: Connection;
	#client: ClientCapabilities = {};
	#registered: Disposable | undefined;
	/** What was answered last about each document. */
	readonly #answered = new Map<string, { readonly id: string; readonly items: readonly Diagnostic[] }>();
	#answers = 0;

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

	/** What a client that pulls is answered: diagnostics that it has already are not sent again. */
	answer(uri: string, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
		const last = this.#answered.get(uri);
		if (last !== undefined && last.id === previous && areSame(last.items, items))
			return { kind: 'unchanged', resultId: last.id };
		const id = String(++this.#answers);
		this.#answered.set(uri, { id, items });
		return { kind: 'full', resultId: id, items };
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#answered.delete(uri);
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

/** Those of reports that did not change are the very same. */
function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
	return (
		some.length === others.length &&
		some.every((one, at) => one === others[at] || JSON.stringify(one) === JSON.stringify(others[at]))
	);
}
