// What is done with each file of a run, here or in a worker: it is read, reviewed, and what is printed of it prepared.

import type { Catalogue } from '../core/forms/catalogue.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import { type ReviewChoices, review } from '../core/review.ts';
import { positionAt, readLines } from '../core/text/lines.ts';
import { CHECK_IDS } from '../core/words/check-ids.ts';
import type { Decoded } from '../documents/plain/decode.ts';
import { readFile } from '../node/files.ts';
import { factsOfParts, nothingKept, type ReportFacts } from '../workspace/facts.ts';
import type { FileContent, PrintSpec } from './printer.ts';
import { printerOf } from './printers.ts';
import { addFile, emptySummary, type Summary } from './summary.ts';
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

/** What came of a file, as plain data. */
export interface Prepared {
	/** Why it could not be read; then there is nothing else. */
	readonly unread?: string;
	/** What its printer prepared. */
	readonly items: readonly unknown[];
	readonly summary: Summary;
	readonly facts: readonly ReportFacts[];
	/** What is to be said beside the output. */
	readonly note?: string;
}

/** A file with its reports, what is to be said about its bytes, or why it cannot be read. */
export type Read =
	| { readonly content: FileContent; readonly note: string | undefined }
	| { readonly content?: undefined; readonly unread: string };

function brokenNote(path: string, decoded: Decoded & { readonly text: string }, words: CliWords): string | undefined {
	const { text, broken, brokenAt = [] } = decoded;
	if (broken === 0) return undefined;
	const lines = readLines(text);
	const places = brokenAt.map((offset) => {
		const { line, character } = positionAt(lines, offset);
		return { line: line + 1, column: character + 1 };
	});
	return `${path}: ${words.broken(places, broken)}`;
}

/** Reads and reviews files. Standard input can be read once; the reader keeps it. */
export class Reader {
	readonly catalogue: ReadyCatalogue;
	#input: Decoded | undefined;

	constructor(catalogue: ReadyCatalogue) {
		this.catalogue = catalogue;
	}

	/** Reads and reviews a file; `-` is standard input. Never throws. */
	read(path: string, choices: ReviewChoices, words: CliWords): Read {
		try {
			const decoded = path === '-' ? this.#standardInput() : readFile(path);
			if (decoded.text === undefined) return { unread: words.noText[decoded.why] };
			const { parts } = review(decoded.text, { ...choices, catalogue: this.catalogue });
			return { content: { path, encoding: decoded.encoding, parts }, note: brokenNote(path, decoded, words) };
		} catch (error) {
			return { unread: whyOf(error, words) };
		}
	}

	#standardInput(): Decoded {
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
	const kept = nothingKept();
	return (path) => {
		const read = reader.read(path, choices, words);
		if (read.content === undefined) return { unread: read.unread, items: [], summary: emptySummary(), facts: [] };
		const { content, note } = read;
		const summary = emptySummary();
		addFile(summary, content.parts, print.command === 'check');
		return {
			items: pieces ? [...printer.prepare(content)] : [],
			summary,
			facts: facts ? factsOfParts(path, content.parts, kept) : [],
			...(note === undefined ? {} : { note }),
		};
	};
}

/** Reading alone runs no check. */
export const NO_CHECKS: NonNullable<ReviewChoices['checks']> = Object.fromEntries(CHECK_IDS.map((id) => [id, 'off']));
