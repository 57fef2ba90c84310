// The folder of the user's own in which programs keep what they can make again.

import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The environment of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/** So much is kept in a folder, in files and in bytes. */
const MOST_FILES = 32;
const MOST_BYTES = 512_000_000;
/** Whoever else may write there could put in what was never found. */
const OTHERS_WRITE = 0o022;

/**
 * A folder of ours among the user's caches, made where it is not there; undefined where there can be none, or others may
 * write to it. Never one of the folders that everybody shares.
 */
export function cacheFolder(name: string, environment: Environment): string | undefined {
	const caches = cachesOf(environment);
	if (caches === undefined || !isAbsolute(caches)) return undefined;
	const own = join(caches, 'gouji');
	const folder = join(own, name);
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		return isOwn(own) && isOwn(folder) ? folder : undefined;
	} catch {
		return undefined;
	}
}

/** Where the system has the user's caches. */
function cachesOf(environment: Environment): string | undefined {
	if (process.platform === 'win32') return environment['LOCALAPPDATA'];
	const named = environment['XDG_CACHE_HOME'];
	if (named !== undefined && named !== '') return named;
	const home = environment['HOME'] ?? homedir();
	return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** Whether a folder is one, no link to one, and the user's alone to write to. */
function isOwn(folder: string): boolean {
	const stats = lstatSync(folder);
	if (!stats.isDirectory()) return false;
	const user = process.getuid?.();
	return user === undefined || (stats.uid === user && (stats.mode & OTHERS_WRITE) === 0);
}

/** Removes the oldest files of a folder until no more than enough are left. Never throws. */
export function pruneFolder(folder: string, most = { files: MOST_FILES, bytes: MOST_BYTES }): void {
	try {
		const files = readdirSync(folder).map((name) => ({
			path: join(folder, name),
			stats: statSync(join(folder, name)),
		}));
		files.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
		let bytes = 0;
		for (const [at, { path, stats }] of files.entries()) {
			bytes += stats.size;
			if (at >= most.files || (at > 0 && bytes > most.bytes)) rmSync(path, { force: true });
		}
	} catch {
		// Another run may remove the same files.
	}
}
