// The workspace's files on disk for the language server: addresses to paths and back, many files to workers.

import { lstatSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Unfinished } from '../core/words/words.ts';
import { type Opened, openBytes } from '../documents/open.ts';
import { Selection, type SelectionOptions } from '../workspace/files/selection.ts';
import { documents } from './documents.ts';
import type { Entries } from './entries.ts';
import { runFew, workersFor } from './few.ts';
import { readFile, reason, sizeOf, type Unreadable } from './files.ts';
import { pausing, rest } from './pausing.ts';
import { runPool } from './pool.ts';
import { type Stamp, stampOf } from './stamp.ts';
import { openStorage, type Storage } from './storage.ts';
import { listFiles, takesPath } from './walk.ts';

/** What is done with each file, here and in the workers alike. */
export interface FileJob<Result> {
	readonly run: (uri: string, opened: Opened) => Result;
	/** What a file gives that cannot be read, with the reason. */
	readonly failed: (why: string) => Result;
	/** What a file gives whose check came to no end. */
	readonly unfinished: (why: Unfinished) => Result;
}

/** Who is told what came of each file, and until when. */
interface Telling<Result> {
	readonly each: (uri: string, result: Result) => void;
	readonly signal: AbortSignal;
}

/** So many files are listed, or a tenth of them looked for, before other work is let in. */
const FILES_AT_A_TIME = 1000;
/** A file of more bytes is read by a worker: whoever types is not kept waiting for it. */
const HARMLESS_BYTES = 1_000_000;

/** The files on disk, with the job of a task for each and the module whose workers do the same. Folders that are elsewhere are left out. */
export function nodeFiles<Task, Result>(
	jobOf: (task: Task) => FileJob<Result>,
	worker: string,
	storage?: Storage<Result>,
) {
	return {
		async list(
			folders: readonly string[],
			options: SelectionOptions,
			unreadable: (uri: string, why: string) => void,
		): Promise<readonly string[]> {
			const uris: string[] = [];
			const problem = ({ path, why }: Unreadable) => unreadable(uriOf(path), why);
			for (const path of listFiles(pathsOf(folders), { selection: new Selection(options), problem })) {
				uris.push(uriOf(path));
				if (uris.length % FILES_AT_A_TIME === 0) await rest();
			}
			return uris;
		},
		takes(folders: readonly string[], options: SelectionOptions, uri: string): boolean {
			const [path] = pathsOf([uri]);
			const selection = new Selection(options);
			return path !== undefined && pathsOf(folders).some((root) => takesPath(root, path, selection));
		},
		isFolder(uri: string): boolean {
			try {
				return pathsOf([uri]).some((path) => lstatSync(path).isDirectory());
			} catch {
				return false;
			}
		},
		read: async (uri: string): Promise<Opened> => readFile(fileURLToPath(uri)),
		open: (uri: string, bytes: Uint8Array): Opened => openBytes(uri, bytes, documents),
		reviewAll(uris: readonly string[], task: Task, telling: Telling<Result>): Promise<void> {
			const review: Review<Result> = (some, telling) => reviewEach(some, { task, job: jobOf(task), worker }, telling);
			const entries = storage === undefined ? undefined : openStorage(storage, task, worker);
			if (storage === undefined || entries === undefined) return review(uris, telling);
			return reviewUnknown(uris, { entries, isGood: storage.isGood, review }, telling);
		},
		reason,
		rest,
		pausing,
	};
}

/** Reviews files, by workers where there are many. */
async function reviewEach<Result>(
	uris: readonly string[],
	{ task, job, worker }: { readonly task: unknown; readonly job: FileJob<Result>; readonly worker: string },
	{ each, signal }: Telling<Result>,
): Promise<void> {
	const sizeOfUri = (uri: string) => sizeOf(fileURLToPath(uri));
	const workers = workersFor(uris, sizeOfUri);
	const options = {
		module: worker,
		data: task,
		each: (result: Result, uri: string) => each(uri, result),
		failed: (_: string, why: Unfinished) => job.unfinished(why),
		sizeOf: sizeOfUri,
		signal,
	};
	if (workers > 0) return runPool(uris, { ...options, jobs: workers });
	return runFew(uris, { ...options, job: (uri) => doFile(uri, job), pause: pausing(), harmless: HARMLESS_BYTES });
}

/** Reviews some files and tells what came of each. */
type Review<Result> = (uris: readonly string[], telling: Telling<Result>) => Promise<void>;

/** What is known of files, and how the others are reviewed. */
interface Knowing<Result> {
	readonly entries: Entries<Result>;
	readonly isGood: (result: Result) => boolean;
	readonly review: Review<Result>;
}

/** Tells what is known of files, reviews the others, and keeps what comes of them. */
async function reviewUnknown<Result>(
	uris: readonly string[],
	{ entries, isGood, review }: Knowing<Result>,
	{ each, signal }: Telling<Result>,
): Promise<void> {
	const stamps = new Map<string, Stamp | undefined>();
	const unknown: string[] = [];
	const now = Date.now();
	try {
		for (const [at, uri] of uris.entries()) {
			if (at % (FILES_AT_A_TIME / 10) === 0) await rest();
			if (signal.aborted) return;
			const stamp = stampOf(fileURLToPath(uri), now);
			const known = entries.find(uri, stamp);
			stamps.set(uri, stamp);
			if (known === undefined) unknown.push(uri);
			else each(uri, known);
		}
		const keeping = (uri: string, result: Result) => {
			if (isGood(result)) entries.add(uri, stamps.get(uri), result);
			each(uri, result);
		};
		await review(unknown, { each: keeping, signal });
	} finally {
		entries.close(signal.aborted);
	}
}

/** Does the job for one file; whatever goes wrong with it is an answer too. */
export function doFile<Result>(uri: string, job: FileJob<Result>): Result {
	try {
		return job.run(uri, readFile(fileURLToPath(uri)));
	} catch (error) {
		return job.failed(reason(error));
	}
}

/** The paths of addresses; what names no path of this system, as another machine's file, is left out. */
function pathsOf(uris: readonly string[]): readonly string[] {
	return uris.flatMap((uri) => {
		try {
			return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
		} catch {
			return [];
		}
	});
}

function uriOf(path: string): string {
	return pathToFileURL(path).toString();
}
