// The check of all files under the workspace folders: findings of files that no editor has open.

import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { type Review, type ReviewOptions, review } from '../core/review.ts';
import type { CheckProgressParams, CheckWorkspaceResult } from '../protocol.ts';
import type { Decoded } from '../workspace/decode.ts';
import { type ReportSummary, summariesOf } from '../workspace/summaries.ts';
import { keyOf } from './uri.ts';

/** Files as the server's surroundings have them; both answer with addresses, not paths. */
export interface FileSource {
	/** The files under folders that may be reports. Folders that cannot be read are named. */
	readonly list: (folders: readonly string[], unreadable: (path: string, why: string) => void) => readonly string[];
	/** A file's text. Throws what the system throws. */
	readonly read: (uri: string) => Decoded;
	readonly reason: (error: unknown) => string;
	/** Lets other work run before the next file. */
	readonly rest: () => Promise<void>;
}

interface Result {
	readonly uri: string;
	readonly id: string;
	readonly diagnostics: Diagnostic[];
}

/** What a workspace check needs of the server. */
export interface WorkspaceCheckHost {
	readonly files: FileSource;
	readonly options: () => ReviewOptions;
	readonly toDiagnostics: (uri: string, review: Review) => Diagnostic[];
	/** The review of a file that an editor has open: what it shows counts, not what is on disk. */
	readonly openReview: (uri: string) => Review | undefined;
	/** Told of every file that was reviewed; no reports where it holds none or is gone. */
	readonly summarised: (uri: string, reports: readonly ReportSummary[]) => void;
	/** Told of every file whose findings changed. */
	readonly changed: (uri: string, diagnostics: Diagnostic[]) => void;
}

/** So many files are read before other work is let in. */
const FILES_AT_A_TIME = 20;
/** More unreadable files than this are counted by the log, not by the answer. */
const MOST_UNREAD = 50;

/** The findings of the workspace's files, and the requests that wait for news of them. */
export class WorkspaceCheck {
	readonly #host: WorkspaceCheckHost;
	readonly #results = new Map<string, Result>();
	/** All files that were reviewed, right ones too. */
	readonly #checked = new Map<string, string>();
	readonly #waiting = new Set<() => void>();
	#lastId = 0;

	constructor(host: WorkspaceCheckHost) {
		this.#host = host;
	}

	/** Checks all files under the folders; what an earlier check found and this one does not is taken back. */
	async run(
		folders: readonly string[],
		isCancelled: () => boolean,
		progress: (params: CheckProgressParams) => void,
	): Promise<CheckWorkspaceResult> {
		const result: CheckWorkspaceResult = {
			files: 0,
			reports: 0,
			findings: { error: 0, warning: 0, info: 0, hint: 0 },
			unread: [],
			cancelled: false,
		};
		const unreadable = (path: string, why: string) => {
			if (result.unread.length < MOST_UNREAD) result.unread.push({ path, why });
		};
		const { files } = this.#host;
		const uris = files.list(folders, unreadable);
		const present = new Set(uris.map(keyOf));
		for (const [key, uri] of this.#checked) if (!present.has(key)) this.#gone(uri);
		for (const uri of uris) {
			if (isCancelled()) return { ...result, cancelled: true };
			this.#checkFile(uri, result, unreadable);
			if (result.files % FILES_AT_A_TIME !== 0) continue;
			progress({ done: result.files, total: uris.length, reports: result.reports });
			await files.rest();
		}
		progress({ done: result.files, total: uris.length, reports: result.reports });
		return result;
	}

	/** Checks one file again, as after a change; a file that is gone loses its findings. `force` sends them once more. */
	refresh(uri: string, force = false): void {
		if (!this.#checked.has(keyOf(uri))) return;
		try {
			const found = this.#review(uri);
			this.#set(uri, 'why' in found ? [] : this.#host.toDiagnostics(uri, found), force);
		} catch {
			this.#gone(uri, force);
		}
	}

	/** The diagnostics of a file that was checked, or undefined. */
	diagnosticsOf(uri: string): Diagnostic[] | undefined {
		return this.#results.get(keyOf(uri))?.diagnostics;
	}

	/** What is new to a client that has the given results. */
	news(previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		for (const [key, { uri, id, diagnostics }] of this.#results) {
			if (previous.get(key) === id) continue;
			items.push({ kind: 'full', uri, version: null, resultId: id, items: diagnostics });
		}
		return items;
	}

	/**
	 * Answers a pull: at once where there is news, else when there is; idle it does nothing. With `report` it stays open
	 * and sends what comes until it is cancelled.
	 */
	async pull(
		previous: Map<string, string>,
		cancelled: Promise<void>,
		report?: (items: WorkspaceDiagnosticReport) => void,
	): Promise<WorkspaceDiagnosticReport> {
		let open = true;
		void cancelled.then(() => {
			open = false;
		});
		while (open) {
			const items = this.news(previous);
			for (const item of items) if (item.resultId !== undefined) previous.set(keyOf(item.uri), item.resultId);
			if (items.length > 0 && report === undefined) return { items };
			if (items.length > 0) report?.({ items });
			await Promise.race([cancelled, new Promise<void>((resolve) => this.#waiting.add(resolve))]);
		}
		return { items: [] };
	}

	#checkFile(uri: string, result: CheckWorkspaceResult, unreadable: (path: string, why: string) => void): void {
		result.files++;
		try {
			const found = this.#review(uri);
			if ('why' in found) {
				unreadable(uri, found.why);
				this.#set(uri, []);
				return;
			}
			result.reports += found.parts.length;
			for (const part of found.parts) for (const finding of part.findings) result.findings[finding.severity]++;
			this.#set(uri, this.#host.toDiagnostics(uri, found));
		} catch (error) {
			unreadable(uri, this.#host.files.reason(error));
			this.#gone(uri);
		}
	}

	#review(uri: string): Review | { readonly why: string } {
		const found = this.#read(uri);
		this.#checked.set(keyOf(uri), uri);
		this.#host.summarised(uri, 'why' in found ? [] : summariesOf(uri, found));
		return found;
	}

	#read(uri: string): Review | { readonly why: string } {
		const open = this.#host.openReview(uri);
		if (open !== undefined) return open;
		const decoded = this.#host.files.read(uri);
		return decoded.text === undefined ? decoded : review(decoded.text, this.#host.options());
	}

	#gone(uri: string, force = false): void {
		this.#set(uri, [], force);
		this.#host.summarised(uri, []);
	}

	#set(uri: string, diagnostics: Diagnostic[], force = false): void {
		const key = keyOf(uri);
		const known = this.#results.get(key);
		if (known === undefined && diagnostics.length === 0) return;
		if (!force && known !== undefined && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics)) return;
		this.#results.set(key, { uri, id: String(++this.#lastId), diagnostics });
		this.#host.changed(uri, diagnostics);
		const waiting = [...this.#waiting];
		this.#waiting.clear();
		for (const resume of waiting) resume();
	}
}
