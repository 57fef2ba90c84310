// Nothing lives in a module: what changes is made where a process begins, and handed in.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made once, and the same for ever: they are asked, and keep nothing. */
const STATELESS = ['RegExp', 'TextDecoder', 'TextEncoder', 'Uint8Array', 'Uint16Array'];

const sources = ['server', 'client']
	.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
	.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
	.map((entry) => join(entry.parentPath, entry.name));

describe('modules', () => {
	for (const file of sources) {
		it(`hold no state: ${file}`, () => assert.deepEqual(stateIn(readFileSync(file, 'utf8')), []));
	}
});

/** What changes at the top of a module: variables, and things that are made there and not said to be read alone. */
function stateIn(source: string): readonly string[] {
	const variables = source.match(/^(?:export )?(?:let|var) .*/gm) ?? [];
	const made = [...source.matchAll(/^(?:export )?const (\w+)(: Readonly\w+<.*)? = new (\w+)/gm)];
	return [
		...variables,
		...made.flatMap(([line, , readonly, type = '']) =>
			readonly !== undefined || STATELESS.includes(type) ? [] : [line],
		),
	];
}
