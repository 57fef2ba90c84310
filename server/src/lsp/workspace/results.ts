// The findings of the workspace's files, and the requests that wait for news of them.

import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { keyOf } from '../uri.ts';

/** What is known of a file. Its diagnostics have an id of their own, which changes whenever they do. */
interface Result {
	readonly uri: string;
	readonly id: string;
	readonly diagnostics: Diagnostic[];
}

/** An open request: the files of which it was not told yet. */
interface Pull {
	readonly untold: Set<string>;
	wake: () => void;
}

/** The findings of files, by address. Idle it does nothing. */
export class Results {
	readonly #changed: (uri: string, diagnostics: Diagnostic[]) => void;
	readonly #rest: () => Promise<void>;
	readonly #results = new Map<string, Result>();
	readonly #pulls = new Set<Pull>();
	#lastId = 0;

	/** `changed` is told of every file whose findings changed; `rest` lets other work run, so that news is sent together. */
	constructor(changed: (uri: string, diagnostics: Diagnostic[]) => void, rest: () => Promise<void>) {
		this.#changed = changed;
		this.#rest = rest;
	}

	/** The diagnostics of a file that was checked, or undefined. */
	of(uri: string): Diagnostic[] | undefined {
		return this.#results.get(keyOf(uri))?.diagnostics;
	}

	/** Notes the findings of a file; `force` sends them though they are what they were. A file without any is not kept. */
	set(uri: string, diagnostics: Diagnostic[], force = false): void {
		const key = keyOf(uri);
		const known = this.#results.get(key);
		if (known === undefined && diagnostics.length === 0) return;
		if (!force && known !== undefined && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics)) return;
		this.#results.set(key, { uri, id: String(++this.#lastId), diagnostics });
		this.#changed(uri, diagnostics);
		for (const { untold, wake } of this.#pulls) {
			untold.add(key);
			wake();
		}
	}

	/**
	 * Answers a pull: at once where there is news, else when there is. With `report` it stays open and sends what comes
	 * until it is cancelled.
	 */
	async pull(
		previous: ReadonlyMap<string, string>,
		cancelled: Promise<void>,
		report?: (items: WorkspaceDiagnosticReport) => void,
	): Promise<WorkspaceDiagnosticReport> {
		const untold = new Set<string>();
		for (const [key, { id }] of this.#results) if (previous.get(key) !== id) untold.add(key);
		const pull: Pull = { untold, wake: () => {} };
		let open = true;
		const ended = cancelled.then(() => {
			open = false;
		});
		this.#pulls.add(pull);
		try {
			while (open) {
				const items = this.#take(untold);
				if (items.length > 0 && report === undefined) return { items };
				if (items.length > 0) report?.({ items });
				if (untold.size === 0) await Promise.race([ended, new Promise<void>((resolve) => (pull.wake = resolve))]);
				await this.#rest();
			}
		} finally {
			this.#pulls.delete(pull);
		}
		return { items: [] };
	}

	#take(untold: Set<string>): WorkspaceDocumentDiagnosticReport[] {
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		for (const key of untold) {
			const result = this.#results.get(key);
			if (result === undefined) continue;
			const { uri, id, diagnostics } = result;
			items.push({ kind: 'full', uri, version: null, resultId: id, items: diagnostics });
		}
		untold.clear();
		return items;
	}
}
