// The status of the report at hand: in the status bar, and as the status of its language.

import { type Disposable, type LanguageStatusItem, languages, type TextDocument } from 'vscode';
import type { ReportStatus, StatusParams } from '../../server/src/protocol.ts';
import { StatusBar } from './status-bar.ts';
import { statusLines, tablesLine } from './status-lines.ts';
import { words } from './words.ts';

/** Keeps the status of the documents that the server looked at, and shows that of the text at hand. */
export class Status implements Disposable {
	readonly #statuses = new Map<string, StatusParams>();
	readonly #waiting = new Map<string, ((status: readonly ReportStatus[]) => void)[]>();
	readonly #items = new Map<string, LanguageStatusItem>();
	readonly #bar = new StatusBar();
	readonly #atHand: () => TextDocument | undefined;
	#stopped = false;

	constructor(atHand: () => TextDocument | undefined) {
		this.#atHand = atHand;
	}

	/** Takes up what the server says of a document. */
	update(uri: string, status: StatusParams): void {
		this.#stopped = false;
		this.#statuses.set(uri, status);
		this.#answer(uri, status.reports);
		this.show();
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#statuses.delete(uri);
		this.#answer(uri, []);
	}

	/** The server ended and will not come back by itself: what it said is not true for long. */
	stop(): void {
		this.#stopped = true;
		for (const uri of [...this.#waiting.keys()]) this.#answer(uri, []);
		this.show();
	}

	/** Whether a document was recognised as a report. */
	isReport(uri: string): boolean {
		return (this.#statuses.get(uri)?.reports.length ?? 0) > 0;
	}

	/** The reports of a document, as soon as the server has said them; none where it is no report. */
	whenKnown(uri: string): Promise<readonly ReportStatus[]> {
		const known = this.#statuses.get(uri);
		if (known !== undefined) return Promise.resolve(known.reports);
		return new Promise((resolve) => {
			this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]);
		});
	}

	#answer(uri: string, reports: readonly ReportStatus[]): void {
		for (const resolve of this.#waiting.get(uri) ?? []) resolve(reports);
		this.#waiting.delete(uri);
	}

	/** Shows the status of the text at hand; nothing where it is no report. */
	show(): void {
		const document = this.#atHand();
		const reports = document === undefined ? [] : (this.#statuses.get(document.uri.toString())?.reports ?? []);
		const lines = statusLines(reports, this.#stopped);
		const shown = lines.length === 0 || this.#stopped ? lines : [...lines, tablesLine()];
		this.#bar.show({ document, reports, stopped: this.#stopped });
		const ids = shown.map((_, at) => `gouji.report.${at}`);
		for (const [id, item] of this.#items) {
			if (ids.includes(id)) continue;
			item.dispose();
			this.#items.delete(id);
		}
		if (document === undefined) return;
		const { uri, languageId } = document;
		const selector = { scheme: uri.scheme, language: languageId, pattern: uri.fsPath };
		for (const [at, id] of ids.entries()) {
			const item = this.#items.get(id) ?? languages.createLanguageStatusItem(id, selector);
			this.#items.set(id, Object.assign(item, { selector, name: words().statusName, ...shown[at] }));
		}
	}

	dispose(): void {
		for (const item of this.#items.values()) item.dispose();
		this.#items.clear();
		this.#bar.dispose();
	}
}
