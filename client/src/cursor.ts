// Tells the server on which line of a report the cursor stands, so that the names of columns stand in its row.

import { type Disposable, type TextEditor, window } from 'vscode';
import { CURSOR, type CursorParams } from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

/** A cursor that is on its way tells nothing: milliseconds. */
const RESTS_AFTER = 40;

/** Follows the cursor of the active editor. `isReport`: whether a document was recognised as a report. */
export class Cursor implements Disposable {
	readonly #server: Server;
	readonly #isReport: (uri: string) => boolean;
	readonly #listening: readonly Disposable[];
	#told = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(server: Server, isReport: (uri: string) => boolean) {
		this.#server = server;
		this.#isReport = isReport;
		this.#listening = [
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
			window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
		];
	}

	/** The cursor may have moved, or its document may just have become a report. */
	follow(editor: TextEditor | undefined): void {
		if (editor === undefined || editor !== window.activeTextEditor) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#tell(editor), RESTS_AFTER);
	}

	/** The server may be another one, which was told nothing. */
	forget(): void {
		this.#told = '';
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const one of this.#listening) one.dispose();
	}

	#tell({ document, selection }: TextEditor): void {
		const { client } = this.#server;
		if (!client.isRunning() || !this.#isReport(document.uri.toString())) return;
		const { line } = selection.active;
		const now = `${document.uri.toString()}#${line}`;
		if (now === this.#told) return;
		this.#told = now;
		const params: CursorParams = { uri: client.code2ProtocolConverter.asUri(document.uri), line };
		void client.sendNotification(CURSOR, params);
	}
}
