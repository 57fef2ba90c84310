// Files as Node has them: which ones a path names, and what they hold.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Decoded, decode } from '../workspace/decode.ts';

/** The files that a folder is searched for; a file that is named itself may be called anything. */
const REPORT_FILES = new Set(['.txt', '.md', '.tsv']);
/** Folders that hold no reports. */
const LEFT_OUT = new Set(['node_modules']);

/** A path that could not be read, and why, in the system's words. */
export interface Unreadable {
	readonly path: string;
	readonly why: string;
}

/** The files that paths name, folders searched through, in a stable order. */
export function* listFiles(paths: readonly string[], unreadable: (problem: Unreadable) => void): Iterable<string> {
	for (const path of paths) {
		if (path === '-') yield path;
		else yield* listPath(path, unreadable);
	}
}

function* listPath(path: string, unreadable: (problem: Unreadable) => void): Iterable<string> {
	try {
		if (!statSync(path).isDirectory()) {
			yield path;
			return;
		}
	} catch (error) {
		unreadable({ path, why: reason(error) });
		return;
	}
	yield* listFolder(path, unreadable);
}

/** Links are not followed: a loop would never end, and what a link names is found where it stands. */
function* listFolder(folder: string, unreadable: (problem: Unreadable) => void): Iterable<string> {
	try {
		const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) continue;
			const path = join(folder, entry.name);
			if (entry.isDirectory()) yield* listFolder(path, unreadable);
			else if (entry.isFile() && REPORT_FILES.has(extname(entry.name).toLowerCase())) yield path;
		}
	} catch (error) {
		unreadable({ path: folder, why: reason(error) });
	}
}

/** Reads and decodes a file; `-` is standard input. Throws what the system throws. */
export function readFile(path: string): Decoded {
	return decode(readFileSync(path === '-' ? 0 : path));
}

/** The system's words for what went wrong. */
export function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
