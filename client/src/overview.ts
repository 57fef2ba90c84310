// The overview: a page of all reports in a tab, drawn by the server, each link leading to a place.

import { commands, type Disposable, ViewColumn, type WebviewPanel, window } from 'vscode';
import { OVERVIEW, type OverviewResult } from '../../server/src/protocol.ts';
import type { Findings } from './findings.ts';
import { openPlace } from './places.ts';
import type { Server } from './server.ts';
import { viewWords } from './view-words.ts';

/** The page draws itself anew at most this often, in milliseconds, while reports change. */
const DRAWN_EVERY = 1500;

/** One tab at a time, kept in step with the reports while it can be seen. */
export class Overview implements Disposable {
	readonly #server: Server;
	readonly #listening: Disposable;
	#panel: WebviewPanel | undefined;
	#places: OverviewResult['places'] = [];
	#stale = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(server: Server, findings: Findings) {
		this.#server = server;
		this.#listening = findings.onDidChange(() => {
			this.#stale = true;
			this.#drawSoon();
		});
	}

	/** Opens the tab, or brings it to the front, and draws the page. */
	async show(): Promise<void> {
		if (this.#panel === undefined) {
			this.#panel = window.createWebviewPanel('gouji.overview', viewWords().overview, ViewColumn.Active, {
				enableScripts: false,
				enableCommandUris: ['gouji.overview.open', 'gouji.findings.showCheck', 'gouji.export'],
				enableFindWidget: true,
				localResourceRoots: [],
			});
			this.#panel.onDidDispose(() => {
				this.#panel = undefined;
				this.#places = [];
			});
			this.#panel.onDidChangeViewState(() => this.#drawSoon());
		} else this.#panel.reveal();
		await this.#draw();
	}

	/** The page as it is shown; empty where none is. */
	get html(): string {
		return this.#panel?.webview.html ?? '';
	}

	/** Opens the place of a link, by its number, and the tables of its report beside it. */
	async open(number: unknown): Promise<void> {
		const place = typeof number === 'number' ? this.#places[number] : undefined;
		if (place === undefined) return;
		const document = await openPlace(place.uri, place.range);
		if (document !== undefined) await commands.executeCommand('gouji.openTableView', document.uri);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#listening.dispose();
		this.#panel?.dispose();
	}

	#drawSoon(): void {
		if (this.#panel?.visible !== true || !this.#stale || this.#timer !== undefined) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			void this.#draw();
		}, DRAWN_EVERY);
	}

	/** The page and its places change together; a server that stopped leaves the last ones standing. */
	async #draw(): Promise<void> {
		if (!this.#server.client.isRunning()) return;
		this.#stale = false;
		const result = await this.#server.client.sendRequest<OverviewResult | null>(OVERVIEW, {});
		if (result === null || this.#panel === undefined) return;
		this.#places = result.places;
		if (this.#panel.webview.html !== result.html) this.#panel.webview.html = result.html;
	}
}
