// The check of all files under the workspace folders: findings of files that no editor has open.

import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { kept, type Parts, type ReviewedText } from '../../core/parts.ts';
import type { Part } from '../../core/review.ts';
import type { CheckProgressParams, CheckWorkspaceResult, UnreadFile } from '../../protocol.ts';
import { remembering } from '../../workspace/cross.ts';
import type { SelectionOptions } from '../../workspace/files/selection.ts';
import type { CellKey, OtherCell } from '../../workspace/other-year.ts';
import type { ReportSummary } from '../../workspace/summaries.ts';
import type { Parter } from '../known-findings.ts';
import { keyOf } from '../uri.ts';
import { Across } from './across.ts';
import { finished, inTurns } from './in-turns.ts';
import { Latest } from './latest.ts';
import { type Outcome, outcomeSteps, type ReviewOutcome, setFindings } from './outcome.ts';
import { type ReadHost, readFile } from './read-file.ts';
import { addMore, addOutcome, type Counted, emptyResult, toldUnread } from './result.ts';
import { Results } from './results.ts';
import { UnreadFiles } from './unread-files.ts';

/** What a workspace check needs of the server. */
export interface WorkspaceCheckHost extends ReadHost {
	readonly selection: () => SelectionOptions;
	/** Parts the findings that the project knows from all others. */
	readonly part: Parter;
	/** Told of every file that was reviewed; no reports where it holds none or is gone. */
	readonly summarised: (uri: string, reports: readonly ReportSummary[]) => void;
	/** Told of all files that cannot be read, whenever one comes or goes. */
	readonly unread: (files: ReadonlyMap<string, UnreadFile>) => void;
	/** Told of every file whose findings changed. */
	readonly changed: (uri: string, diagnostics: Diagnostic[]) => void;
	/** Told that findings across reports changed on open documents. */
	readonly changedAcross: () => void;
}

/** One run of the check. */
export interface CheckRun {
	readonly folders: readonly string[];
	readonly signal: AbortSignal;
	readonly progress: (params: CheckProgressParams) => void;
	/** Whether only files are looked at that were checked before. */
	readonly known: boolean;
}

/** Progress is told so many times in a check, and at most once for so many files. */
const STEPS = 100;
const FILES_A_STEP = 20;

/** The workspace check, its findings kept as long as the server lives. */
export class WorkspaceCheck {
	readonly #host: WorkspaceCheckHost;
	readonly #results: Results;
	/** All files that were reviewed, right ones too. */
	readonly #checked = new Map<string, string>();
	readonly #latest = new Latest();
	readonly #across: Across;
	readonly #unread: UnreadFiles;
	#folders: readonly string[] = [];

