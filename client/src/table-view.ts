// The table view: one tab beside the text that follows the report at hand.

import {
	commands,
	type Disposable,
	EventEmitter,
	type TextDocument,
	type TextEditor,
	type Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { TABLE_VIEW, type TableViewParams, type TableViewResult } from '../../server/src/protocol.ts';
import { readFromView } from '../webview/messages.ts';
import { isCandidate, textInFront } from './documents.ts';
import { cursorIn } from './places.ts';
import { Repeated } from './repeated.ts';
import type { Server } from './server.ts';
import { type ShownTables, TableDeeds } from './table-deeds.ts';
import { TablePanel } from './table-panel.ts';
import { placeAt, standsIn } from './table-places.ts';
import { tableWords, titleOf } from './table-words.ts';

/** The view's type, by which it is found again after a reload. */
export const TABLE_VIEW_TYPE = 'gouji.tables';
/** Settings reach the server, and what they change is known, within this time, in milliseconds. */
const SETTLED_AFTER = 500;

/** What is shown where there is no table. */
const NOTHING = { type: 'show', version: 0, part: 0, parts: 1, html: '', selected: -1, before: false } as const;

/** One tab, reused. Nothing is asked of the server while it cannot be seen, and nothing is listened to while it is closed. */
export class TableView implements Disposable {
	readonly #server: Server;
	readonly #extension: Uri;
	readonly #isChecked: () => boolean;
	readonly #deeds: TableDeeds;
	readonly #drawn = new EventEmitter<number>();
	#panel: TablePanel | undefined;
	#listening: readonly Disposable[] = [];
	#document: TextDocument | undefined;
	/** Whether the numbers of the year before are wished for, and whether that was said just now. */
	#before = false;
	#asked = false;
	#shown: ShownTables | undefined;
	/** The report that the server recognised last. */
	#latest: string | undefined;
	#selected = -1;
	/** Whether what came to the front while the page did not listen is still to be looked at: always, but for a new tab's first words. */
	#looksBack = false;
	/** The protocol's client hears of a change after this one, so that what is drawn is asked for a moment later. */
	readonly #drawing: Repeated;

	/** Told of the version of the text whenever the page shows it. */
	readonly onDidShow = this.#drawn.event;

	/** `isChecked` tells whether the workspace was checked, by which reports of other years are known. */
	constructor(server: Server, extension: Uri, isChecked: () => boolean) {
		this.#server = server;
		this.#extension = extension;
		this.#isChecked = isChecked;
		this.#drawing = new Repeated(
			() => this.#drawOnce(),
			(error) => server.client.error('table view', error),
		);
		this.#deeds = new TableDeeds(server, {
			shown: () => this.#shown,
			panel: () => this.#panel,
			ask: (document, part) => this.#ask(document, { part, before: false }),
			showBefore: (on) => {
				this.#before = on;
				this.#asked = on;
				this.draw();
			},
		});
	}

	/** Shows the tables of a text beside it. Where they are shown already, the view gets the focus. */
	async show(document: TextDocument): Promise<void> {
		if (!(await this.#server.start(true))) return;
		const isAtHand = this.#panel?.isShown === true && this.#document === document;
		this.#document = document;
		if (this.#panel === undefined) {
			const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
			this.restore(window.createWebviewPanel(TABLE_VIEW_TYPE, tableWords().tab, place), document, true);
		} else this.#panel.reveal(isAtHand);
		void commands.executeCommand('setContext', 'gouji.tablesShown', true);
		this.draw();
	}

	/** Takes over a tab: a new one, or one that VS Code kept over a reload, with the text that it showed if that is still there. */
	restore(tab: WebviewPanel, document: TextDocument | undefined, isNew = false): void {
		this.#panel?.dispose();
		const panel: TablePanel = new TablePanel(tab, this.#extension, {
			received: (message) => void this.receive(message),
			moved: () => this.draw(),
			closed: () => {
				if (this.#panel === panel) this.#closed();
			},
		});
		this.#panel = panel;
		this.#document = document;
		this.#looksBack = !isNew;
		this.#listening = this.#listen();
		if (document !== undefined) void this.#server.start();
	}

	/** The server knows a report: if it is the one at hand, its tables are shown. */
	recognised(uri: string): void {
		this.#latest = uri;
		if ([textInFront(this.#document), this.#document].some((one) => one?.uri.toString() === uri)) this.#look();
	}

	/** The report at hand where no text is in front: the one that is shown, or was recognised last. */
	get latest(): TextDocument | undefined {
		return this.#document ?? workspace.textDocuments.find(({ uri }) => uri.toString() === this.#latest);
	}

	/** What is shown; undefined where nothing is. */
	get shown(): ShownTables | undefined {
		return this.#shown;
	}

	/** Does what the page asks for; what is no message of its changes nothing. */
	async receive(message: unknown): Promise<void> {
		const read = readFromView(message);
		if (read === undefined) return;
		if (read.type === 'ready') {
			this.draw();
			if (this.#looksBack) this.#look();
			this.#looksBack = true;
		} else if (read.type === 'shown') this.#drawn.fire(read.version);
		else await this.#deeds.do(read);
	}

	/** Draws what is at hand as soon as it can: one question at a time, and another one where something changed meanwhile. */
	draw(): void {
		if (this.#panel?.isShown === true) this.#drawing.ask();
	}

	dispose(): void {
		this.#panel?.dispose();
		this.#drawn.dispose();
	}

	#listen(): readonly Disposable[] {
		for (const one of this.#listening) one.dispose();
		return [
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === this.#document) this.draw();
			}),
			window.onDidChangeActiveTextEditor(() => this.#look()),
			window.onDidChangeVisibleTextEditors(() => this.#look()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
			workspace.onDidChangeConfiguration((change) => {
				if (!change.affectsConfiguration('gouji')) return;
				this.#panel?.load();
				setTimeout(() => this.draw(), SETTLED_AFTER);
			}),
		];
	}

	#closed(): void {
		for (const one of this.#listening) one.dispose();
		this.#listening = [];
		this.#panel = undefined;
		this.#shown = undefined;
		this.#document = undefined;
	}

	/** Another text may be at hand; whether it is a report the server says. */
	#look(): void {
		const document = textInFront(this.#document);
		if (document === undefined || !isCandidate(document) || document === this.#document) this.draw();
		else void this.#try(document);
	}

	/** Follows a text if it is a report. */
	async #try(document: TextDocument): Promise<void> {
		if (this.#panel?.isShown !== true || !this.#server.client.isRunning()) return;
		const result = await this.#ask(document, { before: false });
		if (result === null || textInFront(this.#document) !== document) return;
		this.#document = document;
		this.draw();
	}

	async #drawOnce(): Promise<void> {
		const document = this.#document;
		const { gone, noReport, noServer } = tableWords();
		if (document === undefined) return this.#showNothing(gone);
		if (!this.#server.client.isRunning()) return this.#showNothing(noServer);
		const result = await this.#ask(document, { before: this.#before });
		if (document !== this.#document) return;
		if (result === null) {
			if (this.#shown?.document !== document) this.#showNothing(noReport);
		} else if (result.version !== document.version && !document.isClosed) this.#drawing.ask();
		else this.#showTables({ ...result, document });
	}

	async #ask(document: TextDocument, what: Pick<TableViewParams, 'part' | 'before'>): Promise<TableViewResult | null> {
		const { client } = this.#server;
		const params: TableViewParams = {
			uri: client.code2ProtocolConverter.asUri(document.uri),
			position: cursorIn(document),
			...what,
		};
		return client.sendRequest<TableViewResult | null>(TABLE_VIEW, params);
	}

	#showTables(shown: ShownTables): void {
		const { document, version, part, parts, html, places } = shown;
		if (this.#before && shown.before === null) this.#missYearBefore(shown);
		this.#asked = false;
		this.#shown = shown;
		this.#selected = placeAt(places, cursorIn(document));
		const [uri, title] = [document.uri.toString(), titleOf(document.uri.path, shown)];
		const [selected, before] = [this.#selected, shown.before !== null];
		this.#panel?.post({ type: 'show', version, uri, title, part, parts, html, selected, before });
	}

	/** Says that the numbers that are wished for are not known; the wish stands for the next report that is shown. */
	#missYearBefore({ document, part }: ShownTables): void {
		const isOther = this.#shown?.document !== document || this.#shown.part !== part;
		if (this.#asked) this.#before = false;
		if (this.#asked || isOther) this.#deeds.sayNoYearBefore(this.#asked && !this.#isChecked());
	}

	#showNothing(title: string): void {
		this.#shown = undefined;
		this.#panel?.post({ ...NOTHING, uri: this.#document?.uri.toString() ?? '', title });
	}

	#cursorMoved({ document }: TextEditor): void {
		if (document !== this.#shown?.document || this.#panel?.isShown !== true) return;
		const { range, parts, places, version } = this.#shown;
		const cursor = cursorIn(document);
		if (parts > 1 && !standsIn(range, cursor)) this.draw();
		const at = placeAt(places, cursor);
		if (at === this.#selected) return;
		this.#selected = at;
		this.#panel?.post({ type: 'select', version, at });
	}
}
