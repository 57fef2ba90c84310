// What is done in the table view: a cell is selected, edited or put right, and the text follows.

import {
	commands,
	Range,
	Selection,
	type TextDocument,
	TextEditorRevealType,
	ViewColumn,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import {
	type PlainEdit,
	type Range as PlainRange,
	TABLE_EDIT,
	type TableEditParams,
	type TableEditResult,
	type TableViewResult,
} from '../../server/src/protocol.ts';
import type { FromView } from '../webview/messages.ts';
import type { Server } from './server.ts';
import type { TablePanel } from './table-panel.ts';
import { rangeOfPlace } from './table-places.ts';
import { tableWords } from './table-words.ts';

/** A report as it is shown. */
export interface ShownTables extends TableViewResult {
	readonly document: TextDocument;
}

/** What deeds need of the view. */
export interface DeedsHost {
	readonly shown: () => ShownTables | undefined;
	readonly panel: () => TablePanel | undefined;
	/** Asks for one of a text's reports, by its number. */
	readonly ask: (document: TextDocument, part: number) => Promise<TableViewResult | null>;
	readonly showBefore: (on: boolean) => void;
}

type Deed = Exclude<FromView, { readonly type: 'ready' | 'shown' }>;
type Problem = keyof ReturnType<typeof tableWords>['refusals'];

/** Does what the view asks for. What was asked for another version of the text changes nothing. */
export class TableDeeds {
	readonly #server: Server;
	readonly #host: DeedsHost;

	constructor(server: Server, host: DeedsHost) {
		this.#server = server;
		this.#host = host;
	}

	async do(deed: Deed): Promise<void> {
		if (deed.type === 'before') return this.#host.showBefore(deed.on);
		if (deed.type === 'undo' || deed.type === 'redo') return this.#undo(deed.type);
		const shown = this.#host.shown();
		if (shown === undefined) return;
		if (deed.type === 'save') {
			await shown.document.save();
			return;
		}
		if (deed.version !== shown.version) {
			if (deed.type === 'edit' || deed.type === 'fix') this.#refuse('stale');
			return;
		}
		if (deed.type === 'part') await this.#goToPart(shown, deed.part);
		else if (deed.type === 'select') await this.#select(shown, rangeOfPlace(shown.places, deed.at));
		else if (deed.type === 'fix') await this.#fix(shown, shown.fixes[deed.fix]?.edits ?? []);
		else await this.#edit(shown, rangeOfPlace(shown.places, deed.at), deed.text);
	}

	/** Says that the numbers of the year before are not there, and offers the way to them where there is one. */
	sayNoYearBefore(offer: boolean): void {
		const { noYearBefore, noYearBeforeYet, checkFolder } = tableWords();
		this.#host.panel()?.post({ type: 'say', text: noYearBefore });
		if (!offer) return;
		void window.showInformationMessage(noYearBeforeYet, checkFolder).then((choice) => {
			if (choice === checkFolder) void commands.executeCommand('gouji.checkWorkspace');
		});
	}

	/** Selects a place in every editor that shows the text, and opens one where none does; the focus stays where it is. */
	async #select({ document }: ShownTables, place: PlainRange | undefined): Promise<void> {
		if (place === undefined) return;
		const range = document.validateRange(toRange(place));
		const editors = window.visibleTextEditors.filter((editor) => editor.document === document);
		if (editors.length === 0) {
			const viewColumn = this.#host.panel()?.column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
			await window.showTextDocument(document.uri, { viewColumn, preserveFocus: true, selection: range });
		}
		for (const editor of editors) {
			editor.selection = new Selection(range.start, range.end);
			editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
		}
	}

	/** Writes a fix, and shows where. */
	async #fix(shown: ShownTables, edits: readonly PlainEdit[]): Promise<void> {
		await this.#select(shown, edits[0]?.range);
		await this.#apply(shown, edits);
	}

	/** Leads the cursor to another report of the text; what is shown follows the cursor. */
	async #goToPart(shown: ShownTables, part: number): Promise<void> {
		const other = await this.#host.ask(shown.document, part);
		if (other !== null) await this.#select(shown, { start: other.range.start, end: other.range.start });
	}

	async #edit(shown: ShownTables, place: PlainRange | undefined, text: string): Promise<void> {
		if (place === undefined) return;
		const { client } = this.#server;
		const params: TableEditParams = {
			uri: client.code2ProtocolConverter.asUri(shown.document.uri),
			version: shown.version,
			position: place.start,
			text,
		};
		const { edits, problem } = await client.sendRequest<TableEditResult>(TABLE_EDIT, params);
		if (problem !== undefined) this.#refuse(problem);
		else await this.#apply(shown, edits);
	}

	async #apply({ document, version }: ShownTables, edits: readonly PlainEdit[]): Promise<void> {
		if (document.version !== version) return this.#refuse('stale');
		const edit = new WorkspaceEdit();
		for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
		if (edits.length > 0 && !(await workspace.applyEdit(edit))) this.#refuse('locked');
	}

	/** Undoes in the text, as there: the editor gets the focus for a moment. */
	async #undo(command: 'undo' | 'redo'): Promise<void> {
		const document = this.#host.shown()?.document;
		const editor = window.visibleTextEditors.find((one) => one.document === document);
		if (editor === undefined) return;
		await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.One });
		await commands.executeCommand(command);
		this.#host.panel()?.reveal(true);
	}

	#refuse(problem: Problem): void {
		this.#host.panel()?.post({ type: 'say', text: tableWords().refusals[problem] });
	}
}

function toRange({ start, end }: PlainRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