	constructor(host: WorkspaceCheckHost) {
		this.#host = host;
		this.#across = new Across({
			catalogue: host.catalogue,
			settings: () => host.task().settings,
			read: (uri) => this.read(uri),
			openParts: (uri) => host.openReview(uri)?.parts,
			pausing: () => host.files.pausing(),
		});
		this.#results = new Results(host.changed, host.files.rest);
		this.#unread = new UnreadFiles(host.unread);
	}

	/** Checks all files under the folders; what an earlier check found and this one does not is taken back. */
	async run({ folders, signal, progress, known }: CheckRun): Promise<CheckWorkspaceResult> {
		const { files } = this.#host;
		const result = emptyResult();
		const counted: Counted = { result, own: new Map() };
		this.#folders = folders;
		const closedFolders = new Map<string, string>();
		const listed = await files.list(folders, this.#host.selection(), (path, why) => closedFolders.set(path, why));
		this.#forgetOthers(listed);
		for (const [path, why] of closedFolders) this.#unread.set(path, why);
		const uris = known ? listed.filter((uri) => this.#checked.has(keyOf(uri))) : listed;
		const step = Math.max(FILES_A_STEP, Math.ceil(uris.length / STEPS));
		const each = (uri: string, outcome: Outcome) => {
			addOutcome(counted, uri, outcome);
			this.#unread.set(uri, outcome.why === undefined ? undefined : (outcome.failed ?? outcome.why));
			this.#latest.takes(keyOf(uri), this.#latest.now());
			// What was found across reports stays to be seen until that is looked for again, which tells of the file anew.
			if (outcome.why === undefined && this.#across.has(uri)) this.#across.set(uri, outcome.facts);
			else this.#take(uri, outcome, true);
			if (result.files % step === 0) progress({ done: result.files, total: uris.length, reports: result.reports });
		};
		const closed: string[] = [];
		for (const uri of uris) {
			const open = this.#host.openReview(uri);
			if (open === undefined) closed.push(uri);
			else each(uri, await this.#outcomeInTurns(uri, kept(open)));
		}
		// A document may have been opened meanwhile: what it shows counts, not what was on disk.
		const eachClosed = (uri: string, outcome: Outcome) => {
			const open = this.#host.openReview(uri);
			each(uri, open === undefined ? outcome : finished(this.#steps(uri, kept(open))));
		};
		await files.reviewAll(closed, this.#host.task(), { each: eachClosed, signal });
		// Of each file that was read only its own findings are known, though those across reports are what they were before.
		await this.lookAcross(counted);
		progress({ done: result.files, total: uris.length, reports: result.reports });
		return { ...result, ...toldUnread(this.#unread.all), cancelled: signal.aborted };
	}

	/** Checks a file again, and what is found across reports. `force` sends its findings once more though they are the same. */
	async refresh(uri: string, force = false): Promise<void> {
		await this.recheck(uri, force);
		await this.lookAcross();
	}

	/** Whether a file was looked at. */
	isChecked(uri: string): boolean {
		return this.#checked.has(keyOf(uri));
	}

	/** The reports of a file, open or not, with what is found across reports; undefined where it cannot be read. */
	async partsOf(uri: string): Promise<Parts | undefined> {
		const own = this.#checked.get(keyOf(uri)) ?? uri;
		const parts = await this.read(own);
		return parts === undefined ? undefined : this.#across.place(own, parts);
	}

	/** The files of a folder; undefined where it is none. */
	async filesIn(uri: string): Promise<readonly string[] | undefined> {
		const { files } = this.#host;
		return files.isFolder(uri) ? files.list([uri], { include: ['**'] }, () => {}) : undefined;
	}

	/** Checks a file again that changed or appeared, and leaves what is found across reports to `lookAcross`. */
	async recheck(uri: string, force = false): Promise<void> {
		const { files, selection } = this.#host;
		if (!this.#checked.has(keyOf(uri)) && !files.takes(this.#folders, selection(), uri)) return;
		const own = this.#checked.get(keyOf(uri)) ?? uri;
		const asOf = this.#latest.now();
		const { text = kept({ parts: [] }), why } = await readFile(own, this.#host);
		const parts = await this.#across.place(own, text.parts);
		const outcome = await this.#outcomeInTurns(own, { ...text, parts });
		if (!this.#latest.takes(keyOf(own), asOf)) return;
		this.#unread.set(own, why);
		this.#take(own, outcome, force);
	}

	/** A file was opened: from now on what is found across reports follows its text. */
	async opened(uri: string): Promise<void> {
		if (await this.#across.opened(this.#checked.get(keyOf(uri)) ?? uri)) this.#host.changedAcross();
	}

	/** Takes the findings of a file back that is gone, or of all files under a folder that is; then `lookAcross` is due. */
	forget(uri: string): void {
		const file = this.#checked.get(keyOf(uri));
		const below = `${keyOf(uri)}/`;
		if (file !== undefined) this.#gone(file);
		else for (const [key, known] of this.#checked) if (key.startsWith(below)) this.#gone(known);
	}

	/** The reports of an open document with what is found across the workspace's reports, as its text is now. */
	complete(uri: string, parts: readonly Part[]): readonly Part[] {
		return this.#across.complete(this.#checked.get(keyOf(uri)) ?? uri, parts);
	}

	/** The reports of a file as they are now, in the editor or on disk; undefined where it cannot be read. */
	async read(uri: string): Promise<Parts | undefined> {
		return (await this.#readText(uri))?.parts;
	}

	async #readText(uri: string): Promise<ReviewedText | undefined> {
		return (await readFile(uri, this.#host)).text;
	}

	/** The cell of another year's report that states the same number as a cell of this one. */
	otherCell(uri: string, part: number, cell: CellKey): OtherCell | undefined {
		return this.#across.otherCell(this.#checked.get(keyOf(uri)) ?? uri, part, cell);
	}

	/** What is known of the report of the same body on the year before. */
	lastYear(uri: string, part: number): ReturnType<Across['lastYear']> {
		return this.#across.lastYear(this.#checked.get(keyOf(uri)) ?? uri, part);
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

	/** Brings the findings across reports up to date: after a check, which has `counted` the others, those of all files. */
	async lookAcross(counted?: Counted): Promise<void> {
		const asOf = this.#latest.now();
		let open = false;
		const readText = remembering((uri) => this.#readText(uri));
		const read = async (uri: string) => (await readText(uri))?.parts;
		for (const uri of await this.#across.update(counted !== undefined)) {
			if (this.#host.openReview(uri) !== undefined) open = true;
			const text = await readText(uri);
			if (text === undefined) continue;
			const parts = await this.#across.place(uri, text.parts, read);
			const outcome = await this.#outcomeInTurns(uri, { ...text, parts });
			if (counted !== undefined) addMore(counted, uri, outcome);
			if (this.#latest.takes(keyOf(uri), asOf)) this.#take(uri, outcome, true);
		}
		if (open) this.#host.changedAcross();
	}

	#steps(uri: string, text: ReviewedText): Generator<void, ReviewOutcome> {
		return outcomeSteps(uri, text, { pages: this.#host.task().pages, part: this.#host.part(uri) });
	}

	#outcomeInTurns(uri: string, text: ReviewedText): Promise<ReviewOutcome> {
		return inTurns(this.#steps(uri, text), this.#host.files.pausing());
	}

	#forgetOthers(uris: readonly string[]): void {
		const present = new Set(uris.map(keyOf));
		for (const [key, uri] of this.#checked) if (!present.has(key)) this.#gone(uri);
		this.#unread.keep(present);
	}

	#take(uri: string, outcome: Outcome, force: boolean): void {
		this.#checked.set(keyOf(uri), uri);
		setFindings(this.#results, uri, { outcome: outcome.why === undefined ? outcome : undefined, force });
		this.#host.summarised(uri, outcome.why === undefined ? outcome.summaries : []);
		this.#across.set(uri, outcome.why === undefined ? outcome.facts : []);
	}

	#gone(uri: string): void {
		this.#latest.takes(keyOf(uri), this.#latest.now());
		this.#checked.delete(keyOf(uri));
		this.#unread.set(uri, undefined);
		setFindings(this.#results, uri, { outcome: undefined, force: false });
		this.#host.summarised(uri, []);
		this.#across.set(uri, []);
	}
}
