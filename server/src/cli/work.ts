// A run of `gouji` over files: file by file, written as it goes, nothing kept.

import { dirname, resolve } from 'node:path';
import { telling } from '../core/parts.ts';
import { countFindings, type Unread } from '../core/review.ts';
import type { Unreadable } from '../node/files.ts';
import { boundHeap } from '../node/heap.ts';
import { pausing } from '../node/pausing.ts';
import { type Kept, nothingKept, type ReportFacts } from '../workspace/facts.ts';
import { Across } from './across.ts';
import { KnownFindings } from './baseline/known.ts';
import type { Remembered } from './cache/cached-run.ts';
import { eachUnknown } from './cache/each-unknown.ts';
import { eachFile } from './each-file.ts';
import { gather, NO_CHECKS, type Prepared, type PrintTask, type Read, Reader } from './job.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { filesOf } from './paths.ts';
import { type FileContent, type Piece, type Printer, piecesOf } from './printer.ts';
import { printerOf, SILENT } from './printers.ts';
import { Repairs } from './repairs.ts';
import type { RunParts } from './run-parts.ts';
import type { Settings } from './settings.ts';
import { addSummary, emptySummary, fails, type Summary } from './summary.ts';
import { Stop, type Terminal, whyUnread } from './terminal.ts';
import { visible, visibleLines } from './visible.ts';

/** So many characters are written at once. */
const ENOUGH_TO_WRITE = 1 << 16;

/** One run: its counts, its printer, and what it knows. */
export class Run {
	readonly #options: Options;
	readonly #settings: Settings;
	readonly #terminal: Terminal;
	readonly #output: Output;
	readonly #task: PrintTask;
	readonly #printer: Printer;
	readonly #repairs: Repairs;
	readonly #known: KnownFindings;
	readonly #reader: Reader;
	readonly #remembered: Remembered | undefined;
	readonly #summary: Summary = emptySummary();
	/** Undefined where reports stand alone. */
	readonly #across: Across | undefined;
	#trouble = 0;

	constructor({ options, settings, terminal, output: results, catalogue }: RunParts, remembered?: Remembered) {
		this.#remembered = remembered;
		this.#options = options;
		this.#settings = settings;
		this.#terminal = terminal;
		this.#output = results;
		const { command, format, failOn, fix, output } = options;
		const { review: chosen, words } = settings;
		const checks = command === 'check' || command === 'baseline';
		const print = {
			command,
			format,
			language: words.language,
			colours: terminal.colours && output === undefined,
			version: terminal.version,
			folder: settings.from ?? terminal.folder,
			within: settings.from !== undefined,
			from: output === undefined ? terminal.folder : dirname(resolve(terminal.folder, output)),
			failOn,
		};
		const review = checks ? chosen : { ...chosen, checks: NO_CHECKS };
		this.#task = { review, catalogue: catalogue.data, print, facts: false, pieces: true };
		const ready = catalogue.ready();
		this.#reader = new Reader(ready);
		const note = (text: string) => this.#note(text);
		this.#printer = fix === 'dry' ? SILENT : printerOf(print, ready, note);
		// What `patch` is to read stays as it is; a terminal would obey it.
		const shown = terminal.interactive && output === undefined ? visibleLines : (diff: string) => diff;
		this.#repairs = new Repairs(fix, words, { note, write: (diff) => results.write(shown(diff)) });
		this.#known = new KnownFindings(options, settings, terminal.folder);
		const { rollUp = [] } = settings.config;
		const read = (path: string) => this.#read(path).content?.parts;
		this.#across = looksAcross(options) ? new Across({ ...chosen, rollUp }, ready, read) : undefined;
	}

