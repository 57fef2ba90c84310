// Tells when what the server knows of a text that was just opened stands in it.

import { workspace } from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient/node';

/** What moves the text, and what is said about it. */
type Arrival = 'lenses' | 'diagnostics';

/** So long is waited for an answer, in milliseconds: one that is later is on a machine that does nothing in time. */
const PATIENCE = 3000;
/** An answer is drawn a moment after it was given. */
const DRAWN_AFTER = 100;

interface Waiting {
	readonly uri: string;
	readonly missing: Set<Arrival>;
	readonly done: () => void;
}

/** Listens to what the server answers about texts. */
export class Arrivals {
	readonly #waiting = new Set<Waiting>();

	readonly middleware: CodeLensMiddleware & DiagnosticProviderMiddleware = {
		provideCodeLenses: async (...[document, token, next]) => {
			const lenses = await next(document, token);
			if (!token.isCancellationRequested) this.#arrived('lenses', document.uri.toString());
			return lenses;
		},
		provideDiagnostics: async (...[document, previous, token, next]) => {
			const report = await next(document, previous, token);
			const uri = 'uri' in document ? document.uri : document;
			if (!token.isCancellationRequested) this.#arrived('diagnostics', uri.toString());
			return report;
		},
	};

	/** Resolves when all that VS Code asks about a text as soon as it is shown was answered, or does not come. */
	async shown(uri: string): Promise<void> {
		const missing = new Set<Arrival>();
		if (workspace.getConfiguration('editor').get('codeLens') !== false) missing.add('lenses');
		if (!workspace.textDocuments.some((document) => document.uri.toString() === uri)) missing.add('diagnostics');
		if (missing.size > 0) await new Promise<void>((done) => this.#wait({ uri, missing, done }));
		await new Promise((drawn) => setTimeout(drawn, DRAWN_AFTER));
	}

	#wait(waiting: Waiting): void {
		this.#waiting.add(waiting);
		setTimeout(() => this.#end(waiting), PATIENCE);
	}

	#end(waiting: Waiting): void {
		this.#waiting.delete(waiting);
		waiting.done();
	}

	#arrived(what: Arrival, uri: string): void {
		for (const waiting of this.#waiting) {
			if (waiting.uri !== uri) continue;
			waiting.missing.delete(what);
			if (waiting.missing.size === 0) this.#end(waiting);
		}
	}
}
