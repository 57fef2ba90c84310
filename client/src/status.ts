// The language status item: what was recognised in the report at hand, and how many of its sums hold.

import {
	type Disposable,
	type LanguageStatusItem,
	LanguageStatusSeverity,
	languages,
	type TextEditor,
	window,
} from 'vscode';
import type { ReportStatus, StatusParams } from '../../server/src/protocol.ts';
import { words } from './words.ts';

/** Keeps the status of the documents that the server looked at, and shows that of the active editor. */
export class Status implements Disposable {
	readonly #statuses = new Map<string, StatusParams>();
	readonly #waiting = new Map<string, ((status: readonly ReportStatus[]) => void)[]>();
	readonly #items = new Map<string, LanguageStatusItem>();
	#stopped = false;

	/** Takes up what the server says of a document. */
	update(uri: string, status: StatusParams): void {
		this.#stopped = false;
		this.#statuses.set(uri, status);
		this.#answer(uri, status.reports);
		this.show(window.activeTextEditor);
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
		this.show(window.activeTextEditor);
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

	/** Shows the status of an editor; nothing where it shows no report. */
	show(editor: TextEditor | undefined): void {
		const reports = editor === undefined ? [] : (this.#statuses.get(editor.document.uri.toString())?.reports ?? []);
		const shown = reports.length === 0 ? [] : this.#stopped ? [stopped()] : [recognised(reports), ...notesOf(reports)];
		const ids = shown.map((_, at) => `gouji.report.${at}`);
		for (const [id, item] of this.#items) {
			if (ids.includes(id)) continue;
			item.dispose();
			this.#items.delete(id);
		}
		if (editor === undefined) return;
		const { uri, languageId } = editor.document;
		const selector = { scheme: uri.scheme, language: languageId, pattern: uri.fsPath };
		for (const [at, id] of ids.entries()) {
			const item = this.#items.get(id) ?? languages.createLanguageStatusItem(id, selector);
			this.#items.set(id, Object.assign(item, { selector, name: words().statusName, ...shown[at] }));
		}
	}

	dispose(): void {
		for (const item of this.#items.values()) item.dispose();
		this.#items.clear();
	}
}

/** A line of the status. */
type Shown = Pick<LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

function stopped(): Shown {
	return {
		text: words().statusStopped,
		detail: '',
		severity: LanguageStatusSeverity.Error,
		command: { title: words().restart, command: 'gouji.restartServer' },
	};
}

function recognised(reports: readonly ReportStatus[]): Shown {
	const [held, failed, undecided] = countsOf(reports);
	return {
		text: textOf(reports),
		detail: words().statusDetail(held, failed, undecided),
		severity: failed > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
		command: { title: words().showProblems, command: 'workbench.actions.view.problems' },
	};
}

/** What a reader of the sums must know: tables that were parted by their sums, and tables of which nothing is decided. */
function notesOf(reports: readonly ReportStatus[]): readonly Shown[] {
	const { statusParted, statusOpen, table } = words();
	const note = (names: readonly string[], say: (tables: readonly string[]) => string): readonly Shown[] => {
		const tables = [...new Set(names)].map(table);
		const line = { detail: '', severity: LanguageStatusSeverity.Information, command: undefined };
		return tables.length === 0 ? [] : [{ ...line, text: say(tables) }];
	};
	return [
		...note(
			reports.flatMap((report) => report.parted),
			statusParted,
		),
		...note(
			reports.flatMap((report) => report.open),
			statusOpen,
		),
	];
}

function textOf(reports: readonly ReportStatus[]): string {
	const [only] = reports;
	if (reports.length > 1 || only === undefined) return words().statusMany(reports.length);
	const { status, form, year } = words();
	return status(form(only.form), year(only.year), only.tables);
}

function countsOf(reports: readonly ReportStatus[]): readonly [held: number, failed: number, undecided: number] {
	const sum = (key: 'held' | 'failed' | 'undecided') => reports.reduce((total, report) => total + report[key], 0);
	return [sum('held'), sum('failed'), sum('undecided')];
}
