// The commands of `gouji`: file by file, written as it goes, nothing kept.

import { relative, resolve } from 'node:path';
import { type ReviewOptions, review } from '../core/review.ts';
import { positionAt, readLines } from '../core/text/lines.ts';
import { CHECK_IDS, type CheckId } from '../core/words/check-ids.ts';
import { readFile } from '../node/files.ts';
import { newFile } from '../node/write.ts';
import { ALL_CHECKS } from '../workspace/checks/checks.ts';
import type { Decoded } from '../workspace/decode.ts';
import { Across } from './across.ts';
import { Baseline, NewBaseline, readBaseline } from './baseline.ts';
import { unifiedDiff } from './diff.ts';
import { fixFile } from './fix.ts';
import type { Options } from './options.ts';
import { filesOf } from './paths.ts';
import type { FileContent, Piece, Printer, PrintOptions } from './printer.ts';
import { printerOf, SILENT } from './printers.ts';
import { readSettings, type Settings } from './settings.ts';
import { addFile, emptySummary, fails, isFailing, type Summary } from './summary.ts';
import { Stop, type Terminal, whyOf, whyUnread } from './terminal.ts';

/** So many known findings that are gone are named; the others are counted. */
const MOST_STALE = 20;
const BASELINE = 'gouji-baseline.json';

/** Runs a command; the exit status: 0 nothing found, 1 something, 2 a path could not be read. Throws Stop for bad use. */
export async function run(options: Options, terminal: Terminal): Promise<number> {
	const settings = readSettings(options, terminal);
	const output = outputOf(options, settings, terminal);
	try {
		const code = await new Run(options, settings, terminal, output.write).run();
		output.close();
		return code;
	} finally {
		output.abandon();
	}
}

interface Output {
	readonly write: (piece: Piece) => Promise<void>;
	readonly close: () => void;
	readonly abandon: () => void;
}

/** Where the results go. A file stands at its place when all is written. */
function outputOf({ command, format, output, paths }: Options, { words }: Settings, terminal: Terminal): Output {
	if (output === undefined || command === 'baseline') {
		if (format === 'xlsx' && terminal.interactive) throw new Stop(words.xlsxToTerminal);
		return { write: terminal.write, close: () => {}, abandon: () => {} };
	}
	const target = resolve(terminal.folder, output);
	const same = paths.find((path) => path !== '-' && relative(resolve(terminal.folder, path), target) === '');
	if (same !== undefined) throw new Stop(words.together('--output', same));
	try {
		const file = newFile(target);
		return { ...file, write: async (piece) => file.write(piece) };
	} catch (error) {
		throw new Stop(`${output}: ${whyOf(error, words)}`);
	}
}

/** One run: its counts, its printer, and what it knows. */
class Run {
	readonly #options: Options;
	readonly #settings: Settings;
	readonly #terminal: Terminal;
	readonly #write: Output['write'];
	readonly #printer: Printer;
	readonly #baseline: Baseline | undefined;
	readonly #review: ReviewOptions;
	/** Undefined where reports stand alone. */
	readonly #across: Across | undefined;
	readonly #summary: Summary = emptySummary();
	readonly #fixed = { cells: 0, files: 0 };
	#trouble = 0;

	constructor(options: Options, settings: Settings, terminal: Terminal, write: Output['write']) {
		this.#options = options;
		this.#settings = settings;
		this.#terminal = terminal;
		this.#write = write;
		const { words, baseline } = settings;
		const { command, format, failOn, fix, output } = options;
		const how: PrintOptions = {
			command,
			words,
			colours: terminal.colours && output === undefined,
			version: terminal.version,
			folder: terminal.folder,
			fails: (severity) => isFailing(severity, failOn),
			note: (text) => this.#note(text),
		};
		this.#printer = fix === 'dry' ? SILENT : printerOf(command, format, how);
		const used = command === 'check' && baseline !== undefined;
		this.#baseline = used ? new Baseline(baseline, readBaseline(baseline, words)) : undefined;
		this.#review =
			command === 'check' || command === 'baseline' ? settings.review : { ...settings.review, checks: NONE };
		const { rollUp = [] } = settings.config;
		const alone = options.alone || this.#review !== settings.review;
		this.#across = alone ? undefined : new Across({ ...settings.review, rollUp }, (path) => this.#partsOf(path));
	}

