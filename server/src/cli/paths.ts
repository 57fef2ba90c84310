// Which files a run looks at: those that are named, listed, or found in folders, less those that are left out.

import { realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Unreadable } from '../node/files.ts';
import type * as Git from '../node/git.ts';
import { readPathList } from '../node/path-list.ts';
import { listFiles } from '../node/walk.ts';
import { anyOf, type Matcher } from '../workspace/files/glob.ts';
import { Selection } from '../workspace/files/selection.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import { Stop, type Terminal, whyOf } from './terminal.ts';

/** What a run asks about its files. */
export interface Asking {
	readonly options: Options;
	readonly settings: Settings;
	readonly terminal: Terminal;
	readonly problem: (problem: Unreadable) => void;
	/** Told of files that are found, yet stand outside of the folder that was named. */
	readonly elsewhere?: (path: string) => void;
}

/**
 * The files of a run, as they are found. A file that several paths name comes once; a list (`--files-from`) is taken as it
 * stands, so that a list of any length needs no memory.
 */
export async function* filesOf(asking: Asking): AsyncIterable<string> {
	yield* namedFiles(asking);
	yield* listedFiles(asking);
}

/** The files of a run that paths name: without waiting between them, which costs more than to find one. */
export function* namedFiles(asking: Asking): Iterable<string> {
	const { options, terminal } = asking;
	const named = options.paths.length > 0 || options.filesFrom !== undefined ? options.paths : [terminal.folder];
	if (named.length === 0) return;
	const take = takerOf(asking);
	const once = named.length > 1 ? firstTime() : () => true;
	for (const path of named) for (const file of take(path)) if (once(file)) yield file;
}

/** The files of a run that a list names. */
export async function* listedFiles(asking: Asking): AsyncIterable<string> {
	const { filesFrom } = asking.options;
	if (filesFrom === undefined) return;
	const take = takerOf(asking);
	for await (const path of listed(filesFrom, asking)) yield* take(path);
}

/** Tells the files that a path leads to, and that are looked at. */
function takerOf(asking: Asking): (path: string) => Iterable<string> {
	const takes = filterOf(asking);
	const { config, from } = asking.settings;
	const { include = [] } = config;
	// An editor's patterns count from each folder, as where it checks them itself.
	const patterns = from === undefined ? (include.length > 0 ? { include: ['**'] } : {}) : config;
	const selection = new Selection(patterns);
	const walking = { ...asking, selection, follow: asking.options.follow };
	return function* (path) {
		for (const file of listFiles([path], walking)) if (takes(path, file)) yield file;
	};
}

async function* listed(filesFrom: string, { options, settings }: Asking): AsyncIterable<string> {
	try {
		yield* readPathList(filesFrom, options.nul);
	} catch (error) {
		throw new Stop(`${filesFrom}: ${whyOf(error, settings.words)}`);
	}
}

/** Whether a file is looked at that a path led to. The patterns of the configuration count for what is found in folders. */
function filterOf({ options, settings, terminal }: Asking): (path: string, file: string) => boolean {
	const { include, exclude } = settings.from === undefined ? settings.config : {};
	const [included, excluded] = [matcherOf(include), matcherOf(exclude)];
	const changed = options.changedSince === undefined ? undefined : changedFiles(options, settings, terminal);
	return (path, file) => {
		if (changed !== undefined && !changed(file)) return false;
		if (path === file || (included === undefined && excluded === undefined)) return true;
		const within = relative(settings.folder, resolve(terminal.folder, file)).split(sep).join('/');
		return included?.(within) !== false && excluded?.(within) !== true;
	};
}

/** Whether a path matches one of some patterns; undefined where there are none. */
function matcherOf(patterns: readonly string[] = []): Matcher | undefined {
	return patterns.length === 0 ? undefined : anyOf(patterns);
}

function changedFiles(options: Options, { words }: Settings, { folder }: Terminal): (file: string) => boolean {
	const git: typeof Git = require('../node/git.ts');
	const sets = new Map<string, ReadonlySet<string>>();
	for (const path of options.paths.length > 0 ? options.paths : [folder]) {
		const where = folderOf(resolve(folder, path)) ?? folder;
		const changed = sets.get(where) ?? git.changedSince(where, options.changedSince ?? '');
		if (changed === 'no-git') throw new Stop(words.noGit);
		if (changed === 'no-repository') throw new Stop(words.noRepository(where));
		if (changed === 'unknown-revision') throw new Stop(words.unknownRevision(options.changedSince ?? ''));
		sets.set(where, changed);
	}
	return (file) => {
		const real = realOf(resolve(folder, file));
		return [...sets.values()].some((set) => set.has(real));
	};
}

/** The folder that git is asked about a path; git names files by their real folders. */
function folderOf(path: string): string | undefined {
	try {
		const real = realpathSync(path);
		return statSync(real).isDirectory() ? real : resolve(real, '..');
	} catch {
		return undefined;
	}
}

/** True the first time that a file is met, whatever name leads to it. */
function firstTime(): (file: string) => boolean {
	const met = new Set<string>();
	return (file) => {
		const real = file === '-' ? file : realOf(file);
		if (met.has(real)) return false;
		met.add(real);
		return true;
	};
}

function realOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
