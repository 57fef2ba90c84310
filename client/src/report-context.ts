// Tells the manifest's conditions which texts are reports: `resourcePath in gouji.reports`.

import { commands, type Uri } from 'vscode';

/** The recognised reports. */
export class ReportContext {
	readonly #reports = new Map<string, Uri>();

	/** A text was recognised as a report, is none any more, or was closed. */
	set(uri: Uri, isReport: boolean): void {
		const key = uri.toString();
		if (this.#reports.has(key) === isReport) return;
		if (isReport) this.#reports.set(key, uri);
		else this.#reports.delete(key);
		// A window that works on another machine has addresses of its own there, but the same paths: of the system or of the address.
		const paths = [...this.#reports.values()].flatMap(({ path, fsPath }) => [path, fsPath]);
		void commands.executeCommand('setContext', 'gouji.reports', paths);
	}
}
