// The item of the status bar: how many numbers of the report at hand are wrong, and the way to the next of them.

import {
	commands,
	DiagnosticSeverity,
	type Disposable,
	Position,
	type Range,
	StatusBarAlignment,
	type StatusBarItem,
	type TextDocument,
	ViewColumn,
	window,
} from 'vscode';
import type { ReportStatus } from '../../server/src/protocol.ts';
import { editorWords } from './editor-words.ts';
import { countsOf, statusLines } from './status-lines.ts';
import { tableWords } from './table-words.ts';
import { findingsIn } from './text-findings.ts';
import { viewWords } from './view-words.ts';
import { words } from './words.ts';

/** Beside the counts of the Problems view. */
const PRIORITY = 49;

/** What the item tells of. */
interface Told {
	/** The text at hand. */
	readonly document: TextDocument | undefined;
	readonly reports: readonly ReportStatus[];
	readonly stopped: boolean;
}

/** Shows the counts of a report, and leads to what fails or to what there is to know. */
export class StatusBar implements Disposable {
	readonly #item: StatusBarItem;
	readonly #command: Disposable;
	#document: TextDocument | undefined;
	#reports: readonly ReportStatus[] = [];
	#stopped = false;

	constructor() {
		this.#item = window.createStatusBarItem('gouji.status', StatusBarAlignment.Left, PRIORITY);
		this.#item.command = 'gouji.showStatus';
		this.#command = commands.registerCommand('gouji.showStatus', () => this.#open());
	}

	/** Shows the counts of some reports; nothing where there are none. */
	show({ document, reports, stopped }: Told): void {
		this.#document = document;
		this.#reports = reports;
		this.#stopped = stopped;
		const [line] = statusLines(reports, stopped);
		if (line === undefined) {
			this.#item.hide();
			return;
		}
		this.#item.name = words().statusName;
		this.#item.text = this.#text();
		this.#item.tooltip = [line.text, line.detail, this.#findings > 0 ? editorWords().goToNext : '']
			.filter((part) => part !== undefined && part !== '')
			.join('\n');
		this.#item.accessibilityInformation = { label: `${line.text} ${line.detail ?? ''}` };
		this.#item.show();
	}

	/** What the item says, for tests. */
	get text(): string {
		return this.#item.text;
	}

	dispose(): void {
		this.#item.dispose();
		this.#command.dispose();
	}

	get #findings(): number {
		return this.#reports.reduce((sum, { errors, others }) => sum + errors + others, 0);
	}

	#text(): string {
		if (this.#stopped) return editorWords().bar('!');
		const errors = this.#reports.reduce((sum, report) => sum + report.errors, 0);
		const others = this.#findings - errors;
		if (errors > 0) return editorWords().bar(`✗${errors}`);
		if (others > 0) return editorWords().bar(`△${others}`);
		const { held, undecided } = countsOf(this.#reports);
		return editorWords().bar(held > 0 || undecided === 0 ? `✓${held > 0 ? held : ''}` : `○${undecided}`);
	}

	/** Goes to the next finding of the text, the wrong numbers first; where there is none, lists what was recognised. */
	async #open(): Promise<void> {
		const document = this.#document;
		const shown = [window.activeTextEditor, ...window.visibleTextEditors];
		const editor = shown.find((one) => one?.document === document);
		const next = document && this.#findings > 0 ? nextFinding(document, editor?.selection.active) : undefined;
		if (document !== undefined && next !== undefined) {
			const viewColumn = editor?.viewColumn ?? ViewColumn.One;
			await window.showTextDocument(document, { selection: next, viewColumn });
			return;
		}
		await this.#list();
	}

	async #list(): Promise<void> {
		const lines = statusLines(this.#reports, this.#stopped).map(({ text, detail, command }) => ({
			label: text,
			...(detail === undefined || detail === '' ? {} : { detail }),
			command: this.#stopped && command !== undefined ? command.command : undefined,
		}));
		const more = [
			{ label: `$(table) ${tableWords().tab}`, command: 'gouji.openTableView' },
			{ label: `$(play) ${editorWords().checkWorkspace}`, command: 'gouji.checkWorkspace' },
			{ label: `$(graph) ${viewWords().openOverview}`, command: 'gouji.openOverview' },
			{ label: `$(symbol-parameter) ${editorWords().toggleHints}`, command: 'gouji.toggleHints' },
		];
		const chosen = await window.showQuickPick([...lines, ...more], { title: words().statusName });
		if (chosen?.command !== undefined) await commands.executeCommand(chosen.command);
	}
}

/** The first finding behind the cursor, around the end: of the heaviest that the text has. Hints are none. */
function nextFinding(document: TextDocument, cursor = new Position(0, 0)): Range | undefined {
	const own = findingsIn(document);
	const errors = own.filter(({ severity }) => severity === DiagnosticSeverity.Error);
	const ranges = (errors.length > 0 ? errors : own).map(({ range }) => range);
	return ranges.find(({ start }) => start.isAfter(cursor)) ?? ranges[0];
}
