// The workspace's files on disk for the language server: addresses to paths and back, many files to workers.

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Unfinished } from '../core/words/words.ts';
import { type Opened, openBytes } from '../documents/open.ts';
import { Selection, type SelectionOptions } from '../workspace/files/selection.ts';
import { documents } from './documents.ts';
import { readFile, reason, sizeOf, type Unreadable } from './files.ts';
import { runPool, workersFor } from './pool.ts';
import { listFiles, takesPath } from './walk.ts';

/** What is done with each file, here and in the workers alike. */
export interface FileJob<Result> {
	readonly run: (uri: string, opened: Opened) => Result;
	/** What a file gives that cannot be read, with the reason. */
	readonly failed: (why: string) => Result;
	/** What a file gives whose check came to no end. */
	readonly unfinished: (why: Unfinished) => Result;
}

/** So many files are read, or a hundred times as many listed, before other work is let in. */
const FILES_AT_A_TIME = 10;

/** The files on disk, with the job of a task for each and the module whose workers do the same. Folders that are elsewhere are left out. */
export function nodeFiles<Task, Result>(jobOf: (task: Task) => FileJob<Result>, worker: string) {
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
				if (uris.length % (FILES_AT_A_TIME * 100) === 0) await rest();
			}
			return uris;
		},
		takes(folders: readonly string[], options: SelectionOptions, uri: string): boolean {
			const [path] = pathsOf([uri]);
			const selection = new Selection(options);
			return path !== undefined && pathsOf(folders).some((root) => takesPath(root, path, selection));
		},
		read: async (uri: string): Promise<Opened> => readFile(fileURLToPath(uri)),
		open: (uri: string, bytes: Uint8Array): Opened => openBytes(uri, bytes, documents),
		async reviewAll(
			uris: readonly string[],
			task: Task,
			{ each, signal }: { readonly each: (uri: string, result: Result) => void; readonly signal: AbortSignal },
		): Promise<void> {
			const job = jobOf(task);
			const sizeOfUri = (uri: string) => sizeOf(fileURLToPath(uri));
			const workers = workersFor(uris, sizeOfUri);
			if (workers > 0)
				return runPool<Result>(uris, {
					module: worker,
					data: task,
					jobs: workers,
					each: (result, uri) => each(uri, result),
					failed: (_, why) => job.unfinished(why),
					sizeOf: sizeOfUri,
					signal,
				});
			for (const [at, uri] of uris.entries()) {
				if (at % FILES_AT_A_TIME === 0) await rest();
				if (signal.aborted) return;
				each(uri, doFile(uri, job));
			}
		},
		reason,
		rest,
	};
}

/** Does the job for one file; whatever goes wrong with it is an answer too. */
export function doFile<Result>(uri: string, job: FileJob<Result>): Result {
	try {
		return job.run(uri, readFile(fileURLToPath(uri)));
	} catch (error) {
		return job.failed(reason(error));
	}
}

function rest(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
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
