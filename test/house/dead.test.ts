// Nothing lies about: what a file hands out is taken by another one, and what it does not is used in it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Called by VS Code. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
	[join('client', 'src', 'extension.ts')]: ['activate', 'deactivate'],
};

const sources = new Map(
	['server', 'client', 'scripts']
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => [file, readFileSync(file, 'utf8')] as const),
);
const taken = takenOf(sources);

describe('functions and constants', () => {
	for (const [file, source] of sources) {
		if (!file.endsWith('.ts')) continue;
		it(`are used: ${file}`, () => {
			const dead = handedOut(source).filter(
				(name) =>
					!taken.has(`${file} ${name}`) &&
					!isNamedBeside(file, name) &&
					!(ENTRIES[file] ?? []).includes(name) &&
					[...source.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2,
			);
			assert.deepEqual(dead, []);
		});
	}
});

/** Whether another file names it as a property, or in quotes, as of a module that is loaded late. */
function isNamedBeside(file: string, name: string): boolean {
	const named = new RegExp(`\\.${name}\\b|'${name}'`);
	return [...sources].some(([other, source]) => other !== file && named.test(source));
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
