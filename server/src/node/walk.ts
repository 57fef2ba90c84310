// The files that paths name: folders are walked for those that a selection takes.

import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { IGNORE_FILES, type Layers, type Selection } from '../workspace/files/selection.ts';
import { reason, type Unreadable } from './files.ts';
import { readSmallText } from './regular.ts';

/** How folders are walked. */
export interface Walking {
	readonly selection: Selection;
	/** What cannot be read is told and passed over. */
	readonly problem: (problem: Unreadable) => void;
	/** Whether links to folders are followed that the walk comes upon. */
	readonly follow?: boolean;
	/** Told of files that are found, yet stand elsewhere: a link led there. */
	readonly elsewhere?: (path: string) => void;
}

/**
 * The files that paths name, in a stable order; a file that is named itself may be called anything, and a link that is named
 * is followed. `-` is kept.
 */
export function* listFiles(paths: readonly string[], walking: Walking): Iterable<string> {
	for (const path of paths) {
		const kind = path === '-' ? 'file' : kindOfPath(path, walking.problem);
		if (kind === 'folder') yield* walk(path, walking);
		else if (kind === 'file') yield path;
	}
}

function kindOfPath(path: string, problem: (problem: Unreadable) => void): 'file' | 'folder' | undefined {
	try {
		return statSync(path).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		problem({ path, why: reason(error) });
		return undefined;
	}
}

/** Whether walking a folder would find a path, which need not be there any more. */
export function takesPath(root: string, path: string, selection: Selection): boolean {
	const parts = relative(root, path).split(sep);
	const name = parts.pop();
	if (name === undefined || name === '' || parts[0] === '..' || isAbsolute(relative(root, path))) return false;
	let layers = selection.enter('', [], ignoreTexts(root));
	for (const [at, part] of parts.entries()) {
		const below = parts.slice(0, at + 1).join('/');
		if (!selection.takesFolder(below, part, layers)) return false;
		layers = selection.enter(below, layers, ignoreTexts(join(root, ...parts.slice(0, at + 1))));
	}
	return selection.takesFile([...parts, name].join('/'), name, layers) && !leadsBack(root, path);
}

/** Whether a path is a link to what stands in a folder anyway. */
function leadsBack(root: string, path: string): boolean {
	try {
		return lstatSync(path).isSymbolicLink() && realpathSync(path).startsWith(insideOf(realpathSync(root)));
	} catch {
		return false;
	}
}

/** What the paths begin with that stand in a folder. */
function insideOf(folder: string): string {
	return folder.endsWith(sep) ? folder : folder + sep;
}

/** What is kept while one folder and all below it are walked. */
interface Walk extends Walking {
	/** The real path of the folder that is walked, ended by a separator. */
	readonly inside: string;
	/** The real paths of what links led to. */
	readonly linked: Set<string>;
}

/** A folder that is walked: its path, that below the first one, and whether a link led there. */
interface Folder {
	readonly path: string;
	readonly within: string;
	readonly linked: boolean;
}

/** The files below a folder that may be reports, in a stable order. */
function* walk(root: string, walking: Walking): Iterable<string> {
	let real: string;
	try {
		real = realpathSync(root);
	} catch (error) {
		walking.problem({ path: root, why: reason(error) });
		return;
	}
	yield* walkFolder({ path: root, within: '', linked: false }, [], {
		...walking,
		inside: insideOf(real),
		linked: new Set([real]),
	});
}

function* walkFolder(folder: Folder, above: Layers, walk: Walk): Iterable<string> {
	const { selection, problem } = walk;
	let entries: Dirent[];
	try {
		entries = readdirSync(folder.path, { withFileTypes: true });
	} catch (error) {
		problem({ path: folder.path, why: reason(error) });
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	const ignoring = entries.some((entry) => IGNORE_FILES.some((name) => name === entry.name));
	const layers = ignoring ? selection.enter(folder.within, above, ignoreTexts(folder.path, problem)) : above;
	for (const entry of entries) {
		// What is below the first folder needs no putting in order.
		const path = folder.within === '' ? join(folder.path, entry.name) : folder.path + sep + entry.name;
		const within = folder.within === '' ? entry.name : `${folder.within}/${entry.name}`;
		const kind = kindOf(entry, path, walk);
		const linked = folder.linked || entry.isSymbolicLink();
		if (kind === 'folder') {
			if (selection.takesFolder(within, entry.name, layers)) yield* walkFolder({ path, within, linked }, layers, walk);
		} else if (kind === 'file' && selection.takesFile(within, entry.name, layers)) {
			if (linked) walk.elsewhere?.(path);
			yield path;
		}
	}
}

/** The texts of the ignore files of a folder. Of one that cannot be read nothing is left out; `problem` is told. */
function ignoreTexts(folder: string, problem: (problem: Unreadable) => void = () => {}): readonly string[] {
	return IGNORE_FILES.flatMap((name) => {
		const path = join(folder, name);
		try {
			return [readSmallText(path)];
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code !== 'ENOENT' && code !== 'EISDIR') problem({ path, why: reason(error) });
			return [];
		}
	});
}

/**
 * What an entry is, a link being what it leads to; nothing for a link to what the walk finds where it stands or has found
 * through another link, and to a folder unless links are followed.
 */
function kindOf(entry: Dirent, path: string, walk: Walk): 'file' | 'folder' | undefined {
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	if (!entry.isSymbolicLink() || entry.name.startsWith('.')) return undefined;
	const { inside, linked, problem, selection, follow = false } = walk;
	try {
		const real = realpathSync(path);
		if (real.startsWith(inside) || linked.has(real)) return undefined;
		const leadsTo = statSync(real);
		if (!leadsTo.isFile() && !(follow && leadsTo.isDirectory())) return undefined;
		linked.add(real);
		return leadsTo.isFile() ? 'file' : 'folder';
	} catch (error) {
		if (extname(path) !== '' && selection.takesFile(entry.name, entry.name, [])) problem({ path, why: reason(error) });
		return undefined;
	}
}
