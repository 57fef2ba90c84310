// No room but forms/ knows a table, a row, a column or a section of the catalogue: it asks the one that it is handed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISCLOSURE } from '../../server/src/core/forms/disclosure/catalogue.ts';
import type { FormTable } from '../../server/src/core/forms/types.ts';

const FORMS = join('server', 'src', 'core', 'forms');

/** Keys that are words of every program, and more of them that are the name of a property there. */
const ORDINARY = ['other', 'total', 'count', 'new', 'overview', 'change', 'public', 'result'];
const ORDINARY_PROPERTIES = ['amount', 'handled', 'made', 'opened', 'problems', 'results'];

/** Files whose texts are words of something else. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	// SARIF calls findings so.
	[join('server', 'src', 'cli', 'formats', 'sarif.ts')]: ['results'],
	// The protocol calls so what a client asks for.
	[join('server', 'src', 'lsp', 'capabilities.ts')]: ['requests'],
	// A document was opened: what the log calls a task.
	[join('server', 'src', 'lsp', 'open-documents.ts')]: ['opened'],
};

const keys = keysOf();

describe('keys of the catalogue', () => {
	it('are told from ordinary words', () => {
		for (const word of ['requests', 'handled', 'refused_1', 'review.total', 'problems'])
			assert.ok(keys.has(word), word);
	});

	for (const file of sources()) {
		it(`stand in forms/ alone: ${file}`, () =>
			assert.deepEqual(namedIn(readFileSync(file, 'utf8')), OTHERWISE[file] ?? []));
	}
});

function keysOf(): ReadonlySet<string> {
	const { sections, tables, forms } = DISCLOSURE;
	const printed: readonly FormTable[] = [
		...tables.flatMap(({ readings }) => readings),
		...forms.flatMap((form) => Object.values(form.tables)),
	];
	const all = [
		...sections.map(({ key }) => key),
		...tables.map(({ key }) => key),
		...printed.flatMap(({ rows, columns, groups }) => [...rows, ...columns, ...groups].map(({ key }) => key)),
	];
	return new Set(all.filter((key) => !ORDINARY.includes(key)));
}

function sources(): readonly string[] {
	return ['server', 'client']
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.startsWith(FORMS));
}

/** The keys that a source names: as a text, or as a property. */
function namedIn(source: string): readonly string[] {
	const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
	const texts = [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text = '']) => text);
	const properties = [...code.matchAll(/\.([a-z]\w*)|\b([a-z]\w*)\??:/g)].map(([, one, other]) => one ?? other ?? '');
	const told = properties.filter((name) => !ORDINARY_PROPERTIES.includes(name));
	return [...new Set([...texts, ...told])].filter((name) => keys.has(name)).sort();
}