	async run(): Promise<number> {
		const { command, failOn, fix } = this.#options;
		const newBaseline = command === 'baseline' ? this.#newBaseline() : undefined;
		await this.#print(this.#printer.begin());
		for await (const content of this.#files()) {
			newBaseline?.file.add(content);
			const known = this.#withoutKnown(content);
			const shown = fix === 'no' ? known : await this.#fix(known);
			addFile(this.#summary, shown.parts, command === 'check');
			await this.#print(this.#printer.file(shown));
		}
		await this.#print(this.#printer.end(this.#summary));
		if (newBaseline !== undefined)
			await this.#write(`${this.#settings.words.written(newBaseline.path, newBaseline.file.write())}\n`);
		if (fix !== 'no') this.#say(this.#settings.words.fixed(this.#fixed.cells, this.#fixed.files, fix === 'dry'));
		this.#tellBaseline();
		if (this.#trouble > 0) return 2;
		return command !== 'baseline' && fails(this.#summary, failOn) ? 1 : 0;
	}

	/**
	 * The files of the run with their reports, one after the other. Where reports are held against each other, all files
	 * but the first few are read twice, so that no more texts are kept.
	 */
	async *#files(): AsyncIterable<FileContent> {
		const options = this.#options;
		const unread: [path: string, why: string][] = [];
		const again: string[] = [];
		const asking = {
			options,
			settings: this.#settings,
			terminal: this.#terminal,
			unreadable: (problem: { readonly path: string; readonly why: string }) => {
				unread.push([problem.path, whyUnread(problem, this.#settings.words)]);
			},
		};
		for await (const path of filesOf(asking)) {
			for (const [other, why] of unread.splice(0)) await this.#unread(other, why);
			const read = this.#read(path);
			if (typeof read === 'string') await this.#unread(path, read);
			else if (this.#across === undefined) yield read;
			else {
				this.#across.add(read);
				again.push(path);
			}
		}
		for (const [path, why] of unread) await this.#unread(path, why);
		for (const path of again) {
			const read = this.#across?.kept(path) ?? this.#read(path, false);
			if (typeof read === 'string') await this.#unread(path, read);
			else yield (await this.#across?.complete(read)) ?? read;
		}
	}

	/** A file with its reports, or why it cannot be read. `tell` says what is wrong with its bytes. */
	#read(path: string, tell = true): FileContent | string {
		const { words } = this.#settings;
		try {
			const decoded = readFile(path);
			if (decoded.text === undefined) return words.noText[decoded.why];
			if (tell) this.#tellBroken(path, decoded);
			return { path, encoding: decoded.encoding, parts: review(decoded.text, this.#review).parts };
		} catch (error) {
			return whyOf(error, words);
		}
	}

	#partsOf(path: string): FileContent['parts'] | undefined {
		const read = this.#read(path, false);
		return typeof read === 'string' ? undefined : read.parts;
	}

	#tellBroken(path: string, { text, broken, brokenAt = [] }: Decoded & { readonly text: string }): void {
		if (broken === 0) return;
		const lines = readLines(text);
		const places = brokenAt.map((offset) => {
			const { line, character } = positionAt(lines, offset);
			return { line: line + 1, column: character + 1 };
		});
		this.#note(`${path}: ${this.#settings.words.broken(places, broken)}`);
	}

	#withoutKnown(content: FileContent): FileContent {
		if (this.#baseline === undefined) return content;
		const { content: rest, known } = this.#baseline.without(content);
		this.#summary.known = (this.#summary.known ?? 0) + known;
		return rest;
	}

	/** The file as it is after its safe repairs; with --dry-run as it was, its changes written out. */
	async #fix(content: FileContent): Promise<FileContent> {
		const dry = this.#options.fix === 'dry';
		const { path } = content;
		const { words } = this.#settings;
		try {
			const fixed = fixFile(content, dry);
			if (fixed.kind === 'left') this.#note(`${path}: ${words.notFixed[fixed.why]}`);
			if (fixed.kind !== 'fixed') return content;
			this.#fixed.files++;
			this.#fixed.cells += fixed.cells;
			if (dry) await this.#write(unifiedDiff(path, fixed.before, fixed.text));
			if (dry) return content;
			const alone = { ...content, parts: review(fixed.text, this.#review).parts };
			const again = (await this.#across?.complete(alone)) ?? alone;
			return this.#baseline?.without(again).content ?? again;
		} catch (error) {
			await this.#unread(path, whyOf(error, words));
			return content;
		}
	}

	#newBaseline(): { readonly path: string; readonly file: NewBaseline } {
		const { output, reason } = this.#options;
		const path = output ?? this.#settings.baseline ?? BASELINE;
		return { path, file: new NewBaseline(resolve(this.#terminal.folder, path), reason ?? '', this.#settings.words) };
	}

	#tellBaseline(): void {
		if (this.#baseline === undefined) return;
		const { words, review: chosen } = this.#settings;
		const stale = this.#baseline.stale((check) => isOn(check, chosen));
		for (const { path, check, message } of stale.slice(0, MOST_STALE)) this.#note(words.stale(path, check, message));
		if (stale.length > MOST_STALE) this.#note(words.moreStale(stale.length - MOST_STALE));
		const { unexplained } = this.#baseline;
		if (unexplained > 0) this.#note(words.noReason(unexplained));
	}

	async #unread(path: string, why: string): Promise<void> {
		this.#trouble++;
		this.#note(`${path}: ${why}`);
		await this.#print(this.#printer.unread?.(path, why) ?? []);
	}

	async #print(pieces: Iterable<Piece>): Promise<void> {
		for (const piece of pieces) if (piece.length > 0) await this.#write(piece);
	}

	#note(text: string): void {
		this.#say(`gouji: ${text}`);
	}

	#say(text: string): void {
		this.#terminal.complain(`${text}\n`);
	}
}

/** Reading alone runs no check. */
const NONE: ReviewOptions['checks'] = Object.fromEntries(CHECK_IDS.map((id) => [id, 'off']));

function isOn(id: CheckId, { checks }: ReviewOptions): boolean {
	const check = ALL_CHECKS.find((candidate) => candidate.id === id);
	return (checks?.[id] ?? (check === undefined || check.stage === 'trial' ? 'off' : 'on')) !== 'off';
}
