// The check of all files under the workspace folders: findings of files that no editor has open.

import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { Review } from '../core/review.ts';
import type { CheckProgressParams, CheckWorkspaceResult } from '../protocol.ts';
import type { Decoded } from '../workspace/decode.ts';
import type { SelectionOptions } from '../workspace/selection.ts';
import type { ReportSummary } from '../workspace/summaries.ts';
import { type Outcome, outcomeOf, outcomeOfReview, type ReviewTask } from './outcome.ts';
import { Results } from './results.ts';
import { keyOf } from './uri.ts';

/** Files as the server's surroundings have them; all of it speaks of addresses, not paths. */
export interface FileSource {
	/** The files under folders that a selection takes. What cannot be read is named. */
	readonly list: (
		folders: readonly string[],
		selection: SelectionOptions,
		unreadable: (uri: string, why: string) => void,
	) => Promise<readonly string[]>;
	/** Whether a selection takes a file that stands under one of the folders. */
	readonly takes: (folders: readonly string[], selection: SelectionOptions, uri: string) => boolean;
	/** A file's text. Rejects with what the system says. */
	readonly read: (uri: string) => Promise<Decoded>;
	/** Reviews files, many at a time where that pays, and tells what came of each. */
	readonly reviewAll: (
		uris: readonly string[],
		task: ReviewTask,
		each: (uri: string, outcome: Outcome) => void,
		signal: AbortSignal,
	) => Promise<void>;
	readonly reason: (error: unknown) => string;
	/** Lets other work run. */
	readonly rest: () => Promise<void>;
}

/** What a workspace check needs of the server. */
export interface WorkspaceCheckHost {
	readonly files: FileSource;
	readonly task: () => ReviewTask;
	readonly selection: () => SelectionOptions;
	/** The review of a file that an editor has open: what it shows counts, not what is on disk. */
	readonly openReview: (uri: string) => Review | undefined;
	/** Told of every file that was reviewed; no reports where it holds none or is gone. */
	readonly summarised: (uri: string, reports: readonly ReportSummary[]) => void;
	/** Told of every file whose findings changed. */
	readonly changed: (uri: string, diagnostics: Diagnostic[]) => void;
}

/** More unreadable files than this are counted by the log, not by the answer. */
const MOST_UNREAD = 50;
/** Progress is told so many times in a check, and at most once for so many files. */
const STEPS = 100;
const FILES_A_STEP = 20;

/** The workspace check, its findings kept as long as the server lives. */
export class WorkspaceCheck {
	readonly #host: WorkspaceCheckHost;
	readonly #results: Results;
	/** All files that were reviewed, right ones too. */
	readonly #checked = new Map<string, string>();
	#folders: readonly string[] = [];

	constructor(host: WorkspaceCheckHost) {
		this.#host = host;
		this.#results = new Results(host.changed, host.files.rest);
	}

	/** Checks all files under the folders; what an earlier check found and this one does not is taken back. */
	async run(
		folders: readonly string[],
		signal: AbortSignal,
		progress: (params: CheckProgressParams) => void,
	): Promise<CheckWorkspaceResult> {
		const { files } = this.#host;
		const result: CheckWorkspaceResult = {
			files: 0,
			reports: 0,
			findings: { error: 0, warning: 0, info: 0, hint: 0 },
			unread: [],
			cancelled: false,
		};
		const unread = (path: string, why: string) => {
			if (result.unread.length < MOST_UNREAD) result.unread.push({ path, why });
		};
		this.#folders = folders;
		const uris = await files.list(folders, this.#host.selection(), unread);
		this.#forgetOthers(uris);
		const step = Math.max(FILES_A_STEP, Math.ceil(uris.length / STEPS));
		const each = (uri: string, outcome: Outcome) => {
			result.files++;
			if (outcome.why !== undefined) unread(uri, outcome.failed ?? outcome.why);
			else add(result, outcome);
			this.#take(uri, outcome, true);
			if (result.files % step === 0) progress({ done: result.files, total: uris.length, reports: result.reports });
		};
		const closed: string[] = [];
		for (const uri of uris) {
			const open = this.#host.openReview(uri);
			if (open === undefined) closed.push(uri);
			else each(uri, outcomeOfReview(uri, open, this.#host.task().pages));
		}
		await files.reviewAll(closed, this.#host.task(), each, signal);
		progress({ done: result.files, total: uris.length, reports: result.reports });
		return { ...result, cancelled: signal.aborted };
	}

	/** Checks a file again that changed or appeared. `force` sends its findings once more though they are the same. */
	async refresh(uri: string, force = false): Promise<void> {
		const { files, task, selection } = this.#host;
		if (!this.#checked.has(keyOf(uri)) && !files.takes(this.#folders, selection(), uri)) return;
		this.#take(uri, await this.#outcomeOf(uri, task()), force);
	}

	/** Takes the findings of a file back that is gone, or of all files under a folder that is. */
	forget(uri: string): void {
		const below = `${keyOf(uri)}/`;
		for (const [key, known] of this.#checked) if (key === keyOf(uri) || key.startsWith(below)) this.#gone(known);
	}

	/** The diagnostics of a file that was checked, or undefined. */
	diagnosticsOf(uri: string): Diagnostic[] | undefined {
		return this.#results.of(uri);
	}

	/** Answers the request for the workspace's diagnostics: see Results. */
	pull(
		previous: ReadonlyMap<string, string>,
		cancelled: Promise<void>,
		report?: (items: WorkspaceDiagnosticReport) => void,
	): Promise<WorkspaceDiagnosticReport> {
		return this.#results.pull(previous, cancelled, report);
	}

	async #outcomeOf(uri: string, task: ReviewTask): Promise<Outcome> {
		const open = this.#host.openReview(uri);
		if (open !== undefined) return outcomeOfReview(uri, open, task.pages);
		try {
			return outcomeOf(uri, await this.#host.files.read(uri), task);
		} catch (error) {
			return { why: 'failed', failed: this.#host.files.reason(error) };
		}
	}

	#forgetOthers(uris: readonly string[]): void {
		const present = new Set(uris.map(keyOf));
		for (const [key, uri] of this.#checked) if (!present.has(key)) this.#gone(uri);
	}

	#take(uri: string, outcome: Outcome, force: boolean): void {
		this.#checked.set(keyOf(uri), uri);
		this.#results.set(uri, outcome.why === undefined ? outcome.diagnostics : [], force);
		this.#host.summarised(uri, outcome.why === undefined ? outcome.summaries : []);
	}

	#gone(uri: string): void {
		this.#checked.delete(keyOf(uri));
		this.#results.set(uri, []);
		this.#host.summarised(uri, []);
	}
}

function add(result: CheckWorkspaceResult, { reports, findings }: Extract<Outcome, { why?: undefined }>): void {
	result.reports += reports;
	result.findings.error += findings.error;
	result.findings.warning += findings.warning;
	result.findings.info += findings.info;
	result.findings.hint += findings.hint;
}
