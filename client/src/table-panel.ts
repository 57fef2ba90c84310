// The tab that the table view stands in: its page, and what the two say to each other.

import { type Disposable, Uri, type WebviewPanel } from 'vscode';
import { readFromView, type ToView } from '../webview/messages.ts';
import { pageOf, pageRoots } from './table-page.ts';
import { tableWords } from './table-words.ts';

/** What the tab tells. */
export interface PanelHost {
	/** Something that the page said; of what shape is not known. */
	readonly received: (message: unknown) => void;
	/** It came to the front, went to the back, or moved. */
	readonly moved: () => void;
	readonly closed: () => void;
}

/** A tab with the page of the table view. */
export class TablePanel implements Disposable {
	readonly #panel: WebviewPanel;
	readonly #extension: Uri;
	/** Whether the page listens; one that is hidden is gone, and comes back anew. */
	#ready = false;

	/** Takes over a tab: a new one, or one that VS Code kept over a reload. */
	constructor(panel: WebviewPanel, extension: Uri, host: PanelHost) {
		this.#panel = panel;
		this.#extension = extension;
		panel.iconPath = Uri.joinPath(extension, 'icons', 'extension.svg');
		panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extension) };
		panel.webview.onDidReceiveMessage((message) => {
			if (readFromView(message)?.type === 'ready') this.#ready = true;
			host.received(message);
		});
		panel.onDidChangeViewState(() => {
			if (!panel.visible) this.#ready = false;
			host.moved();
		});
		panel.onDidDispose(() => host.closed());
		this.load();
	}

	/** Loads the page, in the user's language. */
	load(): void {
		this.#ready = false;
		this.#panel.title = tableWords().tab;
		this.#panel.webview.html = pageOf(this.#panel.webview, this.#extension);
	}

	/** Whether the page can be seen and listens. */
	get isShown(): boolean {
		return this.#panel.visible && this.#ready;
	}

	get column(): WebviewPanel['viewColumn'] {
		return this.#panel.viewColumn;
	}

	/** Brings the tab to the front; with the focus, or without it. */
	reveal(focus: boolean): void {
		this.#panel.reveal(undefined, !focus);
	}

	post(message: ToView): void {
		if (this.#ready) void this.#panel.webview.postMessage(message);
	}

	dispose(): void {
		this.#panel.dispose();
	}
}