	async run(): Promise<number> {
		boundHeap();
		const { command, failOn } = this.#options;
		await this.#print(this.#printer.begin());
		const late = this.#printer.divisible && !this.#known.isUsed;
		if (this.#across !== undefined && !late) await this.#gatherFacts(this.#across);
		const facts = this.#across !== undefined && late;
		if (this.#repairs.isUsed || this.#known.isUsed) await this.#oneByOne(late);
		else await this.#eachOf({ ...this.#task, facts }, (path, prepared) => this.#show(path, prepared, late));
		if (this.#across !== undefined && late) await this.#showAcross(this.#across);
		await this.#print(this.#printer.end(this.#summary));
		const written = this.#known.write();
		if (written !== undefined) await this.#output.write(`${visible(written)}\n`);
		const fixed = this.#repairs.said;
		if (fixed !== undefined) this.#terminal.complain(`${fixed}\n`);
		for (const said of this.#known.remarks()) this.#note(said);
		if (this.#trouble > 0) return 2;
		return command !== 'baseline' && fails(this.#summary, failOn) ? 1 : 0;
	}

	/** Does the job for every file. */
	#eachOf(task: PrintTask, each: (path: string, prepared: Prepared) => Promise<void>): Promise<void> {
		const workforce = { jobs: this.#options.jobs, module: this.#terminal.worker, reader: this.#reader };
		const asked = { paths: this.#paths(task.pieces), task, each };
		if (this.#remembered === undefined) return eachFile(asked, workforce);
		return eachUnknown(asked, this.#remembered, (unknown) => eachFile(unknown, workforce));
	}

	/** Prints a file; findings across reports stand with it, unless they come `late`. */
	async #show(path: string, prepared: Prepared, late: boolean): Promise<void> {
		if (prepared.note !== undefined) this.#note(prepared.note);
		if (prepared.unread !== undefined) return this.#unread(path, prepared.unread);
		const whole = !late && this.#across?.has(path) === true ? await this.#withAcross(path) : undefined;
		if (whole !== undefined) return void (await this.#showContent(whole));
		await this.#print(piecesOf(this.#printer, prepared.items));
		if (late) this.#across?.add(path, prepared.facts);
		addSummary(this.#summary, prepared.summary);
		await this.#tellUnread(path, prepared.tooMuch);
	}

	/** A file with the findings across reports that stand on it, read again. */
	async #withAcross(path: string): Promise<FileContent | undefined> {
		const { content } = this.#read(path);
		return content === undefined ? undefined : this.#across?.complete(content);
	}

	/** Prints a file that was read here; its facts, where `kept` asks for them. */
	async #showContent(content: FileContent, kept?: Kept): Promise<readonly ReportFacts[]> {
		const gathered = gather(content, this.#options.command === 'check', kept);
		await this.#print(piecesOf(this.#printer, this.#printer.prepare(gathered.content)));
		addSummary(this.#summary, gathered.summary);
		await this.#tellUnread(content.path, content.unread());
		return gathered.facts;
	}

	/** File by file, where each is changed or held against what is known. */
	async #oneByOne(late: boolean): Promise<void> {
		const kept = nothingKept();
		for await (const path of this.#paths(true)) {
			const read = this.#read(path);
			if (read.content === undefined) {
				await this.#unread(path, read.unread);
				continue;
			}
			if (read.note !== undefined) this.#note(read.note);
			const found = late ? read.content : ((await this.#across?.complete(read.content)) ?? read.content);
			const unknown = this.#known.without(found, this.#summary);
			const fixed = await this.#repairs.apply(unknown, { ...this.#task.review, catalogue: this.#reader.catalogue });
			if (fixed.failed !== undefined) await this.#unread(path, fixed.failed);
			const shown = fixed.content === unknown ? unknown : this.#known.without(fixed.content);
			const facts = await this.#showContent(shown, late ? kept : undefined);
			if (late) this.#across?.add(path, facts);
		}
	}

	/** Reads all files for what is found across their reports, before anything of them is printed. */
	#gatherFacts(across: Across): Promise<void> {
		const review = { ...this.#task.review, checks: NO_CHECKS };
		const task = { ...this.#task, review, facts: true, pieces: false };
		return this.#eachOf(task, async (path, { items, facts }) => {
			for (const _ of items);
			across.add(path, facts);
		});
	}

	/** Prints what is found across the reports behind all else. */
	async #showAcross(across: Across): Promise<void> {
		for (const path of across.paths) {
			const { content } = this.#read(path);
			if (content === undefined) continue;
			const bare = { ...content, parts: content.parts.map((part) => ({ ...part, findings: [] })) };
			const whole = await across.complete(bare);
			const counting = telling(whole.parts, (part) => countFindings([part], this.#summary.findings));
			await this.#print(piecesOf(this.#printer, this.#printer.prepare({ ...whole, parts: counting })));
		}
	}

	#read(path: string): Read {
		return this.#reader.read(path, this.#task.review, this.#settings.words);
	}

	/** The files of the run; those that cannot be looked for are told where `telling`. */
	async *#paths(telling: boolean): AsyncIterable<string> {
		const unread: Unreadable[] = [];
		const problem = (one: Unreadable) => unread.push(one);
		const tell = async () => {
			for (const problem of unread.splice(0))
				if (telling) await this.#unread(problem.path, whyUnread(problem, this.#settings.words));
		};
		const elsewhere = (path: string) => this.#repairs.spare(path);
		const asking = { options: this.#options, settings: this.#settings, terminal: this.#terminal, problem, elsewhere };
		const pause = pausing();
		for await (const path of this.#remembered?.found.paths ?? filesOf(asking)) {
			await tell();
			// A pause lets the process hear that it is to end.
			await pause();
			this.#spare(path);
			yield path;
		}
		await tell();
	}

	/** A report is not what results are written over. */
	#spare(path: string): void {
		if (!this.#output.replaces(path)) return;
		if (this.#read(path).content?.parts.at(0) !== undefined) throw new Stop(this.#settings.words.overReport(path));
	}

	/** What was too much in a file is told like a file that cannot be read, by its line. */
	async #tellUnread(path: string, unread: readonly Unread[]): Promise<void> {
		for (const { line, message } of unread) await this.#unread(path, message, `${path}:${line + 1}`);
	}

	async #unread(path: string, why: string, place = path): Promise<void> {
		this.#trouble++;
		this.#terminal.unread(path);
		this.#note(`${place}: ${why}`);
		await this.#print(this.#printer.unread?.(place, why) ?? []);
	}

	async #print(pieces: Iterable<Piece>): Promise<void> {
		let text = '';
		for (const piece of pieces) {
			if (typeof piece === 'string') text += piece;
			else await this.#output.write(piece);
			if (text.length < ENOUGH_TO_WRITE) continue;
			await this.#output.write(text);
			text = '';
		}
		if (text !== '') await this.#output.write(text);
	}

	#note(text: string): void {
		this.#terminal.complain(`gouji: ${visible(text)}\n`);
	}
}

/** Whether reports are held against each other: a part of a collection says nothing about what is missing or different in it. */
function looksAcross({ command, alone, filesFrom, changedSince }: Options): boolean {
	if (command !== 'check' && command !== 'baseline') return false;
	return !alone && filesFrom === undefined && changedSince === undefined;
}
