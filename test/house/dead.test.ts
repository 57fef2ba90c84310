// Nothing lies about: what a file hands out is taken by another one, and what it does not is used in it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Called by VS Code. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
	[join('client', 'src', 'extension.ts')]: ['activate', 'deactivate'],
};

const sources = filesOf(['server', 'client', 'scripts']);
const taken = takenOf(sources);
const takenByTests = takenOf(filesOf(['test']));
/** The modules of which some file has all, by their types. */
const wholes = new Set(
	[...sources].flatMap(([file, source]) =>
		[...source.matchAll(/\bimport type \* as \w+ from '(\.[^']+)'/g)].map(([, from = '']) => join(dirname(file), from)),
	),
);

describe('functions and constants', () => {
	for (const [file, source] of sources) {
		if (!file.endsWith('.ts')) continue;
		it(`are used: ${file}`, () => {
			const left = handedOut(source).filter(
				(name) => !taken.has(`${file} ${name}`) && !isNamedBeside(file, name) && !(ENTRIES[file] ?? []).includes(name),
			);
			const dead = left.filter((name) => [...source.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2);
			assert.deepEqual(dead, [], 'used by nobody');
			const kept = left.filter((name) => !takenByTests.has(`${file} ${name}`));
			assert.deepEqual(kept, [], 'handed out to nobody');
		});
	}
});

/** The code of some folders, by file. */
function filesOf(folders: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		folders
			.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => [file, readFileSync(file, 'utf8')] as const),
	);
}

/** Whether a script names it as a property, or another file does that may have all of a module which is loaded late. */
function isNamedBeside(file: string, name: string): boolean {
	const named = new RegExp(`\\.${name}\\b`);
	const may = (other: string) => other !== file && (wholes.has(file) || other.startsWith('scripts'));
	return [...sources].some(([other, source]) => may(other) && named.test(source));
}

function handedOut(source: string): readonly string[] {
	const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
	return [...code.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(([, name = '']) => name);
}

/** What files take of each other, as `file name`. */
function takenOf(files: ReadonlyMap<string, string>): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [file, source] of files) {
		for (const [, names = '', from = ''] of source.matchAll(
			/\b(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'(\.[^']+)'/g,
		))
			for (const name of names.split(',')) {
				const [own = ''] = name
					.replace(/\btype\s/, '')
					.trim()
					.split(/\s+as\s+/);
				found.add(`${join(dirname(file), from)} ${own}`);
			}
	}
	return found;
}
