// What every output format is: pieces at the beginning, for each file, and at the end.

import type { Severity } from '../core/checks/check.ts';
import type { Language } from '../core/languages.ts';
import type { Parts } from '../core/parts.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { Part, Unread } from '../core/review.ts';
import type { Document } from '../documents/document.ts';
import type { Encoding } from '../documents/plain/decode.ts';
import type { Command, Format } from './commands.ts';
import type { Summary } from './summary.ts';
import type { CliWords } from './words/words.ts';

/** A file that was read, with the reports that it holds. */
export interface FileContent {
	readonly path: string;
	readonly encoding: Encoding | 'docx';
	/** What its text was made of, where the file is no text itself. */
	readonly document?: Document;
	readonly parts: Parts;
	/** Whether it holds two reports at least. */
	readonly several: boolean;
	/** What of it was not read, as far as its reports were looked through last. */
	readonly unread: () => readonly Unread[];
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
	/** Whether files are called from there, whatever path led to them. */
	readonly within: boolean;
	/** Where the output stands: links of a page lead from there. */
	readonly from: string;
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
export function partNumber({ several }: FileContent, at: number): number | undefined {
	return several ? at + 1 : undefined;
}

/** The reports of a file with their places in it, from 0. */
export function* numbered({ parts }: FileContent): Iterable<readonly [at: number, part: Part]> {
	let at = 0;
	for (const part of parts) yield [at++, part];
}
