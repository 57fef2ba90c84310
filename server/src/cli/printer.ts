// What every output format is: pieces at the beginning, for each file, and at the end.

import type { Severity } from '../core/checks/check.ts';
import type { Part } from '../core/review.ts';
import type { Encoding } from '../workspace/decode.ts';
import type { Command } from './options.ts';
import type { Summary } from './summary.ts';
import type { CliWords } from './words.ts';

/** A file that was read, with the reports that it holds. */
export interface FileContent {
	readonly path: string;
	readonly encoding: Encoding;
	readonly parts: readonly Part[];
}

/** What can be written at once; output is never held as a whole. */
export type Piece = string | Uint8Array;

/** How results are printed. A printer lives for one run, and is asked in the order begin, file…, end. */
export interface Printer {
	readonly begin: () => Iterable<Piece>;
	readonly file: (content: FileContent) => Iterable<Piece>;
	/** A path that could not be read, with the reason in words; formats without a place for it leave it out. */
	readonly unread?: (path: string, why: string) => Iterable<Piece>;
	readonly end: (summary: Summary) => Iterable<Piece>;
}

/** What a printer may ask for. */
export interface PrintOptions {
	readonly command: Command;
	readonly words: CliWords;
	readonly colours: boolean;
	readonly version: string;
	/** Where the run was started; addresses are relative to it. */
	readonly folder: string;
	/** Whether a finding of a severity makes the exit status 1. */
	readonly fails: (severity: Severity) => boolean;
	/** Says something beside the output. */
	readonly note: (text: string) => void;
}

/** The number of a report in its file, where that holds several. */
export function partNumber({ parts }: FileContent, at: number): number | undefined {
	return parts.length > 1 ? at + 1 : undefined;
}
