// The open documents of a session: each reviewed as it is now, its status told, its diagnostics at hand.

import { type Connection, type Diagnostic, TextDocuments } from 'vscode-languageserver';
import { USUAL_LANGUAGE } from '../core/languages.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { STATUS } from '../protocol.ts';
import { byPlace } from './by-part.ts';
import { openDiagnosticsOfPart, type Pages, toDocumentDiagnostics } from './diagnostics.ts';
import type { DiagnosticsChannel } from './diagnostics-channel.ts';
import { type Reviewed, ReviewedDocuments } from './documents.ts';
import type { EditorFeatures } from './editor-features.ts';
import type { KnownFindings } from './known-findings.ts';
import { changedDocument, keptDocument, lengthOf, type OpenDocument } from './long-document.ts';
import type { Settings } from './settings.ts';
import { Settling } from './settling.ts';
import { ToldStatuses } from './status.ts';
import { isBelow, keyOf } from './uri.ts';
import type { LateCheck } from './workspace/late-check.ts';

/** What the open documents need of the server. */
export interface OpenDocumentsHost {
	readonly connection: Connection;
	readonly catalogue: ReadyCatalogue;
	readonly settings: () => Settings;
	readonly pages: () => Pages;
	readonly check: () => LateCheck;
	readonly features: () => EditorFeatures;
	readonly known: KnownFindings;
	readonly diagnostics: DiagnosticsChannel;
	/** Does what nobody waits for; a fault is logged and ends nothing. */
	readonly background: (name: string, run: () => Promise<unknown>) => unknown;
	/** Told before a text of so many UTF-16 units is looked at. */
	readonly looksAt: (length: number) => void;
	readonly later: (run: () => void, milliseconds: number) => () => void;
	readonly log: (message: string) => void;
}

/** The open documents. */
export class OpenDocuments {
	readonly #host: OpenDocumentsHost;
	readonly #reviewed = new ReviewedDocuments();
	readonly #documents = new TextDocuments<OpenDocument>({
		create: keptDocument,
		update: (document, changes, version) => {
			for (const change of changes) {
				this.#reviewed.changing(document, change);
				changedDocument(document, [change], version);
			}
			return changedDocument(document, [], version);
		},
	});
	readonly #diagnostics = byPlace((part, uri) => openDiagnosticsOfPart({ uri, pages: this.#host.pages() }, part));
	readonly #statuses = new ToldStatuses();
	readonly #settling: Settling;

	constructor(host: OpenDocumentsHost) {
		this.#host = host;
		this.#settling = new Settling(host.later);
	}

	/** Follows the documents of the connection. */
	listen(): void {
		const { connection, background, check } = this.#host;
		this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
		this.#documents.onDidOpen(({ document: { uri } }) => void background('opened', () => check().opened(uri)));
		this.#documents.onDidClose(({ document }) => this.#closed(document));
		this.#documents.listen(connection);
	}

	/** Looks at all of them again; `anew` where the settings are others. */
	again(anew: boolean): void {
		if (anew) this.#reviewed.clear();
		for (const document of this.#documents.all()) this.#changed(document);
	}

	/** Tells the statuses that changed with what is found across reports. */
	tellStatuses(): void {
		for (const { uri } of this.#documents.all()) this.#tellStatus(uri);
	}

	/** The review of an open document; undefined where none is open, and for our own pages, which show wrong tables. */
	reviewOf(uri: string): Reviewed | undefined {
		const { catalogue, settings, pages } = this.#host;
		const key = keyOf(uri);
		const document = this.#documents.get(uri) ?? this.#documents.all().find((open) => keyOf(open.uri) === key);
		if (document === undefined || isBelow(uri, pages())) return undefined;
		return this.#reviewed.get(document, { ...settings(), catalogue });
	}

	/** The same with what is found across reports, and without what the project knows: what its user sees. */
	shownReviewOf(uri: string): Reviewed | undefined {
		const reviewed = this.reviewOf(uri);
		if (reviewed === undefined) return undefined;
		const { known, check } = this.#host;
		const parts = known.without(uri, check().complete(uri, reviewed.review.parts));
		return { ...reviewed, review: { ...reviewed.review, parts } };
	}

	/** The diagnostics of a document, or of a file that was closed a moment ago and belongs to a workspace check. */
	diagnosticsOf(uri: string): Diagnostic[] {
		const { check } = this.#host;
		const reviewed = this.shownReviewOf(uri);
		return reviewed === undefined
			? (check().diagnosticsOf(uri) ?? [])
			: toDocumentDiagnostics(uri, reviewed.review, this.#diagnostics);
	}

	#changed(document: OpenDocument): void {
		const { uri, version } = document;
		const { features, diagnostics, log, looksAt } = this.#host;
		looksAt(lengthOf(document));
		features().changed(uri);
		try {
			this.#tellStatus(uri);
			diagnostics.push(uri, () => this.diagnosticsOf(uri), version);
		} catch (error) {
			log(`review: ${error instanceof Error ? error.stack : String(error)}`);
		}
		// Forced: of a tab that was closed just after a change a client shows what the check says, though the check may never
		// have heard of that change.
		this.#settling.after(uri, () => this.#refreshFile(uri, true));
	}

	/** What is found across reports counts too: the numbers are those of the list of problems. */
	#tellStatus(uri: string): void {
		const { settings, connection } = this.#host;
		const review = this.shownReviewOf(uri)?.review ?? { parts: [] };
		const status = this.#statuses.next(uri, review, settings().language ?? USUAL_LANGUAGE);
		if (status !== undefined) void connection.sendNotification(STATUS, status);
	}

	#closed({ uri }: OpenDocument): void {
		const { features, known, diagnostics } = this.#host;
		this.#reviewed.forget(uri);
		features().closed(uri);
		known.forget(uri);
		this.#statuses.forget(uri);
		diagnostics.forget(uri);
		diagnostics.push(uri, () => []);
		this.#refreshFile(uri);
		this.#settling.after(uri, () => this.#refreshFile(uri, true));
	}

	#refreshFile(uri: string, force = false): void {
		const { background, check } = this.#host;
		void background('refresh', () => check().refresh(uri, force));
	}
}
