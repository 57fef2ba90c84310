// Which files of a workspace are looked at: the one resolver for the editor, the workspace check and the command line.

import { anyOf, type Matcher } from './glob.ts';
import { type IgnoreRules, isIgnoredBy, readIgnoreRules } from './ignore-rules.ts';

/** What a user may choose about the files that are looked at. Patterns are globs, relative to a folder of the workspace. */
export interface SelectionOptions {
	readonly include?: readonly string[];
	readonly exclude?: readonly string[];
	/** Larger files are named and left alone; in bytes. */
	readonly largest?: number;
}

/** How the names of files end that may be reports, where the user says nothing else. */
export const ENDINGS = ['.txt', '.md', '.tsv', '.csv', '.gouji', '.docx', '.html', '.htm'] as const;
/** The same as patterns. */
export const INCLUDE: readonly string[] = [`**/*.{${ENDINGS.map((ending) => ending.slice(1)).join(',')}}`];
/** 256 MB: the text of a larger file may be longer than the engine can hold. */
export const LARGEST = 256 * 1024 * 1024;
/** What a folder says about itself, as in an ignore file, has a megabyte at most. */
export const LARGEST_SAID = 1_000_000;
/** The files in which a folder says what is to be left out, in the order in which they count. */
export const IGNORE_FILES = ['.gitignore', '.goujiignore'] as const;

/** Folders that hold no reports, whatever the user says. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** What the ignore files of a folder and of those above it say. The path of the folder ends with a slash, or is empty. */
interface Layer {
	readonly folder: string;
	readonly rules: IgnoreRules;
}

/** The rules that hold in one folder. */
export type Layers = readonly Layer[];

/** The selection with its patterns read. All paths are relative to the folder that is walked, with slashes. */
export class Selection {
	readonly largest: number;
	readonly #included: Matcher;
	readonly #excluded: Matcher;

	constructor({ include = INCLUDE, exclude = [], largest = LARGEST }: SelectionOptions = {}) {
		this.largest = largest;
		this.#included = anyOf(include.length > 0 ? include : INCLUDE);
		this.#excluded = anyOf(exclude);
	}

	/** The rules of a folder: those above it and those of its own ignore files, as their texts say. */
	enter(folder: string, above: Layers, texts: readonly string[]): Layers {
		const own = texts.filter((text) => text.trim() !== '');
		if (own.length === 0) return above;
		return [...above, { folder: folder === '' ? '' : `${folder}/`, rules: own.flatMap(readIgnoreRules) }];
	}

	/** Whether a folder is walked into. */
	takesFolder(path: string, name: string, layers: Layers): boolean {
		if (name.startsWith('.') || NEVER.has(name)) return false;
		return !this.#excluded(path) && !this.#excluded(`${path}/`) && !isIgnored(`${path}/`, layers);
	}

	/** Whether a file may be a report, by its name alone. */
	takesFile(path: string, name: string, layers: Layers): boolean {
		// Word leaves `~$…` beside a document that is open in it.
		if (name.startsWith('.') || name.startsWith('~$')) return false;
		return this.#included(path) && !this.#excluded(path) && !isIgnored(path, layers);
	}
}

/** The last rule that speaks of a path decides, the innermost folder's before the outer ones'. */
function isIgnored(path: string, layers: Layers): boolean {
	for (let at = layers.length - 1; at >= 0; at--) {
		const layer = layers[at];
		if (layer === undefined || !path.startsWith(layer.folder)) continue;
		const ignored = isIgnoredBy(layer.rules, path.slice(layer.folder.length));
		if (ignored !== undefined) return ignored;
	}
	return false;
}
