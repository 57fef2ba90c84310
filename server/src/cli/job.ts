// What is done with each file of a run, here or in a worker: it is read, reviewed, and what is printed of it prepared.

import type { Catalogue } from '../core/forms/catalogue.ts';
import { readParts, telling } from '../core/parts.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { ReviewChoices, Unread } from '../core/review.ts';
import { countLineEnds } from '../core/text/lines.ts';
import { CHECK_IDS } from '../core/words/check-ids.ts';
import type { Opened } from '../documents/open.ts';
import { readFile } from '../node/files.ts';
import { patience } from '../node/patience.ts';
import { ReadingRoom } from '../node/regular.ts';
import { factsOf, type Kept, nothingKept, type ReportFacts } from '../workspace/facts.ts';
import { LARGEST } from '../workspace/files/selection.ts';
import type { FileContent, Printer, PrintSpec } from './printer.ts';
import { printerOf, SILENT } from './printers.ts';
import { addReport, emptySummary, fileSummary, type Summary } from './summary.ts';
import { whyOf } from './terminal.ts';
import { cliWords } from './words/languages.ts';
import type { CliWords } from './words/words.ts';

/** What a run does with its files, as plain data. */
export interface PrintTask {
	readonly review: ReviewChoices;
	readonly catalogue: Catalogue;
	readonly print: PrintSpec;
	/** Whether the checks across reports need the facts of each. */
	readonly facts: boolean;
	/** Whether anything is printed of a file; else its facts alone are wanted. */
	readonly pieces: boolean;
}

/** What came of a file. What stands behind `items` is whole when these have been gone through. */
export interface Prepared {
	/** Why it could not be read; then there is nothing else. */
	readonly unread?: string;
	/** What is to be said beside the output. */
	readonly note?: string;
	/** What its printer prepared: worked out as it is asked for, once. */
	readonly items: Iterable<unknown>;
	readonly summary: Summary;
	readonly facts: readonly ReportFacts[];
	/** What of it was not read. */
	readonly tooMuch: readonly Unread[];
}

/** A file with its reports, what is to be said about its bytes, or why it cannot be read. */
export type Read =
	| { readonly content: FileContent; readonly note: string | undefined }
	| { readonly content?: undefined; readonly unread: string };

/** What is to be said about the bytes of a file: those that are damaged, and a document that breaks off. */
export function noteOf(path: string, opened: Opened & { readonly text: string }, words: CliWords): string | undefined {
	const { text, broken, brokenAt = [], document } = opened;
	if (document?.damage !== undefined) return `${path}: ${words.damage[document.damage]}`;
	if (broken === 0) return undefined;
	const places = brokenAt.map((offset) => {
		const before = text.slice(0, offset);
		const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
		return { line: countLineEnds(before) + 1, column: offset - start + 1 };
	});
	return `${path}: ${words.broken(places, broken)}`;
}

/** Reads and reviews files. Standard input can be read once; the reader keeps it. */
export class Reader {
	readonly catalogue: ReadyCatalogue;
	readonly #room = new ReadingRoom();
	#input: Opened | undefined;

	constructor(catalogue: ReadyCatalogue) {
		this.catalogue = catalogue;
	}

	/** Reads and reviews a file; `-` is standard input. Never throws. */
	read(path: string, choices: ReviewChoices, words: CliWords): Read {
		try {
			const opened = this.open(path);
			if (opened.text === undefined) return { unread: words.noText[opened.why] };
			const { text, encoding, document } = opened;
			const reviewed = readParts(text, { ...choices, catalogue: this.catalogue }, patience(text.length));
			const content = { path, encoding, ...reviewed, ...(document === undefined ? {} : { document }) };
			return { content, note: noteOf(path, opened, words) };
		} catch (error) {
			return { unread: whyOf(error, words) };
		}
	}

	/** The text of a file. Throws what the system throws. */
	open(path: string): Opened {
		if (path !== '-') return readFile(path, LARGEST, this.#room);
		this.#input ??= readFile('-');
		return this.#input;
	}
}

/** The job of a task: made once, run for every path. */
export function printJob(
	{ review: choices, print, facts, pieces }: PrintTask,
	reader: Reader,
): (path: string) => Prepared {
	const words = cliWords(print.language);
	const printer = printerOf(print, reader.catalogue, () => {});
	const kept = facts ? nothingKept() : undefined;
	return (path) => {
		const read = reader.read(path, choices, words);
		if (read.content === undefined) return unreadFile(read.unread);
		const { note } = read;
		const gathered = gather(read.content, print.command === 'check', kept);
		const tooMuch: Unread[] = [];
		return {
			...(note === undefined ? {} : { note }),
			items: itemsOf(pieces ? printer : SILENT, gathered.content, tooMuch),
			summary: gathered.summary,
			facts: gathered.facts,
			tooMuch,
		};
	};
}

/** A file that could not be read or checked, and why. */
export function unreadFile(why: string): Prepared {
	return { unread: why, items: [], summary: emptySummary(), facts: [], tooMuch: [] };
}

/** What came of a file as plain data, for another thread. */
export function wholly(prepared: Prepared): Prepared {
	const items = [...prepared.items];
	return { ...prepared, items };
}

function* itemsOf(printer: Printer, content: FileContent, tooMuch: Unread[]): Iterable<unknown> {
	yield* printer.prepare(content);
	tooMuch.push(...content.unread());
}

/** What is gathered of a file while its reports pass. */
export interface Gathered {
	readonly content: FileContent;
	readonly summary: Summary;
	readonly facts: readonly ReportFacts[];
}

/** A file whose reports are counted as they pass, once; with `kept` their facts are gathered too. */
export function gather(content: FileContent, checked: boolean, kept?: Kept): Gathered {
	const summary = fileSummary();
	const facts: ReportFacts[] = [];
	const parts = telling(content.parts, (part, at) => {
		addReport(summary, part, checked);
		if (kept !== undefined) facts.push(factsOf({ address: content.path, part: at }, part, kept));
	});
	return { content: { ...content, parts }, summary, facts };
}

/** Reading alone runs no check. */
export const NO_CHECKS: NonNullable<ReviewChoices['checks']> = Object.fromEntries(CHECK_IDS.map((id) => [id, 'off']));
