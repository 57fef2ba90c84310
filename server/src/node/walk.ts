// The files that paths name: folders are walked for those that a selection takes.

import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { IGNORE_FILES, type Layers, type Selection } from '../workspace/files/selection.ts';
import { reason, type Unreadable } from './files.ts';

/** The files that paths name, in a stable order; a file that is named itself may be called anything. `-` is kept. */
export function* listFiles(
	paths: readonly string[],
	selection: Selection,
	problem: (problem: Unreadable) => void,
): Iterable<string> {
	for (const path of paths) {
		const kind = path === '-' ? 'file' : kindOfPath(path, problem);
		if (kind === 'folder') yield* walk(path, selection, problem);
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
	return selection.takesFile([...parts, name].join('/'), name, layers);
}

/** What is kept while one folder and all below it are walked. */
interface Walk {
	readonly selection: Selection;
	readonly problem: (problem: Unreadable) => void;
	/** The real path of the folder that is walked, ended by a separator. */
	readonly inside: string;
	/** The real paths of the linked folders that were entered. */
	readonly linked: Set<string>;
}

/**
 * The files below a folder that may be reports, in a stable order. Links that lead out of it are followed, each linked folder
 * once; what other links name is found where it stands. What cannot be read is told and passed over.
 */
function* walk(root: string, selection: Selection, problem: (problem: Unreadable) => void): Iterable<string> {
	let real: string;
	try {
		real = realpathSync(root);
	} catch (error) {
		problem({ path: root, why: reason(error) });
		return;
	}
	const inside = real.endsWith(sep) ? real : real + sep;
	yield* walkFolder({ path: root, within: '', above: [] }, { selection, problem, inside, linked: new Set([real]) });
}

/** A folder below the one that is walked, and what its ancestors leave out. */
interface Folder {
	readonly path: string;
	readonly within: string;
	readonly above: Layers;
}

function* walkFolder({ path: folder, within, above }: Folder, walk: Walk): Iterable<string> {
	let entries: Dirent[];
	try {
		entries = readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		walk.problem({ path: folder, why: reason(error) });
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	const ignoring = entries.some((entry) => IGNORE_FILES.some((name) => name === entry.name));
	const layers = ignoring ? walk.selection.enter(within, above, ignoreTexts(folder)) : above;
	for (const entry of entries) {
		const path = join(folder, entry.name);
		const below = within === '' ? entry.name : `${within}/${entry.name}`;
		const kind = kindOf(entry, path, walk);
		if (kind === 'folder') {
			if (walk.selection.takesFolder(below, entry.name, layers))
				yield* walkFolder({ path, within: below, above: layers }, walk);
		} else if (kind === 'file' && walk.selection.takesFile(below, entry.name, layers)) yield path;
	}
}

function ignoreTexts(folder: string): readonly string[] {
	const texts: string[] = [];
	for (const name of IGNORE_FILES) {
		try {
			texts.push(readFileSync(join(folder, name), 'utf8'));
		} catch {
			// None there, a folder by that name, or rules that cannot be read: nothing is left out for them.
		}
	}
	return texts;
}

/** What an entry is, a link being what it leads to; nothing for what is found elsewhere. */
function kindOf(
	entry: Dirent,
	path: string,
	{ inside, linked, problem, selection }: Walk,
): 'file' | 'folder' | undefined {
	if (entry.isFile()) return 'file';
	if (entry.isDirectory()) return 'folder';
	if (!entry.isSymbolicLink() || entry.name.startsWith('.')) return undefined;
	try {
		const real = realpathSync(path);
		if (real.startsWith(inside) || linked.has(real)) return undefined;
		linked.add(real);
		const leadsTo = statSync(real);
		return leadsTo.isFile() ? 'file' : leadsTo.isDirectory() ? 'folder' : undefined;
	} catch (error) {
		if (extname(path) !== '' && selection.takesFile(entry.name, entry.name, [])) problem({ path, why: reason(error) });
		return undefined;
	}
}
