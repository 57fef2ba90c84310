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
import { formName, words, yearName } from './words.ts';

/** Keeps the status of the documents that the server looked at, and shows that of the active editor. */
export class Status implements Disposable {
	readonly #statuses = new Map<string, StatusParams>();
	readonly #waiting = new Map<string, ((status: readonly ReportStatus[]) => void)[]>();
	#item: LanguageStatusItem | undefined;

	/** Takes up what the server says of a document. */
	update(uri: string, status: StatusParams): void {
		this.#statuses.set(uri, status);
		this.#answer(uri, status.reports);
		this.show(window.activeTextEditor);
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#statuses.delete(uri);
		this.#answer(uri, []);
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
		const status = editor === undefined ? undefined : this.#statuses.get(editor.document.uri.toString());
		if (editor === undefined || status === undefined || status.reports.length === 0) {
			this.#item?.dispose();
			this.#item = undefined;
			return;
		}
		const { uri, languageId } = editor.document;
		const selector = { scheme: uri.scheme, language: languageId, pattern: uri.fsPath };
		this.#item ??= languages.createLanguageStatusItem('gouji.report', selector);
		this.#item.selector = selector;
		this.#item.name = words().statusName;
		this.#item.text = textOf(status.reports);
		const [held, failed, undecided] = countsOf(status.reports);
		this.#item.detail = words().statusDetail(held, failed, undecided);
		this.#item.severity = failed > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
		this.#item.command = { title: words().showProblems, command: 'workbench.actions.view.problems' };
	}

	dispose(): void {
		this.#item?.dispose();
	}
}

function textOf(reports: readonly ReportStatus[]): string {
	const [only] = reports;
	if (reports.length > 1 || only === undefined) return words().statusMany(reports.length);
	return words().status(formName(only.form), yearName(only.year), only.tables);
}

function countsOf(reports: readonly ReportStatus[]): readonly [held: number, failed: number, undecided: number] {
	const sum = (key: 'held' | 'failed' | 'undecided') => reports.reduce((total, report) => total + report[key], 0);
	return [sum('held'), sum('failed'), sum('undecided')];
}
