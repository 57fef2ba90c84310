// What every output format is: pieces at the beginning, for each file, and at the end.

import type { Severity } from '../core/checks/check.ts';
import type { Language } from '../core/languages.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { Part } from '../core/review.ts';
import type { Encoding } from '../documents/plain/decode.ts';
import type { Command, Format } from './commands.ts';
import type { Summary } from './summary.ts';
import type { CliWords } from './words/words.ts';

/** A file that was read, with the reports that it holds. */
export interface FileContent {
	readonly path: string;
	readonly encoding: Encoding;
	readonly parts: readonly Part[];
}

/** What can be written at once; output is never held as a whole. */
export type Piece = string | Uint8Array;

/** How results are printed. A printer lives for one run, and is asked in the order begin, file…, end. */
export interface Printer<Item = unknown> {
	readonly begin: () => Iterable<Piece>;
	/** What a file gives, as plain data: worked out where the file is reviewed, be it in another thread. */
	readonly prepare: (content: FileContent) => Iterable<Item>;
	/** Takes up what was prepared, in the order of the files. Pieces of text are written as they are where this is left out. */
	file?(items: Iterable<Item>): Iterable<Piece>;
	/** Whether findings of one file may come in several goes. */
	readonly divisible: boolean;
	/** A path that could not be read, with the reason in words; formats without a place for it leave it out. */
	readonly unread?: (path: string, why: string) => Iterable<Piece>;
	readonly end: (summary: Summary) => Iterable<Piece>;
}

/** What comes of a file that was prepared. */
export function piecesOf<Item>({ file }: Printer<Item>, items: Iterable<Item>): Iterable<Piece> {
	return file === undefined ? (items as Iterable<Piece>) : file(items);
}

/** How a run prints, as plain data. */
export interface PrintSpec {
	readonly command: Command;
	readonly format: Format;
	readonly language: Language;
	readonly colours: boolean;
	readonly version: string;
	/** Where the run was started; addresses are relative to it. */
	readonly folder: string;
	readonly failOn: Severity | 'never';
}

/** What a printer may ask for. */
export interface PrintOptions extends PrintSpec {
	readonly catalogue: ReadyCatalogue;
	readonly words: CliWords;
	/** Whether a finding of a severity makes the exit status 1. */
	readonly fails: (severity: Severity) => boolean;
	/** Says something beside the output. */
	readonly note: (text: string) => void;
}

/** The number of a report in its file, where that holds several. */
export function partNumber({ parts }: FileContent, at: number): number | undefined {
	return parts.length > 1 ? at + 1 : undefined;
}
