// What a `.gitignore` says, read as git reads it.

import { matchesPath, namesOf, type PathPattern, readPath } from './glob.ts';

/** One line: what it speaks of, and whether that is left out or taken after all. */
interface Rule {
	readonly pattern: PathPattern;
	readonly folders: boolean;
	readonly ignored: boolean;
}

/** The rules of one file. */
export type IgnoreRules = readonly Rule[];

/** Reads the text of an ignore file; a line that says nothing is no rule. */
export function readIgnoreRules(text: string): IgnoreRules {
	return text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.flatMap(readRule);
}

function readRule(line: string): readonly Rule[] {
	if (line.startsWith('#')) return [];
	const ignored = !line.startsWith('!');
	const said = withoutBlanks(ignored ? line : line.slice(1));
	const folders = said.endsWith('/');
	const own = folders ? said.slice(0, -1) : said;
	if (own === '') return [];
	// A slash inside binds a rule to the folder of its file; without one it speaks of every folder below.
	const bound = own.includes('/') ? own.replace(/^\//, '') : `**/${own}`;
	return [{ pattern: readPath(bound), folders, ignored }];
}

/** Blanks at the end of a line count where a backslash stands before them. */
function withoutBlanks(line: string): string {
	let end = line.length;
	while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
	return line.slice(0, end);
}

/** Whether rules leave a path out or take it after all; undefined where none speaks of it. A folder's path ends with a slash. */
export function isIgnoredBy(rules: IgnoreRules, path: string): boolean | undefined {
	const folder = path.endsWith('/');
	const names = namesOf(folder ? path.slice(0, -1) : path);
	return rules.findLast((rule) => (folder || !rule.folders) && matchesPath(rule.pattern, names))?.ignored;
}
