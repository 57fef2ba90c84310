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
		Object.assign(this.#item, this.#stopped ? stopped() : recognised(status.reports));
	}

	dispose(): void {
		this.#item?.dispose();
	}
}

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
		detail: [words().statusDetail(held, failed, undecided), ...notesOf(reports)].join(words().statusBreak),
		severity: failed > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
		command: { title: words().showProblems, command: 'workbench.actions.view.problems' },
	};
}

/** What a reader of the sums must know: tables that were parted by their sums, and tables of which nothing is decided. */
function notesOf(reports: readonly ReportStatus[]): readonly string[] {
	const { statusParted, statusOpen } = words();
	const parted = [...new Set(reports.flatMap((report) => report.parted))];
	const open = [...new Set(reports.flatMap((report) => report.open))];
	return [
		...(parted.length === 0 ? [] : [statusParted(parted.map(words().table))]),
		...(open.length === 0 ? [] : [statusOpen(open.map(words().table))]),
	];
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
